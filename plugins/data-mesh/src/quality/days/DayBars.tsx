import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import {
  outcomeColors,
  unknownHatch,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { formatDay } from '../../format/dates';
import { dataMeshTranslationRef } from '../../translation';
import { DayCells } from './dayCells';
import { useDayWords } from './useDayWords';

const useStyles = makeStyles({
  bars: { alignItems: 'flex-end', display: 'flex', gap: 2 },
  bar: {
    alignItems: 'center',
    display: 'flex',
    flex: '1 1 0',
    flexDirection: 'column',
    justifyContent: 'flex-end',
    minWidth: 2,
    overflow: 'hidden',
  },
  failed: { flexShrink: 0, width: '100%' },
  mark: { fontSize: 11, fontWeight: 600, margin: 'auto' },
  ends: {
    color: 'var(--bui-fg-secondary)',
    display: 'flex',
    fontSize: 12,
    justifyContent: 'space-between',
    lineHeight: '18px',
  },
});

/** A good day stands lower, so that a bad one is seen without its colour. */
const GOOD_HEIGHT = 0.6;
/** So much of a bad day is marked at least. */
const LEAST_FAILED = 0.3;

interface DayBarsProps {
  cells: readonly DayCells[];
  /** What the days are of, for those who do not see them. */
  label: string;
  /** In pixels. */
  height: number;
  /** Whether the first day and today are named below. */
  ends?: boolean;
}

/** A bar for each day: passed, partly or wholly failed, hatched for no result. */
export function DayBars({ cells, label, height, ends }: DayBarsProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { type } = useTheme().palette;
  const words = useDayWords();
  const pass = outcomeColors.pass[type].fill;
  const fail = outcomeColors.fail[type].fill;
  return (
    <>
      <div
        role="img"
        aria-label={`${label}: ${words.summary(cells)}`}
        className={classes.bars}
        style={{ height }}
      >
        {cells.map(one => {
          const { day, passed, failed } = one;
          const measured = passed + failed;
          const title = words.day(one);
          if (measured === 0) {
            return (
              <span
                key={day}
                title={title}
                className={classes.bar}
                style={{
                  background: unknownHatch[type],
                  color: outcomeColors.unknown[type].text,
                  height: '100%',
                }}
              >
                {height >= 32 && <span className={classes.mark}>?</span>}
              </span>
            );
          }
          const share = failed && Math.max(LEAST_FAILED, failed / measured);
          return (
            <span
              key={day}
              title={title}
              className={classes.bar}
              style={{
                background: pass,
                height: `${(failed ? 1 : GOOD_HEIGHT) * 100}%`,
              }}
            >
              {failed > 0 && (
                <span
                  className={classes.failed}
                  style={{
                    background: fail,
                    // Apart from what is good where both are dark.
                    borderTop:
                      share < 1 ? '2px solid var(--bui-bg-neutral-1)' : 0,
                    boxSizing: 'border-box',
                    height: `${share * 100}%`,
                  }}
                />
              )}
            </span>
          );
        })}
      </div>
      {ends && cells.length > 0 && (
        <div className={classes.ends} aria-hidden>
          <span>{formatDay(cells[0].day)}</span>
          <span>{t('quality.days.today')}</span>
        </div>
      )}
    </>
  );
}
