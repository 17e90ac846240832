import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { DataProductTeam as Team } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  messageOf,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import Alert from '@material-ui/lab/Alert';
import { EntityChoice } from '../catalog/EntityChoice';
import { EntityOption } from '../catalog/entityOption';
import { fullRef, shortRef } from '../catalog/fullRef';
import { FieldBlock } from '../form/FieldBlock';
import { fieldWords, isLocked } from '../form/fieldWords';
import { formValues } from '../form/formValues';
import { useProposal } from '../form/useProposal';
import { dataMeshFieldsTranslationRef } from '../translation';
import { loadMembers } from './loadMembers';

const roles = ['productOwner', 'steward', 'technicalOwner'] as const;

/** People who have more than one of the roles. */
function twice(team: Team): string[] {
  const people = roles.flatMap(role => team[role] ?? []);
  return [...new Set(people.filter((who, i) => people.indexOf(who) !== i))];
}

/** People with a role who are no members, such as after a change of the owner. */
function strangers(team: Team, members: readonly EntityOption[]): string[] {
  const people = roles.flatMap(role => fullRef(team[role], 'User') ?? []);
  return [...new Set(people)].filter(
    who => !members.some(({ ref }) => ref === who),
  );
}

/** Who answers for the product: members of the group that owns it. */
export function DataProductTeam(props: FieldExtensionComponentProps<Team>) {
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  const { formData: team = {}, formContext, idSchema, required } = props;
  const { title, help } = fieldWords(
    props,
    t('people.title'),
    t('people.help'),
  );
  const catalogApi = useApi(catalogApiRef);
  const identityApi = useApi(identityApiRef);
  const values = formValues(formContext);
  const owner = fullRef(values.owner, 'Group');
  const { value: members, error } = useLoaded(owner && ['members', owner], () =>
    loadMembers(catalogApi, owner!),
  );
  const { value: me } = useLoaded(
    ['me'],
    async () => (await identityApi.getBackstageIdentity()).userEntityRef,
  );
  const set = (role: (typeof roles)[number]) => (person: string | undefined) =>
    props.onChange({ ...team, [role]: person });
  const setProductOwner = useProposal({
    value: team.productOwner,
    proposal: members?.find(({ ref }) => ref === me)?.ref,
    values,
    onChange: set('productOwner'),
  });
  const nameOf = (ref: string) =>
    members?.find(member => member.ref === ref)?.title ?? shortRef(ref);

  return (
    <FieldBlock title={title} help={help} required={required}>
      {!owner && <Alert severity="info">{t('people.ownerFirst')}</Alert>}
      {error && (
        <Alert severity="error">
          {t('product.failed', { message: messageOf(error) })}
        </Alert>
      )}
      {owner && members?.length === 0 && (
        <Alert severity="warning">
          {t('people.none', { owner: shortRef(owner) })}
        </Alert>
      )}
      {roles.map(role => (
        <EntityChoice
          key={role}
          id={`${idSchema?.$id}_${role}`}
          label={t(`people.${role}`)}
          help={t(`people.${role}Help`)}
          value={fullRef(team[role], 'User')}
          options={owner && !error ? members : []}
          disabled={isLocked(props) || !owner}
          onChange={role === 'productOwner' ? setProductOwner : set(role)}
        />
      ))}
      {owner &&
        members &&
        strangers(team, members).map(person => (
          <Alert key={person} severity="info">
            {t('people.stranger', {
              person: shortRef(person),
              owner: shortRef(owner),
            })}
          </Alert>
        ))}
      {twice(team).map(person => (
        <Alert key={person} severity="info">
          {t('people.same', { person: nameOf(person) })}
        </Alert>
      ))}
    </FieldBlock>
  );
}
