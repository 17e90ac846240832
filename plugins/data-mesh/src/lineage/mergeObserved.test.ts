import {
  Lineage,
  ObservedEdge,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { mergeObserved, observedProducts } from './mergeObserved';

const node = (ref: string, distance: number) => ({
  ref,
  distance,
  hasMore: false,
});
const lineage: Lineage = {
  root: 'root',
  nodes: [node('root', 0), node('source', -1), node('reader', 1)],
  edges: [
    { from: 'source', to: 'root' },
    { from: 'root', to: 'reader', contract: 'api' },
  ],
  truncated: false,
};
const seen = (
  from: string,
  to: string,
  more: Partial<ObservedEdge> = {},
): ObservedEdge => ({
  from,
  fromOutput: from,
  to,
  toOutput: to,
  job: 'nightly',
  firstSeenAt: '2026-11-01T00:00:00.000Z',
  lastSeenAt: '2026-11-20T00:00:00.000Z',
  ...more,
});

describe('what runs have shown, in a lineage', () => {
  it('changes nothing when nothing was shown', () => {
    expect(mergeObserved(lineage, [], 3)).toEqual(lineage);
  });

  it('marks what is declared with the last run of any output', () => {
    const { edges } = mergeObserved(
      lineage,
      [
        seen('source', 'root', { job: 'new', lastSeenAt: '2026-11-21T00:00Z' }),
        seen('source', 'root', { job: 'old', fromOutput: 'other' }),
      ],
      3,
    );
    expect(edges).toEqual([
      {
        from: 'source',
        to: 'root',
        seen: { job: 'new', lastSeenAt: '2026-11-21T00:00Z' },
      },
      { from: 'root', to: 'reader', contract: 'api' },
    ]);
  });

  it('adds links between known products, and products that are new', () => {
    const merged = mergeObserved(
      lineage,
      [
        seen('source', 'reader'),
        seen('far', 'hidden'),
        seen('hidden', 'root'),
        seen('root', 'root'),
      ],
      2,
      new Map([['hidden', { kind: 'DataProduct' } as any]]),
    );
    expect(merged.nodes.slice(3)).toEqual([
      { ...node('hidden', -1), entity: { kind: 'DataProduct' } },
      { ...node('far', -2), entity: undefined },
    ]);
    expect(
      merged.edges
        .filter(({ undeclared }) => undeclared)
        .map(({ from, to }) => `${from} ${to}`),
    ).toEqual(['source reader', 'far hidden', 'hidden root']);
  });

  it('goes no farther than asked, and not back from a neighbour', () => {
    const edges = [
      seen('hidden', 'root'),
      seen('far', 'hidden'),
      seen('source', 'sibling'),
    ];
    expect(observedProducts(lineage, edges, 1)).toEqual(['hidden']);
    expect(mergeObserved(lineage, edges, 1).edges).toHaveLength(3);
  });
});
