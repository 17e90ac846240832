import { mayDecide } from './mayDecide';

const base = {
  deciderRefs: ['user:default/jane', 'group:default/governance'],
  deciderUser: 'user:default/jane',
  scorecardOwner: 'group:default/governance',
  requestedBy: 'user:default/joe',
  productOwners: ['group:default/web', 'group:default/shop'],
};

describe('mayDecide', () => {
  it('allows the owner of the scorecard', () => {
    expect(mayDecide(base)).toEqual({ allowed: true });
    expect(
      mayDecide({
        ...base,
        deciderRefs: [],
        scorecardOwner: 'user:default/Jane',
      }),
    ).toEqual({ allowed: true });
  });

  it('refuses everybody else', () => {
    expect(
      mayDecide({ ...base, deciderRefs: ['group:default/other'] }),
    ).toEqual({
      allowed: false,
      reason: 'Only group:default/governance, who owns the scorecard, decides.',
    });
  });

  it('refuses the requester', () => {
    expect(
      mayDecide({ ...base, requestedBy: 'User:default/Jane' }),
    ).toMatchObject({
      allowed: false,
      reason: expect.stringContaining('You asked for this exemption yourself'),
    });
  });

  it('refuses a member of a group that owns one of the products', () => {
    expect(
      mayDecide({
        ...base,
        deciderRefs: [...base.deciderRefs, 'group:default/shop'],
      }),
    ).toMatchObject({
      allowed: false,
      reason: expect.stringContaining('You belong to group:default/shop'),
    });
  });

  it('refuses the user who owns one of the products', () => {
    expect(
      mayDecide({ ...base, productOwners: ['user:default/jane'] }),
    ).toMatchObject({ allowed: false });
  });

  it('refuses everybody when the scorecard has no owner', () => {
    expect(mayDecide({ ...base, scorecardOwner: undefined })).toMatchObject({
      allowed: false,
    });
  });
});
