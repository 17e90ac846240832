// Okabe and Ito's colours, which the colour-blind can tell apart. The domain's
// name stands beside them everywhere, so they may repeat.
const COLORS = [
  '#0072b2',
  '#d55e00',
  '#009e73',
  '#cc79a7',
  '#e69f00',
  '#56b4e9',
  '#8a6d00',
];

/** A colour for each of the given domains, in their order. */
export function domainColors(domains: string[]): Map<string, string> {
  return new Map(domains.map((ref, i) => [ref, COLORS[i % COLORS.length]]));
}
