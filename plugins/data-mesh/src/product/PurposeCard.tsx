import { MarkdownContent } from '@backstage/core-components';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import Grid from '@material-ui/core/Grid';
import { makeStyles } from '@material-ui/core/styles';
import { useProduct } from './useProduct';

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
export function PurposeCard() {
  const classes = useStyles();
  const { purpose, useCases = [], limitations } = useProduct().product.spec;
  return (
    <EntityInfoCard title="Purpose">
      <Grid container spacing={2}>
        <Grid item xs={12}>
          {purpose ? (
            <MarkdownContent content={purpose} className={classes.markdown} />
          ) : (
            <Text color="secondary">
              No purpose is written down: add spec.purpose.
            </Text>
          )}
        </Grid>
        <Grid item xs={12} sm={6}>
          <Text
            as="h4"
            variant="body-small"
            weight="bold"
            className={classes.heading}
          >
            Use it for
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
            <Text color="secondary">No use case is written down.</Text>
          )}
        </Grid>
        <Grid item xs={12} sm={6}>
          <Text
            as="h4"
            variant="body-small"
            weight="bold"
            className={classes.heading}
          >
            Do not use it for
          </Text>
          {limitations ? (
            <MarkdownContent
              content={limitations}
              className={classes.markdown}
            />
          ) : (
            <Text color="secondary">No limitation is written down.</Text>
          )}
        </Grid>
      </Grid>
    </EntityInfoCard>
  );
}
