import { matchesLocation } from './judgePolicy';

describe('matchesLocation', () => {
  it.each([
    ['url:https://git.example/p.yaml', 'url:https://git.example/p.yaml', true],
    ['url:https://git.example/p.yaml', 'url:https://git.example/q.yaml', false],
    ['url:https://git.example/*', 'url:https://git.example/a/b.yaml', true],
    ['url:https://git.example/*', 'url:https://git.example.evil/a.yaml', false],
    ['url:https://*/policies/*.yaml', 'url:https://g/policies/a.yaml', true],
    ['url:https://*/policies/*.yaml', 'url:https://g/policies/a.yml', false],
    ['a*a', 'a', false],
    ['*', '', true],
  ])('%s takes %s: %p', (pattern, location, expected) => {
    expect(matchesLocation(pattern, location)).toBe(expected);
  });
});
