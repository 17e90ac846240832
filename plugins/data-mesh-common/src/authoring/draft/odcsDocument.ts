import { JsonObject } from '@backstage/types';
import { OutputPortType } from '../../kinds/DataProductEntityV1alpha1';
import { ContractField } from '../ContractField';
import { ProductForm } from '../ProductForm';
import { fieldRules, keyFields, ruleIds, schemaRules } from './fieldRules';
import {
  contractNames,
  FIRST_VERSION,
  plainName,
  portName,
  titleOf,
} from './names';
import { odcsServer } from './serverPlatforms';
import { slaProperties } from './slaProperties';
import { teamOf } from './team';
import { withoutEmpty } from './withoutEmpty';

const physicalTypes: Record<OutputPortType, string> = {
  table: 'table',
  files: 'file',
  stream: 'topic',
  api: 'endpoint',
  model: 'model',
  dashboard: 'dashboard',
};

function propertiesOf(fields: readonly ContractField[], prefix: string) {
  const key = keyFields(fields);
  const ids = ruleIds(fields);
  return fields.map(field => {
    const position = key.indexOf(field) + 1;
    const alone = position > 0 && key.length === 1;
    return {
      name: field.name,
      logicalType: field.logicalType,
      physicalType: field.physicalType,
      primaryKey: field.primaryKey || undefined,
      primaryKeyPosition: position || undefined,
      required: field.required || field.primaryKey || undefined,
      unique: field.unique || undefined,
      classification: field.classification,
      description: field.description,
      quality: fieldRules(field, `${prefix}${ids.get(field)}`, alone),
    };
  });
}

function schemaOf(
  name: string,
  fields: readonly ContractField[],
  description: string | undefined,
  form: ProductForm,
  portType: OutputPortType,
) {
  const prefix = portType === 'model' ? `${name}_` : '';
  return {
    name,
    logicalType: 'object',
    physicalName: name,
    physicalType: physicalTypes[portType],
    description,
    properties: propertiesOf(fields, prefix),
    quality: schemaRules(fields, prefix),
    customProperties: form.noKeyReason
      ? [{ property: 'noKeyReason', value: form.noKeyReason }]
      : undefined,
  };
}

/**
 * The data contract of a form as an ODCS v3.1 document. It is `active`: what is
 * published here is what consumers may rely on.
 */
export function odcsDocument(
  form: ProductForm,
  portType: OutputPortType,
): JsonObject {
  const table = portName(form);
  const { fields = [], predictionFields } = form;
  const isModel = portType === 'model';
  const schema = [
    schemaOf(
      isModel ? 'features' : table,
      fields,
      isModel ? 'What the model is asked with.' : form.description,
      form,
      portType,
    ),
    ...(isModel && predictionFields?.length
      ? [
          schemaOf(
            'predictions',
            predictionFields,
            'What the model answers with.',
            form,
            portType,
          ),
        ]
      : []),
  ];
  return withoutEmpty({
    apiVersion: 'v3.1.0',
    kind: 'DataContract',
    id: contractNames(form.name).odcs,
    name: titleOf(form),
    version: FIRST_VERSION,
    status: 'active',
    dataProduct: form.name,
    domain: plainName(form.domain, 'Domain'),
    tags: form.tags,
    description: {
      purpose: form.purpose,
      usage: form.useCases?.join('\n'),
      limitations: form.limitations,
    },
    servers: form.server && [odcsServer(form.server)].filter(Boolean),
    schema,
    slaProperties: slaProperties(form.sla),
    roles: [
      {
        role: `${table}_reader`,
        access: 'read',
        description: form.access?.how,
        firstLevelApprovers: plainName(form.owner, 'Group'),
      },
    ],
    support: form.support?.channel
      ? [{ channel: form.support.channel, url: form.support.url }]
      : undefined,
    team: teamOf(form),
  });
}
