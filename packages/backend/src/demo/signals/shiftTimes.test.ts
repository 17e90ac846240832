import { DAY_MS, newestTime, shiftTimes } from './shiftTimes';

describe('shiftTimes', () => {
  it('moves each time by the same, and leaves its form', () => {
    const text =
      '{"at":"2026-11-20T04:10:02.412903Z","to":"2026-11-20T23:30:00+00:00","load":"20261120T050201.204118Z"}';
    expect(shiftTimes(text, DAY_MS + 60 * 60 * 1000)).toBe(
      '{"at":"2026-11-21T05:10:02.412903Z","to":"2026-11-22T00:30:00+00:00","load":"20261121T060201.204118Z"}',
    );
  });

  it('moves over the end of a month, and back', () => {
    const text = '"2026-12-01T00:00:00Z"';
    expect(shiftTimes(text, -DAY_MS)).toBe('"2026-11-30T00:00:00Z"');
    expect(shiftTimes(shiftTimes(text, -DAY_MS), DAY_MS)).toBe(text);
  });

  it('leaves alone what is no time', () => {
    const text = '"2026-11-20", "version 1.10.13", "2.2.0", 20261120';
    expect(shiftTimes(text, DAY_MS)).toBe(text);
  });

  it('knows the newest time of a text', () => {
    const newest = Date.parse('2026-11-20T06:05:41Z');
    expect(newestTime('2026-11-20T06:05:04Z 2026-11-20T06:05:41+00:00')).toBe(
      newest,
    );
    expect(newestTime('none')).toBe(0);
  });
});
