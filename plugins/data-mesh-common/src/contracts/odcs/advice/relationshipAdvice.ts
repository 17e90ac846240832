import { RawFinding, Step } from '../../findings/DocumentFinding';
import { shownValue } from '../../findings/shownValue';
import { isObject, Loose } from '../readDocument';
import { idsOf, nameOf, Owner, stepsOf } from '../walkProperties';

/** What relationships may lead to: `orders.id` and `schema/orders/properties/id`. */
interface Targets {
  names: Set<string>;
  schemas: Set<string>;
  ids: Set<string>;
}

const counted = (count: number) =>
  `${count} ${count === 1 ? 'entry' : 'entries'}`;

interface Reference {
  text: string;
  steps: Step[];
}

function referencesOf(value: unknown, steps: readonly Step[]): Reference[] {
  if (typeof value === 'string') return [{ text: value, steps: [...steps] }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((text, i) =>
    typeof text === 'string' ? [{ text, steps: [...steps, i] }] : [],
  );
}

function targetsOf(owners: readonly Owner[]): Targets {
  const targets: Targets = {
    names: new Set(),
    schemas: new Set(),
    ids: new Set(),
  };
  for (const owner of owners) {
    const name = nameOf(owner);
    const ids = idsOf(owner);
    if (!owner.parent) targets.schemas.add(name);
    targets.names.add(name);
    if (ids) targets.ids.add(`schema/${ids.join('/properties/')}`);
  }
  return targets;
}

/** Why a reference leads nowhere; undefined when it does, or leads elsewhere. */
function unknownTarget(text: string, targets: Targets): string | undefined {
  if (text.includes('#')) return undefined;
  if (text.includes('/')) {
    return targets.ids.has(text.replace(/^\//, ''))
      ? undefined
      : 'an id of a schema object or property of this contract';
  }
  const [schema] = text.split('.');
  if (!text.includes('.') || targets.names.has(text)) return undefined;
  return targets.schemas.has(schema)
    ? `a property of ${shownValue(schema)}`
    : 'a schema object of this contract';
}

/** The fields of a composite key stand for each other one by one. */
function lengthAdvice({ from, to }: Loose, at: readonly Step[]): RawFinding[] {
  if (!Array.isArray(from) || !Array.isArray(to)) return [];
  if (from.length === to.length) return [];
  return [
    {
      steps: [...at, 'to'],
      severity: 'warning',
      rule: 'different-length',
      message: `has ${counted(to.length)}, and "from" has ${from.length}`,
      allowed: counted(from.length),
    },
  ];
}

function adviceFor(owner: Owner, targets: Targets): RawFinding[] {
  const { relationships } = owner.owner;
  if (!Array.isArray(relationships)) return [];
  const own = nameOf(owner);
  const steps = stepsOf(owner);
  return relationships.flatMap((relationship, i) => {
    if (!isObject(relationship)) return [];
    const at = [...steps, 'relationships', i];
    const ends = (['from', 'to'] as const).map(end =>
      referencesOf(relationship[end], [...at, end]),
    );
    const from = ends[0].map(({ text }) => text).join() || own;
    const to = ends[1].map(({ text }) => text).join();
    const nowhere = ends.flat().flatMap((reference): RawFinding[] => {
      const { text } = reference;
      const allowed = unknownTarget(text, targets);
      return allowed === undefined
        ? []
        : [
            {
              steps: reference.steps,
              severity: 'warning',
              rule: 'unknown-reference',
              message: `${shownValue(text)} is not in this contract`,
              allowed,
            },
          ];
    });
    const uneven = lengthAdvice(relationship, at);
    return from === to
      ? [
          ...nowhere,
          ...uneven,
          {
            steps: [...at, 'to'],
            severity: 'warning' as const,
            rule: 'own-reference',
            message: `${shownValue(to)} leads to itself`,
            allowed: 'another property',
          },
        ]
      : [...nowhere, ...uneven];
  });
}

/** Relationships of a contract that lead nowhere, or to where they begin. */
export function relationshipAdvice(owners: readonly Owner[]): RawFinding[] {
  const related = owners.filter(
    ({ owner }) => owner.relationships !== undefined,
  );
  if (!related.length) return [];
  const targets = targetsOf(owners);
  return related.flatMap(owner => adviceFor(owner, targets));
}
