import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { parseEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { FoundField } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Fragment } from 'react';
import { PlainTable } from '../contract/PlainTable';
import { SafeLink } from '../contract/SafeLink';
import { Classification } from '../contract/schema/Classification';
import { useMono } from '../contract/useMono';
import { useTableStyles } from '../layout/useTableStyles';
import { dataMeshTranslationRef } from '../translation';
import { useContractLink } from './useContractLink';

const useStyles = makeStyles({
  nowrap: { whiteSpace: 'nowrap' },
  description: { minWidth: 200 },
});

/** Where the meaning of a field is written down. */
function Definitions({ field }: { field: FoundField }) {
  const { second } = useTableStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  if (field.definitions.length === 0) return null;
  return (
    <div className={second}>
      {t('field.definitions')}:{' '}
      {field.definitions.map(({ type, url }, i) => (
        <Fragment key={url}>
          {i > 0 && ', '}
          <SafeLink url={url}>{type || url}</SafeLink>
        </Fragment>
      ))}
    </div>
  );
}

/** Fields of one name, each in its contract. */
export function FieldTable({ items }: { items: readonly FoundField[] }) {
  const classes = useStyles();
  const mono = useMono();
  const { second } = useTableStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const link = useContractLink();
  return (
    <PlainTable
      label={t('field.page')}
      heads={[
        t('field.product'),
        t('field.contract'),
        t('field.path'),
        t('field.type'),
        t('field.key'),
        t('field.classification'),
        t('field.description'),
      ]}
      rows={items.map(field => ({
        key: `${field.contract} ${field.product} ${field.output} ${field.path}`,
        cells: [
          field.product ? (
            <>
              <EntityRefLink
                entityRef={field.product}
                title={field.productTitle ?? undefined}
                hideIcon
              />
              <div className={second}>{field.output}</div>
            </>
          ) : (
            t('field.noProduct')
          ),
          <EntityRefLink
            entityRef={field.contract}
            title={parseEntityRef(field.contract).name}
            hideIcon
          />,
          <Link to={link(field)} underline="always">
            <span className={mono}>{field.path}</span>
          </Link>,
          field.type || '–',
          field.key ? t('field.key') : '',
          <span className={classes.nowrap}>
            <Classification value={field.classification || undefined} />
          </span>,
          <div className={classes.description} dir="auto">
            {field.businessName && <b>{field.businessName}. </b>}
            {field.description || t('contract.schema.noDescription')}
            <Definitions field={field} />
          </div>,
        ],
      }))}
    />
  );
}
