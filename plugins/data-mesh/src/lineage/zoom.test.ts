import { fittingScale } from './zoom';

describe('fittingScale', () => {
  it.each([
    ['is not blown up where there is more room', 800, 1200, 1],
    ['shrinks to the room there is', 1000, 800, 0.8],
    [
      'stays readable, and is scrolled, where there is too little',
      2000,
      400,
      0.7,
    ],
    ['has its natural size before the room is known', 1000, undefined, 1],
  ])('%s', (_, width, room, scale) => {
    expect(fittingScale(width, room)).toBe(scale);
  });
});
