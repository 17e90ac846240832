/** What graphs and editors ask a browser for, and jsdom does not know. */
export function fakeLayout(): void {
  Object.assign(SVGElement.prototype, {
    getBBox: () => ({ x: 0, y: 0, width: 100, height: 20 }),
  });
  Object.assign(Range.prototype, { getClientRects: () => [] });
}
