import { isObject, Loose } from '../odcs/readDocument';
import { isClosed, MERGE_KEY, plainKey } from './isClosed';

/** Keys and positions that lead to a value of a document. */
export type Path = readonly (string | number)[];

/** A place where values of the data stand. */
export interface ValuePlace {
  path: Path;
  what: 'examples' | 'allowed values' | 'default values';
}

const kinds = new Map<string, ValuePlace['what']>([
  ...[
    'example',
    'examples',
    'examplevalue',
    'examplevalues',
    'sample',
    'samples',
    'samplevalue',
    'samplevalues',
    'sampledata',
  ].map(key => [key, 'examples'] as const),
  ...[
    'enum',
    'enums',
    'enumvalue',
    'enumvalues',
    'enumeration',
    'validvalue',
    'validvalues',
    'allowedvalues',
    'acceptedvalues',
    'valueset',
  ].map(key => [key, 'allowed values'] as const),
]);

const optionKinds = new Map<string, ValuePlace['what']>(
  ['default', 'defaultvalue', 'const'].map(key => [key, 'default values']),
);

/** What is under them belongs to the field itself, and not to one below it. */
const OWN_PARTS: ReadonlySet<string> = new Set([
  'logicaltypeoptions',
  'quality',
  'customproperties',
]);

/** Where a value stands: how closed that is, and whether in options of a type. */
interface Around {
  /** Something around it is closed. */
  closed: boolean;
  /** That, or something in the same field is: its values hold those. */
  own: boolean;
  inOptions: boolean;
}

/** Tells which objects are closed or hold something that is, each looked at once. */
class ClosedBelow {
  readonly #known = new Map<object, boolean>();

  has(value: unknown): boolean {
    if (typeof value !== 'object' || value === null) return false;
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const found =
      (isObject(value) && isClosed(value)) ||
      Object.values(value).some(below => this.has(below));
    this.#known.set(value, found);
    return found;
  }
}

function* placesIn(
  value: unknown,
  path: Path,
  around: Around,
  below: ClosedBelow,
): Generator<ValuePlace> {
  if (Array.isArray(value)) {
    for (const [i, entry] of value.entries()) {
      yield* placesIn(entry, [...path, i], around, below);
    }
  } else if (isObject(value)) {
    yield* placesOf(value, path, around, below);
  }
}

function* placesOf(
  element: Loose,
  path: Path,
  around: Around,
  below: ClosedBelow,
): Generator<ValuePlace> {
  const closed = around.closed || isClosed(element);
  const own = around.own || closed || below.has(element);
  const { property } = element;
  const named =
    typeof property === 'string' ? kinds.get(plainKey(property)) : undefined;
  // A custom property that is called `examples` is one as a whole.
  if (own && named && path.length > 0 && 'value' in element) {
    yield { path, what: named };
    return;
  }
  for (const [name, value] of Object.entries(element)) {
    const key = plainKey(name);
    const what =
      kinds.get(key) ?? (around.inOptions ? optionKinds.get(key) : undefined);
    if (what && own && value !== undefined) {
      yield { path: [...path, name], what };
    } else {
      const isOwn =
        OWN_PARTS.has(key) || name === MERGE_KEY || around.inOptions;
      yield* placesIn(
        value,
        [...path, name],
        {
          closed,
          own: isOwn || around.own ? own : closed,
          inOptions: around.inOptions || key === 'logicaltypeoptions',
        },
        below,
      );
    }
  }
}

/**
 * Where a document holds values of the data, whatever its shape: nobody may have
 * checked it, and what is misplaced is stored and shown all the same.
 *
 * @param all - those of open fields as well
 */
export const valuePlaces = (document: Loose, all: boolean): ValuePlace[] => [
  ...placesOf(
    document,
    [],
    { closed: all, own: all, inOptions: false },
    new ClosedBelow(),
  ),
];
