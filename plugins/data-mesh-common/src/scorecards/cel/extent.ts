/** How big a value is taken to be, and each of the values in it. */
export interface Extent {
  /** Items of a list, characters of a text, or entries of a map. */
  length: number;
  item: Extent;
}

/** Keeps estimates finite: infinity times an empty list is no number. */
export const LARGEST = 1e15;

/** What a fact, and whatever stands in it, is taken to be. */
export const factExtent: Extent = {
  length: 30,
  get item() {
    return factExtent;
  },
};

function wider(a: Extent, b: Extent): Extent {
  if (a === b) return a;
  return {
    length: Math.max(a.length, b.length),
    item: wider(a.item, b.item),
  };
}

/** At least as big as each of some values; as a fact when there is none. */
export function widest(extents: Extent[]): Extent {
  return extents.length ? extents.reduce(wider) : factExtent;
}
