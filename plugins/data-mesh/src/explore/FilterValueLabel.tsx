import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import {
  CheckFixer,
  CheckOutcome,
  CheckSeverity,
  DataStatus,
  PolicyView,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  DataStatusBadge,
  LevelBadge,
  OutcomeBadge,
  PortTypeIcon,
  useLevelName,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { dataMeshTranslationRef } from '../translation';
import { FilterName } from './exploreState';
import { positionOfLevel } from './scorecardColumns';

const useStyles = makeStyles({
  label: {
    alignItems: 'center',
    display: 'inline-flex',
    gap: 6,
    overflowWrap: 'anywhere',
  },
});

interface FilterValueLabelProps {
  filter: FilterName;
  value: string;
  policies: readonly PolicyView[] | undefined;
}

/** `builtin:quality/und-02` and `builtin:quality/gold` with their titles. */
function useScorecardWords(policies: readonly PolicyView[] | undefined) {
  const levelName = useLevelName();
  return (value: string): string => {
    const slash = value.lastIndexOf('/');
    const scorecard = policies?.find(
      one => one.scorecard.id === value.slice(0, slash),
    )?.scorecard;
    const name = value.slice(slash + 1);
    const check = scorecard?.checks.find(({ id }) => id === name);
    if (check) return check.title;
    const level = levelName(name === 'none' ? null : name);
    return scorecard ? `${scorecard.title} ${level}` : value;
  };
}

/** The value of a filter as a person would write it. */
export function FilterValueLabel({
  filter,
  value,
  policies,
}: FilterValueLabelProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const words = useScorecardWords(policies);
  switch (filter) {
    case 'owner':
    case 'domain':
    case 'system':
      return value === 'me' ? (
        <span>{t('explore.filters.mine')}</span>
      ) : (
        <EntityDisplayName entityRef={value} hideIcon disableTooltip />
      );
    case 'level':
      return (
        <LevelBadge
          level={value === 'none' ? null : value}
          position={positionOfLevel(policies, value)}
        />
      );
    case 'status':
      return <DataStatusBadge status={value as DataStatus} />;
    case 'outcome':
      return <OutcomeBadge outcome={value as CheckOutcome} plain />;
    case 'severity':
      return <span>{t(`scorecard.severity.${value as CheckSeverity}`)}</span>;
    case 'fixedBy':
      return <span>{t(`scorecard.fixer.${value as CheckFixer}`)}</span>;
    case 'check':
    case 'lifts':
    case 'scorecardLevel':
      return <span className={classes.label}>{words(value)}</span>;
    case 'portType':
      return (
        <span className={classes.label}>
          <PortTypeIcon type={value} /> {value}
        </span>
      );
    default:
      return <span className={classes.label}>{value}</span>;
  }
}
