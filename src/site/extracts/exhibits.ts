import type { Books } from '../../books/books.ts';
import { entryAddress } from '../../document/addresses.ts';
import { coverTitle } from '../../document/title-words.ts';
import { askedOf, questionKey } from '../../formats/pages/page-questions.ts';
import { layoutTable } from '../../layout/layout-table.ts';
import type { TableLayout } from '../../layout/table/table-layout.ts';
import { numberedTitle } from '../../layout/table/table-name.ts';
import type { ProseComponent } from '../../model/prose.ts';
import { answerOf } from '../../narrative/language/answer.ts';
import type { Account } from '../../points/account/account.ts';
import type { Chart } from '../charts/chart-view.ts';
import { allCharts } from '../charts/disclosure-charts.ts';
import { keptPictures, picturesKept } from '../charts/kept-pictures.ts';
import { type Run, runsOf } from '../sections/summary.ts';

/** What one of the website's own pages shows of a disclosure: plain values, which can be kept and sent. */
export type Exhibit =
  | { readonly kind: 'words'; readonly runs: readonly Run[] }
  | ShownTable
  | KeptChart
  | { readonly kind: 'absent'; readonly text: string };

/** A chart, its pictures as text. */
export interface KeptChart {
  readonly kind: 'chart';
  readonly chart: Omit<Chart, 'pictures'>;
  readonly pictures: string;
}

/** A chart as it was before it was kept. */
export const chartKept = ({ chart, pictures }: KeptChart): Chart => ({
  ...chart,
  pictures: picturesKept(pictures),
});

/** A table as it would be filed, with the way to its own page. */
export interface ShownTable {
  readonly kind: 'table';
  readonly moneyUnit: string;
  readonly layout: TableLayout;
  /** Before every id of the table on the page. */
  readonly prefix: string;
  /** The disclosure it is taken from, and the table's own page. */
  readonly source: string;
  readonly href: string;
}

/** Everything the website's own pages show of a disclosure, by question. */
export const exhibitsOf = (books: Books, account: Account): ReadonlyMap<string, Exhibit> =>
  new Map(
    askedOf(books.content.pages ?? [], account.disclosure.id).map((component) => [
      questionKey(component),
      exhibit(books, account, component),
    ]),
  );

function exhibit(books: Books, account: Account, component: ProseComponent): Exhibit {
  const { id = '' } = component.attributes;
  switch (component.name) {
    case 'Table':
      return shownTable(account, id);
    case 'Chart':
      return shownChart(books, account, id);
    default: {
      const narrative = books.narratives.get(account.disclosure.id);
      if (narrative === undefined) return absent('未印出');
      const { tokens } = answerOf(narrative.view, component);
      return { kind: 'words', runs: runsOf(account, narrative, tokens) };
    }
  }
}

const absent = (text: string): Exhibit => ({ kind: 'absent', text });

function shownTable(account: Account, id: string): Exhibit {
  const table = account.tables.find((each) => each.id === id);
  const { disclosure, format } = account;
  const layout = table && layoutTable(account, table);
  if (layout === undefined || layout.absent !== undefined) return absent(layout?.absent ?? `没有表“${id}”。`);
  return {
    kind: 'table',
    moneyUnit: layout.moneyUnit,
    layout,
    prefix: prefixOf(disclosure),
    source: `《${coverTitle(format, disclosure)}》${numberedTitle(layout.number, layout.title)}`,
    href: entryAddress(disclosure.id, id),
  };
}

/** A page may show what has one id in several disclosures. */
const prefixOf = ({ id }: Account['disclosure']): string => `${id.replace('/', '-')}-`;

function shownChart(books: Books, account: Account, id: string): Exhibit {
  const chart = allCharts(books, account).find((each) => each.id === id);
  const { format, disclosure } = account;
  if (chart === undefined) return absent(`《${coverTitle(format, disclosure)}》印出的数画不出这幅图。`);
  const { pictures, ...told } = chart;
  return {
    kind: 'chart',
    chart: { ...told, id: prefixOf(disclosure) + chart.id },
    pictures: keptPictures(pictures),
  };
}
