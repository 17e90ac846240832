import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { DataProductPreview } from './DataProductPreview';

export const field = {
  name: 'DataProductPreview',
  component: DataProductPreview,
  // It has no value; the schema is there for the options.
  schema: makeFieldSchema({
    output: z => z.unknown(),
    uiOptions: z =>
      z.object({
        portType: z
          .enum(['table', 'files', 'stream', 'api', 'model', 'dashboard'])
          .optional(),
      }),
  }),
};
