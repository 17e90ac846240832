import { RawFinding } from '../../contracts/findings/DocumentFinding';
import { DataProductEntity } from '../../kinds/DataProductEntityV1alpha1';
import { findDataProductProblems } from '../../kinds/validateDataProduct';
import { fieldSteps, FieldStep, valueAt } from '../fieldPath';

/** Fields that are left out before a file is given up. */
const MAX_LEFT_OUT = 50;

/** Removes what stands at a place, or what lacks a field that it must have. */
function removeAt(root: object, steps: readonly FieldStep[]): boolean {
  // The specification itself, and what it must have, cannot be left out.
  if (steps.length < 2 || steps[0] !== 'spec') return false;
  const parent = valueAt(root, steps.slice(0, -1));
  const last = steps[steps.length - 1];
  if (valueAt(parent, [last]) === undefined) {
    return removeAt(root, steps.slice(0, -1));
  }
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return true;
}

const finding = (
  severity: RawFinding['severity'],
  message: string,
): RawFinding => ({ steps: [], severity, rule: 'refused-by-kind', message });

/**
 * A product without those parts that the kind DataProduct refuses, such as an SLA
 * that is no duration. The schema of the kind decides, so that a file cannot say
 * anything that a catalog file could not.
 *
 * @returns no entity when what is refused cannot be left out
 */
export function withoutRefused(product: DataProductEntity): {
  entity?: DataProductEntity;
  findings: RawFinding[];
} {
  const entity: DataProductEntity = structuredClone(product);
  const findings: RawFinding[] = [];
  for (;;) {
    const [problem] = findDataProductProblems(entity);
    if (!problem) return { entity, findings };
    // What is too large is so because of the text of the file.
    const path = problem.path === 'entity' ? 'spec.definition' : problem.path;
    const text = `${problem.path} of the product ${problem.message}`;
    const isLeftOut =
      findings.length < MAX_LEFT_OUT &&
      valueAt(entity, ['spec']) !== undefined &&
      (path !== 'spec.definition' || entity.spec.definition !== undefined) &&
      removeAt(entity, fieldSteps(path));
    if (!isLeftOut) return { findings: [finding('error', text)] };
    findings.push(finding('warning', `${text}; ${path} is left out`));
  }
}
