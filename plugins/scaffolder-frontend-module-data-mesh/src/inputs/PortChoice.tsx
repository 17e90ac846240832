import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  InputForm,
  isDataProductEntity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  messageOf,
  PortTypeIcon,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { dataMeshFieldsTranslationRef } from '../translation';
import { AddButton } from './AddButton';
import { FoundSource } from './search';
import { portContracts } from './sourcePorts';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: theme.spacing(0, 0, 1, 2),
  },
  item: {
    alignItems: 'center',
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(0.25, 0),
  },
  name: { flexGrow: 1 },
}));

interface PortChoiceProps {
  product: FoundSource;
  isChosen: (input: InputForm) => boolean;
  onAdd: (input: InputForm) => void;
}

/** The ports of a product with their contracts, to choose from. */
export function PortChoice({ product, isChosen, onAdd }: PortChoiceProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  const catalogApi = useApi(catalogApiRef);
  const { value, loading, error } = useLoaded(['ports', product.ref], () =>
    catalogApi.getEntityByRef(product.ref),
  );
  if (loading) {
    return (
      <Typography variant="body2" role="status">
        {t('product.loading')}
      </Typography>
    );
  }
  if (error || !value || !isDataProductEntity(value)) {
    return (
      <Typography variant="body2" color="error" role="alert">
        {error
          ? t('product.failed', { message: messageOf(error) })
          : t('inputs.warning.missing')}
      </Typography>
    );
  }
  const outputs = value.spec.outputs ?? [];
  const whole = { from: product.ref };
  if (!outputs.length) {
    return (
      <div className={classes.item}>
        <Typography variant="body2">{t('inputs.noPorts')}</Typography>
        <AddButton
          label={t('inputs.add', { input: product.title })}
          isAdded={isChosen(whole)}
          onAdd={() => onAdd(whole)}
        />
      </div>
    );
  }
  return (
    <ul
      className={classes.list}
      aria-label={t('inputs.ports', { product: product.title })}
    >
      {outputs.map(output => {
        const contracts = portContracts(value, output);
        const input = {
          from: product.ref,
          port: output.name,
          ...(output.version && { version: output.version }),
          contracts,
        };
        return (
          <li key={`${output.name} ${output.version}`} className={classes.item}>
            <PortTypeIcon type={output.type} />
            <Typography variant="body2" className={classes.name}>
              {[output.name, output.version, output.type]
                .filter(Boolean)
                .join(' · ')}
              <Typography
                variant="caption"
                color="textSecondary"
                display="block"
              >
                {contracts.length
                  ? t('inputs.contracts', { count: contracts.length })
                  : t('inputs.warning.noContract')}
              </Typography>
            </Typography>
            <AddButton
              label={t('inputs.add', {
                input: `${product.title}, ${t('inputs.port', {
                  port: output.name,
                })}`,
              })}
              isAdded={isChosen(input)}
              onAdd={() => onAdd(input)}
            />
          </li>
        );
      })}
    </ul>
  );
}
