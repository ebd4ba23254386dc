import type { Books } from '../../books/books.ts';
import { changeClause, growthText } from '../../compare/change-words.ts';
import { figureCell, type Link } from '../../compare/render-figure.ts';
import { type RowChange, tableChanges } from '../../compare/table-changes.ts';
import { termTitle } from '../../model/disclosure/kind.ts';
import { isLastYearOf } from '../../model/identity/unit-history.ts';
import type { Markup } from '../../model/markup/html.ts';
import type { Account } from '../../points/account/account.ts';

/** What changed in a table since the year before, as its page shows it. */
export interface TableChangesView {
  /** 与上年相比：12 行增减，3 行持平，1 行没有上年数 */
  readonly summary: string;
  /** This year and last year, as terms: 2026年, 2024年决算. */
  readonly terms: readonly [now: string, before: string];
  readonly moneyUnit: string;
  readonly rows: readonly {
    /** The cell it is about: "<table>/<row>/<column>". */
    readonly place: string;
    readonly title: string;
    /** This year, last year: HTML cells, each with a link to its cell. */
    readonly cells: readonly Markup[];
    /** 增加12.30 */
    readonly change: string;
    readonly rate: string;
  }[];
  /** Rows that changed and are not shown. */
  readonly more: number;
}

/** Rows shown: those that changed most. */
const MOST = 20;

/** What changed in a table; undefined where nothing of last year is known. */
export function tableChangesView(
  { accounts, narratives }: Books,
  account: Account,
  id: string,
  link: Link,
): TableChangesView | undefined {
  const { kind, year } = account.disclosure;
  const table = account.tables.find((each) => each.id === id);
  const view = narratives.get(account.disclosure.id)?.view;
  const last = accounts.find(({ disclosure }) => isLastYearOf(disclosure, account.disclosure));
  const changes =
    table && view && tableChanges(view, table, last && narratives.get(last.disclosure.id)?.view);
  if (table === undefined || changes === undefined) return undefined;
  const { changed, same, unknown } = changes;
  const moneyUnit = table.definition.moneyUnit ?? account.format.moneyUnit;
  const counts = [
    `${changed.length} 行有增减`,
    ...(same > 0 ? [`${same} 行持平`] : []),
    ...(unknown > 0 ? [`${unknown} 行没有上年数`] : []),
  ];
  return {
    summary: `与上年相比：${counts.join('，')}`,
    terms: [termTitle({ kind, year }), termTitle({ kind, year: year - 1 })],
    moneyUnit,
    rows: changed.slice(0, MOST).map((row) => rowView(row, moneyUnit, link)),
    more: Math.max(0, changed.length - MOST),
  };
}

const rowView = ({ place, title, now, before, change }: RowChange, moneyUnit: string, link: Link) => ({
  place,
  title,
  cells: [now, before].map(({ id, looked }) => figureCell(looked, { id, moneyUnit }, link)),
  change: changeClause({ ...change, rate: undefined }),
  rate: growthText(change.rate),
});
