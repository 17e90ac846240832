import { Progress } from '@backstage/core-components';
import {
  CustomFieldValidator,
  FieldExtensionComponent,
  FieldExtensionComponentProps,
  createScaffolderFieldExtension,
} from '@backstage/plugin-scaffolder-react';
import { scaffolderPlugin } from '@backstage/plugin-scaffolder';
import { ComponentType, lazy, Suspense } from 'react';

interface Field {
  component: ComponentType<FieldExtensionComponentProps<any, any>>;
  validation?: CustomFieldValidator<any, any>;
}

/**
 * A field for the legacy frontend system, which knows no lazy ones: only what is
 * said here is in the first bundle.
 */
export function lazyField(
  name: string,
  load: () => Promise<{ field: Field }>,
): FieldExtensionComponent<any, any> {
  const Component = lazy(async () => ({
    default: (await load()).field.component,
  }));
  return scaffolderPlugin.provide(
    createScaffolderFieldExtension<any, any>({
      name,
      component: props => (
        <Suspense fallback={<Progress />}>
          <Component {...props} />
        </Suspense>
      ),
      validation: async (value, field, context) => {
        const { validation } = (await load()).field;
        await validation?.(value, field, context);
      },
    }),
  );
}
