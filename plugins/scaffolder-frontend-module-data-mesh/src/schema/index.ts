import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { LOGICAL_TYPES } from '@backstage-data-mesh/plugin-data-mesh-common';
import { DataContractFields } from './DataContractFields';
import { validateFields } from './validateFields';

export const field = {
  name: 'DataContractFields',
  component: DataContractFields,
  validation: validateFields,
  schema: makeFieldSchema({
    output: z =>
      z.array(
        z.object({
          name: z.string(),
          logicalType: z.enum(LOGICAL_TYPES),
          physicalType: z.string().optional(),
          primaryKey: z.boolean().optional(),
          required: z.boolean().optional(),
          unique: z.boolean().optional(),
          classification: z
            .enum(['public', 'internal', 'confidential', 'restricted'])
            .optional(),
          description: z.string().optional(),
        }),
      ),
  }),
};
