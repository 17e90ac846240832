import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  PolicyPreviewResult,
  PolicyView,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { LevelBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { formatChange } from '../../format/numbers';
import { dataMeshTranslationRef } from '../../translation';
import { MovedProducts } from './MovedProducts';
import { readPolicyYaml } from './policyYaml';
import { levelShifts, movement } from './previewSummary';

const useStyles = makeStyles(theme => ({
  parts: {
    display: 'grid',
    gap: theme.spacing(1.5),
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  tiles: {
    display: 'grid',
    gap: theme.spacing(1),
    gridTemplateColumns: 'repeat(auto-fit, minmax(96px, 1fr))',
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  tile: {
    background: 'var(--bui-bg-neutral-2, var(--bui-bg-surface-2))',
    borderRadius: 3,
    padding: theme.spacing(1.25, 1.5),
  },
  shift: {
    alignItems: 'baseline',
    display: 'flex',
    flexWrap: 'wrap',
    fontVariantNumeric: 'tabular-nums',
    gap: theme.spacing(0, 0.75),
    marginTop: theme.spacing(0.75),
  },
  after: { fontSize: 20, fontWeight: 700 },
  change: { fontSize: 12, fontWeight: 700 },
  quiet: { color: 'var(--bui-fg-secondary)', fontSize: 12 },
}));

interface TryResultProps {
  policy: PolicyView;
  /** The text that was run. */
  yaml: string;
  answer: PolicyPreviewResult;
}

/** Which products would rise, fall and stay with the policy as it was edited. */
export function TryResult({ policy, yaml, answer }: TryResultProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const edited = readPolicyYaml(yaml) ?? policy.scorecard;
  const shifts = levelShifts(
    answer,
    policy.inForce ? policy.scorecard.levels : [],
    edited.levels,
  );
  const { rise, fall, stay, joined, left } = movement(answer);
  const words = [
    fall
      ? t('governance.tryChange.falls', { count: fall })
      : t('governance.tryChange.fallsNone'),
    rise
      ? t('governance.tryChange.rises', { count: rise })
      : t('governance.tryChange.risesNone'),
    stay
      ? t('governance.tryChange.stays', { count: stay })
      : t('governance.tryChange.staysNone'),
  ].join(', ');
  return (
    <div className={classes.parts}>
      <ul className={classes.tiles}>
        {shifts.map(({ level, position, before, after }) => (
          <li key={position} className={classes.tile}>
            <LevelBadge
              level={level}
              position={position}
              ladder={shifts.length - 1}
            />
            <div className={classes.shift}>
              <span className={classes.quiet}>{before.toLocaleString()}</span>
              <span className={classes.quiet} aria-hidden>
                →
              </span>
              <span className={classes.after}>{after.toLocaleString()}</span>
              {before === after ? (
                <span className={classes.quiet}>
                  {t('governance.tryChange.noChange')}
                </span>
              ) : (
                <span className={classes.change}>
                  {formatChange(after - before)}
                </span>
              )}
            </div>
          </li>
        ))}
      </ul>
      {answer.changes.length > 0 && (
        <MovedProducts
          changes={answer.changes}
          ladder={shifts.length - 1}
          before={policy.scorecard}
          after={edited}
        />
      )}
      <Text as="p" variant="body-small" color="secondary">
        {[
          `${words}.`,
          joined && t('governance.tryChange.joined', { count: joined }),
          left && t('governance.tryChange.left', { count: left }),
        ]
          .filter(Boolean)
          .join(' ')}
      </Text>
    </div>
  );
}
