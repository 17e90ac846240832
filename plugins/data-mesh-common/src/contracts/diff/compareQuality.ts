import { Loose, textOf } from '../odcs/readDocument';
import { qualityDimension } from '../odcs/ruleFacts';
import { compareThresholds, OPERATORS } from './allowedValues';
import {
  Attribute,
  Attributes,
  becomes,
  compareAttributes,
  plain,
} from './compareAttributes';
import { compareNamed, entries, NamedEntries } from './compareEntries';
import { Comparison } from './Comparison';
import { keyPlace, Place } from './Place';
import { cut, shortValue } from './shortValue';
import { plainSql } from './sqlText';

const ranks = new Map(
  Object.entries({
    info: 0,
    low: 0,
    warn: 1,
    warning: 1,
    medium: 1,
    error: 2,
    high: 2,
    critical: 3,
    blocker: 3,
  }),
);

const severity: Attribute = {
  compare(comparison, at, before, after) {
    const rank = (value: unknown) =>
      ranks.get(textOf(value).trim().toLowerCase()) ?? -1;
    const [old, now] = [rank(before), rank(after)];
    const message = becomes('Severity', before, after);
    if (now < old) {
      comparison.add('rule-weakened', at, message, { before, after });
    } else if (now > old) {
      comparison.add('rule-stricter', at, message, { before, after });
    } else if (old < 0) {
      comparison.add('rule-details-changed', at, message, { before, after });
    }
  },
};

const dimension: Attribute = {
  compare(comparison, at, before, after) {
    const same = qualityDimension(before) ?? 'none';
    if (same === qualityDimension(after)) return;
    const message = becomes('Dimension', before, after);
    comparison.add('rule-dimension-changed', at, message, { before, after });
  },
};

/** A query or another program: the same one may be written in many ways. */
const program = (written: (text: string) => string): Attribute => ({
  compare(comparison, at, before, after, owners) {
    const [old, now] = [before, after].map(value => written(textOf(value)));
    if (old !== '' && old === now) return;
    plain('rule-changed').compare(comparison, at, before, after, owners);
  },
});

/** Space between its words means nothing. */
const oneSpace = (text: string) => text.trim().replace(/\s+/g, ' ');

/** What is measured was called `rule` until v3.0, and is called `metric` since. */
const metric: Attribute = {
  compare(comparison, at, before, after, owners) {
    const of = (rule: Loose) => textOf(rule.metric ?? rule.rule);
    if (of(owners.before) === of(owners.after)) return;
    plain('rule-changed').compare(comparison, at, before, after, owners);
  },
};

const attributes: Attributes = new Map([
  ['severity', severity],
  ['dimension', dimension],
  ['query', program(plainSql)],
  ['implementation', program(oneSpace)],
  ['metric', metric],
  ['rule', metric],
  ...['type', 'arguments', 'unit', 'engine'].map(
    name => [name, plain('rule-changed')] as const,
  ),
  ...['schedule', 'scheduler'].map(
    name => [name, plain('rule-schedule-changed')] as const,
  ),
  ['customProperties', entries('rule-details-changed', 'Property', 'property')],
]);

const operators: ReadonlySet<string> = new Set(OPERATORS);

function compareOperators(
  comparison: Comparison,
  at: Place,
  before: Loose,
  after: Loose,
): void {
  const of = (rule: Loose) => OPERATORS.filter(n => rule[n] !== undefined);
  const [old, now] = [of(before), of(after)];
  const same =
    old.length === now.length &&
    old.every(name => comparison.same(before[name], after[name]));
  if (same) return;
  const words = (names: string[], rule: Loose) =>
    names.map(name => `${name} ${shortValue(rule[name])}`).join(', ') ||
    undefined;
  const place = keyPlace(
    at,
    now[0] ?? old[0],
    now.length === 0 ? 'before' : 'after',
  );
  const [left, right] = [words(old, before), words(now, after)];
  const message = becomes('Limit', left, right);
  const values = { before: left, after: right };
  const kind = {
    same: 'restated',
    stricter: 'rule-stricter',
    weaker: 'rule-weakened',
    unknown: 'rule-changed',
  } as const;
  comparison.add(
    kind[compareThresholds(before, after)],
    place,
    message,
    values,
  );
}

const measured = (rule: Loose, written = (query: string) => query) =>
  textOf(rule.metric) ||
  textOf(rule.rule) ||
  written(textOf(rule.query)) ||
  textOf(rule.implementation) ||
  textOf(rule.type);

const nameOf = (rule: Loose) =>
  textOf(rule.name) ||
  textOf(rule.id) ||
  textOf(rule.description) ||
  measured(rule) ||
  'without a name';

const howRules: NamedEntries = {
  keys: [
    rule => textOf(rule.id),
    rule => textOf(rule.name),
    (rule, sameness) =>
      `${measured(rule, plainSql)} ${sameness.numberOf(rule.arguments)}`,
    rule => measured(rule, plainSql),
  ],
  removed: 'rule-removed',
  added: 'rule-added',
  label: (rule, at) => cut(`${at.label}: ${cut(nameOf(rule), 80)}`),
  message: (_, what) => `Quality rule ${what}`,
  compare(comparison, at, before, after) {
    compareOperators(comparison, at, before, after);
    compareAttributes(comparison, at, before, after, attributes, {
      except: operators,
      otherwise: plain('rule-details-changed'),
    });
  },
};

/** The quality rules of a schema object or a field. */
export const quality: Attribute = {
  deep: true,
  compare(comparison, at, before, after) {
    compareNamed(comparison, at, before, after, howRules);
  },
};
