import { createFrontendModule } from '@backstage/frontend-plugin-api';
import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';

const nameField = FormFieldBlueprint.make({
  name: 'data-product-name',
  params: { field: () => import('./name').then(m => createFormField(m.field)) },
});

const ownerField = FormFieldBlueprint.make({
  name: 'data-product-owner',
  params: {
    field: () => import('./owner').then(m => createFormField(m.field)),
  },
});

const domainField = FormFieldBlueprint.make({
  name: 'data-product-domain',
  params: {
    field: () => import('./domain').then(m => createFormField(m.field)),
  },
});

const teamField = FormFieldBlueprint.make({
  name: 'data-product-team',
  params: { field: () => import('./team').then(m => createFormField(m.field)) },
});

const inputsField = FormFieldBlueprint.make({
  name: 'data-product-inputs',
  params: {
    field: () => import('./inputs').then(m => createFormField(m.field)),
  },
});

const fieldsField = FormFieldBlueprint.make({
  name: 'data-contract-fields',
  params: {
    field: () => import('./schema').then(m => createFormField(m.field)),
  },
});

const slaField = FormFieldBlueprint.make({
  name: 'data-product-sla',
  params: { field: () => import('./sla').then(m => createFormField(m.field)) },
});

const previewField = FormFieldBlueprint.make({
  name: 'data-product-preview',
  params: {
    field: () => import('./preview').then(m => createFormField(m.field)),
  },
});

/**
 * The form fields for templates of data products and contracts, for apps of the
 * new frontend system; discovered by itself.
 *
 * @public
 */
export const scaffolderModuleDataMesh = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [
    nameField,
    ownerField,
    domainField,
    teamField,
    inputsField,
    fieldsField,
    slaField,
    previewField,
  ],
});
