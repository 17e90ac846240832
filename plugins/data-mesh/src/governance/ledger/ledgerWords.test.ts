import { examplePolicy } from '../../../dev/exampleScorecards';
import {
  entityRefOf,
  knownAction,
  shortHash,
  subjectWords,
} from './ledgerWords';

describe('entityRefOf', () => {
  it.each([
    ['dataproduct:default/profile', 'dataproduct:default/profile'],
    ['user:default/jdoe', 'user:default/jdoe'],
    ['scorecard:default/privacy', 'scorecard:default/privacy'],
    ['exemption:8c2d-11', undefined],
    ['builtin:quality', undefined],
    ['plugin:data-mesh', undefined],
    ['', undefined],
    ['a:b/', undefined],
  ])('of %j', (text, ref) => {
    expect(entityRefOf(text)).toBe(ref);
  });
});

describe('subjectWords', () => {
  const words = (subject: string, details = {}) =>
    subjectWords({ subject, details }, [examplePolicy]);

  it('names the check that an exemption is about', () => {
    expect(
      words('exemption:1', { scorecard: 'builtin:quality', checkId: 'und-02' }),
    ).toBe('The fields have descriptions (Quality)');
    expect(words('exemption:1', { scorecard: 'gone', checkId: 'x' })).toBe(
      'x (gone)',
    );
  });

  it('takes the title of a policy that is no longer known', () => {
    expect(words('scorecard:default/old', { title: 'Old' })).toBe('Old');
    expect(words('something:else', { title: 5 })).toBe('something:else');
  });
});

it('knows the actions that it has words for', () => {
  expect(knownAction('exemption.denied')).toBe('exemption.denied');
  expect(knownAction('exemption.postponed')).toBeUndefined();
});

it('shortens hashes to what people compare', () => {
  expect(shortHash('9f2c00000000e41a')).toBe('9f2c…e41a');
  expect(shortHash('abc')).toBe('abc');
});
