import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Other people's documents, which lie beside the repository and not in it. */
const corpus = join(__dirname, '../../../../../../shared/corpus');

/** Says why tests are skipped when it is false. */
export const hasCorpus = existsSync(corpus);

export interface CorpusFile {
  name: string;
  text: string;
}

export const corpusFiles = (folder: string): CorpusFile[] =>
  readdirSync(join(corpus, folder)).map(name => ({
    name: `${folder}/${name}`,
    text: readFileSync(join(corpus, folder, name), 'utf8'),
  }));

export const corpusJson = (path: string): object =>
  JSON.parse(readFileSync(join(corpus, path), 'utf8'));
