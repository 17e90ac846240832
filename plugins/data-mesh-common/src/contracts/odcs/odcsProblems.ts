import { isObject, Loose, objectsOf, textOf } from './readDocument';
import { propertiesBelow } from './fieldFacts';
import { qualityDimension } from './ruleFacts';

const MAX_PROBLEMS = 20;
const MAX_DEPTH = 20;

const logicalTypes = [
  'string',
  'date',
  'timestamp',
  'time',
  'number',
  'integer',
  'object',
  'array',
  'boolean',
  'map',
];
const ruleTypes = ['library', 'text', 'sql', 'custom'];
const operators = [
  'mustBe',
  'mustNotBe',
  'mustBeGreaterThan',
  'mustBeGreaterOrEqualTo',
  'mustBeLessThan',
  'mustBeLessOrEqualTo',
  'mustBeBetween',
  'mustNotBeBetween',
];

/** Of what is no single value only its kind: it may contain itself. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return isObject(value) ? 'an object' : JSON.stringify(value).slice(0, 60);
}

function* ruleProblems(rules: unknown, at: string): Generator<string> {
  for (const [i, rule] of objectsOf(rules).entries()) {
    const path = `${at}.quality[${i}]`;
    const type = textOf(rule.type) || 'library';
    if (!ruleTypes.includes(type)) {
      yield `${path}.type ${shown(
        rule.type,
      )} is unknown; allowed: ${ruleTypes.join(', ')}`;
    }
    if (rule.dimension !== undefined && !qualityDimension(rule.dimension)) {
      yield `${path}.dimension ${shown(
        rule.dimension,
      )} is none of the seven dimensions`;
    }
    const used = operators.filter(operator => rule[operator] !== undefined);
    if (used.length > 1) {
      yield `${path} has ${used.join(' and ')}; allowed: one of them`;
    }
    if (type === 'sql' && textOf(rule.query) === '') {
      yield `${path}.query is missing; a rule of type sql needs one`;
    }
  }
}

function* fieldProblems(
  properties: unknown,
  at: string,
  depth: number,
): Generator<string> {
  if (properties !== undefined && !Array.isArray(properties)) {
    yield `${at}.properties is no list`;
  }
  if (depth > MAX_DEPTH) return;
  for (const [i, field] of objectsOf(properties).entries()) {
    const path = `${at}.properties[${i}]`;
    if (textOf(field.name) === '') yield `${path}.name is missing`;
    const type = field.logicalType;
    if (type !== undefined && !logicalTypes.includes(textOf(type))) {
      yield `${path}.logicalType ${shown(
        type,
      )} is unknown; allowed: ${logicalTypes.join(', ')}`;
    }
    yield* ruleProblems(field.quality, path);
    for (const below of propertiesBelow(field, path)) {
      yield* fieldProblems(below.properties, below.at, depth + 1);
    }
  }
}

function* problems(document: Loose): Generator<string> {
  for (const name of ['apiVersion', 'id', 'version', 'status']) {
    if (textOf(document[name]) === '') yield `${name} is missing`;
  }
  const apiVersion = textOf(document.apiVersion);
  if (apiVersion && !/^v?3\.\d+(\.\d+)?(-\w+)?$/.test(apiVersion)) {
    yield `apiVersion ${shown(apiVersion)} is not supported; allowed: v3.x`;
  }
  for (const name of [
    'schema',
    'servers',
    'slaProperties',
    'roles',
    'support',
    'customProperties',
  ]) {
    if (document[name] !== undefined && !Array.isArray(document[name])) {
      yield `${name} is no list`;
    }
  }
  for (const [i, entry] of objectsOf(document.schema).entries()) {
    if (textOf(entry.name) === '') yield `schema[${i}].name is missing`;
    yield* ruleProblems(entry.quality, `schema[${i}]`);
    yield* fieldProblems(entry.properties, `schema[${i}]`, 0);
  }
  for (const [i, server] of objectsOf(document.servers).entries()) {
    if (textOf(server.server) === '') yield `servers[${i}].server is missing`;
    if (textOf(server.type) === '') yield `servers[${i}].type is missing`;
  }
  for (const [i, sla] of objectsOf(document.slaProperties).entries()) {
    if (textOf(sla.property) === '') {
      yield `slaProperties[${i}].property is missing`;
    }
    if (sla.value === undefined) yield `slaProperties[${i}].value is missing`;
  }
}

/**
 * What a scorecard holds against an ODCS document: things that the standard
 * demands and that tools stumble over, at most 20 of them.
 */
export function odcsProblems(document: Loose): string[] {
  const found: string[] = [];
  for (const problem of problems(document)) {
    found.push(problem);
    if (found.length === MAX_PROBLEMS) break;
  }
  return found;
}
