import { LoggerService } from '@backstage/backend-plugin-api';
import {
  StandardsProblem,
  standardsProblemText,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** Problems that one run writes to the log. */
const MAX_LINES = 200;

/** Tells problems of files once, and again when the file or the problem is another. */
export class ProblemLog {
  private told = new Map<string, string>();

  constructor(private readonly logger: LoggerService) {}

  /**
   * @param hashes - digests of the files' contents by location
   */
  tell(
    problems: readonly StandardsProblem[],
    hashes: ReadonlyMap<string, string | undefined>,
  ): void {
    const byLocation = new Map<string, string[]>();
    for (const problem of problems) {
      const lines = byLocation.get(problem.location) ?? [];
      byLocation.set(problem.location, [
        ...lines,
        standardsProblemText(problem),
      ]);
    }
    const now = new Map<string, string>();
    const fresh: string[] = [];
    for (const [location, lines] of byLocation) {
      const key = [hashes.get(location), ...lines].join('\n');
      now.set(location, key);
      if (this.told.get(location) !== key) fresh.push(...lines);
    }
    this.told = now;
    fresh.slice(0, MAX_LINES).forEach(line => this.logger.warn(line));
    if (fresh.length > MAX_LINES) {
      this.logger.warn(
        `${fresh.length - MAX_LINES} more problems of files are not told`,
      );
    }
  }
}
