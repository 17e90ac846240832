import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, SearchField, Select, Text } from '@backstage/ui';
import {
  ContractView,
  DocumentFinding,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { useEffect, useState } from 'react';
import { TitledCard } from '../../layout/TitledCard';
import { dataMeshTranslationRef } from '../../translation';
import { FieldMarks } from '../compare/changedFields';
import { FieldTable } from './FieldTable';
import { ObjectHead } from './ObjectHead';
import { ResultsByRule } from './ruleResults';
import { useFieldTable } from './useFieldTable';

export interface SchemaCardProps {
  contract: ContractView;
  /** By the place of their field in the document. */
  findings: ReadonlyMap<string, DocumentFinding[]>;
  marks?: FieldMarks;
  results: ResultsByRule;
  /** Path of the field that the address leads to. */
  chosen?: string;
}

/** The schema object that a path of a field begins with. */
function objectOf({ schemas }: ContractView, path: string | undefined): number {
  const index = schemas.findIndex(
    ({ name }) => path !== undefined && path.startsWith(`${name}.`),
  );
  return index;
}

interface ObjectCardProps extends SchemaCardProps {
  index: number;
  onIndex: (index: number) => void;
}

function ObjectCard({
  contract,
  findings,
  marks,
  results,
  chosen,
  index,
  onIndex,
}: ObjectCardProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { schemas, truncated } = contract;
  const schema = schemas[index];
  const table = useFieldTable(schema, chosen);
  const described = table.all.filter(({ field }) => field.description).length;
  const summary = t('contract.schema.summary', {
    fields: t('contract.fields', { count: table.all.length }),
    shown: table.rows.length.toLocaleString(),
    described: described.toLocaleString(),
  });
  return (
    <TitledCard
      title={t('contract.schema.title')}
      subtitle={
        <span aria-live="polite">
          {table.found === undefined
            ? summary
            : t('contract.schema.found', { count: table.found })}
          {truncated && ` ${t('contract.schema.truncated')}`}
        </span>
      }
      actions={
        <>
          {schemas.length > 1 && (
            <Select
              aria-label={t('contract.schema.object')}
              size="small"
              options={schemas.map(({ name }, i) => ({
                value: String(i),
                label: name || t('contract.schema.noName'),
              }))}
              value={String(index)}
              onChange={key => onIndex(Number(key))}
            />
          )}
          <SearchField
            aria-label={t('contract.schema.find')}
            placeholder={t('contract.schema.find')}
            size="small"
            value={table.search}
            onChange={table.setSearch}
          />
          {table.hasGroups && table.found === undefined && (
            <Button
              variant="secondary"
              onPress={
                table.collapsed.size ? table.expandAll : table.collapseAll
              }
            >
              {table.collapsed.size
                ? t('contract.schema.expandAll')
                : t('contract.schema.collapseAll')}
            </Button>
          )}
        </>
      }
    >
      <ObjectHead schema={schema} results={results} />
      {table.all.length === 0 ? (
        <Text color="secondary">{t('contract.schema.noFields')}</Text>
      ) : (
        <FieldTable
          table={table}
          label={schema.name || t('contract.schema.title')}
          findings={findings}
          marks={marks}
          results={results}
        />
      )}
    </TitledCard>
  );
}

/** What data a contract promises, field by field. */
export function SchemaCard(props: SchemaCardProps) {
  const { contract, chosen } = props;
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const asked = objectOf(contract, chosen);
  const [index, setIndex] = useState(Math.max(0, asked));
  useEffect(() => {
    if (asked >= 0) setIndex(asked);
  }, [asked, chosen]);
  const shown = Math.min(index, contract.schemas.length - 1);
  if (shown < 0) {
    return (
      <TitledCard title={t('contract.schema.title')}>
        <Text color="secondary">{t('contract.schema.none')}</Text>
      </TitledCard>
    );
  }
  return <ObjectCard key={shown} {...props} index={shown} onIndex={setIndex} />;
}
