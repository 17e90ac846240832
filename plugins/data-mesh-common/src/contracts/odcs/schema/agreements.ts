import {
  number,
  Parts,
  required,
  scalar,
  since,
  text,
} from '../../standards/fields';
import {
  authoritativeDefinitions,
  closedObject,
  customProperties,
  stableId,
} from './common';

/** What is promised about the data, and what it costs. */
export const agreementParts: Parts = {
  SlaProperty: closedObject({
    id: since(3.1, stableId),
    property: required(text),
    value: required(scalar),
    valueExt: scalar,
    unit: text,
    element: text,
    driver: text,
    description: since(3.1, text),
    schedule: since(3.1, text),
    scheduler: since(3.1, text),
    customProperties: since(3.2, customProperties),
    authoritativeDefinitions: since(3.2, authoritativeDefinitions),
  }),
  Price: closedObject({
    id: since(3.1, stableId),
    priceAmount: number,
    priceCurrency: text,
    priceUnit: text,
  }),
};
