import { largestDrawn } from '../../narrative/charted/drawn-charts.ts';
import { rateText } from '../../narrative/figures/number-text.ts';
import type { View } from '../../narrative/figures/view.ts';
import { SPENDING } from '../../narrative/plain/spending-items.ts';
import { type ChartFigure, chartFigure } from './chart-figures.ts';
import type { ChartRow, DrawnChart } from './chart-view.ts';

/** Its id. */
export const LARGEST = 'largest-bars';

/** What most money goes to (最大的几项支出), by 功能分类科目, the largest first; undefined where fewer than two are known. */
export function largestChart(
  view: View,
): { readonly chart: DrawnChart; readonly table: string | undefined } | undefined {
  const whole = chartFigure(view, SPENDING);
  const items = largestDrawn(view).flatMap(({ label, code }) => {
    const figure = chartFigure(view, { ...SPENDING, function: code });
    return figure === undefined ? [] : [{ label, code, figure }];
  });
  if (items.length === 0) return undefined;
  const shareOf = ({ known }: ChartFigure): string =>
    whole === undefined || whole.known.value.isZero()
      ? ''
      : rateText(known.value.div(whole.known.value).times(100), view.prose.style.rateDecimals);
  return {
    table: items[0]?.figure.table,
    chart: {
      id: LARGEST,
      kind: 'bars',
      title: '支出最多的科目',
      moneyUnit: view.account.format.moneyUnit,
      pictures: [
        {
          kind: 'bars',
          groups: items.map(({ label, figure }) => ({
            name: label,
            figures: [{ value: figure.known.value, text: figure.text }],
          })),
          fills: [1],
        },
      ],
      heads: [{ title: '科目' }, { title: '金额' }, { title: '占支出' }],
      rows: items.map(
        ({ label, figure }): ChartRow => ({
          name: label,
          kind: 'slice',
          cells: [
            { text: figure.text, href: figure.href, derived: figure.derived },
            { text: shareOf(figure) },
          ],
        }),
      ),
      notes: [],
    },
  };
}
