import { DataClassification } from '../kinds/DataProductEntityV1alpha1';

/**
 * The logical types of ODCS v3.1, in the order in which a form offers them.
 *
 * @public
 */
export const LOGICAL_TYPES = [
  'string',
  'integer',
  'number',
  'boolean',
  'date',
  'timestamp',
  'time',
  'object',
  'array',
] as const;

/**
 * Logical type of a field, by ODCS.
 *
 * @public
 */
export type LogicalType = (typeof LOGICAL_TYPES)[number];

/**
 * More fields than this in one schema are refused: nobody reads such a contract,
 * and a form cannot show it.
 *
 * @public
 */
export const MAX_CONTRACT_FIELDS = 1000;

/**
 * One field (column) of a data contract that is being written, flat: what a form
 * edits and what is read from DDL, CSV and the like. A type alias, so that it is
 * assignable to JSON.
 *
 * @public
 */
export type ContractField = {
  /** As the source names it, such as `order_id`; unique within a schema. */
  name: string;
  logicalType: LogicalType;
  /** The type in the source's own words, such as `VARCHAR(20)`. */
  physicalType?: string;
  /** Part of the primary key. */
  primaryKey?: boolean;
  /** Never empty. */
  required?: boolean;
  /** No value occurs twice. */
  unique?: boolean;
  classification?: DataClassification;
  description?: string;
};
