import { renumber } from './renumber';

const id = '6d0c5a8e-3f0b-4a63-9d6a-0f5d2b9b0c11';

describe('renumber', () => {
  it('renames products and what is named after them', () => {
    expect(
      renumber(100)({
        entity_ref: 'api:default/product-00007-daily-v2',
        final_entity: '{"name":"product-00007","from":"product-00042"}',
        key: 'relations.ownedBy',
        value: 'group:default/team-7',
        next_stitch_at: null,
        count: 3,
      }),
    ).toEqual({
      entity_ref: 'api:default/product-00107-daily-v2',
      final_entity: '{"name":"product-00107","from":"product-00142"}',
      key: 'relations.ownedBy',
      value: 'group:default/team-7',
      next_stitch_at: null,
      count: 3,
    });
  });

  it('gives an id one new id in all tables', () => {
    const change = renumber(0);
    const first = change({ entity_id: id });
    const second = change({ final_entity: `{"uid":"${id}"}` });
    expect(first.entity_id).not.toBe(id);
    expect(second.final_entity).toBe(`{"uid":"${first.entity_id}"}`);
    expect(renumber(0)({ entity_id: id })).not.toEqual(first);
  });
});
