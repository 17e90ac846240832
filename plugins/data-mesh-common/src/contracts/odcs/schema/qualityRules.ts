import {
  anything,
  anyObject,
  demand,
  elsewhere,
  Fields,
  list,
  number,
  objectSchema,
  Parts,
  required,
  Schema,
  since,
  StandardVersion,
  text,
  words,
} from '../../standards/fields';
import { QUALITY_DIMENSIONS } from '../ruleFacts';
import {
  authoritativeDefinitions,
  customProperties,
  isClosed,
  stableId,
  tags,
} from './common';

const between = list(number, {
  minItems: 2,
  maxItems: 2,
  uniqueItems: true,
  description: 'two numbers, the smaller first',
});

/** What a rule compares its measure with. */
const operators: Fields = {
  mustBe: anything,
  mustNotBe: anything,
  mustBeGreaterThan: number,
  mustBeGreaterOrEqualTo: number,
  mustBeLessThan: number,
  mustBeLessOrEqualTo: number,
  mustBeBetween: between,
  mustNotBeBetween: between,
};
const operatorNames = Object.keys(operators);

const general: Fields = {
  id: since(3.1, stableId),
  name: text,
  description: text,
  type: words('library', 'text', 'sql', 'custom'),
  dimension: words(...QUALITY_DIMENSIONS),
  method: text,
  severity: text,
  businessImpact: text,
  unit: text,
  schedule: text,
  scheduler: text,
  tags,
  customProperties,
  authoritativeDefinitions,
};

const implementation: Schema = {
  type: ['string', 'object'],
  description: 'a text or an object',
};
const metric = words(
  ...['nullValues', 'missingValues', 'invalidValues'],
  ...['duplicateValues', 'rowCount'],
);
const ofLibrary: Fields = {
  metric,
  rule: { ...text, outdated: 'metric' },
  arguments: anyObject,
};
const ofSql = { query: text };
const ofCustom = { engine: text, implementation };

const isType = (...types: string[]): Schema => ({
  required: ['type'],
  properties: { type: { enum: types } },
});
/** A rule with a metric is one of the library, whatever its type. */
const isLibrary: Schema = {
  anyOf: [
    isType('library'),
    { required: ['metric'], properties: { metric: { type: 'string' } } },
  ],
};
const isSql = isType('sql');
const isCustom = isType('custom');

/** Fields that other rules must not have, with what has them. */
const onlyFor = (names: string[], holder: string): Schema => ({
  properties: Object.fromEntries(names.map(name => [name, elsewhere(holder)])),
});

const oneOperator: Schema = {
  oneOf: operatorNames.map(name => ({ required: [name] })),
};

/** Since v3.1: closed, and compared in exactly one way. */
const closedRule = (version: StandardVersion): Schema => ({
  ...objectSchema(
    { ...general, ...operators, ...ofLibrary, ...ofSql, ...ofCustom },
    version,
    true,
  ),
  allOf: [
    {
      if: isLibrary,
      then: demand({ metric }),
      else: onlyFor(['rule', 'arguments'], 'in rules of type library'),
    },
    {
      if: isSql,
      then: demand(ofSql),
      else: onlyFor(['query'], 'in rules of type sql'),
    },
    {
      if: isCustom,
      then: demand(ofCustom),
      else: onlyFor(['engine', 'implementation'], 'in rules of type custom'),
    },
    {
      if: { anyOf: [isLibrary, isSql] },
      then: oneOperator,
      else: onlyFor(operatorNames, 'in rules with a metric or of type sql'),
    },
  ],
});

/** In v3.0: open, a rule of the library unless its type says otherwise. */
const openRule = (version: StandardVersion): Schema => {
  const fields = (of: Fields) => objectSchema(of, version, false);
  return {
    ...fields(general),
    allOf: [
      {
        if: { anyOf: [{ not: { required: ['type'] } }, isType('library')] },
        then: fields({ ...operators, rule: required(text) }),
      },
      { if: isSql, then: fields({ query: required(text) }) },
      {
        if: isCustom,
        then: fields({
          engine: required(text),
          implementation: required(implementation),
        }),
      },
    ],
  };
};

export const qualityParts: Parts = {
  QualityRule: version =>
    isClosed(version) ? closedRule(version) : openRule(version),
};
