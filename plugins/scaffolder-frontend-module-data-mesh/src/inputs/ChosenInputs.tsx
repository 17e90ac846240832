import { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { InputForm } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  OutcomeBadge,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { titleOf } from '../catalog/entityOption';
import { shortRef } from '../catalog/fullRef';
import { dataMeshFieldsTranslationRef } from '../translation';
import { inputKey } from './inputKey';
import { inputWarnings } from './inputWarnings';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(1, 0), padding: 0 },
  item: {
    alignItems: 'center',
    borderBottom: `1px solid ${theme.palette.divider}`,
    display: 'flex',
    gap: theme.spacing(1),
    justifyContent: 'space-between',
    padding: theme.spacing(0.5, 0),
  },
  warnings: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) },
}));

/** The entities that inputs name, by ref; those that are not there lack. */
function useSources(inputs: readonly InputForm[]) {
  const catalogApi = useApi(catalogApiRef);
  const refs = [...new Set(inputs.flatMap(({ from }) => from || []))];
  const { value } = useLoaded(
    refs.length ? refs : undefined,
    async () => {
      const { items } = await catalogApi.getEntitiesByRefs({
        entityRefs: refs,
      });
      return new Map<string, Entity | undefined>(
        refs.map((ref, i) => [ref, items[i]]),
      );
    },
    { keep: true },
  );
  return value;
}

interface ChosenInputsProps {
  inputs: readonly InputForm[];
  disabled: boolean;
  onRemove: (index: number) => void;
}

/** What was chosen, with what a person should know of it. */
export function ChosenInputs({
  inputs,
  disabled,
  onRemove,
}: ChosenInputsProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  const sources = useSources(inputs);
  if (!inputs.length) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('inputs.none')}
      </Typography>
    );
  }
  return (
    <ul className={classes.list} aria-label={t('inputs.chosen')}>
      {inputs.map((input, i) => {
        const source = sources?.get(input.from);
        const title = source ? titleOf(source) : shortRef(input.from ?? '');
        const port = input.port && t('inputs.port', { port: input.port });
        const label = [title, port].filter(Boolean).join(', ');
        const warnings = sources?.has(input.from)
          ? inputWarnings(input, source)
          : [];
        return (
          <li key={inputKey(input)} className={classes.item}>
            <div>
              <Typography variant="body2">{label}</Typography>
              <div className={classes.warnings}>
                {warnings.map(warning => (
                  <OutcomeBadge
                    key={warning}
                    outcome={warning === 'missing' ? 'fail' : 'unknown'}
                  >
                    {t(`inputs.warning.${warning}`, { port: input.port ?? '' })}
                  </OutcomeBadge>
                ))}
              </div>
            </div>
            <IconButton
              size="small"
              disabled={disabled}
              aria-label={t('inputs.remove', { input: label })}
              onClick={() => onRemove(i)}
            >
              <DeleteIcon />
            </IconButton>
          </li>
        );
      })}
    </ul>
  );
}
