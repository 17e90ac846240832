import { act, fireEvent, render, screen } from '@testing-library/react';
import { ScrollRegion } from './ScrollRegion';

describe('ScrollRegion', () => {
  let resize: () => void;
  beforeEach(() => {
    // jsdom has no layout: the content is twice as wide as its region.
    Object.assign(window, {
      ResizeObserver: class {
        constructor(callback: () => void) {
          resize = callback;
        }
        observe() {}
        disconnect() {}
      },
    });
    jest.spyOn(Element.prototype, 'scrollWidth', 'get').mockReturnValue(800);
    jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(400);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    delete (window as Partial<typeof window>).ResizeObserver;
  });

  it('shows that there is more until its end is reached', () => {
    render(
      <ScrollRegion label="Numbers">
        <p>many</p>
      </ScrollRegion>,
    );
    act(() => resize());
    const region = screen.getByRole('group', { name: 'Numbers' });
    const frame = region.parentElement!;
    expect(frame.className).toMatch(/more/);
    region.scrollLeft = 400;
    fireEvent.scroll(region);
    expect(frame.className).not.toMatch(/more/);
  });
});
