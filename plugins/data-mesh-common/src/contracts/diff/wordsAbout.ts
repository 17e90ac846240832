import { Attribute, plain } from './compareAttributes';
import { entries } from './compareEntries';

/** What may be said about the contract, a schema object or a field alike. */
export const wordsAbout: [string, Attribute][] = [
  ['description', plain('description-changed')],
  ['businessName', plain('description-changed')],
  ['synonyms', entries('description-changed', 'Synonym', 'synonym')],
  ['tags', entries('tags-changed', 'Tag', 'name')],
  [
    'authoritativeDefinitions',
    entries('definitions-changed', 'Definition', 'url'),
  ],
  [
    'customProperties',
    entries('custom-property-changed', 'Property', 'property'),
  ],
];
