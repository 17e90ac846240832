import { Arguments } from '../readArguments';
import { Terminal } from '../Terminal';
import { findFiles } from './findFiles';

const ENDINGS = ['yaml', 'yml', 'json'];

/** Documents of ODCS and ODPS go by their names. */
const DOCUMENT_PATTERNS: readonly string[] = ['odcs', 'odps'].flatMap(
  standard => ENDINGS.map(ending => `**/*.${standard}.${ending}`),
);

/** Whether a file is a contract, by its name. */
export const isContractFile = (file: string): boolean =>
  /\.odcs\.(yaml|yml|json)$/i.test(file);

/** Whether a file may hold a document of a standard, by its name. */
export const mayBeDocument = (file: string): boolean =>
  /\.(yaml|yml|json)$/i.test(file);

/** The documents that were asked for, or all. */
export function findDocuments(
  { files }: Pick<Arguments, 'files'>,
  { cwd }: Pick<Terminal, 'cwd'>,
): Promise<string[]> {
  return findFiles(cwd, files, DOCUMENT_PATTERNS);
}
