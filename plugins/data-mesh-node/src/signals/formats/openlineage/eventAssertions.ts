import {
  SignalOutcome,
  SignalSeverity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { CheckKind, rowCount } from '../../checkKinds';
import { isObject, Loose, objectOf, textOf } from '../../cleaning/looseJson';
import { refused } from '../../cleaning/refused';
import { NewResult } from '../../SignalCollector';
import { testKind } from '../dbt/dbtTestKinds';
import { idParts, withoutArguments } from '../dbt/dbtTestNames';

type EventResult = Omit<NewResult, 'subject' | 'at'>;

const severities = new Map<string, SignalSeverity>([
  ['error', 'error'],
  ['critical', 'error'],
  ['warn', 'warning'],
  ['warning', 'warning'],
  ['info', 'info'],
]);

/** `fail` may be a warning only: the severity says it. */
const outcomes = new Map<string, SignalOutcome>([
  ['pass', 'pass'],
  ['passed', 'pass'],
  ['success', 'pass'],
  ['warn', 'warn'],
  ['warning', 'warn'],
  ['fail', 'fail'],
  ['failed', 'fail'],
  ['error', 'error'],
  ['skip', 'skip'],
  ['skipped', 'skip'],
]);

/** Integrations send the names of their tools, and Spark's have their own. */
function kindOf(name: string): CheckKind {
  const bare = name.slice(name.lastIndexOf('.') + 1);
  if (bare.startsWith('row_count')) return rowCount;
  if (bare === 'no_null_values') return testKind('not_null');
  return testKind(bare);
}

/** The assertions of a dataset. What was expected and found may be data. */
export function readAssertions(facet: unknown, place: string): EventResult[] {
  if (facet === undefined || facet === null) return [];
  const { assertions } = objectOf(facet);
  if (!Array.isArray(assertions)) {
    throw refused(`${place}.assertions`, assertions, 'a list');
  }
  return assertions.map((one, i) =>
    readAssertion(one, `${place}.assertions[${i}]`),
  );
}

function readAssertion(value: unknown, place: string): EventResult {
  if (!isObject(value)) throw refused(place, value, 'an object');
  const type = textOf(value.assertion);
  const name = textOf(value.name) ?? type;
  if (!name) {
    throw refused(
      `${place}.assertion`,
      value.assertion,
      'the name of an assertion',
    );
  }
  const { success } = value;
  if (
    success !== undefined &&
    success !== null &&
    typeof success !== 'boolean'
  ) {
    throw refused(`${place}.success`, success, 'true or false');
  }
  const outcomeOfFailure = success === false ? 'fail' : 'error';
  return {
    ...described(value, name, type ?? name),
    outcome: success === true ? 'pass' : outcomeOfFailure,
  };
}

/** dbt's integration sends names that dbt made, or the ids of tests. */
function withoutValues(name: string): string {
  const isId = /^test\.\w+\./.test(name);
  return withoutArguments(isId ? idParts(name).name : name);
}

function described(value: Loose, toolName: string, type: string) {
  const name = withoutValues(toolName);
  const field = textOf(value.column);
  return {
    rule: field && !name.includes(field) ? `${name}(${field})` : name,
    field,
    ...kindOf(type),
    severity:
      severities.get(textOf(value.severity)?.toLowerCase() ?? '') ?? 'error',
  } as const;
}

/**
 * The tests of a run (facet `test`); an outcome that is not known is `error`.
 *
 * @param onUnknown - is told of a status that nobody knows
 */
export function readTests(
  facet: unknown,
  place: string,
  onUnknown: (status: string) => void,
): EventResult[] {
  if (facet === undefined || facet === null) return [];
  const { tests } = objectOf(facet);
  if (!Array.isArray(tests)) throw refused(`${place}.tests`, tests, 'a list');
  return tests.map((one, i) => {
    if (!isObject(one)) throw refused(`${place}.tests[${i}]`, one, 'an object');
    const name = textOf(one.name) ?? textOf(one.type);
    if (!name) {
      throw refused(
        `${place}.tests[${i}].name`,
        one.name,
        'the name of a test',
      );
    }
    const status = textOf(one.status) ?? 'none';
    const outcome = outcomes.get(status.toLowerCase());
    if (!outcome) onUnknown(status);
    return {
      ...described(one, name, textOf(one.type) ?? name),
      outcome: outcome ?? 'error',
    };
  });
}
