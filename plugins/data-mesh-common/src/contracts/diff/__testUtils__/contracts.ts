import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../odcs/readDocument';
import { ContractDiff } from '../contractChange';
import { diffContracts } from '../diffContracts';

export type Document = Record<string, unknown>;

/** A contract with one table `orders`; its fields are those that are given. */
export const withFields = (...properties: unknown[]): Document => ({
  schema: [{ name: 'orders', properties }],
});

/** A contract with one table `orders` that has a field `total`. */
export const withField = (attributes: Document): Document =>
  withFields({ name: 'total', ...attributes });

/** The changes as short lines: `field-removed orders.total`. */
export const linesOf = ({ changes }: ContractDiff): string[] =>
  changes.map(({ kind, place }) => `${kind} ${place}`);

export const compare = (before: unknown, after: unknown): ContractDiff =>
  diffContracts(before as Document, after as Document);

export function read(file: string): Document {
  const result = readDocument(readFileSync(file, 'utf8'));
  if (!result.ok) throw new Error(`${file}: ${result.problem}`);
  return result.document;
}

/** Other people's contracts, which lie beside the repository and not in it. */
export const corpus = join(
  __dirname,
  '../../../../../../../shared/corpus/odcs',
);

export const corpusFiles = (): [name: string, document: Document][] =>
  existsSync(corpus)
    ? ['valid-v3.1', 'valid-v3.2-draft', 'invalid-v3.2-draft'].flatMap(folder =>
        readdirSync(join(corpus, folder)).map((name): [string, Document] => [
          `${folder}/${name}`,
          read(join(corpus, folder, name)),
        ]),
      )
    : [];
