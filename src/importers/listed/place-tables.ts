import { leafColumns, tableSides } from '../../formats/columns.ts';
import type { TableFormat } from '../../formats/table-schema.ts';
import { plain } from '../../formats/wording/compared-title.ts';
import type { DisclosureRecord } from '../../model/content.ts';
import { asPrint, givenFigure } from '../../model/figure/figure.ts';
import { parseAmount } from '../../model/money.ts';
import type { Point } from '../../model/point.ts';
import type { Row } from '../../model/table.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';
import { openAccount } from '../../points/account/open-account.ts';
import { type BoundTable, bindTable } from '../../points/bind/bind.ts';
import type { Draft } from '../draft/draft.ts';
import { isTotal } from '../records/listed-rows.ts';
import { type DraftOwner, draftRecord, TOTAL } from './draft-record.ts';
import { filledRows } from './filled-rows.ts';
import type { RowInText } from './listed-rows-of.ts';
import { nowhere, type PlacedRow } from './listed-sheet.ts';
import { type FiguresPlaced, placeFigures } from './place-figures.ts';
import { type KnownFigure, type KnownMoney, tableTies, tiedRows } from './table-ties.ts';
import { wholeParts } from './whole-parts.ts';

/** A table whose columns were lost, with its rows. */
export interface TableInText {
  readonly table: TableFormat;
  readonly rows: readonly RowInText[];
}

/** What the text of a document tells of money that its tables print, given what is read of them. */
export type ToldOf = (account: Account) => readonly KnownFigure[];

/** Times that all tables are looked at: each table that is placed may be what another one is placed by. */
const ROUNDS = 4;

/**
 * Finds the columns of the figures of tables whose columns were lost, by the sums of each and by what the others print of the same money.
 * @param draftOf reads the document with its tables placed so far; figures of the others stand in the first columns
 * @param toldOf what the text of the document tells of money besides, by the account of what is read of it
 * @returns by id of a table, its rows with the columns that are certain
 */
export function placeTables(
  lists: readonly TableInText[],
  owner: DraftOwner,
  taxonomy: Taxonomy,
  draftOf: (placed: ReadonlyMap<string, readonly PlacedRow[]>) => Draft,
  toldOf: ToldOf,
): ReadonlyMap<string, readonly PlacedRow[]> {
  const placed = new Map<string, readonly PlacedRow[]>();
  for (const { table, rows } of lists) if (isSimple(table)) placed.set(table.id, rows.map(inOnlyColumn));
  const open = new Set(lists.filter(({ table }) => !isSimple(table)));
  for (let round = 0; round < ROUNDS && open.size > 0; round += 1) {
    const draft = draftOf(placed);
    const unknown = new Set([...open].map(({ table }) => table.id));
    const record = draftRecord(draft, owner, ({ id }) => !unknown.has(id));
    const account = openAccount({ taxonomy, format: owner.format, disclosure: record });
    const money = knownMoney(account);
    const told = toldOf(account);
    const before = open.size;
    for (const list of open) {
      const found = filledRows(placedRows(list, draft, owner, account, { money, told }));
      placed.set(list.table.id, found);
      if (found.every(isPlaced)) open.delete(list);
    }
    if (open.size === before) break;
  }
  return placed;
}

/** Whether each side has one column of figures: then there is nothing to find. */
const isSimple = (table: TableFormat): boolean =>
  tableSides(table).every(
    ({ columns }) => leafColumns(columns).filter(({ prints }) => prints === undefined).length < 2,
  );

const inOnlyColumn = (row: RowInText): PlacedRow => ({
  ...row,
  columns: row.figures.map((_, index) => (row.figures.length === 1 && index === 0 ? 0 : undefined)),
});

/** Whether it is certain where all money of a row stands; a printed zero says the same wherever it stands. */
const isPlaced = ({ figures, columns }: PlacedRow): boolean =>
  figures.every(({ text }, index) => columns[index] !== undefined || !/[1-9]/.test(text));

/** What the tables that are read already know. */
function knownMoney(account: Account): KnownMoney {
  const figures = account.tables
    .filter(({ state }) => state === 'given' || state === 'empty')
    .flatMap((table) => tiedRows(table))
    .flatMap(({ cells }) => cells)
    .flatMap((cell) => {
      const figure = givenFigure(cell);
      if (figure === undefined || cell.ofListed === true) return [];
      return [{ ...figure, point: cell.point, ground: figure.prints > 0 ? cell.place : undefined }];
    });
  // Of another year a disclosure knows only what it prints.
  const isNothing = (point: Point): boolean =>
    point.year === account.own.year &&
    point.version === account.own.version &&
    widened(point).some((wider) => account.find(wider) === 'nothing');
  return { figures, isNothing };
}

