import { DataProductTeam } from '../../kinds/DataProductEntityV1alpha1';

/** One of the people who answer for a product. */
export type TeamRole = keyof DataProductTeam;

export const TEAM_ROLES: readonly TeamRole[] = [
  'productOwner',
  'steward',
  'technicalOwner',
];

/** What the standards, which leave the words open, call these people. */
const words: Record<TeamRole, string[]> = {
  productOwner: [
    ...['owner', 'product owner', 'data product owner', 'data owner'],
    ...['product manager', 'data product manager', 'business owner'],
  ],
  steward: ['steward', 'data steward', 'product steward', 'custodian'],
  technicalOwner: [
    ...['technical owner', 'tech lead', 'technical lead', 'lead engineer'],
    ...['lead data engineer', 'technical contact', 'data custodian'],
  ],
};

const plain = (word: string) =>
  word
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const known = new Map(
  Object.entries(words).flatMap(([role, all]) =>
    all.map(word => [word, role as TeamRole] as const),
  ),
);

/** The role that a word stands for, by the adopter's own words first. */
export function teamRoleOf(
  word: string,
  own: Record<string, TeamRole> = {},
): TeamRole | undefined {
  const wanted = plain(word);
  const found = Object.entries(own).find(([text]) => plain(text) === wanted);
  return found ? found[1] : known.get(wanted);
}
