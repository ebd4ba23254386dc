import type { Books } from '../../books/books.ts';
import { chartAddress, disclosureAddress, entryAddress } from '../../document/addresses.ts';
import { coverTitle } from '../../document/title-words.ts';
import { printedTitle } from '../../layout/table/table-name.ts';
import { onceFor } from '../../model/once-for.ts';
import { FLOW, NATURE } from '../../model/vocabulary/members.ts';
import {
  dividedIncome,
  dividedNatures,
  dividedSpending,
  type PointDivision,
} from '../../narrative/charted/divided-wholes.ts';
import type { View } from '../../narrative/figures/view.ts';
import type { Account } from '../../points/account/account.ts';
import { chartFigure, withFigures } from './chart-figures.ts';
import type { Chart, DrawnChart } from './chart-view.ts';
import { LARGEST, largestChart } from './largest-chart.ts';
import { shareChart } from './share-chart.ts';
import { threePublicChart } from './three-public-chart.ts';

const INCOME = 'income-shares';
const SPENT = 'spending-shares';
const ON_COVER = new Set([INCOME, SPENT]);

/** A chart and the table whose page it stands on: the one that prints what it shows. */
interface PlacedChart<C extends DrawnChart = DrawnChart> {
  readonly chart: C;
  readonly table: string | undefined;
}

/** The charts of a disclosure's cover: where the money comes from, and what it is spent on. */
export const coverCharts = (books: Books, account: Account): readonly Chart[] =>
  chartsOf(books, account).flatMap(({ chart }) => (ON_COVER.has(chart.id) ? [chart] : []));

/** What most money goes to, as the cover shows it; undefined where fewer than two kinds of spending are known. */
export const largestSpending = (books: Books, account: Account): Chart | undefined =>
  allCharts(books, account).find(({ id }) => id === LARGEST);

/** The charts of the page of a table. */
export const tableCharts = (books: Books, account: Account, table: string): readonly Chart[] =>
  chartsOf(books, account).flatMap((placed) =>
    placed.table === table && placed.chart.id !== LARGEST ? [placed.chart] : [],
  );

/** Every chart of a disclosure, wherever it stands. */
export const allCharts = (books: Books, account: Account): readonly Chart[] =>
  chartsOf(books, account).map(({ chart }) => chart);

function chartsOf(books: Books, account: Account): readonly PlacedChart<Chart>[] {
  const view = viewIn(books, account);
  return view === undefined ? [] : placedCharts(view);
}

const placedCharts = onceFor((view: View): readonly PlacedChart<Chart>[] => {
  const { account } = view;
  const { disclosure, format, tables } = account;
  const document = `《${coverTitle(format, disclosure)}》`;
  return [income, spending, largestChart, natures, threePublicChart].flatMap((make) => {
    const placed = make(view);
    if (placed === undefined) return [];
    const table = tables.find(({ id }) => id === placed.table);
    const source =
      table === undefined
        ? { title: document, href: disclosureAddress(disclosure.id) }
        : {
            title: `${document}${printedTitle(format, table.definition.number, table.title)}`,
            href: entryAddress(disclosure.id, table.id),
          };
    const files = chartAddress(disclosure.id, placed.chart.id);
    return [{ ...placed, chart: { ...placed.chart, source, files } }];
  });
});

/** What the sentences of a disclosure are drawn from, so that a chart says what they say. */
export function viewIn({ narratives }: Books, { disclosure }: Account): View | undefined {
  return narratives.get(disclosure.id)?.view;
}

const income = (view: View): PlacedChart | undefined => pie(view, INCOME, dividedIncome(view));

const spending = (view: View): PlacedChart | undefined => pie(view, SPENT, dividedSpending(view));

/** Stands with the table that tells 基本支出. */
function natures(view: View): PlacedChart | undefined {
  const placed = pie(view, 'nature-shares', dividedNatures(view));
  const basic = { flow: FLOW.expenditure, nature: NATURE.basic };
  return placed && { ...placed, table: chartFigure(view, basic)?.table };
}

function pie(view: View, id: string, divided: PointDivision | undefined): PlacedChart | undefined {
  const [whole] = divided === undefined ? [] : withFigures(view, [divided.whole]);
  if (divided === undefined || whole === undefined) return undefined;
  const parts = withFigures(view, divided.parts);
  return {
    chart: shareChart(view, { id, title: divided.title, whole, parts }),
    table: whole.figure.table,
  };
}
