import { attributes, html, type Markup, printed } from '../model/markup/html.ts';
import { coordinate, type Drawing, label, nameLines, viewBox } from './drawing.ts';
import { patternsSvg } from './fills.ts';
import { COLOURS, FILE_INK } from './ink.ts';
import { draw, type Picture } from './picture.ts';

/** A chart as a file of its own: what the page says around its pictures. */
export interface ChartFile {
  readonly title: string;
  /** 单位：万元 */
  readonly unit: string;
  readonly pictures: readonly Picture[];
  /** Where the figures are from: a line of a citation each. */
  readonly source: readonly string[];
}

const WIDTH = 400;
const EDGE = 20;
const INNER = WIDTH - 2 * EDGE;
const TITLE = 16;
const SMALL = 11;
const FONTS = 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, sans-serif';

/** A chart with its title, its unit and its source as an SVG that needs nothing else. */
export function chartSvg({ title, unit, pictures, source }: ChartFile): string {
  const name = { size: TITLE, ink: attributes({ fill: COLOURS.ink, 'font-weight': 700 }) };
  const soft = { size: SMALL, ink: attributes({ fill: COLOURS.soft }) };
  const titles = lines(title, TITLE);
  let y = EDGE + TITLE;
  const shapes: Markup[] = [];
  for (const line of titles) {
    shapes.push(label(EDGE, y, line, name));
    y += TITLE * 1.4;
  }
  shapes.push(label(EDGE, y, unit, soft));
  y += 14;
  for (const drawing of pictures.map((picture) => draw(picture, FILE_INK))) {
    const height = (INNER / Math.max(drawing.box.width, INNER)) * drawing.box.height;
    shapes.push(nested(drawing, y, height));
    y += height + 14;
  }
  y += SMALL;
  for (const line of source.flatMap((text) => lines(text, SMALL))) {
    shapes.push(label(EDGE, y, line, soft));
    y += SMALL * 1.5;
  }
  const height = coordinate(y + EDGE - SMALL);
  return printed(
    html`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONTS}"><defs>${patternsSvg((series) => COLOURS.fills[series] ?? COLOURS.ink)}</defs><rect width="100%" height="100%" fill="${COLOURS.paper}"/>${shapes}</svg>\n`,
  );
}

const nested = ({ box, shapes }: Drawing, y: number, height: number): Markup =>
  html`<svg x="${EDGE}" y="${coordinate(y)}" width="${INNER}" height="${coordinate(height)}" viewBox="${viewBox(box)}" preserveAspectRatio="xMinYMin">${shapes}</svg>`;

/** A text in as many lines as it needs, a character being as wide as it is high. */
function lines(text: string, size: number): readonly string[] {
  const room = Math.floor(INNER / size);
  const characters = [...text];
  return characters.length <= room
    ? nameLines(text, room)
    : [characters.slice(0, room).join(''), ...lines(characters.slice(room).join(''), size)];
}
