import {
  Scorecard,
  ScorecardCheck,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** The checks of a level; those of none are advisory. */
export interface CheckGroup {
  level: string | null;
  position: number;
  means?: string;
  checks: ScorecardCheck[];
}

/** The checks by level, lowest first, advisory ones last; no empty groups. */
export function checkGroups({ levels, checks }: Scorecard): CheckGroup[] {
  return [
    ...levels.map(({ name, means }, position) => ({
      level: name,
      position,
      means,
      checks: checks.filter(({ level }) => level === name),
    })),
    {
      level: null,
      position: -1,
      checks: checks.filter(({ level }) => level === undefined),
    },
  ].filter(group => group.checks.length);
}
