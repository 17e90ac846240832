import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  validateStandardDocument,
  validateStandardValues,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import Ajv from 'ajv/dist/2019';
import { median } from '../statistics';

/** Times of one validation, in microseconds. */
export interface ValidationTime {
  ours: number;
  /** Without looking for what the standard allows and tools stumble over. */
  errorsOnly: number;
  official: number;
}

const BATCHES = 15;
const PER_BATCH = 200;

function microseconds(run: () => void): number {
  const started = performance.now();
  for (let i = 0; i < PER_BATCH; i++) run();
  return ((performance.now() - started) * 1000) / PER_BATCH;
}

/**
 * Validates the standard's full example with our schemas, and with the official
 * schema in the same library. Both get the document as values, in turns.
 *
 * @param corpus - folder of the standards' files, which are not part of the
 * project
 * @returns undefined when they are not there
 */
export function measureValidation(corpus: string): ValidationTime | undefined {
  const schema = join(corpus, 'odcs/schema/odcs-json-schema-v3.1.0.json');
  const example = join(corpus, 'odcs/valid-v3.1/full-example.odcs.yaml');
  if (![schema, example].every(existsSync)) return undefined;
  const { document } = validateStandardDocument(readFileSync(example, 'utf8'));
  const official = new Ajv({
    strict: false,
    allErrors: true,
    validateFormats: false,
  }).compile(JSON.parse(readFileSync(schema, 'utf8')));
  const runs = {
    ours: () => validateStandardValues(document!),
    errorsOnly: () => validateStandardValues(document!, { errorsOnly: true }),
    official: () => official(document),
  };
  const names = ['ours', 'errorsOnly', 'official'] as const;
  const times = { ours: [], errorsOnly: [], official: [] } as Record<
    (typeof names)[number],
    number[]
  >;
  for (let batch = -3; batch < BATCHES; batch++) {
    for (const name of names) {
      const time = microseconds(runs[name]);
      if (batch >= 0) times[name].push(time);
    }
  }
  return {
    ours: median(times.ours),
    errorsOnly: median(times.errorsOnly),
    official: median(times.official),
  };
}
