import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { DataProductTeam } from './DataProductTeam';

export const field = {
  name: 'DataProductTeam',
  component: DataProductTeam,
  schema: makeFieldSchema({
    output: z =>
      z.object({
        productOwner: z.string().optional(),
        steward: z.string().optional(),
        technicalOwner: z.string().optional(),
      }),
  }),
};
