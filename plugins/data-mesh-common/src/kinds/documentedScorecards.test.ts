import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { createScorecardEngine } from '../scorecards';
import { ScorecardEntity } from './ScorecardEntityV1alpha1';
import { findScorecardProblems } from './validateScorecard';

const root = join(__dirname, '../../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const [, documented] = /```yaml\n(apiVersion[\s\S]*?)```/.exec(
  read('docs/policies.md'),
)!;

describe('Scorecards that readers copy', () => {
  it.each([
    ['the page on policies', documented],
    ['the examples', read('examples/scorecards/customer-privacy.yaml')],
  ])('of %s are valid', (_, yaml) => {
    const entity = load(yaml, { schema: CORE_SCHEMA }) as ScorecardEntity;
    expect(findScorecardProblems(entity, createScorecardEngine())).toEqual([]);
  });
});
