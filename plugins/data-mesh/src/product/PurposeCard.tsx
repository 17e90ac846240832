import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { MarkdownContent } from '@backstage/core-components';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import Grid from '@material-ui/core/Grid';
import { makeStyles } from '@material-ui/core/styles';
import { LifecycleBanner } from './LifecycleBanner';
import { useProduct } from './useProduct';
import { dataMeshTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  markdown: {
    fontSize: 14,
    lineHeight: '20px',
    '& > :first-child': { marginTop: 0 },
    '& > :last-child': { marginBottom: 0 },
  },
  heading: { marginBottom: theme.spacing(0.5) },
  list: { margin: 0, paddingLeft: theme.spacing(2.5) },
}));

/** What the product is for, and what it is not for. */
function Purpose() {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const classes = useStyles();
  const { purpose, useCases = [], limitations } = useProduct().product.spec;
  return (
    <EntityInfoCard title={t('product.purpose.title')}>
      <Grid container spacing={2}>
        <Grid item xs={12}>
          {purpose ? (
            <MarkdownContent content={purpose} className={classes.markdown} />
          ) : (
            <Text color="secondary">{t('product.purpose.none')}</Text>
          )}
        </Grid>
        <Grid item xs={12} sm={6}>
          <Text
            as="h4"
            variant="body-small"
            weight="bold"
            className={classes.heading}
          >
            {t('product.purpose.useFor')}
          </Text>
          {useCases.length ? (
            <ul className={classes.list}>
              {useCases.map(useCase => (
                <li key={useCase}>
                  <Text>{useCase}</Text>
                </li>
              ))}
            </ul>
          ) : (
            <Text color="secondary">{t('product.purpose.noUseCase')}</Text>
          )}
        </Grid>
        <Grid item xs={12} sm={6}>
          <Text
            as="h4"
            variant="body-small"
            weight="bold"
            className={classes.heading}
          >
            {t('product.purpose.notFor')}
          </Text>
          {limitations ? (
            <MarkdownContent
              content={limitations}
              className={classes.markdown}
            />
          ) : (
            <Text color="secondary">{t('product.purpose.noLimitation')}</Text>
          )}
        </Grid>
      </Grid>
    </EntityInfoCard>
  );
}

/** The purpose, below the news that the product ends if it does. */
export function PurposeCard() {
  return (
    <>
      <LifecycleBanner />
      <Purpose />
    </>
  );
}
