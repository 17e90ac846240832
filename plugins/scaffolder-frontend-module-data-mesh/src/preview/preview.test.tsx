import { screen, waitFor, within } from '@testing-library/react';
import { check, fakeBackend, scorecard } from '../__testUtils__/fakeBackend';
import { openForm } from '../__testUtils__/openForm';
import { field } from '.';

jest.setTimeout(60_000);

describe('DataProductPreview', () => {
  const backend = fakeBackend();
  const open = (values: object = { name: 'orders' }) =>
    openForm({
      fields: [field],
      pages: [
        {
          name: { type: 'string', title: 'Name' },
          purpose: { type: 'string', title: 'Purpose' },
          preview: {
            type: 'null',
            'ui:field': 'DataProductPreview',
            'ui:options': { portType: 'table' },
          },
        },
      ],
      values,
      dataMesh: backend.api,
    });
  const measured = (...scorecards: ReturnType<typeof scorecard>[]) => ({
    entityRef: 'dataproduct:default/orders',
    scorecards,
  });
  const titles = async (list: string) =>
    within(await screen.findByRole('list', { name: list }))
      .getAllByRole('listitem')
      .map(item => item.querySelector('b')!.textContent);

  it('shows the level, what caps it, and how much is known', async () => {
    backend.answerPreview(measured(scorecard({})));
    open();
    const quality = await screen.findByRole('region', { name: 'Quality' });
    expect(quality).toHaveTextContent('Silver');
    expect(quality).toHaveTextContent('78 · 18 of 22 known');
    expect(quality).toHaveTextContent(
      'Bronze while experimental, Silver once in production.',
    );
  });

  it('lists what is missing, cheapest first, and what is due later', async () => {
    backend.answerPreview(
      measured(
        scorecard({
          checks: [
            check('a', { outcome: 'fail', level: 'gold', effort: 'days' }),
            check('b', {
              outcome: 'unknown',
              level: 'gold',
              effort: 'minutes',
              message: 'no classification',
              remediation: 'Choose a classification.',
            }),
            check('c', { outcome: 'fail', level: undefined }),
            check('d', {
              outcome: 'due',
              level: 'gold',
              dueUntil: '2027-02-19T12:00:00.000Z',
            }),
            check('e', { outcome: 'pass', level: 'gold' }),
          ],
        }),
      ),
    );
    open();
    expect(await titles('Missing for Gold, cheapest first')).toEqual([
      'Check b',
      'Check a',
    ]);
    expect(screen.getByText('Choose a classification.')).toBeVisible();
    expect(await titles('Due later')).toEqual(['Check d']);
    expect(screen.getByText(/counts from .*2027/)).toBeVisible();
  });

  it('measures again when the form changes, after a pause', async () => {
    backend.answerPreview(({ entities }: any) =>
      measured(
        scorecard({
          title: entities[0].spec.purpose ? 'With purpose' : 'Without',
        }),
      ),
    );
    const { user } = open();
    await screen.findByRole('region', { name: 'Without' });
    await user.type(
      screen.getByRole('textbox', { name: 'Purpose' }),
      'One truth',
    );
    expect(screen.getByText('Measuring…')).toBeVisible();
    await screen.findByRole('region', { name: 'With purpose' });
    expect(backend.previews).toHaveLength(2);
    expect(backend.previews[1].entities[0]).toMatchObject({
      kind: 'DataProduct',
      metadata: { name: 'orders' },
      spec: { purpose: 'One truth' },
    });
  });

  it('asks for a name first, and then measures', async () => {
    backend.answerPreview(measured(scorecard()));
    const { user } = open({});
    expect(
      await screen.findByText(
        'Give the product a name, then it can be measured.',
      ),
    ).toBeVisible();
    expect(backend.previews).toHaveLength(0);
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'o');
    await screen.findByRole('region', { name: 'Quality' });
  });

  it('shows what the catalog would refuse', async () => {
    backend.answerPreview({
      entityRef: 'dataproduct:default/orders',
      problems: [{ path: 'spec.owner', message: 'is required' }],
    });
    open();
    expect(await screen.findByText('spec.owner: is required')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Quality' })).toBeNull();
  });

  it.each([
    [403, 'you may not measure'],
    [500, 'the database is away'],
    [0, /fetch/i],
  ])('says honestly that it could not be measured: %s', async (status, why) => {
    backend.answerPreview(measured(scorecard()));
    const { user } = open();
    await screen.findByRole('region', { name: 'Quality' });
    backend.refuse('preview', status, String(why));
    await user.type(screen.getByRole('textbox', { name: 'Purpose' }), 'x');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('It could not be measured');
    expect(alert).toHaveTextContent(why);
    // The level from before the change is no answer.
    expect(screen.queryByRole('region', { name: 'Quality' })).toBeNull();
    backend.answerPreview(measured(scorecard()));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('region', { name: 'Quality' });
  });

  it('does not call unknown good', async () => {
    backend.answerPreview(
      measured(
        scorecard({
          level: null,
          position: -1,
          levelBeforeCap: null,
          cappedBy: null,
          score: null,
          coverage: { known: 0, applicable: 4 },
        }),
      ),
    );
    open();
    const quality = await screen.findByRole('region', { name: 'Quality' });
    expect(quality).toHaveTextContent('No level');
    expect(quality).toHaveTextContent('No score · 0 of 4 known');
    expect(quality).toHaveTextContent('this is no verdict');
  });

  it('says when no scorecard is in force', async () => {
    backend.answerPreview(measured());
    open();
    await waitFor(() =>
      expect(screen.getByText(/No scorecard is in force/)).toBeVisible(),
    );
  });
});
