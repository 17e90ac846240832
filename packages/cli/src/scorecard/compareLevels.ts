import { counted } from '../report/counted';
import { ReportItem } from '../report/Report';
import { ConsumersHit } from './consumersHit';
import { MeasuredProduct, MeasuredScorecard } from './MeasuredProduct';

const nameOf = (level: string | null | undefined) => level ?? 'no level';

const isCalled =
  (level: string) =>
  ({ name }: { name: string }): boolean =>
    name === level;

const failing = ({ checks }: MeasuredScorecard) =>
  checks.filter(({ outcome }) => outcome === 'fail' || outcome === 'unknown');

/** Checks of the levels that a product does not reach. */
function inTheWay(
  scorecard: MeasuredScorecard,
  wanted: number,
): MeasuredScorecard['checks'] {
  const positionOf = (level: string | undefined) =>
    scorecard.levels.findIndex(({ name }) => name === level);
  return failing(scorecard).filter(({ level }) => {
    const position = positionOf(level);
    return position >= 0 && position <= wanted;
  });
}

const idsOf = (checks: MeasuredScorecard['checks']) =>
  checks.map(({ id }) => id).join(', ');

/** A product's level, and how it differs from the one before. */
function change(
  now: MeasuredScorecard,
  before: MeasuredScorecard | undefined,
): { text: string; lost: boolean } {
  if (!before || before.level === now.level) {
    return { text: nameOf(now.level), lost: false };
  }
  const was = new Set(failing(before).map(({ id }) => id));
  const lost = now.position < before.position;
  const because = inTheWay(now, before.position).filter(
    ({ id }) => !was.has(id),
  );
  const why = lost && because.length ? `: ${idsOf(because)}` : '';
  return {
    text: `${nameOf(before.level)} → ${nameOf(now.level)}${why}`,
    lost,
  };
}

function levelOf(isTooLow: boolean, lost: boolean): ReportItem['level'] {
  if (isTooLow) return 'error';
  return lost ? 'warning' : 'notice';
}

/** A product that no scorecard measures has no level, not a good one. */
function notMeasured(
  file: string | undefined,
  { entityRef, scorecards }: MeasuredProduct,
  minLevel: string | undefined,
): ReportItem[] {
  const title = entityRef;
  if (minLevel === undefined) {
    const message = 'not measured against any scorecard';
    return scorecards.length
      ? []
      : [{ file, level: 'warning', title, message }];
  }
  if (scorecards.some(({ levels }) => levels.some(isCalled(minLevel)))) {
    return [];
  }
  const message = `not measured against a scorecard with the level ${minLevel}`;
  return [{ file, level: 'error', title, message }];
}

/**
 * What to say about a product: its levels, what they were, and what is in the
 * way of the level that it must have.
 *
 * @param minLevel - name of a level that the product must have in each scorecard
 * with such a level, and in one at least
 * @param hit - consumers of contracts that break
 */
export function compareLevels(
  file: string | undefined,
  now: MeasuredProduct,
  before: MeasuredProduct | undefined,
  minLevel: string | undefined,
  hit: ConsumersHit,
): ReportItem[] {
  if (now.problems) {
    return now.problems.map(({ path, message }) => ({
      file,
      level: 'error',
      title: now.entityRef,
      message: `${path} ${message}`,
    }));
  }
  const levels = now.scorecards.flatMap((scorecard): ReportItem[] => {
    const { text, lost } = change(
      scorecard,
      before?.scorecards.find(one => one.scorecard === scorecard.scorecard),
    );
    const wanted = scorecard.levels.findIndex(({ name }) => name === minLevel);
    const isTooLow = wanted > scorecard.position;
    const breaks = scorecard.checks.some(
      ({ id, outcome }) => id === 'ctr-04' && outcome === 'fail',
    );
    const consumers =
      breaks && hit.refs.size
        ? `; hits ${counted(hit.refs.size, 'consumer')}`
        : '';
    const demanded = isTooLow ? `; ${minLevel} is demanded` : '';
    const head: ReportItem = {
      file,
      level: levelOf(isTooLow, lost),
      title: now.entityRef,
      message: `${scorecard.title} ${text}${consumers}${demanded}`,
    };
    const reasons = isTooLow ? inTheWay(scorecard, wanted) : [];
    return [
      head,
      ...reasons.map(
        ({ id, title, message, remediation }): ReportItem => ({
          file,
          level: 'error',
          title: `${now.entityRef} ${id}`,
          message: [
            message ? `${title}: ${message}.` : `${title}.`,
            remediation,
          ]
            .filter(Boolean)
            .join(' '),
        }),
      ),
    ];
  });
  return [
    ...notMeasured(file, now, minLevel),
    ...levels,
    ...(hit.unknown === undefined
      ? []
      : [
          {
            file,
            level: 'warning' as const,
            title: now.entityRef,
            message: `consumers are not known: ${hit.unknown}`,
          },
        ]),
  ];
}
