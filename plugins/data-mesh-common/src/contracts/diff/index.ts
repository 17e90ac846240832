export { CONTRACT_CHANGE_RULES } from './changeRules';
export type { ContractChangeKind, ContractChangeRule } from './changeRules';
export type {
  ChangeWeight,
  ComparedContract,
  ContractChange,
  ContractDiff,
  VersionStep,
} from './contractChange';
export { describeDiff } from './describeDiff';
export type { AffectedConsumer, DescribeDiffOptions } from './describeDiff';
export { diffVerdict } from './diffVerdict';
export type { DiffVerdict } from './diffVerdict';
export { diffContracts, MAX_CONTRACT_CHANGES } from './diffContracts';
