import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { ResponseErrorPanel } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  EntityInfoCard,
  EntityRefLink,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { Skeleton, Text } from '@backstage/ui';
import Grid from '@material-ui/core/Grid';
import { makeStyles } from '@material-ui/core/styles';
import { DomainLink } from '@backstage-data-mesh/plugin-data-mesh-common';
import useAsync from 'react-use/esm/useAsync';
import { loadDomainExchange } from './domainExchange';
import { dataMeshTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  links: { listStyle: 'none', margin: 0, padding: 0 },
  link: { padding: theme.spacing(0.5, 0) },
  edges: { margin: theme.spacing(0.5, 0), paddingLeft: theme.spacing(2.5) },
}));

interface SideProps {
  title: string;
  empty: string;
  links: DomainLink[];
  other: (link: DomainLink) => string;
}

function Side({ title, empty, links, other }: SideProps) {
  const classes = useStyles();
  return (
    <>
      <Text as="h4" variant="body-small" weight="bold">
        {title}
      </Text>
      {links.length === 0 && <Text color="secondary">{empty}</Text>}
      <ul className={classes.links}>
        {links.map(link => (
          <li key={other(link)} className={classes.link}>
            <EntityRefLink entityRef={other(link)} />
            <ul className={classes.edges}>
              {link.edges.map(({ from, to }) => (
                <li key={`${from} ${to}`}>
                  <EntityRefLink entityRef={from} hideIcon /> →{' '}
                  <EntityRefLink entityRef={to} hideIcon />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a domain takes from and gives to other domains. */
export function DomainExchangeCard() {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { entity } = useEntity();
  const catalogApi = useApi(catalogApiRef);
  const { value, error } = useAsync(
    () => loadDomainExchange(stringifyEntityRef(entity), catalogApi),
    [catalogApi, entity],
  );
  return (
    <EntityInfoCard title={t('product.exchange.title')}>
      {error && <ResponseErrorPanel error={error} />}
      {!value && !error && <Skeleton width="100%" height={80} />}
      {value && (
        <Grid container spacing={2}>
          <Grid item xs={12} sm={6}>
            <Side
              title={t('product.exchange.takes')}
              empty={t('product.exchange.takesNothing')}
              links={value.takes}
              other={({ from }) => from}
            />
          </Grid>
          <Grid item xs={12} sm={6}>
            <Side
              title={t('product.exchange.gives')}
              empty={t('product.exchange.givesNothing')}
              links={value.gives}
              other={({ to }) => to}
            />
          </Grid>
          {!value.complete && (
            <Grid item xs={12}>
              <Text weight="bold">{t('product.exchange.incomplete')}</Text>
            </Grid>
          )}
        </Grid>
      )}
    </EntityInfoCard>
  );
}
