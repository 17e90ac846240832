import { lineDiff } from './lineDiff';

const lines = (count: number) =>
  Array.from({ length: count }, (_, i) => `line ${i + 1}`);

describe('lineDiff', () => {
  it('shows changes with three lines around, and counts those between', () => {
    const before = lines(30);
    const after = [...before];
    after[19] = 'changed';
    const diff = lineDiff(before.join('\n'), after.join('\n'))!;
    expect(diff[0]).toEqual({ kind: 'skipped', count: 16 });
    expect(
      diff.slice(1).map(line => 'text' in line && `${line.kind} ${line.text}`),
    ).toEqual([
      'same line 17',
      'same line 18',
      'same line 19',
      'removed line 20',
      'added changed',
      'same line 21',
      'same line 22',
      'same line 23',
    ]);
  });

  it('has nothing to show of equal texts', () => {
    expect(lineDiff('a: 1\n', 'a: 1\n')).toEqual([]);
  });

  it('does not show marks of the format as lines', () => {
    expect(lineDiff('a', 'b')).toEqual([
      { kind: 'removed', text: 'a' },
      { kind: 'added', text: 'b' },
    ]);
  });
});
