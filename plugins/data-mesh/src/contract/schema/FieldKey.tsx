import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import KeyIcon from '@material-ui/icons/VpnKey';
import { FieldView } from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshTranslationRef } from '../../translation';

const useStyles = makeStyles({
  icon: { fontSize: 14, marginRight: 4, verticalAlign: 'text-bottom' },
});

/** Whether rows are told apart, or split, by a field. */
export function FieldKey({ field }: { field: FieldView }) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { primaryKey, primaryKeyPosition, partitioned, unique } = field;
  const position =
    primaryKeyPosition === undefined
      ? t('contract.schema.primaryKey')
      : t('contract.schema.primaryKeyAt', {
          position: String(primaryKeyPosition),
        });
  const words = [
    primaryKey && position,
    partitioned && t('contract.schema.partition'),
    unique && t('contract.schema.unique'),
  ].filter(Boolean);
  return (
    <>
      {primaryKey && <KeyIcon aria-hidden className={classes.icon} />}
      {words.join(' · ')}
    </>
  );
}
