import { ContractDocumentFacts } from '../scorecards/facts/productFacts';

/** A contract of which nothing is known. */
export const emptyContract: ContractDocumentFacts = {
  standard: '',
  standardVersion: '',
  version: '',
  status: '',
  valid: false,
  problems: [],
  schemas: [],
  fields: 0,
  describedFields: 0,
  classifiedFields: 0,
  sensitivity: -1,
  rules: 0,
  dimensions: [],
  servers: 0,
  roles: 0,
  approvers: [],
  sla: {},
};
