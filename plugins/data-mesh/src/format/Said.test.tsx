import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { formatTime } from './dates';
import { Said } from './Said';

describe('Said', () => {
  const said = async (text: string) => {
    renderInTestApp(
      <p>
        <Said text={text} />
      </p>,
    );
    return (await screen.findByRole('paragraph')).textContent;
  };

  it('names who did something, and when', async () => {
    expect(
      await said(
        'was denied by user:default/jdoe at 2026-11-20T08:00:00.000Z.',
      ),
    ).toBe(`was denied by jdoe at ${formatTime('2026-11-20T08:00:00.000Z')}.`);
  });

  it('reads times without a zone as UTC', async () => {
    expect(await said('events: due by 2026-11-14T06:05, not there')).toBe(
      `events: due by ${formatTime('2026-11-14T06:05:00Z')}, not there`,
    );
  });

  it.each([
    '2 of 3 fields, see builtin:quality/qlt-01',
    'table:sales/orders has 3 columns since 2026-11-20',
  ])('leaves the rest alone: %s', async text => {
    expect(await said(text)).toBe(text);
  });
});
