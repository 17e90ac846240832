/** The widest screen that a query is about; undefined when it is about others. */
function widestOf(query: string): number | undefined {
  const [, width] = /^\(?max-width:\s*([\d.]+)px\)?$/.exec(query.trim()) ?? [];
  return width === undefined ? undefined : Number(width);
}

/** Whether styles hide an element on a screen so wide: jsdom has no screen. */
export function isHiddenAt(element: Element, width: number): boolean {
  return [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule): rule is CSSMediaRule => 'media' in rule)
    .filter(({ media }) => (widestOf(media.mediaText) ?? -1) >= width)
    .flatMap(({ cssRules }) => [...cssRules] as CSSStyleRule[])
    .some(
      ({ selectorText, style }) =>
        style.display === 'none' && element.matches(selectorText),
    );
}
