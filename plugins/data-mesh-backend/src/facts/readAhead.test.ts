import { readAhead } from './readAhead';

describe('readAhead', () => {
  it('asks for a page while the one before is worked on', async () => {
    const events: string[] = [];
    async function* pages() {
      for (const page of [1, 2, 3]) {
        events.push(`asked for ${page}`);
        yield page;
      }
    }
    for await (const page of readAhead(pages())) {
      await Promise.resolve();
      events.push(`worked on ${page}`);
    }
    expect(events).toEqual([
      'asked for 1',
      'asked for 2',
      'worked on 1',
      'asked for 3',
      'worked on 2',
      'worked on 3',
    ]);
  });

  it('fails where the pages fail, after those before', async () => {
    const seen: number[] = [];
    async function* pages() {
      yield 1;
      throw new Error('connection lost');
    }
    await expect(async () => {
      for await (const page of readAhead(pages())) seen.push(page);
    }).rejects.toThrow('connection lost');
    expect(seen).toEqual([1]);
  });

  it('ends the reading when nobody wants more', async () => {
    let ended = false;
    async function* pages() {
      try {
        for (;;) yield 1;
      } finally {
        ended = true;
      }
    }
    for await (const _ of readAhead(pages())) break;
    expect(ended).toBe(true);
  });
});
