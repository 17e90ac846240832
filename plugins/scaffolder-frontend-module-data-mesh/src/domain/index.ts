import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { DataProductDomain } from './DataProductDomain';
import { validateDomain } from './validateDomain';

export const field = {
  name: 'DataProductDomain',
  component: DataProductDomain,
  validation: validateDomain,
  schema: makeFieldSchema({ output: z => z.string() }),
};
