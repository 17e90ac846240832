import { Step } from './DocumentFinding';

const MAX_STEP = 80;

/** Long enough for every real name, short enough for a message. */
const cutStep = (step: string) =>
  step.length > MAX_STEP ? `${step.slice(0, MAX_STEP)}…` : step;

/** `['schema', 0, 'name']` as `schema[0].name`. */
export function documentPath(steps: readonly Step[]): string {
  return steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`;
    return path ? `${path}.${cutStep(step)}` : cutStep(step);
  }, '');
}

/** Steps of a JSON pointer such as `/schema/0/name`, in the document it is of. */
export function pointerSteps(pointer: string, document: unknown): Step[] {
  if (!pointer) return [];
  let at: unknown = document;
  return pointer
    .slice(1)
    .split('/')
    .map(part => {
      const name = part.replace(/~1/g, '/').replace(/~0/g, '~');
      const step = Array.isArray(at) ? Number(name) : name;
      at = (at as Record<Step, unknown> | undefined)?.[step];
      return step;
    });
}
