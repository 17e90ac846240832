import { send } from '../http';

/** What the peer answers when all checks of all entities are run. */
export interface BulkRun {
  seconds: number;
  responseMiB: number;
  /** How many products pass, by check. */
  passes: Record<string, number>;
}

/** What is read of an answer that says much more. */
type Answer = { results: { check: { id: string }; result: boolean }[] }[];

/**
 * Asks for all checks of all entities as the peer's scorecards page does when
 * it is opened: with one request that names neither. The clock stops when the
 * last byte is there; a browser would still have to read it.
 *
 * @throws Error - when a result is missing
 */
export async function runAllChecks(
  url: string,
  expected: { products: number; checks: number },
): Promise<BulkRun> {
  const start = performance.now();
  const answer = await send('POST', `${url}/api/tech-insights/checks/run`, {
    entities: [],
  });
  const seconds = (performance.now() - start) / 1000;

  const entities: Answer = JSON.parse(answer.toString());
  const incomplete = entities.filter(
    ({ results }) => results.length !== expected.checks,
  );
  if (entities.length !== expected.products || incomplete.length) {
    throw new Error(
      `The peer answered for ${entities.length} products, ${incomplete.length} of them incomplete`,
    );
  }
  const passes: Record<string, number> = {};
  for (const { check, result } of entities.flatMap(({ results }) => results)) {
    passes[check.id] = (passes[check.id] ?? 0) + (result ? 1 : 0);
  }
  return { seconds, responseMiB: answer.length / 2 ** 20, passes };
}
