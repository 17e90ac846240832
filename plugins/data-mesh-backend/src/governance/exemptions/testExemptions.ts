// What the tests of exemptions have in common.

export const day = (n: number) => new Date(Date.UTC(2026, 10, 21 + n, 9));
export const iso = (n: number) => day(n).toISOString();

export const ORDERS = 'dataproduct:web/orders';
export const CLICKS = 'dataproduct:web/clicks';

export const newRequest = {
  scorecard: 'builtin:quality',
  checkId: 'qlt-01',
  products: [ORDERS],
  reason: 'The source is replaced in March.',
  requestedBy: 'user:default/joe',
  expiresAt: iso(30),
};
export const approval = {
  decision: 'approved',
  decidedBy: 'user:default/jane',
} as const;
export const denial = {
  decision: 'denied',
  decidedBy: 'user:default/jim',
  reason: 'The rule is cheap to add.',
} as const;
export const revocation = {
  revokedBy: 'user:default/jane',
  reason: 'The migration is over.',
};
