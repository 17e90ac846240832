import { findChromium } from './chromium.mjs';
import { prepare } from './install.mjs';
import { providePostgres } from './postgres.mjs';
import { launch } from './processes.mjs';
import { root } from './root.mjs';

/** `npm run bench`: the benchmarks, on SQLite and on PostgreSQL when there is one. */
export async function bench(args) {
  const toolchain = await prepare();
  const chromium = await findChromium(toolchain.env);
  const postgres = await providePostgres(toolchain.env);
  try {
    const child = launch(
      toolchain.node,
      [
        toolchain.yarn,
        ...['workspace', '@backstage-data-mesh/benchmarks', 'start', ...args],
      ],
      {
        cwd: root,
        env: {
          ...toolchain.env,
          ...postgres.env,
          CHROMIUM_PATH: chromium ?? '',
        },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    return (await child.ended).code;
  } finally {
    await postgres.stop();
  }
}
