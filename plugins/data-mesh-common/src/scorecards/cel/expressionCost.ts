import type { ASTNode } from '@marcbachmann/cel-js';
import { anyExtent, Extent, Extents, fieldOf, LARGEST, widest } from './extent';
import { MAX_PIECES } from './boundedSplit';

/** Characters or items that are copied in the time of a step. */
const COPIED_PER_STEP = 10;

/** Steps that a regular expression takes for a text, roughly. */
const MATCH_COST = 200;

/** The most steps that one expression may take for one product. */
export const MAX_EXPRESSION_COST = 1_000_000;

const COMPREHENSIONS = new Set([
  'all',
  'exists',
  'exists_one',
  'map',
  'filter',
]);

interface Measure {
  cost: number;
  extent: Extent;
}

const isNode = (value: unknown): value is ASTNode =>
  typeof value === 'object' && value !== null && 'op' in value;

/** All parts of a node, out of the lists that they stand in. */
function partsOf(args: unknown): ASTNode[] {
  if (isNode(args)) return [args];
  return Array.isArray(args) ? args.flatMap(partsOf) : [];
}

function costOf(measures: Measure[]): number {
  return measures.reduce((sum, { cost }) => sum + cost, 1);
}

/** What grows beyond the facts it is made of is paid for by its length. */
function grown(parts: Measure[], extent: Extent): Measure {
  const ordinary = 2 * anyExtent.length;
  const growth = Math.max(0, extent.length - ordinary) / COPIED_PER_STEP;
  return {
    cost: costOf(parts) + Math.ceil(growth),
    extent: { ...extent, length: Math.min(extent.length, LARGEST) },
  };
}

function measureLoop(
  name: string,
  receiver: Measure,
  [variable, ...body]: ASTNode[],
  scope: Extents,
): Measure {
  const inside =
    variable?.op === 'id'
      ? new Map(scope).set(variable.args, receiver.extent.item)
      : scope;
  const parts = body.map(part => measure(part, inside));
  const { length } = receiver.extent;
  const result = parts[parts.length - 1]?.extent ?? anyExtent;
  const extents: Record<string, Extent> = {
    map: { length, item: result },
    filter: receiver.extent,
  };
  return {
    cost: Math.min(1 + receiver.cost + length * costOf(parts), LARGEST),
    extent: extents[name] ?? anyExtent,
  };
}

function measureMethod(
  name: string,
  receiver: Measure,
  parts: Measure[],
): Measure {
  const all = [receiver, ...parts];
  const { length, item } = receiver.extent;
  switch (name) {
    case 'join': {
      const separator = parts[0]?.extent.length ?? 0;
      return grown(all, {
        length: length * (item.length + separator),
        item: anyExtent,
      });
    }
    case 'hex':
    case 'base64':
      return grown(all, { length: 2 * length, item: anyExtent });
    case 'split':
      return {
        cost: costOf(all),
        extent: { length: MAX_PIECES, item: receiver.extent },
      };
    case 'matches':
      return { cost: costOf(all) + MATCH_COST, extent: anyExtent };
    default:
      return {
        cost: costOf(all),
        extent: widest(all.map(({ extent }) => extent)),
      };
  }
}

function measure(node: ASTNode, scope: Extents): Measure {
  if (node.op === 'rcall') {
    const [name, target, parameters] = node.args;
    const receiver = measure(target, scope);
    if (COMPREHENSIONS.has(name)) {
      return measureLoop(name, receiver, parameters, scope);
    }
    const [variable, value, body] = parameters;
    if (name === 'bind' && variable?.op === 'id' && value && body) {
      const bound = measure(value, scope);
      const inside = new Map(scope).set(variable.args, bound.extent);
      const result = measure(body, inside);
      return { cost: costOf([bound, result]), extent: result.extent };
    }
    return measureMethod(
      name,
      receiver,
      parameters.map(part => measure(part, scope)),
    );
  }

  const parts = partsOf(node.args).map(part => measure(part, scope));
  const extents = parts.map(({ extent }) => extent);
  const cost = costOf(parts);
  switch (node.op) {
    case 'id':
      return { cost, extent: scope.get(node.args) ?? anyExtent };
    case 'value': {
      const text = typeof node.args === 'string' ? node.args.length : 0;
      const length = Math.max(text, anyExtent.length);
      return { cost, extent: { length, item: anyExtent } };
    }
    case 'list':
    case 'map':
      return {
        cost,
        extent: { length: node.args.length, item: widest(extents) },
      };
    case '+':
      return grown(parts, {
        length: extents.reduce((sum, { length }) => sum + length, 0),
        item: widest(extents.map(({ item }) => item)),
      });
    case '.':
    case '.?':
      return { cost, extent: fieldOf(extents[0], node.args[1]) };
    case '[]':
    case '[?]':
      return { cost, extent: extents[0].item };
    case '?:':
      return { cost, extent: widest(extents.slice(1)) };
    case 'call':
      return { cost, extent: widest(extents) };
    default:
      return { cost, extent: anyExtent };
  }
}

/** What an expression takes, and how big what it gives may be. */
export interface ExpressionCost {
  /** In steps, for one product. */
  cost: number;
  extent: Extent;
}

/**
 * An estimate of the steps that an expression takes: each node is one, and what
 * stands inside of `all`, `exists`, `map` or `filter` is done for each item.
 * Lists of facts count with the most items that they may have; what an
 * expression adds up itself counts with its length, so that doubling a list over
 * and over is not free.
 *
 * @param variables - how big they may be
 */
export function expressionCost(
  node: ASTNode,
  variables: Extents,
): ExpressionCost {
  return measure(node, variables);
}

/** All nodes of an expression, each before its parts. */
export function* nodesOf(node: ASTNode): Generator<ASTNode> {
  yield node;
  for (const part of partsOf(node.args)) yield* nodesOf(part);
}
