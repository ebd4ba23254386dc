import type { Books } from '../../books/books.ts';
import { chartAddress, disclosureAddress, entryAddress } from '../../document/addresses.ts';
import { coverTitle } from '../../document/title-words.ts';
import { printedTitle } from '../../layout/table/table-name.ts';
import type { Named } from '../../model/narrative.ts';
import { onceFor } from '../../model/once-for.ts';
import { memberTitle } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { FLOW, NATURE } from '../../model/vocabulary/members.ts';
import type { View } from '../../narrative/figures/view.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';
import { chartFigure, knownMembers, type NamedFigure } from './chart-figures.ts';
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

/** 收入总计 by fund, and what was carried over from last year. */
function income(view: View): PlacedChart | undefined {
  const parts = [
    ...knownMembers(view, DIMENSION.fund, { flow: FLOW.revenue }),
    ...ifAny(view, '上年结转结余', { flow: FLOW.broughtForward }),
  ];
  return pie(view, {
    id: INCOME,
    title: '收入构成',
    name: '收入总计',
    whole: { flow: FLOW.sources },
    parts,
  });
}

/** 支出总计 by 功能分类的类, and what is carried over to next year. */
function spending(view: View): PlacedChart | undefined {
  const parts = [...functionClasses(view), ...ifAny(view, '年终结转结余', { flow: FLOW.carriedForward })];
  return pie(view, {
    id: SPENT,
    title: '支出构成',
    name: '支出总计',
    whole: { flow: FLOW.uses },
    parts,
  });
}

/** 本年支出 by its nature. */
function natures(view: View): PlacedChart | undefined {
  const flow = { flow: FLOW.expenditure };
  const parts = knownMembers(view, DIMENSION.nature, flow);
  const placed = pie(view, {
    id: 'nature-shares',
    title: '支出性质',
    name: '本年支出合计',
    whole: flow,
    parts,
  });
  return placed && { ...placed, table: chartFigure(view, { ...flow, nature: NATURE.basic })?.table };
}

function pie(
  view: View,
  {
    id,
    title,
    name,
    whole,
    parts,
  }: {
    readonly id: string;
    readonly title: string;
    readonly name: string;
    readonly whole: Named;
    readonly parts: readonly NamedFigure[];
  },
): PlacedChart | undefined {
  const figure = chartFigure(view, whole);
  if (figure === undefined || (parts.length === 0 && !figure.known.value.isZero())) return undefined;
  return { chart: shareChart(view, { id, title, whole: { name, figure }, parts }), table: figure.table };
}

function functionClasses(view: View): readonly NamedFigure[] {
  const { account } = view;
  const names = new Map<string, string>();
  for (const { sides } of account.tables) {
    for (const { rows } of sides) {
      for (const { names: words, cells } of rows) {
        const code = cells[0]?.point.function;
        const name = (words.function ?? words.line)?.name ?? '';
        if (code !== undefined && !code.includes('/') && !names.has(code)) names.set(code, name);
      }
    }
  }
  const codes = new Set(
    accountCells(account.tables).flatMap(({ point }) => point.function?.split('/')[0] ?? []),
  );
  return [...codes]
    .sort()
    .flatMap((code) =>
      ifAny(
        view,
        memberTitle(account.taxonomy, DIMENSION.function, code, account.disclosure.year) ??
          names.get(code) ??
          code,
        { flow: FLOW.expenditure, function: code },
      ),
    );
}

/** A figure under a name, unless there is no such money or nobody says. */
function ifAny(view: View, name: string, named: Named): readonly NamedFigure[] {
  const figure = chartFigure(view, named);
  return figure === undefined || figure.known.value.isZero() ? [] : [{ name, figure }];
}
