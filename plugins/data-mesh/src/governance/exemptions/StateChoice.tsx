import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Select, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { ExemptionState } from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshTranslationRef } from '../../translation';

const endings = ['denied', 'revoked', 'expired'] as const;

const useStyles = makeStyles(theme => ({
  choice: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
  },
}));

interface StateChoiceProps {
  state: ExemptionState;
  /** Missing while they are not known. */
  counts?: Record<ExemptionState, number>;
  onChange: (state: ExemptionState) => void;
}

/** Waiting, in force or ended, and how those that are over ended. */
export function StateChoice({ state, counts, onChange }: StateChoiceProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const ending = endings.find(one => one === state);
  const number = (...states: ExemptionState[]) => ({
    number: counts
      ? states.reduce((sum, one) => sum + counts[one], 0).toLocaleString()
      : '',
  });
  return (
    <div className={classes.choice}>
      {ending && (
        <Select
          aria-label={t('governance.exemption.endedHow')}
          size="small"
          options={endings.map(value => ({
            value,
            label: t(`governance.exemption.endedAs.${value}`, number(value)),
          }))}
          value={ending}
          onChange={key => onChange(key as ExemptionState)}
        />
      )}
      <ToggleButtonGroup
        aria-label={t('governance.exemption.choose')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[ending ? 'ended' : state]}
        onSelectionChange={keys => {
          const [key] = [...keys];
          onChange(key === 'ended' ? 'denied' : (key as ExemptionState));
        }}
      >
        <ToggleButton id="requested" size="small">
          {t('governance.exemption.waiting', number('requested'))}
        </ToggleButton>
        <ToggleButton id="approved" size="small">
          {t('governance.exemption.inForce', number('approved'))}
        </ToggleButton>
        <ToggleButton id="ended" size="small">
          {t('governance.exemption.ended', number(...endings))}
        </ToggleButton>
      </ToggleButtonGroup>
    </div>
  );
}
