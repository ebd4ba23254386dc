import type { Books } from '../../books/books.ts';
import type { Named } from '../../model/narrative.ts';
import { memberTitle } from '../../model/taxonomy.ts';
import { FLOW, NATURE } from '../../model/vocabulary/members.ts';
import type { View } from '../../narrative/figures/view.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';
import { chartFigure, knownMembers, type NamedFigure } from './chart-figures.ts';
import type { Chart } from './chart-view.ts';
import { shareChart } from './share-chart.ts';
import { threePublicChart } from './three-public-chart.ts';

/** A chart and the table whose page it stands on: the one that prints what it shows. */
interface PlacedChart {
  readonly chart: Chart;
  readonly table: string | undefined;
}

/** The charts of a disclosure's cover: where the money comes from, and what it is spent on. */
export function coverCharts(books: Books, account: Account): readonly Chart[] {
  const view = viewIn(books, account);
  return view === undefined ? [] : [income(view), spending(view)].flatMap((placed) => placed?.chart ?? []);
}

/** The charts of the page of a table. */
export function tableCharts(books: Books, account: Account, table: string): readonly Chart[] {
  const view = viewIn(books, account);
  if (view === undefined) return [];
  return [income, spending, natures, threePublicChart].flatMap((chart) => {
    const placed = chart(view);
    return placed?.table === table ? [placed.chart] : [];
  });
}

/** What the sentences of a disclosure are drawn from, so that a chart says what they say. */
export function viewIn({ narratives }: Books, { disclosure }: Account): View | undefined {
  return narratives.get(disclosure.id)?.view;
}

/** 收入总计 by fund, and what was carried over from last year. */
function income(view: View): PlacedChart | undefined {
  const parts = [
    ...knownMembers(view, 'fund', { flow: FLOW.revenue }),
    ...ifAny(view, '上年结转结余', { flow: FLOW.broughtForward }),
  ];
  return pie(view, {
    id: 'income-shares',
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
    id: 'spending-shares',
    title: '支出构成',
    name: '支出总计',
    whole: { flow: FLOW.uses },
    parts,
  });
}

/** 本年支出 by its nature. */
function natures(view: View): PlacedChart | undefined {
  const flow = { flow: FLOW.expenditure };
  const parts = knownMembers(view, 'nature', flow);
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
        memberTitle(account.taxonomy, 'function', code, account.disclosure.year) ?? names.get(code) ?? code,
        { flow: FLOW.expenditure, function: code },
      ),
    );
}

/** A figure under a name, unless there is no such money or nobody says. */
function ifAny(view: View, name: string, named: Named): readonly NamedFigure[] {
  const figure = chartFigure(view, named);
  return figure === undefined || figure.known.value.isZero() ? [] : [{ name, figure }];
}
