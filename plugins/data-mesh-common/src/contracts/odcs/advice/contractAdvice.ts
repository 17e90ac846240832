import { RawFinding } from '../../findings/DocumentFinding';
import { duplicates } from '../../findings/duplicates';
import { versionAdvice } from '../../findings/versionAdvice';
import { shownValue } from '../../findings/shownValue';
import { Loose, textOf } from '../readDocument';
import { relationshipAdvice } from './relationshipAdvice';
import { Owner, ownersOf, stepsOf } from '../walkProperties';

/** Names by which contracts say what they replace; the standard has no field for it. */
const predecessors =
  /^(predecessor|replaces|supersedes|previous(version|contract)?)$/i;

function predecessorAdvice({ id, customProperties }: Loose): RawFinding[] {
  return (Array.isArray(customProperties) ? customProperties : []).flatMap(
    (entry: Loose | null, i): RawFinding[] =>
      textOf(id) !== '' &&
      predecessors.test(textOf(entry?.property)) &&
      entry?.value === id
        ? [
            {
              steps: ['customProperties', i, 'value'],
              severity: 'warning',
              rule: 'own-predecessor',
              message: `${shownValue(id)} is the contract itself`,
              allowed: 'the id of another contract',
            },
          ]
        : [],
  );
}

/** Lists of a contract whose entries are found by their ids. */
const LISTS = ['schema', 'servers', 'roles', 'support', 'slaProperties'];

/** An id is unique within its list: references lead to it. */
const idAdvice = (contract: Loose, owners: readonly Owner[]): RawFinding[] => [
  ...LISTS.flatMap(name => duplicates(contract[name], 'id', () => [name])),
  ...owners.flatMap(owner =>
    ['properties', 'quality'].flatMap(name =>
      duplicates(owner.owner[name], 'id', () => [...stepsOf(owner), name]),
    ),
  ),
];

/** What no schema says about a contract, but tools and readers stumble over. */
export function contractAdvice(contract: Loose): RawFinding[] {
  const owners = ownersOf(contract.schema);
  return [
    ...versionAdvice(contract.version),
    ...predecessorAdvice(contract),
    ...duplicates(contract.schema, 'name', () => ['schema']),
    ...duplicates(
      contract.servers,
      'server',
      () => ['servers'],
      ({ server, environment }) =>
        JSON.stringify([server, environment].map(textOf)),
    ),
    ...owners.flatMap(owner =>
      duplicates(owner.owner.properties, 'name', () => [
        ...stepsOf(owner),
        'properties',
      ]),
    ),
    ...idAdvice(contract, owners),
    ...relationshipAdvice(owners),
  ];
}
