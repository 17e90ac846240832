import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import { exampleEntities } from '../../dev/exampleEntities';
import {
  emptyQuality,
  exampleQuality,
  exampleReport,
  exampleRow,
  exampleRun,
} from '../__testUtils__/exampleQuality';
import { fakeBackend } from '../__testUtils__/fakeBackend';
import { QualityCard } from './QualityCard';

const QUALITY = '/products/:namespace/:name/quality';
const profile = exampleEntities.find(
  one => one.kind === 'DataProduct' && one.metadata.name === 'profile',
)!;

describe('the card Quality', () => {
  const backend = fakeBackend();
  async function open(quality = exampleQuality()) {
    backend.get(QUALITY, quality as {});
    renderInTestApp(
      <EntityProvider entity={profile}>
        <QualityCard />
      </EntityProvider>,
      {
        apis: [backend.api],
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
    const heading = await screen.findByRole('heading', { name: 'Quality' });
    return heading.closest<HTMLElement>('.bui-Card')!;
  }

  it('sums up 30 days', async () => {
    const card = await open();
    expect(await within(card).findByText('95.7%')).toBeVisible();
    expect(card).toHaveTextContent(
      'of 92 (output, dimension, day) cells of 30 days had no failure',
    );
    expect(card).toHaveTextContent('Failing profileLate overview');
    expect(card).toHaveTextContent('Latest rundbt: 2 of 4 passed');
    expect(card).toHaveTextContent('Rules1 of 5 passed when last measured');
    expect(card).toHaveTextContent('Failures4 failed cells on 4 days');
    expect(card).toHaveTextContent('No runNov 4, 2026');
    expect(card).toHaveTextContent('Completeness89.7% of 29 cells');
    expect(card).toHaveTextContent('4 othersNo rules yet');
    expect(
      within(card).getByRole('img', {
        name: /No failure on 25 of 29 measured days; failures on .*; 1 day without a result/,
      }),
    ).toBeVisible();
    expect(
      within(card).getByRole('link', { name: 'Open quality' }),
    ).toHaveAttribute('href', '/catalog/default/dataproduct/profile/quality');
  });

  it('is calm when all is well', async () => {
    const card = await open(
      exampleQuality({
        outputs: [
          exampleReport({
            status: 'ok',
            history: [{ dimension: 'completeness', days: exampleRow() }],
          }),
        ],
        runs: [exampleRun('run-1')],
      }),
    );
    expect(await within(card).findByText('100.0%')).toBeVisible();
    expect(card).toHaveTextContent('NowOK');
    expect(card).toHaveTextContent('dbt: 4 of 4 passed');
    expect(card).toHaveTextContent('FailuresNone in 30 days');
  });

  it('does not mark a good run while an output fails', async () => {
    const card = await open(exampleQuality({ runs: [exampleRun('run-1')] }));
    const run = await within(card).findByText(/dbt: 4 of 4 passed/);
    expect(run.querySelector('svg')).toBeNull();
    expect(card).toHaveTextContent('Failing profile');
  });

  it('tells nothing from too few days', async () => {
    const empty = Array.from({ length: 25 }, (_, i) => i + 5);
    const card = await open(
      exampleQuality({
        outputs: [
          exampleReport({
            history: [
              { dimension: 'completeness', days: exampleRow([], empty) },
            ],
          }),
        ],
      }),
    );
    expect(
      await within(card).findByText('Too few days to tell (5 of 14)'),
    ).toBeVisible();
    expect(card).toHaveTextContent('No run25 days');
  });

  it('says how to send results while there are none', async () => {
    const card = await open(emptyQuality());
    expect(
      await within(card).findByText(
        /No result of a quality rule was ever received./,
      ),
    ).toBeVisible();
    expect(
      within(card).getByRole('link', { name: 'How to send results' }),
    ).toBeVisible();
  });
});
