import { readOdcsContract } from '@backstage-data-mesh/plugin-data-mesh-common';
import { contractRelationships } from './contractRelationships';

const relationshipsOf = (text: string) => {
  const read = readOdcsContract(
    `apiVersion: v3.1.0\nkind: DataContract\n${text}`,
  );
  return read.ok ? contractRelationships(read.contract) : [];
};

describe('contractRelationships', () => {
  it('finds fields that refer to others, here and in other contracts', () => {
    expect(
      relationshipsOf(`
schema:
  - name: lines
    properties:
      - name: order_id
        relationships: [{ to: orders.id }]
      - name: article
        properties:
          - name: id
            relationships:
              - to: ../catalogue/articles-v1.odcs.yaml#/schema/articles/properties/article_id
  - name: orders
    properties: [{ name: id }]
`),
    ).toEqual([
      {
        type: 'foreignKey',
        from: { object: 'lines', fields: 'order_id' },
        to: { object: 'orders', fields: 'id', isOutside: false },
      },
      {
        type: 'foreignKey',
        from: { object: 'lines', fields: 'article.id' },
        to: {
          object: 'articles-v1: articles',
          fields: 'article_id',
          isOutside: true,
        },
      },
    ]);
  });

  it('takes several fields that refer together', () => {
    expect(
      relationshipsOf(`
schema:
  - name: lines
    relationships:
      - from: [lines.order_id, lines.day]
        to: [orders.id, orders.day]
  - name: orders
`),
    ).toEqual([
      {
        type: 'foreignKey',
        from: { object: 'lines', fields: 'order_id, day' },
        to: { object: 'orders', fields: 'id, day', isOutside: false },
      },
    ]);
  });

  it('leaves out what leads nowhere', () => {
    expect(
      relationshipsOf(
        'schema: [{ name: a, relationships: [{ from: [a.b] }] }]',
      ),
    ).toEqual([]);
  });
});
