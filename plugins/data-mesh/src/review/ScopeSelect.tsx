import { parseEntityRef } from '@backstage/catalog-model';
import { useApi, useApiHolder } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { entityPresentationApiRef } from '@backstage/plugin-catalog-react';
import { Select } from '@backstage/ui';
import {
  dataMeshApiRef,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { dataMeshTranslationRef } from '../translation';
import { ReviewScope } from './reviewState';

const keyOf = (scope: ReviewScope) =>
  'ref' in scope ? `${scope.kind} ${scope.ref}` : scope.kind;

function scopeOf(key: string): ReviewScope {
  const [kind, ref] = key.split(' ');
  if (kind === 'owner' || kind === 'domain') return { kind, ref };
  return kind === 'everyone' ? { kind } : { kind: 'me' };
}

/** What a person calls an entity, as far as that is known already. */
export function useEntityTitle(): (ref: string) => string {
  // Older apps have no such API.
  const presentation = useApiHolder().get(entityPresentationApiRef);
  return ref =>
    presentation?.forEntity(ref).snapshot.primaryTitle ??
    parseEntityRef(ref).name;
}

interface ScopeSelectProps {
  scope: ReviewScope;
  /** Whether what matters more is there. */
  ready: boolean;
  onChange: (scope: ReviewScope) => void;
}

/** Chooses whose products the page is about. */
export function ScopeSelect({ scope, ready, onChange }: ScopeSelectProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const api = useApi(dataMeshApiRef);
  const titleOf = useEntityTitle();
  const { value } = useLoaded(ready ? ['scopes'] : undefined, signal =>
    api.listProducts({ limit: 1, facets: true }, { signal }),
  );
  const refs = (kind: 'owner' | 'domain') => {
    const known = value?.facets?.[kind]?.map(one => one.value) ?? [];
    const chosen = scope.kind === kind ? [scope.ref] : [];
    return [...new Set([...chosen, ...known])].filter(Boolean);
  };
  const options = [
    { value: 'me', label: t('review.scope.me') },
    { value: 'everyone', label: t('review.scope.everyone') },
    ...refs('owner').map(ref => ({
      value: `owner ${ref}`,
      label: t('review.scope.team', { name: titleOf(ref) }),
    })),
    ...refs('domain').map(ref => ({
      value: `domain ${ref}`,
      label: t('review.scope.domain', { name: titleOf(ref) }),
    })),
  ];
  return (
    <Select
      aria-label={t('review.scope.label')}
      size="medium"
      options={options}
      value={keyOf(scope)}
      searchable={options.length > 10}
      searchPlaceholder={t('review.scope.search')}
      onChange={key => onChange(scopeOf(String(key)))}
    />
  );
}
