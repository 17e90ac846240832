export { domainOf, productLinks, type LineageEdge } from './productLinks';
export {
  traceLineage,
  type EntityLoader,
  type Lineage,
  type LineageLimits,
  type LineageNode,
} from './traceLineage';
export {
  aggregateDomainMap,
  type DomainLink,
  type DomainMap,
} from './domainMap';
