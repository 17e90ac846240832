import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { DataMeshApi } from '@backstage-data-mesh/plugin-data-mesh-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mesh } from './mesh';

interface Field {
  name: string;
  component: any;
  validation?: any;
}

interface OpenFormOptions {
  fields: Field[];
  /** JSON Schema of each property, by name; each list item is a page. */
  pages: Record<string, object>[];
  values?: object;
  /** The groups of the signed-in person. */
  groups?: string[];
  dataMesh?: readonly [any, DataMeshApi];
  catalog?: ReturnType<typeof catalogApiMock>;
}

/** The form of a template in the scaffolder's own stepper. */
export function openForm({
  fields,
  pages,
  values = {},
  groups = ['sales'],
  dataMesh,
  catalog = catalogApiMock({ entities: mesh }),
}: OpenFormOptions) {
  const onCreate = jest.fn();
  renderInTestApp(
    <Stepper
      manifest={{
        title: 'Template',
        steps: pages.map((properties, i) => ({
          title: `Page ${i + 1}`,
          schema: { type: 'object', properties } as any,
        })),
      }}
      extensions={fields}
      initialState={values as any}
      onCreate={onCreate}
    />,
    {
      apis: [
        [catalogApiRef, catalog],
        mockApis.identity({
          userEntityRef: 'user:default/ada',
          ownershipEntityRefs: [
            'user:default/ada',
            ...groups.map(group => `group:default/${group}`),
          ],
        }),
        ...(dataMesh ? [dataMesh] : []),
      ] as any,
    },
  );
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  return {
    user,
    /** Leaves the page; the last one leads to the review. */
    next: async () =>
      user.click(
        await screen.findByRole('button', { name: /^(next|review)$/i }),
      ),
    /** What the template would get. */
    values: async () => {
      await user.click(await screen.findByRole('button', { name: 'Review' }));
      await user.click(await screen.findByRole('button', { name: 'Create' }));
      return onCreate.mock.calls[0][0];
    },
  };
}
