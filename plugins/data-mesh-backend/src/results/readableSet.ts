const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** What a caller may read is kept for a while, and looked at again and again. */
export function readableSet(refs: readonly string[]): ReadonlySet<string> {
  let set = sets.get(refs);
  if (!set) {
    set = new Set(refs);
    sets.set(refs, set);
  }
  return set;
}
