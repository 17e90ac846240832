import { parseSignals } from '../reading/readSignals';
import { builtInSignalFormats } from './builtInSignalFormats';
import { sampleFiles } from './__testUtils__/sampleDocuments';
import { SECRET } from './__testUtils__/secret';

describe.each(
  builtInSignalFormats.map(format => [format.name, format] as const),
)('%s', (name, format) => {
  const receivedAt = new Date('2026-08-03T00:00:00Z');

  it('keeps no data, no SQL and no credentials', () => {
    const files = sampleFiles(name);
    const parsed = parseSignals(format, files, { receivedAt });
    const { runs } = parsed;
    const found = runs.flatMap(({ results, metrics }) => [
      ...results,
      ...metrics,
    ]);
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.stringify(parsed)).not.toContain(SECRET);
    expect(JSON.stringify(parsed)).not.toMatch(/select \*/i);
  });

  it('keeps none of them without the other files either', () => {
    const [[file, document]] = Object.entries(sampleFiles(name));
    const parsed = parseSignals(format, { [file]: document }, { receivedAt });
    expect(JSON.stringify(parsed)).not.toContain(SECRET);
  });

  it('gives the same names in each run, whatever the order of the files', () => {
    const files = Object.entries(sampleFiles(name));
    const there = parseSignals(format, Object.fromEntries(files), {
      receivedAt,
    });
    const back = parseSignals(format, Object.fromEntries(files.reverse()), {
      receivedAt,
    });
    expect(back.runs).toEqual(there.runs);
  });

  it.each(builtInSignalFormats.filter(other => other.name !== name))(
    'says what a document of $title is',
    other => {
      const [document] = Object.values(sampleFiles(other.name));
      const send = () =>
        parseSignals(format, { [format.files[0].name]: document });
      expect(send).toThrow(`send it to /signals/${other.name}`);
    },
  );
});
