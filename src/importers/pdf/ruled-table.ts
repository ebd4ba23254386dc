import { entryAt } from '../../model/base/entry-at.ts';
import type { PageContent, PageText, RuledLine } from './page-content.ts';
import { partedTexts } from './parted-texts.ts';
import { headerEnd, NEAR, type Region, tableRegions, withLinesDown } from './table-regions.ts';

/** A cell of a ruled table, by the lines it stands between; rows and columns count from 0. */
export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
  readonly texts: readonly PageText[];
}

/** A table between ruled lines. */
export interface RuledTable {
  readonly top: number;
  readonly bottom: number;
  /** Where its columns begin and end. */
  readonly edges: readonly number[];
  readonly rows: number;
  readonly cells: readonly RuledCell[];
}

/** The tables that the ruled lines of a page make, from the top down. */
export function ruledTables(page: PageContent): readonly RuledTable[] {
  return tableRegions(page)
    .flatMap((region) => tableOf(region, page.texts) ?? [])
    .sort((a, b) => a.top - b.top);
}

/** Looks at lines that putting a table together may take: more are no table, but a drawing. */
const MOST_STEPS = 50_000_000;

function tableOf({ across, down }: Region, texts: readonly PageText[]): RuledTable | undefined {
  const edges = clustered([...down.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])]);
  const lines = clustered([...across.map(({ at }) => at), ...down.flatMap(({ from, to }) => [from, to])]);
  if (edges.length < 3 || lines.length < 2) return undefined;
  if (edges.length * lines.length * (across.length + down.length) > MOST_STEPS) return undefined;
  const [top, bottom] = [entryAt(lines, 0), entryAt(lines, lines.length - 1)];
  const [left, right] = [entryAt(edges, 0), entryAt(edges, edges.length - 1)];
  const end = headerEnd({ across, down });
  const region = withLinesDown({ across, down }, end);
  const placed = texts
    .filter(
      ({ left: from, right: to, base, size }) =>
        to > left && from < right && base > top && base - size < bottom,
    )
    .flatMap((text) => partedTexts(text, region.down))
    .map((text) => {
      const [middle, y] = middleOf(text);
      // Where no lines run down, a text that reaches over columns begins in its own.
      const isOver = edges.some((edge) => text.left < edge - NEAR && text.right > edge + NEAR);
      return { text, x: isOver && end !== undefined && y > end ? text.left + NEAR : middle, y };
    })
    .filter(({ x, y }) => x > left && x < right && y > top && y < bottom);
  const filled = mergedCells(edges, lines, region).map((cell) => ({
    ...cell,
    texts: placed
      .filter(
        ({ x, y }) =>
          x >= entryAt(edges, cell.column) &&
          x < entryAt(edges, cell.column + cell.width) &&
          y >= entryAt(lines, cell.row) &&
          y < entryAt(lines, cell.row + cell.height),
      )
      .map(({ text }) => text),
  }));
  const table = {
    ...{ top, bottom, edges, rows: lines.length - 1 },
    cells: filled.flatMap((cell) => columnsOf(cell, edges)),
  };
  return splitLines(withOpenRows(table, bottom - entryAt(lines, lines.length - 2), texts));
}

/**
 * Rows beneath the last line: where a page ends in the midst of a table, its last row may have no line beneath it, and some tables have
 * lines around their header only. They are texts that stand in columns, down to the last of them with an amount.
 * @param height the height of the last row that has a line beneath it
 */
