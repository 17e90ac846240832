import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { DataProductInputs } from './DataProductInputs';
import { validateInputs } from './validateInputs';

export const field = {
  name: 'DataProductInputs',
  component: DataProductInputs,
  validation: validateInputs,
  schema: makeFieldSchema({
    output: z =>
      z.array(
        z.object({
          from: z.string(),
          port: z.string().optional(),
          contracts: z.array(z.string()).optional(),
        }),
      ),
  }),
};
