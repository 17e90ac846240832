import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  CheckOutcome,
  DataStatus,
  outcomesWorstFirst,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { screen } from '@testing-library/react';
import { DataStatusBadge } from './DataStatusBadge';
import { OutcomeBadge } from './OutcomeBadge';
import { outcomeColors, ThemeType } from './outcomeColors';
import { useScoreText } from './useScoreText';
import { levelColors } from '../levels/levelColors';

/** Relative luminance of `#rrggbb`, by WCAG 2. */
function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map(i => {
    const channel = parseInt(color.slice(i, i + 2), 16) / 255;
    return channel <= 0.03928
      ? channel / 12.92
      : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe('the language of outcomes', () => {
  it.each(outcomesWorstFirst)(
    'has a word and a shape for %s',
    async outcome => {
      renderInTestApp(<OutcomeBadge outcome={outcome} />);
      const badge = (await screen.findByText(/\w/)).closest('span')!;
      expect(badge.querySelector('svg')).toBeInTheDocument();
      expect(badge).not.toHaveTextContent('outcome.');
    },
  );

  it('tells what is due later from what is due now', async () => {
    renderInTestApp(<OutcomeBadge outcome="due" />);
    expect(await screen.findByText('Due later')).toBeVisible();
  });

  it('tells a critical failure from another one in words', async () => {
    renderInTestApp(
      <>
        <OutcomeBadge outcome="fail" critical />
        <OutcomeBadge outcome="pass" critical />
      </>,
    );
    expect(await screen.findByText('Critical fail')).toBeVisible();
    expect(screen.getByText('Pass')).toBeVisible();
  });

  it.each<[DataStatus, string]>([
    ['ok', 'OK'],
    ['late', 'Late'],
    ['failing', 'Failing'],
    ['not measured', 'Not measured'],
  ])('says that data is %s', async (status, words) => {
    renderInTestApp(<DataStatusBadge status={status} />);
    expect(await screen.findByText(words)).toBeVisible();
  });

  it.each<ThemeType>(['light', 'dark'])(
    'can be read in the %s theme (WCAG AA)',
    theme => {
      const surface = theme === 'light' ? '#ffffff' : '#424242';
      const signs = [
        ...(Object.keys(outcomeColors) as CheckOutcome[]).map(
          outcome => outcomeColors[outcome][theme],
        ),
        ...[-1, 0, 1, 2].map(position => levelColors(position, theme)),
      ];
      for (const { text, tint } of signs) {
        const behind = tint === 'transparent' ? surface : tint;
        expect(contrast(text, behind)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(text, surface)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('never shows a score without how much of it is known', async () => {
    function Score({ score }: { score: number | null }) {
      return <p>{useScoreText()(score, { known: 18, applicable: 22 })}</p>;
    }
    renderInTestApp(
      <>
        <Score score={77.6} />
        <Score score={null} />
      </>,
    );
    expect(await screen.findByText('78 · 18 of 22 known')).toBeVisible();
    expect(screen.getByText('No score · 18 of 22 known')).toBeVisible();
  });
});
