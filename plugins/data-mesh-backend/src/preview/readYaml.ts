import { Worker } from 'node:worker_threads';
import { InputError } from '@backstage/errors';
import { inTurn } from './inTurn';

/** How long texts of the greatest size may take, the start included. */
const BUDGET_MS = 5_000;
/** Aliases let a short text stand for a long one; so long may it get, as JSON. */
const MAX_JSON_LENGTH = 4 * 1024 * 1024;

// Text and not a file: a bundler would not carry along what nobody imports.
const source = `
const { parentPort, workerData } = require('node:worker_threads');
const { parseAllDocuments } = require(workerData.yaml);
function read() {
  const values = [];
  for (const [i, text] of workerData.texts.entries()) {
    const documents = parseAllDocuments(text);
    if (documents.length > workerData.maxDocuments) {
      return { problem: { at: i, message: 'has ' + documents.length + ' documents; allowed: at most ' + workerData.maxDocuments } };
    }
    const own = [];
    for (const document of documents) {
      const [error] = document.errors;
      if (error) return { problem: { at: i, message: error.message } };
      try {
        own.push(document.toJS({ maxAliasCount: 100 }));
      } catch (failure) {
        return { problem: { at: i, message: failure.message } };
      }
    }
    values.push(own);
  }
  try {
    const json = JSON.stringify(values);
    if (json.length <= workerData.maxLength) return { json };
  } catch {}
  return { problem: { at: 0, message: 'stands for more than can be read; use fewer aliases and less nesting' } };
}
parentPort.postMessage(read());
`;

type Answer = { json: string } | { problem: { at: number; message: string } };

async function parse(
  texts: readonly string[],
  maxDocuments: number,
  nameOf: (text: number) => string,
  budgetMs: number,
): Promise<unknown[][]> {
  const worker = new Worker(source, {
    eval: true,
    workerData: {
      texts,
      maxDocuments,
      maxLength: MAX_JSON_LENGTH,
      yaml: require.resolve('yaml'),
    },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      const tooMuch = () =>
        reject(
          new InputError(
            `${nameOf(0)}: the text takes too long to read; make it simpler`,
          ),
        );
      timer = setTimeout(tooMuch, budgetMs);
      worker.once('message', resolve);
      // Out of memory, most likely.
      worker.once('error', tooMuch);
    });
    if ('json' in answer) return JSON.parse(answer.json);
    const { at, message } = answer.problem;
    throw new InputError(`${nameOf(at)}: ${message}`);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/**
 * Reads YAML in a thread of its own, one request after the other: a megabyte
 * can take many seconds, and holds up nobody else.
 *
 * @param maxDocuments - most documents in one text
 * @param nameOf - what a text is called in errors
 * @returns the documents of each text
 * @throws InputError - when a text cannot be read
 */
export async function readYaml(
  texts: readonly string[],
  maxDocuments: number,
  nameOf: (text: number) => string,
  budgetMs: number = BUDGET_MS,
): Promise<unknown[][]> {
  if (!texts.length) return [];
  return inTurn(() => parse(texts, maxDocuments, nameOf, budgetMs));
}