function withOpenRows(table: RuledTable, height: number, texts: readonly PageText[]): RuledTable {
  const { edges, rows, cells } = table;
  const below = texts.filter((text) => {
    const [x, y] = middleOf(text);
    return x > entryAt(edges, 0) && x < entryAt(edges, edges.length - 1) && y > table.bottom;
  });
  const open: OpenRow[] = [];
  let { bottom } = table;
  for (let reach = height; ; reach = 0) {
    const near = below.filter(
      (text) => middleOf(text)[1] > bottom && text.base < bottom + Math.max(reach, text.size * 1.8),
    );
    const first = Math.min(...near.map(({ base }) => base));
    const own = open.length === 0 ? near : near.filter(({ base, size }) => base - first < size * 0.5);
    const row = openRow(edges, own);
    if (row === undefined || (open.length === 0 && !(row.hasAmount && row.filled > 1))) break;
    open.push(row);
    bottom = row.bottom;
  }
  const kept = open.slice(0, open.findLastIndex(({ hasAmount }) => hasAmount) + 1);
  return {
    ...table,
    bottom: kept.at(-1)?.bottom ?? table.bottom,
    rows: rows + kept.length,
    cells: [
      ...cells,
      ...kept.flatMap(({ columns }, index) =>
        columns.map((own, column) => ({ row: rows + index, column, height: 1, width: 1, texts: own })),
      ),
    ],
  };
}

/** A row without a line beneath it: its texts by column. */
interface OpenRow {
  readonly columns: readonly (readonly PageText[])[];
  /** How many columns hold something. */
  readonly filled: number;
  readonly bottom: number;
  readonly hasAmount: boolean;
}

/** Texts as a row, where each stands in one column. */
function openRow(edges: readonly number[], texts: readonly PageText[]): OpenRow | undefined {
  const columns = Array.from({ length: edges.length - 1 }, (_, column) => {
    const [from, to] = [entryAt(edges, column) - NEAR, entryAt(edges, column + 1) + NEAR];
    return texts.filter(({ left, right }) => left > from && right < to);
  });
  const filled = columns.filter((own) => own.length > 0);
  const isRow = filled.length > 0 && filled.reduce((sum, own) => sum + own.length, 0) === texts.length;
  return isRow
    ? {
        columns,
        filled: filled.length,
        bottom: Math.max(...texts.map(({ base, size }) => base + size * 0.4)),
        hasAmount: texts.some(({ text }) => AMOUNT.test(text.trim())),
      }
    : undefined;
}

/**
 * A cell over several columns in each of which a text stands, apart from the others, is a cell in each: titles between which no line is
 * drawn. A text that runs on from one column to the next, or single letters set wide (收　入), is one title.
 */
function columnsOf(cell: RuledCell, edges: readonly number[]): readonly RuledCell[] {
  const parts = Array.from({ length: cell.width }, (_, index): RuledCell => {
    const column = cell.column + index;
    const [from, to] = [entryAt(edges, column), entryAt(edges, column + 1)];
    const texts = cell.texts.filter(({ left, right }) => left > from - NEAR && right < to + NEAR);
    return { ...cell, column, width: 1, texts };
  });
  const isApart = ({ texts }: RuledCell, next: RuledCell | undefined): boolean =>
    texts.every((text) =>
      (next?.texts ?? []).every((other) => other.left - text.right > Math.min(text.size, other.size) * 0.6),
    );
  const isParted =
    cell.width > 1 &&
    parts.reduce((sum, { texts }) => sum + texts.length, 0) === cell.texts.length &&
    parts.every(
      (part, index) =>
        part.texts.map(({ text }) => text.trim()).join('').length > 1 && isApart(part, parts[index + 1]),
    );
  return isParted ? parts : [cell];
}

/** The middle of a text: letters stand on their base line. */
const middleOf = ({ left, right, base, size }: PageText): readonly [number, number] => [
  (left + right) / 2,
  base - size * 0.35,
];

/** Values that are near each other as one. */
function clustered(values: readonly number[]): readonly number[] {
  const groups: number[][] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group === undefined || value - entryAt(group, group.length - 1) > NEAR) groups.push([value]);
    else group.push(value);
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}

