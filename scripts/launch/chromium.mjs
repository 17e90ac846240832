import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

/** The Chromium for the browser tests, or undefined when there is none. */
export async function findChromium(env) {
  return chromiumCandidates(env).find(existsSync) ?? (await ownOfPlaywright());
}

function chromiumCandidates(env) {
  if (env.CHROMIUM_PATH) {
    return [env.CHROMIUM_PATH];
  }
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap(folder =>
      [
        'chromium',
        'chromium-browser',
        'google-chrome',
        'google-chrome-stable',
      ].map(name => join(folder, name)),
    );
  const programs = [
    env.PROGRAMFILES,
    env['PROGRAMFILES(X86)'],
    env.LOCALAPPDATA,
  ].filter(Boolean);
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    ...onPath,
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...programs.flatMap(folder => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
    ]),
  ];
}

async function ownOfPlaywright() {
  try {
    const entry = join(root, 'node_modules/playwright-core/index.mjs');
    const { chromium } = await import(pathToFileURL(entry));
    const path = chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
