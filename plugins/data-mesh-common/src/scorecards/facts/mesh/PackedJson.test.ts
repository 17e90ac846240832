import fc from 'fast-check';
import { PackedJson } from './PackedJson';

/** What comes back of values that were packed one after the other. */
function packedAndBack(values: unknown[]): unknown[] {
  const packed = new PackedJson();
  const places = values.map(value => packed.add(value));
  return places.map(place => packed.get(place));
}

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('PackedJson', () => {
  it('gives back what it was given, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), values => {
        // A field of that name would be no field, and no record has it.
        fc.pre(!JSON.stringify(values).includes('__proto__'));
        expect(packedAndBack(values)).toEqual(asJson(values));
      }),
    );
  });

  it.each(['ä', '→', 'a'])(
    'holds what is larger than one block, between what is small: %s',
    letter => {
      const texts = [
        1, 300_000, 5, 262_138, 87_379, 262_144, 3, 1_000_000, 2,
      ].map(length => letter.repeat(length));
      expect(packedAndBack(texts)).toEqual(texts);
    },
  );

  it('leaves out what is undefined, as JSON does', () => {
    const values = [{ a: undefined, b: [{ c: undefined, d: null }] }, {}, []];
    expect(packedAndBack(values)).toStrictEqual(asJson(values));
  });

  it('holds many', () => {
    const values = Array.from({ length: 5_000 }, (_, i) => ({
      i,
      text: '→'.repeat(i % 500),
    }));
    expect(packedAndBack(values)).toEqual(values);
  });
});