/** Cells are one where no line runs between them. */
function mergedCells(
  edges: readonly number[],
  lines: readonly number[],
  { across, down }: Region,
): readonly Omit<RuledCell, 'texts'>[] {
  const [columns, rows] = [edges.length - 1, lines.length - 1];
  const parents = Array.from({ length: columns * rows }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parents[at] !== at) at = entryAt(parents, at);
    return at;
  };
  const covers = (rules: readonly RuledLine[], at: number, spot: number): boolean =>
    rules.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from - 1 <= spot && rule.to + 1 >= spot);
  const isOpen = new Set(down.map(({ at }) => Math.round(at))).size < 3;
  const endsAt = (line: number, spot: number): boolean =>
    across.some(
      ({ at, from, to }) =>
        Math.abs(at - line) <= NEAR && (Math.abs(from - spot) <= NEAR || Math.abs(to - spot) <= NEAR),
    );
  /** Where no lines run down, cells end where the lines above and beneath them do. */
  const isEdge = (row: number, spot: number): boolean => {
    const [top, bottom] = [entryAt(lines, row), entryAt(lines, row + 1)];
    const hasBottom = covers(across, bottom, spot - 4) || covers(across, bottom, spot + 4);
    return isOpen && endsAt(hasBottom ? bottom : top, spot);
  };
  const middle = (values: readonly number[], place: number): number =>
    (entryAt(values, place) + entryAt(values, place + 1)) / 2;
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const own = row * columns + column;
      if (
        column + 1 < columns &&
        !covers(down, entryAt(edges, column + 1), middle(lines, row)) &&
        !isEdge(row, entryAt(edges, column + 1))
      )
        parents[root(own + 1)] = root(own);
      if (row + 1 < rows && !covers(across, entryAt(lines, row + 1), middle(edges, column)))
        parents[root(own + columns)] = root(own);
    }
  return [...Map.groupBy(parents.keys(), root).values()].map((members) => {
    const own = [...members];
    const [ys, xs] = [own.map((index) => Math.floor(index / columns)), own.map((index) => index % columns)];
    const [row, column] = [Math.min(...ys), Math.min(...xs)];
    return { row, column, height: Math.max(...ys) - row + 1, width: Math.max(...xs) - column + 1 };
  });
}

const AMOUNT = /^-?[\d,]+(?:\.\d+)?%?$/;

/** A row between two lines that holds several amounts beneath each other is several rows. */
function splitLines(table: RuledTable): RuledTable {
  const bases = Array.from({ length: table.rows }, (_, row): readonly number[] => {
    const own = table.cells.filter((cell) => cell.row === row && cell.height === 1);
    const stacks = own.map(({ texts }) =>
      clustered(texts.filter(({ text }) => AMOUNT.test(text.trim())).map(({ base }) => base)),
    );
    const tallest = stacks.reduce<readonly number[]>(
      (most, stack) => (stack.length > most.length ? stack : most),
      [],
    );
    return tallest.length > 1 && stacks.filter(({ length }) => length > 1).length > 1 ? tallest : [];
  });
  if (bases.every(({ length }) => length === 0)) return table;
  const starts: number[] = [];
  let rows = 0;
  for (const stack of bases) {
    starts.push(rows);
    rows += Math.max(1, stack.length);
  }
  const cells = table.cells.flatMap((cell): RuledCell[] => {
    const start = entryAt(starts, cell.row);
    const end = starts[cell.row + cell.height] ?? rows;
    const stack = entryAt(bases, cell.row);
    if (cell.height > 1 || stack.length === 0) return [{ ...cell, row: start, height: end - start }];
    const nearest = (base: number): number =>
      stack.reduce(
        (best, each, index) => (Math.abs(each - base) < Math.abs(entryAt(stack, best) - base) ? index : best),
        0,
      );
    return stack.map((_, index) => ({
      ...cell,
      row: start + index,
      texts: cell.texts.filter(({ base }) => nearest(base) === index),
    }));
  });
  return { ...table, rows, cells };
}
