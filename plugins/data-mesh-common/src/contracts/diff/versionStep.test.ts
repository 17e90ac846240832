import { admitsBreaking, nextVersion, versionStep } from './versionStep';

describe('versionStep', () => {
  it.each([
    ['1.2.3', '2.0.0', 'major'],
    ['1.2.3', '1.3.0', 'minor'],
    ['1.2.3', '1.2.4', 'patch'],
    ['1.2.3', '1.2.3', 'none'],
    ['1.10.0', '1.9.9', 'backwards'],
    ['2.0.0', '1.9.0', 'backwards'],
    ['1', 'v2', 'major'],
    ['2.1', '2.1.0', 'none'],
    ['2.1', 'V2.2', 'minor'],
    ['2.0.0', '3.0.0-rc.1+build', 'major'],
    ['', '1.0.0', 'unknown'],
    ['1.0.0', 'latest', 'unknown'],
    ['1.0.0', '1.0.0.0', 'unknown'],
    ['1.0.0', '99999999999.0.0', 'unknown'],
  ])('from %j to %j is %s', (from, to, step) => {
    expect(versionStep(from, to)).toBe(step);
  });
});

describe('admitsBreaking', () => {
  it.each([
    ['1.2.3', '2.0.0', true],
    ['1.2.3', '1.3.0', false],
    ['0.2.3', '0.3.0', true],
    ['0.2.3', '0.2.4', false],
    ['0.2.3', '1.0.0', true],
    ['1.0.0', '0.9.0', false],
    ['1.0.0', 'next', false],
  ])('from %s to %s: %s', (from, to, admits) => {
    expect(admitsBreaking(from, to)).toBe(admits);
  });
});

describe('nextVersion', () => {
  it.each([
    ['2.1.0', 'major', '3.0.0'],
    ['2.1.4', 'minor', '2.2.0'],
    ['v2.1', 'patch', '2.1.1'],
    ['0.4.2', 'major', '0.5.0'],
  ] as const)('%s, %s: %s', (from, weight, next) => {
    expect(nextVersion(from, weight)).toBe(next);
  });

  it('is none after what is no version', () => {
    expect(nextVersion('latest', 'major')).toBeUndefined();
  });
});
