import { Entity } from '@backstage/catalog-model';
import { entity } from '../../evaluate/__testUtils__/meshArbitrary';
import { factsOf, product } from './__testUtils__/smallMesh';

describe('the owner', () => {
  it('is in the domain when a group above it owns the domain', () => {
    expect(factsOf([product('self')]).owner).toEqual({
      ref: 'group:default/sales',
      kind: 'group',
      exists: true,
      members: 1,
      inDomain: true,
      central: false,
    });
  });

  it('is not in a domain of another group, of nobody, or that is gone', () => {
    const others: Entity[] = [
      entity('Group:default/marketing'),
      entity('Domain:default/ads', {}, ['ownedBy', 'group:default/marketing']),
      entity('Domain:default/nobodys'),
    ];
    for (const domain of ['ads', 'nobodys', 'gone']) {
      const { owner, ...facts } = factsOf([
        product('self', { domain }),
        ...others,
      ]);
      expect(owner.inDomain).toBe(false);
      expect(facts.domain.exists).toBe(domain !== 'gone');
    }
  });

  it('is central when the configuration says so', () => {
    const centralTeams = new Set(['group:default/sales']);
    expect(factsOf([product('self')], { centralTeams }).owner.central).toBe(
      true,
    );
  });

  it('may be missing', () => {
    expect(factsOf([product('self', { owner: 'gone' })]).owner).toMatchObject({
      ref: 'group:default/gone',
      exists: false,
      members: 0,
      inDomain: false,
    });
  });
});

describe('people', () => {
  it('are in the owner by a group below it, and may be missing', () => {
    const { team } = factsOf([
      product('self', {
        owner: 'office',
        team: { productOwner: 'ann', steward: 'gone' },
      }),
    ]);
    expect(team.productOwner).toEqual({
      ref: 'user:default/ann',
      kind: 'user',
      exists: true,
      inOwner: true,
    });
    expect(team.steward).toMatchObject({ exists: false, inOwner: false });
    expect(team.technicalOwner.ref).toBe('');
  });
});

describe('support', () => {
  it('is that of the product, then that of its group', () => {
    const group = entity('Group:default/helpful', {
      profile: { email: 'help@shop.example' },
    });
    group.metadata.links = [{ url: 'https://chat.example', title: 'Chat' }];
    const { support } = factsOf([
      group,
      product('self', { owner: 'helpful', support: [{ channel: 'Desk' }] }),
    ]);
    expect(support).toEqual([
      { channel: 'Desk', url: '', from: 'product' },
      {
        channel: 'help@shop.example',
        url: 'mailto:help@shop.example',
        from: 'group',
      },
      { channel: 'Chat', url: 'https://chat.example', from: 'group' },
    ]);
  });
});
