import { ContractField } from '../../ContractField';

/** A field in short: `id integer [BIGINT] key required unique "text"`. */
export const short = (field: ContractField) =>
  [
    field.name,
    field.logicalType,
    field.physicalType && `[${field.physicalType}]`,
    field.primaryKey && 'key',
    field.required && 'required',
    field.unique && 'unique',
    field.description && `"${field.description}"`,
  ]
    .filter(Boolean)
    .join(' ');
