import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { DataProductName } from './DataProductName';
import { validateName } from './validateName';

export const field = {
  name: 'DataProductName',
  component: DataProductName,
  validation: validateName,
  schema: makeFieldSchema({ output: z => z.string() }),
};
