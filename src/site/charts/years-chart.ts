import type { Books } from '../../books/books.ts';
import { unitAddress } from '../../document/addresses.ts';
import { DISCLOSURE_KIND_TITLES, oneKind } from '../../model/disclosure/kind.ts';
import { isBrokenBetween } from '../../model/identity/unit-history.ts';
import { withThousands } from '../../model/money.ts';
import type { Discloser } from '../../model/unit.ts';
import { FLOW } from '../../model/vocabulary/members.ts';
import { rateText } from '../../narrative/figures/number-text.ts';
import type { View } from '../../narrative/figures/view.ts';
import { type ChartFigure, chartFigure, priorFigure, valueText } from './chart-figures.ts';
import { type Chart, type ChartCell, type ChartRow, TOLD } from './chart-view.ts';
import { viewIn } from './disclosure-charts.ts';

/** Years back that a chart holds. */
const MOST = 10;

/** 收入总计 equals 支出总计: one figure a year. */
const WHOLE = { flow: FLOW.sources };

interface ChartedYear {
  readonly year: number;
  readonly figure: ChartFigure;
}

/**
 * How much money there was, year by year: from each year's disclosure and, for the year before, from what it says of it.
 * @returns undefined where fewer than two years are known
 */
export function yearsChart(books: Books, discloser: Discloser): Chart | undefined {
  const views = oneKind(
    books.accounts.filter(({ disclosure }) => disclosure.discloser.id === discloser.id),
    ({ disclosure }) => disclosure,
  )
    .toSorted((one, other) => one.disclosure.year - other.disclosure.year)
    .flatMap((account) => viewIn(books, account) ?? []);
  const known = knownYears(views);
  const first = known[0]?.year;
  const last = known.at(-1)?.year;
  const view = views.at(-1);
  if (known.length < 2 || first === undefined || last === undefined || view === undefined) return undefined;
  const from = Math.max(first, last - MOST + 1);
  const years = Array.from({ length: last - from + 1 }, (_, index) => ({
    year: from + index,
    figure: known.find(({ year }) => year === from + index)?.figure,
  }));
  const id = 'years';
  const { kind } = view.account.disclosure;
  const title = kind === 'budget' ? '历年收支总计' : `历年收支总计（${DISCLOSURE_KIND_TITLES[kind]}）`;
  return {
    id,
    kind: 'columns',
    title,
    moneyUnit: view.account.format.moneyUnit,
    pictures: [
      {
        kind: 'columns',
        years: years.map(({ year, figure }) => ({
          year,
          figure: figure && { value: figure.known.value, text: figure.text },
        })),
        fills: [0, 1],
      },
    ],
    heads: [{ title: '年度' }, { title: '收支总计' }, { title: '比上年' }],
    rows: years.map(
      ({ year, figure }, index): ChartRow => ({
        name: `${year}年`,
        kind: 'slice',
        cells: [
          cellOf(figure),
          {
            text: isBrokenBetween(discloser, year - 1, year)
              ? '不是同一口径'
              : changeText(view, figure, years[index - 1]?.figure),
          },
        ],
      }),
    ),
    notes: years.some(({ figure }) => figure?.derived === true) ? [TOLD] : [],
    source: { title: `${discloser.title}各年度的公开`, href: unitAddress(discloser.id) },
    files: `${unitAddress(discloser.id)}charts/${id}`,
  };
}

/** By year, in order: a year's own disclosure goes before what the next one says of it. */
function knownYears(views: readonly View[]): readonly ChartedYear[] {
  const own = views.flatMap((view) => at(view.account.disclosure.year, chartFigure(view, WHOLE)));
  const told = views
    .filter(({ previous }) => previous === undefined)
    .flatMap((view) => at(view.account.disclosure.year - 1, priorFigure(view, WHOLE)));
  const taken = new Set(own.map(({ year }) => year));
  return [...own, ...told.filter(({ year }) => !taken.has(year))].toSorted(
    (one, other) => one.year - other.year,
  );
}

const at = (year: number, figure: ChartFigure | undefined): readonly ChartedYear[] =>
  figure === undefined ? [] : [{ year, figure }];

const cellOf = (figure: ChartFigure | undefined): ChartCell =>
  figure === undefined
    ? { text: '未收录' }
    : {
        text: figure.text,
        href: figure.href,
        derived: figure.derived,
        isZero: figure.known.value.isZero(),
      };

/** ＋1,518.25（14.72%） */
function changeText(view: View, figure: ChartFigure | undefined, before: ChartFigure | undefined): string {
  if (figure === undefined || before === undefined) return '';
  const change = figure.known.value.minus(before.known.value);
  if (change.isZero()) return '持平';
  const amount = withThousands(valueText(view, change.abs()));
  const sign = change.isPositive() ? '+' : '−';
  if (before.known.value.isZero() || before.known.value.isNegative()) return `${sign}${amount}`;
  const rate = rateText(change.abs().div(before.known.value).times(100), view.prose.style.rateDecimals);
  return `${sign}${amount}（${rate}）`;
}
