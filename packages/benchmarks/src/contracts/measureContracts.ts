import { fork } from 'node:child_process';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Options } from '../options';
import { ManyContracts } from './manyContracts';
import { measureProvider, ProviderResult } from './measureProvider';
import { measureValidation, ValidationTime } from './validationTime';

/** What reading contracts and files of the standards takes. */
export interface ContractsResult {
  /** Missing where the standards' own files are not at hand. */
  validation?: ValidationTime;
  many: ManyContracts & { count: number };
  provider: ProviderResult;
}

const script = resolvePackagePath(
  '@backstage-data-mesh/benchmarks',
  'src/contracts/manyContracts.ts',
);

/** In a process of its own, so that its memory is its own. */
async function measureMany(count: number): Promise<ManyContracts> {
  const child = fork(script);
  child.send(count);
  return new Promise((resolve, reject) => {
    // What compiles TypeScript sends messages of its own.
    child.on('message', (message: Partial<ManyContracts>) => {
      if (message.seconds !== undefined) resolve(message as ManyContracts);
    });
    child.once('exit', code =>
      reject(new Error(`Reading contracts ended with ${code}`)),
    );
  });
}

export async function measureContracts(
  corpus: string,
  { contracts, files }: Options['contracts'],
  progress: (message: string) => void,
): Promise<ContractsResult> {
  const validation = measureValidation(corpus);
  progress('validated the full example');
  const many = { count: contracts, ...(await measureMany(contracts)) };
  progress(`${contracts} contracts validated and compared`);
  const provider = await measureProvider(files);
  progress(`${files} files ingested twice`);
  return { validation, many, provider };
}
