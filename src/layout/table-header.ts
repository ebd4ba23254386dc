import type { ColumnNode } from '../formats/column-schema.ts';
import { tableSides } from '../formats/columns.ts';
import type { Format } from '../formats/format.ts';
import type { TableFormat } from '../formats/table-schema.ts';
import { filledTitle, type TitleWords } from '../formats/titles.ts';
import type { MoneyUnit } from '../model/money.ts';
import { rowHeaders } from './rows/row-headers.ts';
import type { ColumnKind, HeaderCell, HeaderRow, LayoutColumn } from './table/table-layout.ts';

/** The header of a table: its columns left to right, its rows top to bottom. */
export interface HeaderLayout {
  readonly columns: readonly LayoutColumn[];
  readonly header: readonly HeaderRow[];
  /** Rows of titles, the numbers of the columns (栏次) not counted. */
  readonly levels: number;
}

/** Lays out the header trees of all sides of a table, next to each other and filled down to one depth. */
export function layoutHeader(
  table: TableFormat,
  format: Format,
  words: TitleWords,
  titlesHere: Readonly<Record<string, string | undefined>> = {},
): HeaderLayout {
  const sides = tableSides(table);
  const levels = Math.max(
    0,
    ...sides.map((side) => depthOf(side.columns) + (side.under === undefined ? 0 : 1)),
  );
  const columns: LayoutColumn[] = [];
  const cells: HeaderCell[][] = Array.from({ length: levels }, () => []);
  for (const [index, side] of sides.entries()) {
    const names = rowHeaders(side);
    const walk = (node: ColumnNode, level: number, above: Above): void => {
      const first = columns.length;
      const title = titlesHere[node.id ?? ''] ?? filledTitle(node.title, words);
      const id = `h-${level + 1}-${first + 1}`;
      const here: Above = {
        titles: [...above.titles, title],
        headers: [...above.headers, id],
        moneyUnit: node.moneyUnit ?? above.moneyUnit,
      };
      const leaf = node.columns === undefined;
      const rowHeader = names.get(node) ?? 'no';
      if (leaf)
        columns.push({
          index: first,
          side: index,
          rowHeader,
          of: node.of,
          merge: node.merge,
          ...leafKind(node, here),
          ...pick(here),
        });
      else for (const column of node.columns) walk(column, level + 1, here);
      cells[level]?.push({
        id,
        text: title,
        colspan: columns.length - first,
        rowspan: leaf ? levels - level : 1,
        scope: leaf ? 'col' : 'colgroup',
        kind: leaf ? kindOf(node) : 'over',
        rowHeader,
        column: first,
      });
    };
    const top: Above = { titles: [], headers: [], moneyUnit: table.moneyUnit ?? format.moneyUnit };
    const before = sides[index - 1];
    if (side.under === undefined) {
      for (const node of side.columns) walk(node, 0, top);
      continue;
    }
    const isFirst = before?.under !== side.under;
    const last = cells[0]?.at(-1);
    const first = isFirst || last === undefined ? columns.length : last.column;
    const id = `h-1-${first + 1}`;
    const title = filledTitle(side.under, words);
    for (const node of side.columns) walk(node, 1, { ...top, titles: [title], headers: [id] });
    if (!isFirst) cells[0]?.pop();
    cells[0]?.push({
      id,
      text: title,
      colspan: columns.length - first,
      rowspan: 1,
      scope: 'colgroup',
      kind: 'over',
      rowHeader: 'no',
      column: first,
    });
  }
  const titles = cells.map((row): HeaderRow => ({ kind: 'titles', cells: row }));
  return { columns, header: [...titles, ...columnNumbers(table, columns)], levels };
}

interface Above {
  readonly titles: readonly string[];
  readonly headers: readonly string[];
  readonly moneyUnit: MoneyUnit;
}

const pick = ({ titles, headers }: Above) => ({ titles, headers });

const kindOf = (node: ColumnNode): ColumnKind => node.prints ?? (node.id === undefined ? 'blank' : 'figure');

function leafKind(node: ColumnNode, above: Above): Pick<LayoutColumn, 'kind' | 'id' | 'moneyUnit'> {
  const kind = kindOf(node);
  if (kind === 'figure') return { kind, id: node.id, moneyUnit: above.moneyUnit };
  return kind === 'text' ? { kind, id: node.id } : { kind };
}

const depthOf = (columns: readonly ColumnNode[]): number =>
  1 + Math.max(...columns.map((column) => (column.columns === undefined ? 0 : depthOf(column.columns))));

/** The row of 栏次: with a title the first column prints it (of `figures` only that of each side) and numbers begin after it. */
function columnNumbers(table: TableFormat, columns: readonly LayoutColumn[]): readonly HeaderRow[] {
  const numbers = table.columnNumbers;
  if (numbers === undefined) return [];
  const numbered = columns.filter(({ kind, index }) =>
    numbers.of === 'figures' ? kind === 'figure' : numbers.title === undefined || index > 0,
  );
  const titled = columns.filter(({ side }, index) =>
    numbers.of === 'figures' ? columns[index - 1]?.side !== side : index === 0,
  );
  const textOf = (column: LayoutColumn): string => {
    const place = numbered.indexOf(column);
    if (place !== -1) return String(numbers.start + place);
    return titled.includes(column) ? (numbers.title ?? '') : '';
  };
  const cells = columns.map(
    (column): HeaderCell => ({
      id: `h-numbers-${column.index + 1}`,
      text: textOf(column),
      colspan: 1,
      rowspan: 1,
      scope: 'col',
      kind: column.kind,
      rowHeader: column.rowHeader,
      column: column.index,
    }),
  );
  return [{ kind: 'numbers', cells }];
}
