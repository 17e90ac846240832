import { screen } from '@testing-library/react';
import { openForm } from '../__testUtils__/openForm';
import { fromIso, isIsoDuration, toIso } from './isoDuration';
import { field } from '.';

jest.setTimeout(60_000);

describe('DataProductSla', () => {
  const open = (values: object = {}, options: object = {}) =>
    openForm({
      fields: [field],
      pages: [
        {
          sla: {
            type: 'object',
            'ui:field': 'DataProductSla',
            'ui:options': options,
          },
        },
      ],
      values,
    });
  const box = (name: string) => screen.findByRole('textbox', { name });
  const labels = async () => {
    await screen.findByText('Promises');
    return screen
      .getAllByRole('textbox')
      .map(({ id }) => id.replace(/.*_/, ''));
  };

  it('keeps durations as ISO 8601', async () => {
    const { user, values } = open({ portType: 'table' });
    await user.type(await box('Greatest age of the data'), '6');
    await user.type(await box('Data is kept for'), '18');
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Unit of: Data is kept for' }),
      'months',
    );
    await user.type(await box('Availability in percent'), '99,5');
    expect((await values()).sla).toEqual({
      freshness: 'PT6H',
      retention: 'P18M',
      availability: 99.5,
    });
  });

  it('asks for what fits the port, or what the template says', async () => {
    open({ portType: 'stream' });
    expect(await labels()).toEqual(['latency', 'retention', 'availability']);
  });

  it('asks for what the template says', async () => {
    open({ portType: 'stream' }, { promises: ['freshness', 'availability'] });
    expect(await labels()).toEqual(['freshness', 'availability']);
  });

  it('shows what is filled in, also what has no single unit', async () => {
    open({ portType: 'files', sla: { freshness: 'P2W', retention: 'P1Y6M' } });
    expect(await box('Greatest age of the data')).toHaveValue('14');
    expect(screen.getByText(/Now P1Y6M/)).toBeVisible();
  });

  it('does not pass what is no duration', async () => {
    const { user, next } = open({ portType: 'table' });
    await user.type(await box('Greatest age of the data'), 'soon');
    expect(await screen.findByText('A whole number above 0.')).toBeVisible();
    await user.type(await box('Availability in percent'), '101');
    expect(await screen.findByText('A number from 0 to 100.')).toBeVisible();
    await next();
    expect(
      (await screen.findAllByText(/Greatest age.*soon is no duration/))[0],
    ).toBeVisible();
  });
});

describe('durations', () => {
  it.each(['PT5M', 'PT6H', 'P1D', 'P18M', 'P2Y'])('come back: %s', text => {
    expect(toIso(fromIso(text)!)).toBe(text);
  });

  it.each(['P', 'PT', 'P1H', 'PT1D', 'PT1Y', '1D', 'soon'])(
    'are not %s',
    text => {
      expect(fromIso(text)).toBeUndefined();
      expect(isIsoDuration(text)).toBe(false);
    },
  );

  it.each(['P1Y6M', 'P1DT12H', 'PT0.5S', 'P3W'])('may be %s', text => {
    expect(isIsoDuration(text)).toBe(true);
  });
});
