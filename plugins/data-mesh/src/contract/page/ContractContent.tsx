import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  Card,
  CardBody,
  Select,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  contractsOf,
  DataProductOutput,
  resolveDataProductRef,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  PortTypeIcon,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { ReactNode } from 'react';
import { AddContractButton } from '../../create/AddContractButton';
import { LoadingCard } from '../../layout/LoadingCard';
import { LoadProblem } from '../../loading/LoadProblem';
import { useProduct } from '../../product/useProduct';
import { dataMeshTranslationRef } from '../../translation';
import { useContractState } from '../useContractState';
import { ContractSheet } from './ContractSheet';
import { OtherContract } from './OtherContract';
import { PortAccess } from './PortAccess';
import { isDataContract } from './useContract';
import { useSheetStyles } from './useSheetStyles';

const useStyles = makeStyles({
  group: { maxWidth: '100%', overflowX: 'auto' },
  contract: { maxWidth: 400 },
});

function Note({ children }: { children: ReactNode }) {
  return (
    <Card>
      <CardBody>{children}</CardBody>
    </Card>
  );
}

interface OutputContractsProps {
  output: DataProductOutput;
}

/** The contract of an output, or the chosen one of several. */
function OutputContracts({ output }: OutputContractsProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { product, ref: productRef } = useProduct();
  const catalogApi = useApi(catalogApiRef);
  const [state, update] = useContractState();
  const refs = contractsOf(output).map(ref =>
    stringifyEntityRef(resolveDataProductRef(product, 'contract', ref)),
  );
  const { value, error, retry } = useLoaded(
    refs.length ? ['contracts', refs] : undefined,
    async () =>
      (await catalogApi.getEntitiesByRefs({ entityRefs: refs })).items,
  );
  if (refs.length === 0) {
    return (
      <Note>
        <Text as="p">
          {t('contract.choose.noContract', { output: output.name })}{' '}
          <Text as="span" color="secondary">
            {t('contract.choose.addContract')}
          </Text>
        </Text>
        <AddContractButton product={product} output={output} />
      </Note>
    );
  }
  if (error) {
    return (
      <Note>
        <LoadProblem title={t('contract.failed')} error={error} retry={retry} />
      </Note>
    );
  }
  if (!value) {
    return (
      <div role="status" aria-label={t('contract.loading')}>
        <LoadingCard height={320} />
      </div>
    );
  }
  const asked = refs.indexOf(state.contract ?? '');
  const preferred = value.findIndex(one => one && isDataContract(one));
  const index = asked >= 0 ? asked : Math.max(0, preferred);
  const entity = value[index];
  const name = (ref: string, i: number) =>
    value[i]?.metadata.title ?? parseEntityRef(ref).name;
  const sheet = () => {
    if (!entity) {
      return (
        <Note>
          <Text>
            {t('contract.choose.notInCatalog', { contract: refs[index] })}
          </Text>
        </Note>
      );
    }
    if (!isDataContract(entity)) return <OtherContract entity={entity} />;
    return (
      <ContractSheet
        key={refs[index]}
        entity={entity}
        port={{ product: productRef, output: output.name }}
        access={() => <PortAccess output={output} contract={entity} />}
      />
    );
  };
  return (
    <>
      {refs.length > 1 && (
        <div className={classes.contract}>
          <Select
            label={t('contract.choose.contract')}
            size="small"
            options={refs.map((ref, i) => ({
              value: ref,
              label: name(ref, i),
            }))}
            value={refs[index]}
            onChange={key =>
              update({ contract: String(key), field: undefined })
            }
          />
        </div>
      )}
      {sheet()}
    </>
  );
}

/** The tab *Contract* of a data product: what each output promises. */
export function ContractContent() {
  const classes = useStyles();
  const { sheet } = useSheetStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { product } = useProduct();
  const [state, update] = useContractState();
  const outputs = [
    ...new Map(
      (product.spec.outputs ?? []).map(one => [one.name, one]),
    ).values(),
  ];
  const output =
    outputs.find(({ name }) => name === state.output) ??
    outputs.find(one => contractsOf(one).length > 0) ??
    outputs[0];
  if (!output) {
    return (
      <Note>
        <Text>{t('contract.choose.noOutputs')}</Text>
      </Note>
    );
  }
  return (
    <div className={sheet}>
      {outputs.length > 1 && (
        <div className={classes.group}>
          <ToggleButtonGroup
            aria-label={t('contract.choose.output')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[output.name]}
            onSelectionChange={keys =>
              update({
                output: String([...keys][0]),
                contract: undefined,
                field: undefined,
                from: undefined,
                to: undefined,
              })
            }
          >
            {outputs.map(({ name, type }) => (
              <ToggleButton
                key={name}
                id={name}
                iconStart={<PortTypeIcon type={type} />}
              >
                {name}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </div>
      )}
      <OutputContracts key={output.name} output={output} />
    </div>
  );
}
