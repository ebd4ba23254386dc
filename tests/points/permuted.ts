import { audit, type Books } from '../../src/books/books.ts';
import { publishedLedger } from '../../src/books/ledgers.ts';
import type { ColumnNode } from '../../src/formats/column-schema.ts';
import type { RowsDefinition } from '../../src/formats/row-schema.ts';
import type { TableFormat } from '../../src/formats/table-schema.ts';
import type { TableRecord } from '../../src/model/content.ts';
import type { Taxonomy } from '../../src/model/taxonomy.ts';
import type { Account } from '../../src/points/account/account.ts';
import type { Binding } from '../../src/points/bind/bind.ts';

/** Puts the entries of a list in another order. */
export type Shuffle = <Entry>(entries: readonly Entry[]) => Entry[];

/** A shuffle by a small congruential generator: a seed always shuffles alike. */
export function shuffleOf(seed: number): Shuffle {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
  return (entries) =>
    entries
      .map((entry) => ({ entry, rank: next() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ entry }) => entry);
}

/** A disclosure whose tables, rows, columns and dimensions stand in another order; what they say is the same. */
export function permuted({ taxonomy, format, disclosure }: Binding, shuffle: Shuffle): Binding {
  return {
    taxonomy: reordered(taxonomy, shuffle),
    format: { ...format, tables: [...shuffle(format.tables.map((table) => turned(table, shuffle)))] },
    disclosure: {
      ...disclosure,
      projects: shuffle(disclosure.projects),
      ...(disclosure.procurement && {
        procurement: { ...disclosure.procurement, lines: shuffle(disclosure.procurement.lines) },
      }),
      tables: new Map(shuffle([...disclosure.tables]).map(([id, table]) => [id, mixed(table, shuffle)])),
    },
  };
}

const reordered = (taxonomy: Taxonomy, shuffle: Shuffle): Taxonomy => ({
  ...taxonomy,
  dimensions: new Map(shuffle([...taxonomy.dimensions])),
});

const turned = (table: TableFormat, shuffle: Shuffle): TableFormat => ({
  ...table,
  fixes: table.fixes && Object.fromEntries(shuffle(Object.entries(table.fixes))),
  rows: table.rows && lines(table.rows, shuffle),
  columns: table.columns && columns(table.columns, shuffle),
  sides:
    table.sides &&
    shuffle(
      table.sides.map((side) => ({
        ...side,
        rows: lines(side.rows, shuffle),
        columns: columns(side.columns, shuffle),
      })),
    ),
});

const lines = (rows: RowsDefinition, shuffle: Shuffle): RowsDefinition =>
  'lines' in rows ? { lines: [...shuffle(rows.lines)] } : rows;

const columns = (all: readonly ColumnNode[], shuffle: Shuffle): ColumnNode[] =>
  shuffle(all).map((column) => ({
    ...column,
    ...(column.columns && { columns: columns(column.columns, shuffle) }),
  }));

const mixed = (table: TableRecord, shuffle: Shuffle): TableRecord => ({
  ...table,
  sides: Object.fromEntries(Object.entries(table.sides).map(([id, rows]) => [id, shuffle(rows)])),
});

/** What an account says, in no order: its relations and what was worked out. */
export const saidBy = ({ relations, derived }: Account): readonly string[] =>
  [
    ...relations.map(({ kind, outcome, subject, parts, difference, along, reason, outliers, emptyTable }) =>
      [
        ...[
          kind,
          outcome,
          subject.place,
          parts.map(({ place }) => place).toSorted(),
          difference,
          along,
          reason,
        ],
        ...[outliers?.map(({ place }) => place).toSorted(), emptyTable],
      ].join(' | '),
    ),
    ...[...derived].map(([place, { text, origin, value }]) => `${place} ${text} ${origin?.how} ${value}`),
  ].toSorted();

/**
 * What the rules find in an account that takes the place of one of the books, in no order: which rule, where, by how much, in what words. What
 * a message lists (甲、乙; 1＋2) stands in the order of print, so it is compared in none; of a list that is cut short (甲等 5 行) nothing is.
 */
export function foundBy(books: Books, account: Account): readonly string[] {
  const { id, discloser } = account.disclosure;
  // As where content is judged, a department's disclosures are asked together and no others.
  const accounts = books.accounts
    .filter(({ disclosure }) => disclosure.discloser.department.id === discloser.department.id)
    .map((each) => (each.disclosure.id === id ? account : each));
  const ledger = publishedLedger(books.content, accounts);
  return audit(account, ledger)
    .map(({ rule, severity, place, difference, acknowledged, acknowledgedAs, message }) =>
      [rule, severity, place, difference, acknowledged, acknowledgedAs, wordsOf(message)].join(' | '),
    )
    .toSorted();
}

const wordsOf = (message: string): string =>
  /等 \d+ /u.test(message)
    ? ''
    : message
        .split(/[、，；：（）＋“”\s]|[和是的里]|没有/u)
        .toSorted()
        .join(' ');
