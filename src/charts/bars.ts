import { html } from '../model/markup/html.ts';
import type { Amount } from '../model/money.ts';
import { coordinate, type Drawing, label } from './drawing.ts';
import { drawnWidth } from './drawn-width.ts';
import type { Ink } from './ink.ts';

/** A figure of a bar; undefined where it is not known, which is not zero. */
export type BarFigure = { readonly value: Amount['value']; readonly text: string } | undefined;

/** Bars of one name, one for each series. */
export interface BarGroup {
  readonly name: string;
  readonly figures: readonly BarFigure[];
}

const WIDTH = 320;
/** Least room for the figures behind the bars, and what each of their characters needs: a digit, or a Chinese character. */
const FIGURE = 74;
const DIGIT = 7;
const CHARACTER = 12.5;
const BAR = 15;
const NAME = 18;
const GAP = 14;

/** Said where a figure is not known. */
export const UNKNOWN = '未列示';

/**
 * Lying bars, a group a name: its name above, the figures behind the bars. All start coordinate zero and share one scale; a figure
 * below zero is printed without a bar.
 * @param fills the fill of each series, 0 to 7
 */
export function drawBars(groups: readonly BarGroup[], fills: readonly number[], ink: Ink): Drawing {
  const figuresOf = groups.flatMap(({ figures }) => figures);
  const most = greatest(figuresOf);
  const longest = WIDTH - Math.max(FIGURE, ...figuresOf.map((figure) => roomOf(figure?.text ?? UNKNOWN)));
  const step = NAME + fills.length * BAR + GAP;
  const shapes = groups.map(({ name, figures }, index) => {
    const top = index * step;
    const bars = fills.map((fill, series) => {
      const figure = figures[series];
      const y = top + NAME + series * BAR;
      const length = lengthOf(figure, most, longest);
      const bar =
        length > 0
          ? html`<path${ink.shape(fill)} d="M0,${coordinate(y)}h${coordinate(length)}v${BAR - 3}h-${coordinate(length)}Z"/>`
          : undefined;
      const tone = ink.words(figure?.value.isZero() === false ? 'figure' : 'zero');
      return [bar, label(length + 5, y + BAR - 5, figure?.text ?? UNKNOWN, { size: 12, ink: tone })];
    });
    const zero = html`<path${ink.line} d="M0,${top + NAME - 2}v${fills.length * BAR}"/>`;
    return [label(0, top + NAME - 7, name, { size: 13, ink: ink.words('name') }), bars, zero];
  });
  return { box: { x: 0, y: 0, width: WIDTH, height: groups.length * step - GAP }, shapes: html`${shapes}` };
}

/** What a figure takes behind its bar. */
const roomOf = (text: string): number => 8 + drawnWidth(text, DIGIT, CHARACTER);

const lengthOf = (figure: BarFigure, most: Amount['value'] | undefined, longest: number): number =>
  figure === undefined || most === undefined || most.isZero() || figure.value.isNegative()
    ? 0
    : figure.value.div(most).times(longest).toNumber();

/** The greatest of the figures that are known. */
export function greatest(figures: readonly BarFigure[]): Amount['value'] | undefined {
  return figures.reduce<Amount['value'] | undefined>(
    (most, figure) =>
      figure === undefined || most?.greaterThanOrEqualTo(figure.value) ? most : figure.value,
    undefined,
  );
}
