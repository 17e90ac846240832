import {
  LOGICAL_TYPES,
  MAX_CONTRACT_FIELDS,
  MAX_PRODUCT_NAME_LENGTH,
  PRODUCT_NAME_PATTERN,
  ProductForm,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { z as Zod } from 'zod/v3';

/** Longest text in a form; a purpose is a sentence, not a book. */
const MAX_TEXT = 5_000;
const MAX_ITEMS = 100;

function fieldSchema(z: typeof Zod) {
  return z.object({
    name: z
      .string()
      .min(1)
      .max(255)
      // eslint-disable-next-line no-control-regex
      .regex(/^[^\u0000-\u001f\u007f]*$/, 'line breaks are not allowed'),
    logicalType: z.enum(LOGICAL_TYPES),
    physicalType: z.string().max(255).optional(),
    primaryKey: z.boolean().optional(),
    required: z.boolean().optional(),
    unique: z.boolean().optional(),
    classification: z
      .enum(['public', 'internal', 'confidential', 'restricted'])
      .optional(),
    description: z.string().max(MAX_TEXT).optional(),
  });
}

/**
 * The values of a form, checked. A template passes all its parameters, so what is
 * not known here belongs to the template and is let through.
 */
export function productFormSchema(
  z: typeof Zod,
): Zod.ZodType<ProductForm, Zod.ZodTypeDef, unknown> {
  const text = z.string().max(MAX_TEXT).optional();
  // Refined, so that their messages come from here and not from the scaffolder.
  const fields = z
    .array(fieldSchema(z))
    .superRefine((all, ctx) => {
      const refuse = (message: string) =>
        ctx.addIssue({ code: z.ZodIssueCode.custom, message });
      if (all.length > MAX_CONTRACT_FIELDS) {
        refuse(
          `there are ${all.length}; allowed: at most ${MAX_CONTRACT_FIELDS}`,
        );
        return;
      }
      const names = all.map(({ name }) => name);
      const twice = names.find((name, i) => names.indexOf(name) !== i);
      if (twice) {
        refuse(
          `"${twice}" stands there twice; each field needs a name of its own`,
        );
      }
    })
    .optional();
  return z
    .object({
      name: z
        .string()
        .max(MAX_PRODUCT_NAME_LENGTH)
        .refine(
          name => PRODUCT_NAME_PATTERN.test(name),
          'allowed: a letter, then lower case letters, digits and single dashes, such as customer-orders',
        ),
      title: text,
      description: text,
      purpose: text,
      useCases: z.array(z.string().max(MAX_TEXT)).max(MAX_ITEMS).optional(),
      limitations: text,
      tags: z
        .array(
          z
            .string()
            .max(63)
            .regex(
              /^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$/,
              'allowed: lower case letters, digits and : + #, with single dashes, such as customer-data',
            ),
        )
        .max(MAX_ITEMS)
        .optional(),
      type: z
        .enum(['source-aligned', 'aggregate', 'consumer-aligned'])
        .optional(),
      owner: text,
      domain: text,
      system: text,
      team: z
        .object({ productOwner: text, steward: text, technicalOwner: text })
        .optional(),
      support: z.object({ channel: text, url: text }).optional(),
      classification: z
        .enum(['public', 'internal', 'confidential', 'restricted'])
        .optional(),
      personalData: z
        .enum(['none', 'pseudonymous', 'personal', 'special'])
        .optional(),
      inputs: z
        .array(
          z.object({
            from: z.string().max(MAX_TEXT),
            port: text,
            version: text,
            contracts: z.array(z.string()).max(MAX_ITEMS).optional(),
          }),
        )
        .max(MAX_ITEMS)
        .optional(),
      port: z
        .string()
        .max(255)
        .regex(
          /^[A-Za-z_][A-Za-z0-9_.-]*$/,
          'allowed: a letter, then letters, digits, _ . and -, such as orders_daily',
        )
        .optional(),
      fields,
      predictionFields: fields,
      noKeyReason: text,
      sla: z
        .object({
          freshness: text,
          latency: text,
          frequency: text,
          retention: text,
          availability: z.number().min(0).max(100).optional(),
        })
        .optional(),
      server: z
        .object({
          type: z.string().max(63),
          host: text,
          database: text,
          schema: text,
        })
        .optional(),
      access: z.object({ how: text, url: text }).optional(),
      metrics: z
        .array(
          z.object({
            name: z.string().min(1).max(255),
            target: z.number().finite().optional(),
            unit: z.string().max(63).optional(),
          }),
        )
        .max(MAX_ITEMS)
        .optional(),
      portType: z
        .enum(['table', 'files', 'stream', 'api', 'model', 'dashboard'])
        .optional(),
    })
    .passthrough();
}
