import { parseEntityRef } from '@backstage/catalog-model';
import {
  readScorecard,
  Scorecard,
  ScorecardCheck,
  ScorecardEntity,
  ScorecardEntityCheck,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Document, isScalar, parse, Scalar, visit } from 'yaml';
import { isShipped, SHIPPED } from '../shippedPolicy';

/** Lines of the editor are folded where a reader would fold them. */
const LINE_WIDTH = 64;

function nameOf(id: string): { name: string; namespace?: string } {
  if (isShipped(id)) return { name: id.slice(SHIPPED.length) };
  const { namespace, name } = parseEntityRef(id);
  return namespace === 'default' ? { name } : { name, namespace };
}

/** What a check is when it says no more than it must. */
function defaultsOf(check: ScorecardCheck): ScorecardCheck {
  const { id, title, severity, expression } = check;
  const bare = (more: Partial<ScorecardEntityCheck>): ScorecardEntity => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'Scorecard',
    metadata: { name: 'bare' },
    spec: {
      owner: 'bare',
      levels: [],
      checks: [{ id, title, expression, ...more }],
    },
  });
  const severityByDefault = readScorecard(bare({})).checks[0].severity;
  // The longest exemption depends on the severity.
  return {
    ...readScorecard(bare({ severity })).checks[0],
    severity: severityByDefault,
  };
}

const written: (keyof ScorecardCheck)[] = [
  'id',
  'title',
  'level',
  'severity',
  'principle',
  'appliesTo',
  'each',
  'needs',
  'expression',
  'message',
  'remediation',
  'link',
  'fixedBy',
  'effort',
  'graceDays',
  'tolerance',
  'enforcedFrom',
  'maxExemptionDays',
];

const required = new Set<keyof ScorecardCheck>(['id', 'title', 'expression']);

function writtenCheck(check: ScorecardCheck): ScorecardEntityCheck {
  const defaults = defaultsOf(check);
  const fields = written
    .filter(
      field =>
        check[field] !== undefined &&
        (required.has(field) ||
          JSON.stringify(check[field]) !== JSON.stringify(defaults[field])),
    )
    .map(field => [field, check[field]]);
  return Object.fromEntries(fields);
}

/** The entity that states a policy, without what goes without saying. */
export function policyEntity(policy: Scorecard): ScorecardEntity {
  const { id, title, description, owner, domain, appliesTo } = policy;
  return {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'Scorecard',
    metadata: { ...nameOf(id), title, ...(description && { description }) },
    spec: {
      owner: owner ?? '',
      ...(domain && { domain }),
      ...(appliesTo && { appliesTo }),
      levels: policy.levels.map(level =>
        level.means ? { name: level.name, means: level.means } : level.name,
      ),
      checks: policy.checks.map(writtenCheck),
    },
  };
}

const blocks = new Set(['appliesTo', 'each', 'expression', 'message']);

/** A policy as somebody would write it in git. */
export function policyYaml(policy: Scorecard): string {
  const document = new Document(policyEntity(policy));
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !isScalar(value)) return;
      const text = String(value.value);
      // Expressions are full of quotes, which a block need not escape.
      if (blocks.has(String(key.value)) && /["']/.test(text)) {
        value.type = Scalar.BLOCK_FOLDED;
      }
    },
  });
  return document.toString({ lineWidth: LINE_WIDTH });
}

/** The policy that a valid YAML states; undefined when it states none. */
export function readPolicyYaml(yaml: string): Scorecard | undefined {
  try {
    return readScorecard(parse(yaml) as ScorecardEntity);
  } catch {
    return undefined;
  }
}
