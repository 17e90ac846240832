/**
 * What other frontends reuse from Data Mesh for Backstage.
 *
 * @packageDocumentation
 */
export { DataProductIcon } from './icons/DataProductIcon';
export { PortTypeIcon, type PortTypeIconProps } from './icons/PortTypeIcon';
export { ScorecardIcon } from './icons/ScorecardIcon';
export {
  dataProductRelationPairs,
  dataProductRelationTypes,
} from './relations/relationLabels';
export { dataMeshApiRef, type DataMeshApi } from './api/dataMeshApiRef';
export {
  LevelBadge,
  useLevelName,
  type LevelBadgeProps,
} from './levels/LevelBadge';
export { levelBars, levelColors } from './levels/levelColors';
export { LevelIcon, type LevelIconProps } from './levels/LevelIcon';
export { messageOf } from './loading/messageOf';
export { useLoaded, type Loaded } from './loading/useLoaded';
export {
  DataStatusBadge,
  type DataStatusBadgeProps,
} from './outcomes/DataStatusBadge';
export {
  OutcomeBadge,
  outcomeSurface,
  type OutcomeBadgeProps,
} from './outcomes/OutcomeBadge';
export {
  outcomeColors,
  unknownHatch,
  type SignColors,
  type ThemeType,
} from './outcomes/outcomeColors';
export { OutcomeIcon, type OutcomeIconProps } from './outcomes/OutcomeIcon';
export { useScoreText } from './outcomes/useScoreText';
export { dataMeshReactTranslationRef } from './translation';
