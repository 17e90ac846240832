import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Card, CardBody } from '@backstage/ui';
import {
  ContractDetails,
  readOdcsContract,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { LoadingCard } from '../../layout/LoadingCard';
import { LoadProblem } from '../../loading/LoadProblem';
import { dataMeshTranslationRef } from '../../translation';
import { changedFields } from '../compare/changedFields';
import { CompareCard } from '../compare/CompareCard';
import { ContractHead } from '../head/ContractHead';
import { useContractState } from '../useContractState';
import { VersionsCard } from '../versions/VersionsCard';
import { ContractBody } from './ContractBody';
import {
  ContractPort,
  useComparison,
  useContractDetails,
  useRuleResults,
} from './useContract';
import { useSheetStyles } from './useSheetStyles';

interface ContractSheetProps {
  /** An API of type data-contract. */
  entity: Entity;
  /** The port it is looked at from; without it the page is that of the contract. */
  port?: ContractPort;
  /** Leads to where access is asked for, by what is known of the contract. */
  access?: (details: ContractDetails | undefined) => ReactNode;
}

/** The port whose results belong to a contract when no port was chosen. */
function servedPort(
  ref: string,
  details: ContractDetails | undefined,
): ContractPort | undefined {
  return (
    details?.served.find(({ contract }) => contract === ref) ??
    details?.served[0]
  );
}

/** A data contract with everything that is known of it. */
export function ContractSheet({ entity, port, access }: ContractSheetProps) {
  const classes = useSheetStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const ref = stringifyEntityRef(entity);
  const text = String(entity.spec?.definition ?? '');
  const [state, update] = useContractState();
  const [closed, setClosed] = useState(false);
  const compareCard = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(0);
  const { value: details, error, retry } = useContractDetails(entity);
  const results = useRuleResults(port ?? servedPort(ref, details));
  const read = useMemo(() => readOdcsContract(text), [text]);

  const chosen =
    state.from && state.to ? { from: state.from, to: state.to } : undefined;
  const suggested = closed ? undefined : details?.compare ?? undefined;
  const compared = details && (chosen ?? suggested);
  const comparison = useComparison(ref, compared);
  const marks = useMemo(
    () =>
      comparison.value && details
        ? changedFields(comparison.value, details.hash)
        : undefined,
    [comparison.value, details],
  );

  // The list of versions is a long way below.
  useEffect(() => {
    if (asked) compareCard.current?.scrollIntoView?.();
  }, [asked]);

  return (
    <div className={classes.sheet}>
      <ContractHead
        entity={entity}
        contract={read.ok ? read.contract : undefined}
        details={details}
        isOwnPage={!port}
      />
      {error && (
        <Card>
          <CardBody>
            <LoadProblem
              title={t('contract.detailsFailed')}
              error={error}
              retry={retry}
            />
          </CardBody>
        </Card>
      )}
      <ContractBody
        text={text}
        read={read}
        findings={details?.findings}
        results={results}
        marks={marks}
        field={state.field}
        onField={field => update({ field })}
        access={access?.(details)}
        compare={
          compared && (
            <div ref={compareCard}>
              <CompareCard
                details={details}
                from={compared.from}
                to={compared.to}
                comparison={comparison}
                onChange={(from, to) => update({ from, to })}
                onClose={() => {
                  setClosed(true);
                  update({ from: undefined, to: undefined });
                }}
              />
            </div>
          )
        }
        versions={
          details ? (
            <VersionsCard
              details={details}
              onCompare={(from, to) => {
                update({ from, to });
                setAsked(asked + 1);
              }}
            />
          ) : (
            !error && (
              <div role="status" aria-label={t('contract.loading')}>
                <LoadingCard height={160} />
              </div>
            )
          )
        }
      />
    </div>
  );
}
