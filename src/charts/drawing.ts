import { escapeHtml } from '../layout/html/escape-html.ts';

/** What a drawing is called, and what it says to who cannot see it. */
export interface Words {
  /** Before its ids; unique in the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/**
 * A drawing as SVG with its words. It has no colours and no size: classes and the stylesheet give them.
 * @param box "x y width height" of its own units
 * @param shapes SVG, escaped
 */
export const drawing = ({ id, title, description }: Words, box: string, shapes: string): string =>
  `<svg viewBox="${box}" role="img" aria-labelledby="${id}-t" aria-describedby="${id}-d"><title id="${id}-t">${escapeHtml(title)}</title><desc id="${id}-d">${escapeHtml(description)}</desc>${shapes}</svg>`;

/** A coordinate: two digits after the point are finer than a screen. */
export const at = (position: number): string => String(Math.round(position * 100) / 100);

/** Words at a place. */
export const label = (x: number, y: number, text: string, name?: string): string =>
  `<text${name === undefined ? '' : ` class="${name}"`} x="${at(x)}" y="${at(y)}">${escapeHtml(text)}</text>`;
