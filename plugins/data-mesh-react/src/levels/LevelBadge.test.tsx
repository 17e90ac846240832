import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { LevelBadge } from './LevelBadge';
import { levelBars } from './levelColors';

describe('LevelBadge', () => {
  it.each([
    [{ level: 'gold', position: 2 }, 'Gold'],
    [{ level: null, position: -1 }, 'No level'],
    [{ level: 'gold', position: 2, exempt: 2 }, 'Gold, 2 exempt'],
    [
      { level: 'silver', position: 1, exempt: 1, due: 3 },
      'Silver, 1 exempt, 3 due later',
    ],
    // Nothing is held where no level is reached.
    [{ level: null, position: -1, exempt: 2 }, 'No level'],
    [{ level: 'exemplary', position: 1, ladder: 2 }, 'Exemplary'],
  ])('says %j in words', async (props, words) => {
    renderInTestApp(<LevelBadge {...props} />);
    expect(await screen.findByText(words)).toBeVisible();
  });
});

describe('levelBars', () => {
  it.each([
    [-1, 3, 0],
    [0, 3, 1],
    [2, 3, 3],
    [1, 2, 2],
    [0, 5, 1],
    [2, 5, 2],
    [4, 5, 3],
    // A level that the ladder has lost meanwhile.
    [7, 5, 3],
  ])('fills for position %d of %d levels %d bars', (position, ladder, bars) => {
    expect(levelBars(position, ladder)).toBe(bars);
  });
});
