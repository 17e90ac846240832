import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { DataProductOwner } from './DataProductOwner';
import { validateOwner } from './validateOwner';

export const field = {
  name: 'DataProductOwner',
  component: DataProductOwner,
  validation: validateOwner,
  schema: makeFieldSchema({ output: z => z.string() }),
};
