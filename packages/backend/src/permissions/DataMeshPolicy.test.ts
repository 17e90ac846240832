import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  createPermission,
  Permission,
} from '@backstage/plugin-permission-common';
import {
  dataMeshAttestationCreatePermission,
  dataMeshExemptionDecidePermission,
  dataMeshLedgerReadPermission,
  dataMeshSignalCreatePermission,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { DataMeshPolicy } from './DataMeshPolicy';

const policy = new DataMeshPolicy({
  governance: ['group:default/data-governance'],
  restrictedReaders: ['group:default/privacy'],
});

const decide = (permission: Permission, ...ownershipEntityRefs: string[]) =>
  policy.handle({ permission }, {
    info: { userEntityRef: 'user:default/jo', ownershipEntityRefs },
  } as Parameters<typeof policy.handle>[1]);

describe('DataMeshPolicy', () => {
  it('shows restricted products to their owners and to readers only', async () => {
    expect(
      await decide(catalogEntityReadPermission, 'group:default/privacy'),
    ).toEqual({ result: AuthorizeResult.ALLOW });
    expect(
      await decide(catalogEntityReadPermission, 'group:default/sales'),
    ).toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      conditions: {
        anyOf: [
          {
            not: {
              rule: 'HAS_CLASSIFICATION',
              params: { classifications: ['restricted'] },
            },
          },
          {
            rule: 'IS_ENTITY_OWNER',
            params: { claims: ['group:default/sales'] },
          },
        ],
      },
    });
  });

  it.each([
    [dataMeshAttestationCreatePermission, 'IS_PRODUCT_OWNER'],
    [dataMeshExemptionDecidePermission, 'IS_SCORECARD_OWNER'],
  ])('leaves %p to owners', async (permission, rule) => {
    expect(await decide(permission, 'group:default/sales')).toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      conditions: { rule, params: { claims: ['group:default/sales'] } },
    });
  });

  it('lets governance read the ledger, and nobody else', async () => {
    expect(
      await decide(
        dataMeshLedgerReadPermission,
        'group:default/data-governance',
      ),
    ).toEqual({ result: AuthorizeResult.ALLOW });
    expect(
      await decide(dataMeshLedgerReadPermission, 'group:default/sales'),
    ).toEqual({ result: AuthorizeResult.DENY });
  });

  it('lets people send no results, and leaves the rest of Backstage open', async () => {
    expect(await decide(dataMeshSignalCreatePermission)).toEqual({
      result: AuthorizeResult.DENY,
    });
    expect(
      await decide(createPermission({ name: 'other', attributes: {} })),
    ).toEqual({ result: AuthorizeResult.ALLOW });
  });
});
