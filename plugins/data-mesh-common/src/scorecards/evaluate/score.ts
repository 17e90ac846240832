import { severityWeights } from '../model';
import { Coverage } from './evaluation';
import { JudgedCheck } from './JudgedCheck';

/**
 * Weight of passes by weight of all that applies. Unknown earns nothing; what is
 * exempt, due or upcoming is outside.
 */
export function scoreOf(checks: JudgedCheck[]): {
  score: number | null;
  coverage: Coverage;
} {
  let earned = 0;
  let possible = 0;
  const coverage = { known: 0, applicable: 0 };
  for (const { check, result } of checks) {
    const weight = severityWeights[check.severity];
    switch (result.outcome) {
      case 'pass':
        earned += weight;
        possible += weight;
        coverage.known += 1;
        coverage.applicable += 1;
        break;
      case 'fail':
        possible += weight;
        coverage.known += 1;
        coverage.applicable += 1;
        break;
      case 'unknown':
        possible += weight;
        coverage.applicable += 1;
        break;
      default:
        break;
    }
  }
  return {
    score: possible ? Math.round((earned / possible) * 1000) / 10 : null,
    coverage,
  };
}
