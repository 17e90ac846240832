import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Entity,
  parseEntityRef,
  RELATION_API_CONSUMED_BY,
  RELATION_API_PROVIDED_BY,
} from '@backstage/catalog-model';
import {
  EntityInfoCard,
  EntityRefLink,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import Grid from '@material-ui/core/Grid';
import { makeStyles } from '@material-ui/core/styles';
import { dataMeshTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: { padding: theme.spacing(0.25, 0) },
}));

function products(entity: Entity, relation: string): string[] {
  return (entity.relations ?? [])
    .filter(({ type }) => type === relation)
    .map(({ targetRef }) => targetRef)
    .filter(ref => parseEntityRef(ref).kind === 'dataproduct');
}

interface SideProps {
  title: string;
  empty: string;
  refs: string[];
}

function Side({ title, empty, refs }: SideProps) {
  const classes = useStyles();
  return (
    <>
      <Text as="h4" variant="body-small" weight="bold">
        {title}
      </Text>
      {refs.length === 0 && <Text color="secondary">{empty}</Text>}
      <ul className={classes.list}>
        {refs.map(ref => (
          <li key={ref} className={classes.item}>
            <EntityRefLink entityRef={ref} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The data products on both sides of a contract. */
export function ContractProductsCard() {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { entity } = useEntity();
  return (
    <EntityInfoCard title={t('product.contract.title')}>
      <Grid container spacing={2}>
        <Grid item xs={12} sm={6}>
          <Side
            title={t('product.contract.servedBy')}
            empty={t('product.contract.noServer')}
            refs={products(entity, RELATION_API_PROVIDED_BY)}
          />
        </Grid>
        <Grid item xs={12} sm={6}>
          <Side
            title={t('product.contract.reliedOnBy')}
            empty={t('product.contract.noReader')}
            refs={products(entity, RELATION_API_CONSUMED_BY)}
          />
        </Grid>
      </Grid>
    </EntityInfoCard>
  );
}
