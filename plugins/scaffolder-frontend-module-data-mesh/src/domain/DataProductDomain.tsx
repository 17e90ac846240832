import { RELATION_OWNED_BY, RELATION_PART_OF } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import {
  messageOf,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import Alert from '@material-ui/lab/Alert';
import { EntityChoice } from '../catalog/EntityChoice';
import {
  byTitle,
  EntityOption,
  entityOption,
  OPTION_FIELDS,
  related,
} from '../catalog/entityOption';
import { fullRef, shortRef } from '../catalog/fullRef';
import { groupsAround } from '../catalog/groupsAround';
import { fieldWords, isLocked } from '../form/fieldWords';
import { formValues } from '../form/formValues';
import { useProposal } from '../form/useProposal';
import { dataMeshFieldsTranslationRef } from '../translation';

type DomainOption = EntityOption & { owners: string[]; partOf: string[] };

function useDomains() {
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  const catalogApi = useApi(catalogApiRef);
  return useLoaded(['domains'], async () => {
    const domains: DomainOption[] = [];
    for await (const batch of catalogApi.streamEntities({
      query: {},
      filter: { kind: 'Domain' },
      fields: OPTION_FIELDS,
      totalItems: 'exclude',
    })) {
      for (const entity of batch) {
        const owners = related(entity, RELATION_OWNED_BY);
        const hint = owners.length
          ? t('product.domain.ownedBy', {
              owner: owners.map(shortRef).join(', '),
            })
          : t('product.domain.noOwner');
        domains.push({
          ...entityOption(entity, hint),
          owners,
          partOf: related(entity, RELATION_PART_OF),
        });
      }
    }
    return domains.sort(byTitle);
  });
}

/**
 * Of the owner, or else of the nearest group above it: its only domain. A domain
 * with its subdomains is one.
 */
function ownDomain(
  domains: readonly DomainOption[],
  line: ReadonlySet<string>,
): DomainOption | undefined {
  for (const group of line) {
    const owned = domains.filter(({ owners }) => owners.includes(group));
    const tops = owned.filter(
      ({ partOf }) => !owned.some(({ ref }) => partOf.includes(ref)),
    );
    // Of several, a person has to choose.
    if (tops.length) return tops.length === 1 ? tops[0] : undefined;
  }
  return undefined;
}

interface OwnershipHintProps {
  domain: DomainOption;
  owner: string;
  /** The owner and all groups above it. */
  line: ReadonlySet<string>;
}

/** Says so when the product's owner has no part in the domain. */
function OwnershipHint({ domain, owner, line }: OwnershipHintProps) {
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  if (!domain.owners.length) {
    return (
      <Alert severity="info">
        {t('product.domain.unowned', { domain: domain.title })}
      </Alert>
    );
  }
  if (domain.owners.some(ref => line.has(ref))) return null;
  return (
    <Alert severity="info">
      {t('product.domain.foreign', {
        owner: shortRef(owner),
        domain: domain.title,
        domainOwner: domain.owners.map(shortRef).join(', '),
      })}
    </Alert>
  );
}

/** Which domain the product belongs to; that of the owner is proposed. */
export function DataProductDomain(props: FieldExtensionComponentProps<string>) {
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  const { formData, formContext, idSchema, rawErrors, required } = props;
  const { title, help } = fieldWords(
    props,
    t('product.domain.title'),
    t('product.domain.help'),
  );
  const values = formValues(formContext);
  const owner = fullRef(values.owner, 'Group');
  const value = fullRef(formData, 'Domain');
  const { value: domains, error } = useDomains();
  const catalogApi = useApi(catalogApiRef);
  // Without an answer nothing is proposed or said: the scorecard decides.
  const { value: line } = useLoaded(owner && ['line', owner], () =>
    groupsAround(catalogApi, owner!, 'childOf'),
  );
  const change = useProposal({
    value: formData,
    proposal: domains && line && ownDomain(domains, line)?.ref,
    values,
    onChange: props.onChange,
  });
  const chosen = domains?.find(({ ref }) => ref === value);
  if (error) {
    return (
      <Alert severity="error">
        {t('product.failed', { message: messageOf(error) })}
      </Alert>
    );
  }
  return (
    <>
      {domains?.length === 0 && (
        <Alert severity="warning">{t('product.domain.none')}</Alert>
      )}
      <EntityChoice
        id={idSchema?.$id}
        label={title}
        help={help}
        value={value}
        options={domains}
        required={required}
        disabled={isLocked(props)}
        hasError={Boolean(rawErrors?.length)}
        onChange={change}
      />
      {chosen && owner && line && (
        <OwnershipHint domain={chosen} owner={owner} line={line} />
      )}
    </>
  );
}
