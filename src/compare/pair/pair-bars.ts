import { type Exact, exact, order, signOf, ZERO } from '../../model/decimal/exact.ts';
import { html, type Markup } from '../../model/markup/html.ts';
import type { ComparedPoint } from '../comparison.ts';
import type { Looked } from '../lookup.ts';
import { barWidth } from '../render-figure.ts';

/** The greatest amount of points, on either side. */
export const greatestOf = (points: readonly ComparedPoint[]): Exact =>
  points
    .flatMap(({ first, second }) => [yuanOf(first), yuanOf(second)])
    .reduce((most, each) => (order(each, most) > 0 ? each : most), ZERO);

/** Two bars of a point, one a side, on the scale of the greatest amount; what is below nothing has none. The amounts beside say the same. */
export function pairBars({ first, second }: ComparedPoint, most: Exact): Markup | undefined {
  if (signOf(most) <= 0) return undefined;
  const width = (looked: Looked | undefined): string => barWidth(yuanOf(looked), most);
  return html`<svg class="pair-bars" viewBox="0 0 100 9" preserveAspectRatio="none" aria-hidden="true"><rect class="bar-first" width="${width(first)}" height="4"/><rect class="bar-second" y="5" width="${width(second)}" height="4"/></svg>`;
}

const yuanOf = (looked: Looked | undefined): Exact =>
  looked?.kind === 'figure' ? exact(looked.figure.yuan) : ZERO;
