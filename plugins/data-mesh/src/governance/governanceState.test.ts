import { formatGovernanceState, parseGovernanceState } from './governanceState';

const parsed = (search: string) =>
  parseGovernanceState(new URLSearchParams(search));

describe('the state of the page in its URL', () => {
  it.each([
    '',
    'policy=builtin%3Aquality&try=builtin%3Aquality&exemptions=denied',
  ])('reads what it wrote: %j', search => {
    expect(String(formatGovernanceState(parsed(search)))).toBe(search);
  });

  it('drops nonsense', () => {
    expect(parsed('exemptions=nonsense&policy=')).toEqual({
      exemptions: 'requested',
    });
  });
});
