/** The words of the live preview. */
export const preview = {
  title: 'What this product would get',
  help: 'Measured as the scorecards do, over what is filled in so far. Nothing is written yet.',
  measuring: 'Measuring…',
  needsName: 'Give the product a name, then it can be measured.',
  undrafted: 'What is filled in cannot be measured yet: {{message}}',
  failed: 'It could not be measured: {{message}}',
  failedHint:
    'This says nothing about the product. You can go on; its scorecard is measured once it is in the catalog.',
  tryAgain: 'Try again',
  noScorecards: 'No scorecard is in force for such a product.',
  problems: 'The catalog would refuse this',
  problemAt: '{{path}}: {{message}}',
  nothingKnown: 'Nothing is known of it yet, so this is no verdict.',
  capped: '{{capped}} while {{lifecycle}}, {{level}} once in production.',
  cappedNoLevel: 'No level while {{lifecycle}}, {{level}} once in production.',
  missing: 'Missing for {{level}}, cheapest first',
  nothingMissing: 'Nothing is missing for the highest level.',
  waiting: 'Nothing to fill in is missing for {{level}}.',
  due: 'Due later',
  dueHint:
    'Signals and confirmations that come once the product runs. They do not lower the level before their date.',
  dueUntil: 'counts from {{date}}',
  effort: { minutes: 'minutes', hours: 'hours', days: 'days' },
  how: 'How',
} as const;
