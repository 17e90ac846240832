import { parseOptions } from './options';

describe('parseOptions', () => {
  it('measures everything', () => {
    expect(parseOptions([])).toMatchObject({
      quick: false,
      databases: ['sqlite', 'postgres'],
      parts: [
        'ingest',
        'scorecards',
        'signals',
        'pages',
        'create',
        'contracts',
      ],
    });
  });

  it('takes databases and parts', () => {
    expect(parseOptions(['--only', 'postgres'])).toMatchObject({
      databases: ['postgres'],
      parts: [
        'ingest',
        'scorecards',
        'signals',
        'pages',
        'create',
        'contracts',
      ],
    });
    expect(
      parseOptions(['--quick', '--only', 'scorecards,sqlite,ingest']),
    ).toMatchObject({
      quick: true,
      databases: ['sqlite'],
      parts: ['ingest', 'scorecards'],
    });
  });

  it('refuses what it does not know', () => {
    expect(() => parseOptions(['--only', 'sqlite,mysql'])).toThrow(
      "not 'mysql'",
    );
    expect(() => parseOptions(['--fast'])).toThrow('--fast');
  });
});
