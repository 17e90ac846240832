import { decodeSegment, mappedBytes } from './mappedBytes';

describe('decodeSegment', () => {
  it('reads numbers of one and of several digits, with their signs', () => {
    expect(decodeSegment('AAAA')).toEqual([0, 0, 0, 0]);
    expect(decodeSegment('CDgB')).toEqual([1, -1, 16]);
  });
});

describe('mappedBytes', () => {
  it('counts what lies between the segments', () => {
    // Columns 0 and 3 of the first source, 5 of the second; then a new line.
    const mappings = 'AAAA,GAAG,ECAA;ADAA,EAAE';
    expect(mappedBytes('abcdefgh\nijk', mappings)).toEqual(
      new Map([
        [0, 5 + 3],
        [1, 3],
      ]),
    );
  });

  it('gives nobody what belongs to no source', () => {
    expect(mappedBytes('abcdef', 'AAAA,E,ECAA')).toEqual(
      new Map([
        [0, 2],
        [1, 2],
      ]),
    );
  });
});
