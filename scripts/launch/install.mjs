import { lastLines, step } from './console.mjs';
import { Failure } from './failure.mjs';
import { isInstalled, rememberInstall } from './installState.mjs';
import { npm } from './npm.mjs';
import { run } from './processes.mjs';
import { root } from './root.mjs';
import { prepareToolchain } from './toolchain.mjs';
import { yarnSettings } from './yarnSettings.mjs';

/** Makes the project runnable: toolchain and dependencies. Does nothing when they are there. */
export async function prepare() {
  const toolchain = await prepareToolchain();
  if (!isInstalled(root)) {
    await step('install', () => install(toolchain));
  }
  return toolchain;
}

async function install({ node, yarn, env }) {
  const { code, output } = await run(node, [yarn, 'install', '--immutable'], {
    cwd: root,
    env: {
      ...env,
      ...yarnSettings(await npmConfig(), env),
      YARN_ENABLE_PROGRESS_BARS: '0',
    },
  });
  if (code !== 0) {
    throw new Failure(`${lastLines(output, 20)}\n\n${whatToDo(output)}`, code);
  }
  rememberInstall(root);
}

export function whatToDo(output) {
  if (output.includes('YN0028')) {
    return 'yarn.lock does not fit the package.json files: run .toolchain/bin/yarn install and commit yarn.lock.';
  }
  return "The dependencies could not be installed: check that the network and npm's registry can be reached (npm ping), then run this again; what was fetched is kept.";
}

async function npmConfig() {
  const { code, output } = await npm(['config', 'list', '--json']);
  const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
  return code === 0 && json ? JSON.parse(json) : {};
}
