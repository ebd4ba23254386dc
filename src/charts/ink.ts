import { attributes, type MarkupAttributes } from '../model/markup/html.ts';
import { fillOf } from './fills.ts';

/** What a text of a drawing is: a name, a figure, or a figure of nothing. */
export type Tone = 'name' | 'figure' | 'zero';

/** How a drawing gets its colours: attributes of its shapes. */
export interface Ink {
  /** Of a shape of a series, 0 to 7. */
  readonly shape: (series: number) => MarkupAttributes;
  /** Of a line that is filled with nothing. */
  readonly line: MarkupAttributes;
  readonly words: (tone: Tone) => MarkupAttributes;
}

const PAGE_TONES: Readonly<Record<Tone, MarkupAttributes>> = {
  name: attributes({}),
  figure: attributes({ class: 'figure' }),
  zero: attributes({ class: 'figure zero' }),
};

/** In a page: classes, to which the style sheet gives the colours of the day, of the dark and of paper. */
export const PAGE_INK: Ink = {
  shape: (series) => attributes({ class: `s${series}`, fill: fillOf(series) }),
  line: attributes({ class: 'floor' }),
  words: (tone) => PAGE_TONES[tone],
};

/** The colours of a file of its own, those of the page by day (styles/tokens.css). */
export const COLOURS = {
  paper: '#fdfcf8',
  ink: '#22201d',
  soft: '#565149',
  fills: ['#edc9b9', '#9c2c14', '#565149', '#22201d', '#9c2c14', '#a8a194', '#565149', '#fdfcf8'],
} as const;

/** In a file of its own: attributes alone, since a strict policy of contents lets no style of a file pass. */
export const FILE_INK: Ink = {
  shape: (series) => attributes({ fill: fillOf(series) ?? COLOURS.fills[series], stroke: COLOURS.ink }),
  line: attributes({ fill: 'none', stroke: COLOURS.ink }),
  words: (tone) => attributes({ fill: tone === 'zero' ? COLOURS.soft : COLOURS.ink }),
};