/** A point, and those that hold it because one or several of its dimensions are left out; never of another year. */
function widened(point: Point): readonly Point[] {
  let all: readonly Point[] = [point];
  for (const dimension of Object.keys(point).filter((each) => !FIXED.has(each))) {
    const without = all.map((each) =>
      Object.fromEntries(Object.entries(each).filter(([name]) => name !== dimension)),
    );
    all = all.concat(without);
  }
  return all;
}

const FIXED: ReadonlySet<string> = new Set([DIMENSION.year, DIMENSION.version]);

/** The rows of one table, each figure with its column where that is certain. */
function placedRows(
  { table, rows }: TableInText,
  draft: Draft,
  owner: DraftOwner,
  { taxonomy, format }: Account,
  { money, told }: { readonly money: KnownMoney; readonly told: readonly KnownFigure[] },
): readonly PlacedRow[] {
  const unplaced = rows.map(nowhere);
  const disclosure: DisclosureRecord = draftRecord(draft, owner, ({ id }) => id === table.id);
  const bound = bindTable({ taxonomy, format, disclosure }, table, disclosure.tables.get(table.id));
  const of = listedRowOf(bound, rows);
  const ways = tiedRows(bound).map(of);
  // A row that is not understood may be what another one is the sum of.
  if (rows.some((row) => row.figures.length > 0 && !ways.includes(row))) return unplaced;
  const decimals = table.decimals ?? format.decimals;
  const units = tiedRows(bound).map(({ cells }) => cells.map(({ moneyUnit }) => moneyUnit));
  const amounts = ways.map((row, index) =>
    (row?.figures ?? []).map(({ text }) =>
      parseAmount(text, units[index]?.[0] ?? format.moneyUnit, decimals),
    ),
  );
  const isOneUnit = units.every((own) => new Set(own).size < 2);
  const all = amounts.flat().map((amount) => amount && asPrint(amount));
  const given = all.flatMap((amount) => amount ?? []);
  const print = wholeParts([...given, ...money.figures, ...told]);
  if (!isOneUnit || print === undefined || given.length < all.length) return unplaced;
  const lists = ways.map((_, index) => ({
    columns: units[index]?.length ?? 0,
    figures: (amounts[index] ?? []).flatMap((amount) =>
      amount === undefined ? [] : print({ ...amount, prints: 1 }),
    ),
  }));
  const placedBy = (figures: readonly KnownFigure[]): readonly FiguresPlaced[] =>
    placeFigures(lists, tableTies(taxonomy, bound, { ...money, figures }, print));
  const found = withWords(placedBy(money.figures), () => placedBy([...money.figures, ...told]), told);
  const places = new Map(ways.map((row, index) => [row, found[index]] as const));
  return unplaced.map((row, index) => ({ ...row, ...places.get(rows[index]) }));
}

/** What tables leave open is asked of the text as well; a text that contradicts them decides nothing. */
function withWords(
  found: readonly FiguresPlaced[],
  asked: () => readonly FiguresPlaced[],
  told: readonly KnownFigure[],
): readonly FiguresPlaced[] {
  const isOpen = found.some(({ columns }) => columns.includes(undefined));
  if (!isOpen || told.length === 0) return found;
  const said = asked();
  return found.map((row, index) => ({
    ...row,
    columns: row.columns.map((column, place) => column ?? said[index]?.columns[place]),
  }));
}

/** Which row of the document a bound row was read from. */
function listedRowOf(bound: BoundTable, rows: readonly RowInText[]): (row: Row) => RowInText | undefined {
  const sides = new Map(bound.sides.flatMap(({ rows: own }, side) => own.map((row) => [row, side] as const)));
  return (row) =>
    rows.find(({ side, at, texts }) => {
      if (side !== sides.get(row)) return false;
      const isWhole = texts.some((text) => text !== undefined && isTotal(plain(text), undefined));
      return row.source.file === TOTAL ? isWhole : !isWhole && row.source.file.endsWith(`!${at}`);
    });
}
