import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { DataProductSla } from './DataProductSla';
import { validateSla } from './validateSla';

export const field = {
  name: 'DataProductSla',
  component: DataProductSla,
  validation: validateSla,
  schema: makeFieldSchema({
    output: z =>
      z.object({
        freshness: z.string().optional(),
        latency: z.string().optional(),
        frequency: z.string().optional(),
        retention: z.string().optional(),
        availability: z.number().optional(),
      }),
    uiOptions: z =>
      z.object({
        promises: z.array(z.string()).optional(),
        portType: z.string().optional(),
      }),
  }),
};
