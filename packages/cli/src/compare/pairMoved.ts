import { Document } from './readContract';

/** A contract and where it stands or stood. */
export interface PlacedContract {
  file: string;
  contract: Document;
}

/** A contract that went from one file to another. */
export interface MovedContract {
  from: PlacedContract;
  to: PlacedContract;
}

const idOf = ({ contract: { id } }: PlacedContract) =>
  id === undefined || id === null || id === '' ? undefined : String(id);

/**
 * Finds contracts of files that are gone in files that are new, one to one by
 * their ids. Versions of a contract may share its id: those that stay the same
 * are paired first.
 */
export function pairMoved(
  added: readonly PlacedContract[],
  gone: readonly PlacedContract[],
): {
  moved: MovedContract[];
  added: PlacedContract[];
  gone: PlacedContract[];
} {
  const moved: MovedContract[] = [];
  const left = new Set(gone);
  const unpaired = new Set(added);
  for (const withVersion of [true, false]) {
    for (const to of unpaired) {
      const id = idOf(to);
      const from = [...left].find(
        one =>
          id !== undefined &&
          idOf(one) === id &&
          (!withVersion || one.contract.version === to.contract.version),
      );
      if (!from) continue;
      moved.push({ from, to });
      left.delete(from);
      unpaired.delete(to);
    }
  }
  return { moved, added: [...unpaired], gone: [...left] };
}
