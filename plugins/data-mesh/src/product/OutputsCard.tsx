import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { ResponseErrorPanel } from '@backstage/core-components';
import { EntityInfoCard, EntityRefLink } from '@backstage/plugin-catalog-react';
import { Button, Text } from '@backstage/ui';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import {
  contractsOf,
  DataProductOutput,
  resolveDataProductRef,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { PortTypeIcon } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Fragment, useState } from 'react';
import { AddContractButton } from '../create/AddContractButton';
import { BuildOnButton } from '../create/BuildOnButton';
import { Path } from '../format/Path';
import { CopyButton } from './CopyButton';
import { humanDuration } from './duration';
import { GetAccessDialog } from './GetAccessDialog';
import { ReportProblemButton } from './ReportProblemButton';
import { UseItDialog } from './UseItDialog';
import { useTableStyles } from '../layout/useTableStyles';
import { PortContract, useOutputContracts, useProduct } from './useProduct';
import { dataMeshTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  row: {
    '& > *': { borderBottom: 0, verticalAlign: 'top' },
    [theme.breakpoints.up('sm')]: { '& > *': { width: '33%' } },
    '&&': { background: 'none' },
  },
  actionRow: { '&&': { background: 'none' }, '& > *': { paddingTop: 0 } },
  second: {
    alignItems: 'center',
    color: theme.palette.text.secondary,
    display: 'flex',
    fontSize: 12,
    gap: 4,
    lineHeight: '18px',
  },
  name: { fontWeight: 600, overflowWrap: 'anywhere', wordBreak: 'normal' },
  location: { alignItems: 'flex-start', display: 'flex' },
  code: {
    fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
    fontSize: 12,
    overflowWrap: 'anywhere',
    wordBreak: 'normal',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: 8 },
}));

function usePromises(): (output: DataProductOutput) => string[] {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return ({ sla = {} }) =>
    [
      sla.freshness &&
        t('product.outputs.fresh', { duration: humanDuration(sla.freshness) }),
      sla.latency &&
        t('product.outputs.latency', { duration: humanDuration(sla.latency) }),
      sla.retention &&
        t('product.outputs.retention', {
          duration: humanDuration(sla.retention),
        }),
      sla.availability !== undefined &&
        t('product.outputs.availability', {
          percent: String(sla.availability),
        }),
    ].flatMap(promise => promise || []);
}

interface ContractsCellProps {
  refs: string[];
  contracts: ReadonlyMap<string, PortContract> | undefined;
}

function ContractsCell({ refs, contracts }: ContractsCellProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const classes = useStyles();
  if (!refs.length)
    return <Text color="secondary">{t('product.noContract')}</Text>;
  return (
    <>
      {refs.map(ref => {
        const contract = contracts?.get(ref);
        const { standard, version, status } = contract?.summary ?? {};
        return (
          <div key={ref}>
            <EntityRefLink entityRef={ref} title={contract?.title} hideIcon />
            <div className={classes.second}>
              {contracts && !contract
                ? t('product.notInCatalog')
                : [
                    standard,
                    version && t('product.outputs.version', { version }),
                    status,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
            </div>
          </div>
        );
      })}
    </>
  );
}

type OpenDialog = { kind: 'access' | 'use'; output: DataProductOutput };

/** What the product serves, and how to get at it. */
export function OutputsCard() {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const classes = useStyles();
  const { stacked } = useTableStyles();
  const { product } = useProduct();
  const { contracts, error } = useOutputContracts();
  const promises = usePromises();
  const [dialog, setDialog] = useState<OpenDialog>();
  const { outputs = [], lifecycle } = product.spec;
  const contractRefs = (output: DataProductOutput) =>
    contractsOf(output).map(ref =>
      stringifyEntityRef(resolveDataProductRef(product, 'contract', ref)),
    );

  if (!outputs.length) {
    return (
      <EntityInfoCard title={t('product.outputs.title')}>
        <Text color="secondary">{t('product.outputs.none')}</Text>
      </EntityInfoCard>
    );
  }
  return (
    <EntityInfoCard
      title={t('product.outputs.title')}
      headerActions={
        <>
          <Text variant="body-small" color="secondary">
            {t('product.outputs.ports', { count: outputs.length })}
          </Text>
          <BuildOnButton product={product} />
        </>
      }
    >
      {error && <ResponseErrorPanel error={error} />}
      <TableContainer>
        <Table
          size="small"
          className={stacked}
          aria-label={t('product.outputs.title')}
        >
          <TableHead>
            <TableRow>
              <TableCell>{t('product.outputs.port')}</TableCell>
              <TableCell>{t('product.outputs.contract')}</TableCell>
              <TableCell>{t('product.outputs.location')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {outputs.map(output => (
              <Fragment key={`${output.name} ${output.version}`}>
                <TableRow className={classes.row}>
                  <TableCell>
                    <div className={classes.name}>
                      <Path text={output.name} />
                    </div>
                    <div className={classes.second}>
                      <PortTypeIcon type={output.type} />
                      {output.type ?? t('product.outputs.untyped')}
                      {output.version && ` · ${output.version}`}
                    </div>
                    {promises(output).map(promise => (
                      <div key={promise} className={classes.second}>
                        {promise}
                      </div>
                    ))}
                  </TableCell>
                  <TableCell>
                    <ContractsCell
                      refs={contractRefs(output)}
                      contracts={contracts}
                    />
                  </TableCell>
                  <TableCell>
                    {output.location ? (
                      <div className={classes.location}>
                        <code className={classes.code}>
                          <Path text={output.location} />
                        </code>
                        <CopyButton
                          text={output.location}
                          label={t('product.outputs.copy', {
                            port: output.name,
                          })}
                        />
                      </div>
                    ) : (
                      <Text color="secondary">{t('product.notStated')}</Text>
                    )}
                  </TableCell>
                </TableRow>
                <TableRow className={classes.actionRow}>
                  <TableCell colSpan={3}>
                    <div className={classes.actions}>
                      {lifecycle !== 'retired' && (
                        <Button
                          variant="secondary"
                          aria-label={t('product.access.buttonFor', {
                            port: output.name,
                          })}
                          onPress={() => setDialog({ kind: 'access', output })}
                        >
                          {t('product.access.button')}
                        </Button>
                      )}
                      <Button
                        variant="secondary"
                        aria-label={t('product.use.buttonFor', {
                          port: output.name,
                        })}
                        isDisabled={!output.location}
                        onPress={() => setDialog({ kind: 'use', output })}
                      >
                        {t('product.use.button')}
                      </Button>
                      <ReportProblemButton output={output} />
                      <AddContractButton product={product} output={output} />
                    </div>
                  </TableCell>
                </TableRow>
              </Fragment>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {dialog?.kind === 'access' && (
        <GetAccessDialog
          output={dialog.output}
          contracts={contractRefs(dialog.output).flatMap(
            ref => contracts?.get(ref)?.summary ?? [],
          )}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog?.kind === 'use' && (
        <UseItDialog
          output={dialog.output}
          onClose={() => setDialog(undefined)}
        />
      )}
    </EntityInfoCard>
  );
}
