/**
 * Extension points and permission rules of Data Mesh for other backend modules.
 *
 * @packageDocumentation
 */
export * from './facts/FactProvider';
export * from './facts/factsExtensionPoint';
export * from './changesTopic';
export * from './permissions/dataProducts';
export * from './permissions/scorecards';
export * from './publishing/directoryTopic';
export * from './publishing/publishing';
export * from './signals/ParsedSignals';
export * from './signals/SignalFormat';
export * from './signals/signalsExtensionPoint';
export { builtInSignalFormats } from './signals/formats/builtInSignalFormats';
export { datacontractCliFormat } from './signals/formats/datacontract-cli/datacontractCliFormat';
export { dbtFormat } from './signals/formats/dbt/dbtFormat';
export { greatExpectationsFormat } from './signals/formats/great-expectations/greatExpectationsFormat';
export { metricsFormat } from './signals/formats/metrics/metricsFormat';
export { oorsFormat } from './signals/formats/oors/oorsFormat';
export { openlineageFormat } from './signals/formats/openlineage/openlineageFormat';
export { sodaFormat } from './signals/formats/soda/sodaFormat';
export { summaryFormat } from './signals/formats/summary/summaryFormat';
export * from './signals/reading/readSignals';
export { recogniseSignals } from './signals/reading/recogniseSignals';
export { safeMessage } from './signals/cleaning/safeMessage';
export { safeName } from './signals/cleaning/safeName';
export { safeText } from './signals/cleaning/safeText';
export { safeUrl } from './signals/cleaning/safeUrl';
