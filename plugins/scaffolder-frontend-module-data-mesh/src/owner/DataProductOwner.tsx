import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import {
  messageOf,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import Alert from '@material-ui/lab/Alert';
import { EntityChoice } from '../catalog/EntityChoice';
import { byTitle, OPTION_FIELDS, titleOf } from '../catalog/entityOption';
import { fullRef, shortRef } from '../catalog/fullRef';
import { fieldWords, isLocked } from '../form/fieldWords';
import { formValues } from '../form/formValues';
import { useProposal } from '../form/useProposal';
import { dataMeshFieldsTranslationRef } from '../translation';
import { myGroups } from './myGroups';

/** The signed-in person's groups by title; a group may lack in the catalog. */
function useMyGroups() {
  const identityApi = useApi(identityApiRef);
  const catalogApi = useApi(catalogApiRef);
  return useLoaded(['my groups'], async () => {
    const refs = await myGroups(identityApi);
    if (!refs.length) return [];
    const { items } = await catalogApi.getEntitiesByRefs({
      entityRefs: refs,
      fields: OPTION_FIELDS,
    });
    return refs
      .map((ref, i) => {
        const group = items[i];
        return { ref, title: group ? titleOf(group) : shortRef(ref) };
      })
      .sort(byTitle);
  });
}

/** Which group of the signed-in person owns the product. */
export function DataProductOwner(props: FieldExtensionComponentProps<string>) {
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  const { formData, formContext, idSchema, rawErrors, required } = props;
  const { title, help } = fieldWords(
    props,
    t('product.owner.title'),
    t('product.owner.help'),
  );
  const { value: groups, error } = useMyGroups();
  const change = useProposal({
    value: formData,
    proposal: groups?.length === 1 ? groups[0].ref : undefined,
    values: formValues(formContext),
    onChange: props.onChange,
  });
  if (error) {
    return (
      <Alert severity="error">
        {t('product.failed', { message: messageOf(error) })}
      </Alert>
    );
  }
  if (groups?.length === 0) {
    return <Alert severity="warning">{t('product.owner.none')}</Alert>;
  }
  return (
    <EntityChoice
      id={idSchema?.$id}
      label={title}
      help={help}
      value={fullRef(formData, 'Group')}
      options={groups}
      required={required}
      disabled={isLocked(props)}
      hasError={Boolean(rawErrors?.length)}
      onChange={change}
    />
  );
}
