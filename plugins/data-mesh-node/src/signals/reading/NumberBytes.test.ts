import { InputError } from '@backstage/errors';
import { summaryFormat } from '../formats/summary/summaryFormat';
import { SignalsParser } from './SignalsParser';

function send(text: string, size: number) {
  const parser = new SignalsParser(summaryFormat, { receivedAt: new Date() });
  const part = parser.openPart('summary');
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) {
    part.write(bytes.subarray(at, at + size));
  }
  part.end();
}
const summary = (other: string) =>
  `{"other": ${other}, "product": "dataproduct:default/x", "passed": 1, "failed": 0}`;

describe.each([1, 7, 1000])('numbers in chunks of %s bytes', size => {
  it.each([
    ['one', '1'.repeat(401), 10],
    ['a fraction', `-1.${'0'.repeat(398)}`, 10],
    ['one behind text', `"\\\\", "x": ${'9'.repeat(5000)}`, 21],
    ['one in a list', `[1, ${'1'.repeat(401)}]`, 14],
  ])('are refused when too long: %s', (_, other, byte) => {
    const sent = () => send(summary(other), size);
    expect(sent).toThrow(InputError);
    expect(sent).toThrow(
      `summary: at byte ${byte}: a number is longer than 400 bytes; allowed: at most 400`,
    );
  });

  it.each([
    ['400 digits', '1'.repeat(400)],
    ['digits in text', `"${'1'.repeat(5000)}"`],
    ['digits behind a quotation mark', `"\\"${'1'.repeat(5000)}"`],
    ['a long list', `[${'1,'.repeat(500)}1]`],
  ])('are read otherwise: %s', (_, other) => {
    // Nothing but the name is wrong with it.
    expect(() => send(summary(other), size)).not.toThrow(/a number is longer/);
  });
});
