import { attributes, html, printed } from '../../model/markup/html.ts';

/** A figure as a picture for a message: a line of text at a place. */
interface CardLine {
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

const WIDTH = 1200;
const HEIGHT = 630;
const EDGE = 72;
const PAPER = '#fdfcf8';
const INK = '#22201d';
const SOFT = '#565149';
const SEAL = '#9c2c14';
const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** A text in lines of the picture's width, at most two, the rest cut: a full-width character is as wide as it is high. */
function fitted(text: string, size: number): readonly string[] {
  const lines = [''];
  let width = 0;
  for (const character of text) {
    width += character.charCodeAt(0) < 0x2e80 ? size * 0.6 : size;
    if (width > WIDTH - 2 * EDGE - size) {
      if (lines.length === MOST_LINES) return [...lines.slice(0, -1), `${lines.at(-1)}…`];
      lines.push('');
      width = size;
    }
    lines[lines.length - 1] += character;
  }
  return lines;
}

/** Lines a text may take. */
const MOST_LINES = 2;

const linesOf = ({ source, place, value, unit, change, address }: Card): readonly CardLine[] =>
  [
    { text: place, y: 110, size: 38, colour: INK },
    { text: `${value} ${unit}`, y: 300, size: 104, colour: INK, isBold: true },
    { text: change, y: 385, size: 36, colour: SEAL },
    { text: source, y: 478, size: 26, colour: SOFT },
    { text: address, y: 556, size: 22, colour: SOFT },
  ].flatMap((line) =>
    fitted(line.text, line.size).map((text, nth) => ({ ...line, text, y: line.y + nth * line.size * 1.3 })),
  );

/** The picture as SVG. */
export function cardSvg(card: Card): Blob {
  const texts = linesOf(card).map(
    ({ text, y, size, colour, isBold }) =>
      html`<text x="${EDGE}" y="${y}" font-size="${size}" fill="${colour}"${attributes({ 'font-weight': isBold ? 700 : undefined })}>${text}</text>`,
  );
  const svg = html`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="${FONT}"><rect width="100%" height="100%" fill="${PAPER}"/>${texts}<path d="M${EDGE},430H${WIDTH - EDGE}M${EDGE},436H${WIDTH - EDGE}" stroke="${INK}"/></svg>`;
  return new Blob([printed(svg)], { type: 'image/svg+xml' });
}

/** The picture as PNG; null where the browser makes none. */
export function cardPng(card: Card): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const brush = canvas.getContext('2d');
  if (brush !== null) {
    brush.fillStyle = PAPER;
    brush.fillRect(0, 0, WIDTH, HEIGHT);
    for (const { text, y, size, colour, isBold } of linesOf(card)) {
      brush.fillStyle = colour;
      brush.font = `${isBold ? 700 : 400} ${size}px ${FONT}`;
      brush.fillText(text, EDGE, y);
    }
    brush.fillStyle = INK;
    for (const y of [430, 436]) brush.fillRect(EDGE, y, WIDTH - 2 * EDGE, 1);
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
