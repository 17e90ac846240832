import { LineageBox } from './lineageBoxes';
import { BOX_HEIGHT, BOX_WIDTH, layoutLineage } from './layoutLineage';

const box = (id: string, distance: number): LineageBox => ({
  id,
  title: id,
  kind: 'dataproduct',
  isRoot: distance === 0,
  isMissing: false,
  hasMore: false,
  distance,
});

describe('layoutLineage', () => {
  it('keeps sources left of the root when data flows in a circle', () => {
    const { boxes, edges } = layoutLineage(
      [box('root', 0), box('source', -1), box('consumer', 1)],
      [
        { from: 'source', to: 'root' },
        { from: 'root', to: 'consumer' },
        { from: 'consumer', to: 'source' },
      ],
    );
    const x = Object.fromEntries(
      boxes.map(placed => [placed.box.id, placed.x]),
    );
    expect(x.source).toBeLessThan(x.root);
    expect(x.root).toBeLessThan(x.consumer);
    expect(edges).toHaveLength(3);
  });

  it('lets no two of 80 boxes overlap, and none leave the canvas', () => {
    const many = Array.from({ length: 80 }, (_, i) =>
      box(`b${i}`, (i % 5) - 2),
    );
    const { boxes, width, height } = layoutLineage(many, []);
    for (const a of boxes) {
      expect(a.x + BOX_WIDTH).toBeLessThanOrEqual(width);
      expect(a.y + BOX_HEIGHT).toBeLessThanOrEqual(height);
      for (const b of boxes) {
        const apart =
          a === b ||
          Math.abs(a.x - b.x) >= BOX_WIDTH ||
          Math.abs(a.y - b.y) >= BOX_HEIGHT;
        expect(apart).toBe(true);
      }
    }
  });

  it('has room for arrows between the last boxes', () => {
    const boxes = [box('root', 0), box('a', 1), box('b', 1)];
    const reads = [
      { from: 'root', to: 'a' },
      { from: 'root', to: 'b' },
    ];
    const straight = layoutLineage(boxes, reads);
    const looping = layoutLineage(boxes, [...reads, { from: 'a', to: 'b' }]);
    expect(looping.width).toBeGreaterThan(straight.width);
  });

  it('marks what is derived from a contract, and skips what is not drawn', () => {
    const { edges } = layoutLineage(
      [box('a', 0), box('b', 1)],
      [
        { from: 'a', to: 'b', contract: 'api:default/a-v1' },
        { from: 'a', to: 'c' },
      ],
    );
    expect(edges.map(({ id, line }) => [id, line])).toEqual([
      ['a b', 'derived'],
    ]);
  });
});
