import { attributes, html, type Markup, type MarkupAttributes } from '../model/markup/html.ts';

/** What a drawing is called, and what it says to who cannot see it. */
export interface Words {
  /** Before its ids; unique in the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** Shapes and the box of their own units that holds them. */
export interface Drawing {
  readonly box: Box;
  /** SVG. */
  readonly shapes: Markup;
}

/** Where a drawing begins, and its size. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A drawing as SVG with its words. It has no colours and no size: attributes or the style sheet give them. */
export const drawingSvg = ({ id, title, description }: Words, { box, shapes }: Drawing): Markup =>
  html`<svg viewBox="${viewBox(box)}" role="img" aria-labelledby="${id}-t" aria-describedby="${id}-d"><title id="${id}-t">${title}</title><desc id="${id}-d">${description}</desc>${shapes}</svg>`;

/** A box as SVG says it. */
export const viewBox = ({ x, y, width, height }: Box): string =>
  [x, y, width, height].map(coordinate).join(' ');

/** A coordinate: two digits after the point are finer than a screen. */
export const coordinate = (position: number): string => String(Math.round(position * 100) / 100);

/** How words stand at their place. */
export interface LabelStyle {
  readonly size: number;
  readonly anchor?: 'middle' | 'end';
  /** Of their colour. */
  readonly ink: MarkupAttributes;
}

/** Words at a place: x is their start, middle or end, y the line they stand on. */
export const label = (x: number, y: number, text: string, { size, anchor, ink }: LabelStyle): Markup =>
  html`<text${ink} x="${coordinate(x)}" y="${coordinate(y)}" font-size="${size}"${attributes({ 'text-anchor': anchor })}>${text}</text>`;

/** A name in lines of nearly one length, none longer than `most` characters; what would be a fourth line ends in ……. */
export function nameLines(name: string, most: number): readonly string[] {
  const characters = [...name];
  const needed = Math.ceil(characters.length / most);
  const lines = Math.min(needed, MOST_LINES);
  const each = needed > MOST_LINES ? most : Math.ceil(characters.length / lines);
  return Array.from({ length: lines }, (_, index) => {
    const line = characters.slice(index * each, (index + 1) * each).join('');
    return needed > MOST_LINES && index === lines - 1 ? `${line.slice(0, -1)}…` : line;
  });
}

const MOST_LINES = 3;
