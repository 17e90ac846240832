import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert } from '@backstage/ui';
import {
  DocumentFinding,
  findingText,
  ReadOdcsContract,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { ReactNode, useMemo, useState } from 'react';
import { dataMeshTranslationRef } from '../../translation';
import { FieldMarks } from '../compare/changedFields';
import { FindingsCard } from '../findings/FindingsCard';
import { fieldsByPlace, findingsByField } from '../findings/findingsByField';
import { contractRelationships } from '../relationships/contractRelationships';
import { RelationshipsCard } from '../relationships/RelationshipsCard';
import { ResultsByRule } from '../schema/ruleResults';
import { SchemaCard } from '../schema/SchemaCard';
import { SourceCard } from '../source/SourceCard';
import { AboutCard } from '../terms/AboutCard';
import { ContractTerms } from './ContractTerms';
import { useSheetStyles } from './useSheetStyles';

/** What the backend and the page add to the text of a contract. */
export interface ContractSurroundings {
  /** Undefined while nobody has checked it. */
  findings?: readonly DocumentFinding[];
  results: ResultsByRule;
  marks?: FieldMarks;
  /** Path of the field that the address leads to. */
  field?: string;
  onField: (path: string) => void;
  /** Stands above the schema. */
  compare?: ReactNode;
  versions?: ReactNode;
  access?: ReactNode;
}

interface ContractBodyProps extends ContractSurroundings {
  text: string;
  /** The same, read. */
  read: ReadOdcsContract;
}

const noFindings: readonly DocumentFinding[] = [];

/** A contract from its text on, with what is known of it around. */
export function ContractBody({
  text,
  read,
  findings: known,
  results,
  marks,
  field,
  onField,
  compare,
  versions,
  access,
}: ContractBodyProps) {
  const classes = useSheetStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const [line, setLine] = useState<{ line: number }>();
  const contract = read.ok ? read.contract : undefined;
  const unread = read.ok ? undefined : read.finding;
  const findings = useMemo(
    () => known ?? (unread ? [unread] : noFindings),
    [known, unread],
  );
  const places = useMemo(
    () => fieldsByPlace(contract?.schemas ?? []),
    [contract],
  );
  const atFields = useMemo(
    () => findingsByField(findings, places),
    [findings, places],
  );
  const relationships = useMemo(
    () => (contract ? contractRelationships(contract) : []),
    [contract],
  );
  return (
    <>
      {unread && (
        <Alert
          status="danger"
          icon
          title={t('contract.findings.unreadableTitle')}
          description={t('contract.findings.unreadable', {
            problem: findingText(unread),
          })}
        />
      )}
      {findings.length > 0 && (
        <FindingsCard
          findings={findings}
          places={places}
          onField={onField}
          onLine={number => setLine({ line: number })}
        />
      )}
      {compare}
      {contract ? (
        <>
          <SchemaCard
            contract={contract}
            findings={atFields}
            marks={marks}
            results={results}
            chosen={field}
          />
          <AboutCard contract={contract} />
          <ContractTerms
            contract={contract}
            access={access}
            versions={versions}
          />
          {relationships.length > 0 && (
            <RelationshipsCard relationships={relationships} />
          )}
        </>
      ) : (
        <div className={classes.sheet}>{versions}</div>
      )}
      <SourceCard
        text={text}
        findings={findings}
        target={line}
        initiallyOpen={!contract}
      />
    </>
  );
}
