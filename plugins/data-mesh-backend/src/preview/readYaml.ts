import { InputError } from '@backstage/errors';
import { inTurn } from './inTurn';
import { askThread, startThread } from './thread';

/** How long texts of the greatest size may take, the start included. */
const BUDGET_MS = 5_000;
/** Aliases let a short text stand for a long one; so long may it get, as JSON. */
const MAX_JSON_LENGTH = 4 * 1024 * 1024;

// Text and not a file: a bundler would not carry along what nobody imports.
const source = `
const { parentPort, workerData } = require('node:worker_threads');
const { parseAllDocuments } = require(workerData.yaml);
const tooMuch = 'stands for more than can be read; use fewer aliases and less nesting';
function readText(text, maxDocuments) {
  const documents = parseAllDocuments(text);
  if (documents.length > maxDocuments) {
    throw new Error('has ' + documents.length + ' documents; allowed: at most ' + maxDocuments);
  }
  return documents.map(document => {
    const [error] = document.errors;
    if (error) throw error;
    return document.toJS({ maxAliasCount: 100 });
  });
}
function read({ texts, maxDocuments, maxLength }) {
  const values = [];
  for (const [at, text] of texts.entries()) {
    try {
      values.push(readText(text, maxDocuments));
    } catch (error) {
      return { problem: { at, message: error instanceof RangeError ? tooMuch : error.message } };
    }
  }
  try {
    const json = JSON.stringify(values);
    if (json.length <= maxLength) return { json };
  } catch {}
  return { problem: { at: 0, message: tooMuch } };
}
parentPort.on('message', question => parentPort.postMessage(read(question)));
`;

type Answer = { json: string } | { problem: { at: number; message: string } };

async function parse(
  texts: readonly string[],
  maxDocuments: number,
  nameOf: (text: number) => string,
  budgetMs: number,
): Promise<unknown[][]> {
  const worker = startThread(source, { yaml: require.resolve('yaml') });
  try {
    const answer = await askThread<Answer>(
      worker,
      { texts, maxDocuments, maxLength: MAX_JSON_LENGTH },
      budgetMs,
      () =>
        new InputError(
          `${nameOf(0)}: the text takes too long to read; make it simpler`,
        ),
    );
    if ('json' in answer) return JSON.parse(answer.json);
    const { at, message } = answer.problem;
    throw new InputError(`${nameOf(at)}: ${message}`);
  } finally {
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
