import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { exampleEntities } from '../../dev/exampleEntities';
import { exampleDetails, exampleScorecard } from '../../dev/exampleScorecards';
import { fakeBackend } from '../__testUtils__/fakeBackend';
import { ScorecardsCard } from './ScorecardsCard';

const profile = exampleEntities.find(
  one => one.kind === 'DataProduct' && one.metadata.name === 'profile',
)!;

describe('the card Scorecards', () => {
  const backend = fakeBackend();

  function open(scorecard = exampleScorecard()) {
    backend.get(
      '/products/:namespace/:name',
      exampleDetails({ scorecards: [scorecard] }),
    );
    renderInTestApp(
      <EntityProvider entity={profile}>
        <ScorecardsCard />
      </EntityProvider>,
      {
        apis: [backend.api],
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
  }

  it('says what caps a level when no check is left to do', async () => {
    open(
      exampleScorecard({
        levelBeforeCap: 'gold',
        cappedBy: 'experimental',
        next: null,
      }),
    );
    expect(
      await screen.findByText(
        'experimental: at most Bronze. Its checks alone would give Gold.',
      ),
    ).toBeVisible();
    expect(
      screen.getByText(
        'No check is left to do: the lifecycle experimental holds the level.',
      ),
    ).toBeVisible();
    expect(screen.queryByText(/Nothing is left to do/)).toBeNull();
  });

  it('says that nothing is left where nothing caps the level', async () => {
    open(exampleScorecard({ level: 'gold', position: 2, next: null }));
    expect(await screen.findByText(/Nothing is left to do/)).toBeVisible();
    expect(screen.queryByText(/at most/)).toBeNull();
  });
});
