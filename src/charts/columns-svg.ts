import { html } from '../model/markup/html.ts';
import { type BarFigure, greatest } from './bars.ts';
import { coordinate, type Drawing, label } from './drawing.ts';
import type { Ink } from './ink.ts';

/** A year and its figure; undefined where it is not known: a gap, not zero. */
export interface Year {
  readonly year: number;
  readonly figure: BarFigure;
}

const HEIGHT = 130;
const TOP = 20;
const FOOT = 20;
/** Room for a year; beyond five years they stand closer. */
const STEP = 72;
const MOST_WIDTH = 360;
/** Years up to which every column carries its figure; beyond it the first and the last do, the table has them all. */
const LABELLED = 5;

/** Said where a year has no figure. */
const MISSING = '缺';

/**
 * Standing columns of years, from zero, the latest in the main colour.
 * @param years in order, without leaps: a year that is not known stands there with a gap
 * @param fills of the years before, and of the last
 */
export function drawColumns(years: readonly Year[], fills: readonly [number, number], ink: Ink): Drawing {
  const most = greatest(years.map(({ figure }) => figure));
  const step = Math.min(STEP, MOST_WIDTH / years.length);
  const thick = step * 0.58;
  const floor = TOP + HEIGHT;
  const standing = { size: 12, anchor: 'middle' } as const;
  const shapes = years.map(({ year, figure }, index) => {
    const isEnd = index === 0 || index === years.length - 1;
    const middle = step * (index + 0.5);
    const fill = index === years.length - 1 ? fills[1] : fills[0];
    const height =
      figure === undefined || most === undefined || most.isZero() || figure.value.isNegative()
        ? 0
        : figure.value.div(most).times(HEIGHT).toNumber();
    const column =
      height > 0
        ? html`<path${ink.shape(fill)} d="M${coordinate(middle - thick / 2)},${floor}v-${coordinate(height)}h${coordinate(thick)}v${coordinate(height)}Z"/>`
        : undefined;
    const text = figure === undefined ? MISSING : years.length <= LABELLED || isEnd ? figure.text : undefined;
    return [
      column,
      text === undefined
        ? undefined
        : label(middle, floor - height - 6, text, { ...standing, ink: ink.words('figure') }),
      label(middle, floor + 15, String(year), { ...standing, ink: ink.words('name') }),
    ];
  });
  const width = step * years.length;
  return {
    box: { x: 0, y: 0, width, height: floor + FOOT },
    shapes: html`${shapes}<path${ink.line} d="M0,${floor}H${coordinate(width)}"/>`,
  };
}
