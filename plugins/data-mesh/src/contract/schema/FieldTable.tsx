import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { DocumentFinding } from '@backstage-data-mesh/plugin-data-mesh-common';
import { ScrollRegion } from '../../layout/ScrollRegion';
import { dataMeshTranslationRef } from '../../translation';
import { FieldMarks } from '../compare/changedFields';
import { FieldRow } from './FieldRow';
import { ResultsByRule } from './ruleResults';
import { useFieldTable } from './useFieldTable';
import { useSchemaStyles } from './useSchemaStyles';

const useStyles = makeStyles(theme => ({
  more: { marginTop: theme.spacing(1) },
}));

interface FieldTableProps {
  table: ReturnType<typeof useFieldTable>;
  label: string;
  findings: ReadonlyMap<string, DocumentFinding[]>;
  marks?: FieldMarks;
  results: ResultsByRule;
}

/** The fields of a schema object, nested ones below those they are in. */
export function FieldTable({
  table,
  label,
  findings,
  marks,
  results,
}: FieldTableProps) {
  const classes = useStyles();
  const styles = useSchemaStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  if (table.rows.length === 0) {
    return (
      <>
        <Text as="p" color="secondary">
          {t('contract.schema.nothing', { text: table.search })}
        </Text>
        <Button variant="secondary" onPress={() => table.setSearch('')}>
          {t('contract.schema.clear')}
        </Button>
      </>
    );
  }
  const isLastPage = table.left <= table.pageSize;
  return (
    <>
      <div className={styles.scroll}>
        <ScrollRegion label={label}>
          <table className={styles.table} aria-label={label}>
            <thead>
              <tr>
                <th scope="col">{t('contract.field')}</th>
                <th scope="col">{t('contract.schema.type')}</th>
                <th scope="col">{t('contract.schema.key')}</th>
                <th scope="col">{t('contract.schema.required')}</th>
                <th scope="col">{t('contract.schema.classification')}</th>
                <th scope="col">{t('contract.schema.description')}</th>
                <th scope="col">{t('contract.schema.rules')}</th>
              </tr>
            </thead>
            <tbody>
              {table.rows.map(row => (
                <FieldRow
                  key={row.id}
                  row={row}
                  isCollapsed={table.collapsed.has(row.id)}
                  isOpen={table.open.has(row.id)}
                  isChosen={table.target === row.id}
                  findings={findings.get(row.id)}
                  change={marks?.weights.get(row.field.path)}
                  marks={marks}
                  results={results}
                  onToggle={table.toggle}
                  onOpen={table.openDetails}
                />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </div>
      {table.left > 0 && (
        <Button
          variant="tertiary"
          className={classes.more}
          onPress={table.showMore}
        >
          {isLastPage
            ? t('contract.schema.showOthers', { count: table.left })
            : t('contract.schema.showNext', {
                next: String(table.pageSize),
                left: table.left.toLocaleString(),
              })}
        </Button>
      )}
    </>
  );
}
