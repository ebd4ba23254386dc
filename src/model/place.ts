import { byText } from './base/order.ts';

/** Where a figure stands in a disclosure: acknowledgements, corrections, relations and addresses name it so. */
export interface Place {
  /** Id of the table; of a text, its section. */
  readonly table: string;
  /** Key of the row; it may itself hold "/": a project's key and that of its purchase. */
  readonly row?: string | undefined;
  readonly column?: string | undefined;
}

/** A place in one word: "expenditure/2080101/basic". */
export const placeText = ({ table, row, column }: Place): string =>
  [table, row, column].filter((step) => step !== undefined).join('/');

/**
 * Which of two things comes first by its place as text: for what has to be chosen without looking at the order that tables, rows or
 * columns are printed in, so that another order chooses the same.
 */
export const byPlace = (a: { readonly place: string }, b: { readonly place: string }): number =>
  byText(a.place, b.place);

/** Reads a place: one step is a table, two a table and its row, more a cell, whose column is the last of them. */
export function parsePlace(text: string): Place {
  const [table = '', ...rest] = text.split('/');
  if (rest.length < 2) return { table, row: rest[0] };
  return { table, row: rest.slice(0, -1).join('/'), column: rest.at(-1) };
}

/** Id of the table or section that a place lies in. */
export const tableOfPlace = (text: string): string => parsePlace(text).table;

/** The steps of a place, from the table down: to look for a record by its key. */
export const placeSteps = (text: string): readonly string[] => text.split('/');

/** What a row is called: its parts are put together only where they are printed. */
export interface RowTitle {
  /** 2080101; "" where it has none. */
  readonly code: string;
  /** As printed before the name, "" where nothing is: 一、 */
  readonly number: string;
  readonly name: string;
  /** Of a row of several dimensions: what it is in the others, each by code and name. */
  readonly besides?: readonly string[] | undefined;
}

/** What a cell is called, by its table, row and column. Names may hold any character, so nobody takes them apart again. */
export interface CellTitles {
  readonly table: string;
  /** Undefined where its row is not named: a table of one row. */
  readonly row?: RowTitle | undefined;
  /** From the group down: 本年收入／小计 */
  readonly column: string;
}

interface Titled {
  readonly titles: CellTitles;
}

/** A row as a sentence calls it: "2080101 行政运行", "一、工资福利支出", "2080101 行政运行 · 401002 某中心"; "" where it has no name. */
export const rowTitle = ({ titles: { row } }: Titled): string =>
  row === undefined
    ? ''
    : [namedWithCode(row.code, `${row.number}${row.name}`), ...(row.besides ?? [])]
        .filter((text) => text !== '')
        .join(' · ');

/** A name after its code; once where they are one: a task has no other code than its words. */
export const namedWithCode = (code: string, name: string): string =>
  code === name ? name : `${code} ${name}`.trim();

/** A cell within its table: "2080101 行政运行 · 合计". */
export const titleInTable = (cell: Titled): string =>
  [rowTitle(cell), cell.titles.column].filter((text) => text !== '').join(' · ');

/** A cell in full: "支出总表 · 2080101 行政运行 · 合计". */
export const cellTitle = (cell: Titled): string => `${cell.titles.table} · ${titleInTable(cell)}`;

/** A place as YAML takes it for a key or a value: in quotes where it holds more than letters, digits, slashes and hyphens. */
export const writtenPlace = (place: string): string =>
  /^[A-Za-z0-9][A-Za-z0-9/_-]*$/.test(place) ? place : JSON.stringify(place);
