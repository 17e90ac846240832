import { renderTestApp } from '@backstage/frontend-test-utils';
import { useApi } from '@backstage/core-plugin-api';
import {
  createFrontendModule,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import { formFieldsApiRef } from '@backstage/plugin-scaffolder-react/alpha';
import {
  ScaffolderFieldExtensions,
  useCustomFieldExtensions,
} from '@backstage/plugin-scaffolder-react';
import { renderInTestApp as renderInLegacyApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import useAsync from 'react-use/esm/useAsync';
import { openForm } from './__testUtils__/openForm';
import dataMeshModule, * as legacy from '.';

jest.setTimeout(60_000);

const names = [
  'DataContractFields',
  'DataProductDomain',
  'DataProductInputs',
  'DataProductName',
  'DataProductOwner',
  'DataProductPreview',
  'DataProductSla',
  'DataProductTeam',
];

describe('the new frontend system', () => {
  it('gets all fields for the forms of the scaffolder', async () => {
    function Fields() {
      const api = useApi(formFieldsApiRef);
      const { value = [] } = useAsync(() => api.loadFormFields(), [api]);
      const loaded = value as unknown as { name: string; schema?: object }[];
      return (
        <ul>
          {loaded.map(({ name, schema }) => (
            <li key={name}>{schema ? name : 'without a schema'}</li>
          ))}
        </ul>
      );
    }
    renderTestApp({
      features: [
        scaffolderPlugin,
        dataMeshModule,
        createFrontendModule({
          pluginId: 'scaffolder',
          extensions: [
            PageBlueprint.make({
              name: 'fields',
              params: { path: '/fields', loader: async () => <Fields /> },
            }),
          ],
        }),
      ],
      initialRouteEntries: ['/fields'],
    });
    for (const name of names) {
      expect(await screen.findByText(name)).toBeVisible();
    }
  });
});

describe('the legacy frontend system', () => {
  it('gets the same fields, loaded when a form has them', async () => {
    const extensions: any[] = [];
    function Fields() {
      extensions.push(
        ...useCustomFieldExtensions(
          <ScaffolderFieldExtensions>
            <legacy.DataContractFieldsFieldExtension />
            <legacy.DataProductDomainFieldExtension />
          </ScaffolderFieldExtensions>,
        ),
      );
      return null;
    }
    await renderInLegacyApp(<Fields />);
    expect(extensions.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['DataContractFields', 'DataProductDomain']),
    );
    const { next } = openForm({
      fields: [extensions.find(({ name }) => name === 'DataContractFields')],
      pages: [{ fields: { type: 'array', 'ui:field': 'DataContractFields' } }],
    });
    expect(
      await screen.findByRole('button', { name: 'Add field' }),
    ).toBeVisible();
    await next();
    expect(
      (await screen.findAllByText(/needs at least one field/))[0],
    ).toBeVisible();
  });

  it('exports one extension for each field', () => {
    expect(
      Object.keys(legacy).filter(name => name.endsWith('FieldExtension')),
    ).toEqual(names.map(name => `${name}FieldExtension`));
  });
});
