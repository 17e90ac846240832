/** The words of what a contract promises about time. */
export const sla = {
  title: 'Promises',
  help: 'What consumers may rely on. Leave empty what you cannot keep yet.',
  freshness: 'Greatest age of the data',
  latency: 'From event to availability',
  frequency: 'New data comes every',
  retention: 'Data is kept for',
  availability: 'Availability in percent',
  unit: 'Unit of: {{promise}}',
  units: {
    minutes: 'minutes',
    hours: 'hours',
    days: 'days',
    months: 'months',
    years: 'years',
  },
  wholeNumber: 'A whole number above 0.',
  percent: 'A number from 0 to 100.',
  kept: 'Now {{duration}}; a number and a unit replace it.',
  invalid: '{{promise}}: {{value}} is no duration.',
  invalidPercent: 'Availability must be from 0 to 100.',
} as const;
