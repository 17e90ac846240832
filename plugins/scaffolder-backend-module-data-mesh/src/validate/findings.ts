import {
  ProductCheck,
  ProductScorecard,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/**
 * A check that keeps a product from a level, or will be asked for later. A type
 * alias, because outputs of a step are JSON.
 */
export type Finding = {
  scorecard: string;
  check: string;
  title: string;
  level: string | null;
  outcome: string;
  message: string;
  remediation: string;
};

const positionOf = ({ levels }: ProductScorecard, level: string | undefined) =>
  levels.findIndex(({ name }) => name === level);

function findingOf(
  { scorecard }: ProductScorecard,
  check: ProductCheck,
): Finding {
  return {
    scorecard,
    check: check.id,
    title: check.title,
    level: check.level ?? null,
    outcome: check.outcome,
    message: check.message ?? '',
    remediation: check.remediation ?? '',
  };
}

/** What a scorecard says of a product that is not right or not known. */
export function findingsOf(scorecard: ProductScorecard): Finding[] {
  return scorecard.checks
    .filter(({ outcome }) => ['fail', 'unknown', 'due'].includes(outcome))
    .map(check => findingOf(scorecard, check));
}

/**
 * What stands between a product and a level, before the cap of its lifecycle;
 * nothing when it has the level, or the scorecard has no level of that name.
 */
export function blocking(scorecard: ProductScorecard, level: string) {
  const wanted = positionOf(scorecard, level);
  const reached = positionOf(scorecard, scorecard.levelBeforeCap ?? undefined);
  if (wanted < 0 || reached >= wanted) return undefined;
  return scorecard.checks
    .filter(({ outcome }) => outcome === 'fail' || outcome === 'unknown')
    .filter(check => {
      const at = positionOf(scorecard, check.level);
      return at >= 0 && at <= wanted;
    })
    .map(check => findingOf(scorecard, check));
}

const capitalized = (name: string) =>
  name.charAt(0).toLocaleUpperCase('en-US') + name.slice(1);

/** "Bronze while experimental, Silver once in production", or the level. */
export function levelSentence(scorecard: ProductScorecard): string {
  const { level, levelBeforeCap, title } = scorecard;
  const reached = levelBeforeCap ? capitalized(levelBeforeCap) : 'No level';
  return level === levelBeforeCap
    ? `${title}: ${reached}`
    : `${title}: ${
        level ? capitalized(level) : 'No level'
      } while experimental, ${reached} once in production`;
}
