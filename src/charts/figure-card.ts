import { attributes, html, type Markup } from '../model/markup/html.ts';
import { drawnWidth } from './drawn-width.ts';

/** A figure as a picture for a message: a line of text at a place. */
export interface CardLine {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly isBold?: boolean;
}

/** What the picture says. */
export interface Card {
  /** The document and the table. */
  readonly source: string;
  readonly place: string;
  readonly value: string;
  readonly unit: string;
  readonly change: string;
  readonly address: string;
}

/** The size of the picture, as messages show it. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
/** What stands free at its sides. */
export const CARD_EDGE = 72;
export const CARD_PAPER = '#fdfcf8';
export const CARD_INK = '#22201d';
/** Where its rules are drawn. */
export const CARD_RULES: readonly number[] = [430, 436];
const SOFT = '#565149';
const SEAL = '#9c2c14';
export const CARD_FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** Numbers and words of other scripts stay whole, with the unit behind a number; a full-width character is as wide as it is high. */
const WORDS = /[\d.,]+(?:[%％]|[百千万亿]*[元人辆个份项])?|[!-~]+|./gsu;

const widthOf = (text: string, size: number): number => drawnWidth(text, size * 0.6, size);

/** A text in lines of the picture's width, at most two, the rest cut. */
function fitted(text: string, size: number): readonly string[] {
  const room = CARD_WIDTH - 2 * CARD_EDGE - size;
  const lines = [''];
  // What is longer than a line is parted anywhere.
  const words = (text.match(WORDS) ?? []).flatMap((word) => (widthOf(word, size) > room ? [...word] : word));
  for (const word of words) {
    if (widthOf(`${lines.at(-1)}${word}`, size) > room) {
      if (lines.length === MOST_LINES) return [...lines.slice(0, -1), `${lines.at(-1)}…`];
      lines.push('');
    }
    lines[lines.length - 1] += word;
  }
  return lines;
}

/** Lines a text may take. */
const MOST_LINES = 2;

/** The lines of text of a card. */
export const cardLines = ({ source, place, value, unit, change, address }: Card): readonly CardLine[] =>
  [
    { text: place, y: 110, size: 38, colour: CARD_INK },
    { text: `${value} ${unit}`, y: 280, size: 104, colour: CARD_INK, isBold: true },
    { text: change, y: 355, size: 34, colour: SEAL },
    { text: source, y: 478, size: 26, colour: SOFT },
    { text: address, y: 556, size: 22, colour: SOFT },
  ].flatMap((line) =>
    fitted(line.text, line.size).map((text, nth) => ({ ...line, text, y: line.y + nth * line.size * 1.3 })),
  );

/** The card as a drawing (SVG). */
export function cardDrawing(card: Card): Markup {
  const texts = cardLines(card).map(
    ({ text, y, size, colour, isBold }) =>
      html`<text x="${CARD_EDGE}" y="${y}" font-size="${size}" fill="${colour}"${attributes({ 'font-weight': isBold ? 700 : undefined })}>${text}</text>`,
  );
  const rules = CARD_RULES.map((y) => `M${CARD_EDGE},${y}H${CARD_WIDTH - CARD_EDGE}`).join('');
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}" viewBox="0 0 ${CARD_WIDTH} ${CARD_HEIGHT}" font-family="${CARD_FONT}"><rect width="100%" height="100%" fill="${CARD_PAPER}"/>${texts}<path d="${rules}" stroke="${CARD_INK}"/></svg>`;
}
