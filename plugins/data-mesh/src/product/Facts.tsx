import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { Fragment, ReactNode } from 'react';
import { dataMeshTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gap: theme.spacing(1, 2),
    gridTemplateColumns: 'minmax(96px, max-content) 1fr',
    margin: 0,
  },
  value: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
}));

/** Names and values in two columns. */
export function Facts({
  facts,
}: {
  facts: [name: string, value: ReactNode][];
}) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const classes = useStyles();
  return (
    <dl className={classes.list}>
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>
            <Text color="secondary">{name}</Text>
          </dt>
          <dd className={classes.value}>
            <Text>{value ?? t('product.notStated')}</Text>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
