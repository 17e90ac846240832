import { InputError } from '@backstage/errors';
import {
  checkExemptionDecision,
  checkExemptionRequest,
  checkExemptionRevocation,
  longestExemptionDays,
} from './exemptionRules';

const now = new Date('2026-11-21T09:00:00.000Z');
const check = { id: 'qlt-01', severity: 'critical' } as const;
const request = {
  scorecard: 'builtin:quality',
  checkId: 'qlt-01',
  products: ['dataproduct:default/orders'],
  reason: 'The source is replaced in March.',
  expiresAt: '2027-01-01T00:00:00Z',
};

const refusal = (change: object, ofCheck: object = {}) => {
  try {
    checkExemptionRequest(
      { ...request, ...change },
      { ...check, ...ofCheck },
      now,
    );
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as Error).message;
  }
  return undefined;
};

describe('longestExemptionDays', () => {
  it.each([
    ['critical', 90],
    ['high', 180],
    ['medium', 365],
    ['low', 365],
  ] as const)('is by default for %s %d', (severity, days) => {
    expect(longestExemptionDays({ severity })).toBe(days);
  });

  it('is what the check says', () => {
    const days = (maxExemptionDays: number) =>
      longestExemptionDays({ severity: 'critical', maxExemptionDays });
    expect(days(400)).toBe(400);
    expect(days(0)).toBe(0);
  });
});

describe('checkExemptionRequest', () => {
  it('gives the request as it is stored', () => {
    expect(
      checkExemptionRequest(
        {
          ...request,
          products: ['DataProduct:Orders', 'dataproduct:default/orders'],
          reason: '  The source is replaced\nin March. ',
        },
        check,
        now,
      ),
    ).toEqual({
      ...request,
      reason: 'The source is replaced\nin March.',
      expiresAt: '2027-01-01T00:00:00.000Z',
    });
  });

  it('takes 1 to 500 products', () => {
    const products = (length: number) =>
      Array.from({ length }, (_, i) => `dataproduct:default/p${i}`);
    expect(refusal({ products: products(500) })).toBeUndefined();
    expect(refusal({ products: products(501) })).toBe(
      'products: there are 501; allowed: 1 to 500',
    );
    expect(refusal({ products: [] })).toBe(
      'products: there are 0; allowed: 1 to 500',
    );
  });

  it.each(['orders', 'component:default/orders', 'dataproduct:a/b/c', ''])(
    'refuses %j for a product',
    ref => {
      expect(refusal({ products: [request.products[0], ref] })).toBe(
        `products[1]: "${ref}" is not valid; allowed: the ref of a data product, dataproduct:<namespace>/<name>`,
      );
    },
  );

  it.each([
    ['too short', /9 characters; allowed: 10 to 2000/],
    ['          ', /0 characters; allowed: 10 to 2000/],
    ['word '.repeat(401), /2004 characters; allowed: 10 to 2000/],
    ['xxxxxxxxxxxx', /three words or more, and no placeholder/],
    ['TODO: say why this is', /three words or more, and no placeholder/],
    ['It holds a NUL \0 here', /text without control characters/],
    ['It holds half a \ud800 pair', /text without control characters/],
  ])('refuses the reason %j', (reason, message) => {
    expect(refusal({ reason })).toMatch(message);
  });

  it('takes emoji and other scripts for a reason', () => {
    expect(
      refusal({ reason: '数据源将在三月更换，所以暂时豁免 👩‍💻' }),
    ).toBeUndefined();
  });

  it('ends after now and within the limit', () => {
    expect(refusal({ expiresAt: '2026-11-21T09:00:00.001Z' })).toBeUndefined();
    expect(refusal({ expiresAt: '2027-02-19T09:00:00.000Z' })).toBeUndefined();
    expect(refusal({ expiresAt: '2026-11-21T09:00:00.000Z' })).toMatch(
      /^expiresAt: "2026-11-21T09:00:00.000Z" is not valid; allowed: after 2026-11-21T09:00:00.000Z/,
    );
    expect(refusal({ expiresAt: '2027-02-19T09:00:00.001Z' })).toMatch(
      /for qlt-01, at most 90 days later: until 2027-02-19T09:00:00.000Z$/,
    );
    expect(
      refusal(
        { expiresAt: '2027-11-21T09:00:00.000Z' },
        { maxExemptionDays: 365 },
      ),
    ).toBeUndefined();
  });

  it.each([
    '2027-01-01',
    '2027-01-01T00:00:00',
    '2027-01-01T00:00:00+01:00',
    '2027-02-30T00:00:00Z',
    '2027-01-01T24:00:00Z',
    '2027-13-01T00:00:00Z',
    'soon',
  ])('refuses %j for a time', expiresAt => {
    expect(refusal({ expiresAt }, { maxExemptionDays: 3650 })).toMatch(
      /allowed: a time in UTC such as/,
    );
  });

  it('refuses a check that cannot be exempt', () => {
    expect(refusal({}, { maxExemptionDays: 0 })).toBe(
      'checkId: "qlt-01" is not valid; allowed: a check that can be exempt',
    );
  });
});

describe('checkExemptionDecision', () => {
  it('takes an approval with and without a reason', () => {
    expect(
      checkExemptionDecision({ decision: 'approved', reason: ' ' }),
    ).toEqual({ decision: 'approved' });
    expect(
      checkExemptionDecision({
        decision: 'approved',
        reason: ' Agreed until the migration. ',
      }),
    ).toEqual({ decision: 'approved', reason: 'Agreed until the migration.' });
  });

  it('wants a reason for a denial', () => {
    expect(() => checkExemptionDecision({ decision: 'denied' })).toThrow(
      'reason: it has 0 characters; allowed: 10 to 2000',
    );
  });

  it('knows no other decision', () => {
    expect(() =>
      checkExemptionDecision({ decision: 'revoked' as 'denied' }),
    ).toThrow('decision: "revoked" is not valid; allowed: approved, denied');
  });
});

describe('checkExemptionRevocation', () => {
  it('wants a reason', () => {
    expect(() => checkExemptionRevocation({ reason: 'no' })).toThrow(
      InputError,
    );
    expect(
      checkExemptionRevocation({ reason: ' It was misused for new ports. ' }),
    ).toEqual({ reason: 'It was misused for new ports.' });
  });
});
