/** What a badge says of a product. */
export interface LevelBadge {
  /** The level, or the words that stand in its place. */
  text: string;
  /** Index of the level, lowest first; -1 for none. */
  position: number;
}

const LABEL = 'data product';
const MAX_LENGTH = 40;
const HEIGHT = 20;
const PADDING = 6;
/** The tile with the bars, and the space after it. */
const ICON = 18;

const LABEL_COLOR = '#2f353c';
const NO_LEVEL = '#565d66';
/** By position; what is higher has the colour of the last. White text is readable on all. */
const levelColors = ['#874617', '#44566a', '#6f5300'];

const bars = [
  { x: 2, y: 8.5, height: 3.5 },
  { x: 5.5, y: 5.5, height: 6.5 },
  { x: 9, y: 2.5, height: 9.5 },
];

/** What XML can hold, and at most so many characters. */
function readable(text: string): string {
  const characters = Array.from(
    text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ').trim(),
  );
  return characters.length <= MAX_LENGTH
    ? characters.join('')
    : `${characters.slice(0, MAX_LENGTH - 1).join('')}…`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escapeXml = (text: string) =>
  text.replace(/[&<>"']/g, character => entities[character]);

/** About as wide as a character is in Verdana with 11 pixels. */
function characterWidth(character: string): number {
  if (/[ijl.,:;'|! ]/.test(character)) return 3.6;
  if (/[frt()[\]-]/.test(character)) return 4.6;
  if (/[ckvxyzs]/.test(character)) return 6;
  if (/[mwMW@%…]/.test(character)) return 10.4;
  if (/\p{Lu}/u.test(character)) return 7.6;
  // Scripts of East Asia and pictures take a whole square.
  return character.codePointAt(0)! >= 0x2e80 ? 12 : 6.8;
}

const textWidth = (text: string) =>
  Math.ceil(
    Array.from(text).reduce((sum, one) => sum + characterWidth(one), 0),
  );

/**
 * A badge as SVG: "data product", and the level beside three bars that are filled
 * up to it.
 */
export function levelBadge({ text, position }: LevelBadge): string {
  const level = readable(text);
  const color =
    position < 0
      ? NO_LEVEL
      : levelColors[Math.min(position, levelColors.length - 1)];
  const labelWidth = textWidth(LABEL);
  const levelWidth = textWidth(level);
  const left = labelWidth + 2 * PADDING;
  const right = ICON + levelWidth + 2 * PADDING;
  const words = (value: string, x: number, width: number) =>
    `<text x="${x}" y="14" textLength="${width}">${escapeXml(value)}</text>`;
  const icon = bars
    .map(
      ({ x, y, height }, i) =>
        `<rect x="${x}" y="${y}" width="2.5" height="${height}" fill="${
          i <= position ? color : 'none'
        }" stroke="${color}" stroke-width="0.8"/>`,
    )
    .join('');
  const title = escapeXml(`${LABEL}: ${level}`);
  // Attributes only: a style would not be applied where the page forbids it.
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${
      left + right
    }" height="${HEIGHT}" role="img" aria-label="${title}">` +
    `<title>${title}</title>` +
    `<rect width="${
      left + right
    }" height="${HEIGHT}" rx="3" fill="${color}"/>` +
    `<path d="M3 0H${left}V${HEIGHT}H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z" fill="${LABEL_COLOR}"/>` +
    `<g transform="translate(${left + PADDING} 3)">` +
    `<rect width="14" height="14" rx="2" fill="#fff"/>${icon}</g>` +
    `<g fill="#fff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11">` +
    `${words(LABEL, PADDING, labelWidth)}${words(
      level,
      left + PADDING + ICON,
      levelWidth,
    )}</g></svg>`
  );
}
