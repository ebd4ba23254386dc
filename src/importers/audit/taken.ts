import { type Draft, draftGroups, draftLines } from '../draft/draft.ts';
import type { FoundTable } from '../match/recognise.ts';
import { ownCells, type Sheet, type SheetCell, sheetCellName } from '../sheet/sheet.ts';

/** What stands for the tables of assets among the ids of tables; no table is called so. */
export const ASSETS = 'assets.yaml';

/** An amount with a fraction or separators: what is certainly a figure, wherever it stands. */
const FIGURE = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d+$|^-?\d{1,3}(?:,\d{3})+$/;

/** The places of the figures in rows of a sheet. */
export const figuresIn = (
  sheet: Sheet,
  from = 0,
  to = sheet.rows.length,
  isMeant: (cell: SheetCell) => boolean = () => true,
): readonly string[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => ownCells(sheet, from + index))
    .flat()
    .filter((cell) => FIGURE.test(cell.text.trim()) && isMeant(cell))
    .map((cell) => sheetCellName(sheet, cell));

/** The places of all figures that were taken over: amounts, and what records say in numbers. */
export function takenPlaces({ tables, projects, procurement, assets }: Draft): ReadonlySet<string> {
  const lines = procurement === undefined ? [] : draftLines(procurement);
  const sums = [
    ...(procurement === undefined ? [] : [...draftGroups(procurement), ...procurement.units]),
    ...(procurement?.total === undefined ? [] : [procurement.total]),
  ];
  const rows = tables.flatMap(({ sides }) => [...sides.values()].flat());
  const amounts = [
    ...tables.map(({ total }) => total),
    ...[...rows, ...projects, ...lines, ...sums].map((record) => record.amounts),
  ];
  return new Set([
    ...[...rows, ...projects, ...lines].flatMap(({ numbersFrom }) => numbersFrom ?? []),
    ...assets.flatMap((table) =>
      table.rows.flatMap(({ quantity, value }) => [quantity, value].flatMap((each) => each?.from ?? [])),
    ),
    ...amounts.flatMap((each) =>
      [...each.values()].flatMap(({ text, from }) => (text === undefined ? [] : from)),
    ),
  ]);
}

/** The tables of which every figure was taken over, in all their parts: only of these is a cell known to be blank. A zero that stands in no column says of none anything else. */
export function wholeTables(found: readonly FoundTable[], draft: Draft): ReadonlySet<string> {
  const taken = takenPlaces(draft).union(new Set(draft.tables.flatMap(({ leftOut }) => leftOut)));
  const broken = found.filter(
    (each) =>
      figuresIn(each.sheet, each.header.bottom, each.end, isMoney(each)).some((place) => !taken.has(place)) ||
      likeFigures(each).some((place) => !taken.has(place)),
  );
  const parts = new Set([...broken.map(({ table }) => table.id), ...unreadAmounts(draft)]);
  const assets = draft.assets.some(({ isUnsure }) => isUnsure) ? [] : [ASSETS];
  return new Set([...assets, ...found.flatMap(({ table }) => (parts.has(table.id) ? [] : table.id))]);
}

/** Whether a figure is not a zero to the right of all columns of its table. */
const isMoney =
  ({ columns }: FoundTable) =>
  ({ column, text }: SheetCell): boolean =>
    /[1-9]/.test(text) || column <= Math.max(...columns.matched.map(({ at }) => at.column));

/** Digits with a point among other letters, as a figure is that was printed or read badly. */
const LIKE_FIGURE = /\d[.．。]\d/;

/** The places in columns of figures where something stands that may be one. */
const likeFigures = ({ sheet, header, end, columns }: FoundTable): readonly string[] => {
  const figures = new Set(columns.matched.flatMap(({ at, wanted }) => (wanted.id ? [at.column] : [])));
  return Array.from({ length: Math.max(0, end - header.bottom) }, (_, index) =>
    ownCells(sheet, header.bottom + index),
  )
    .flat()
    .filter(({ column, text }) => figures.has(column) && LIKE_FIGURE.test(text))
    .map((cell) => sheetCellName(sheet, cell));
};

/** The tables in which something stands for an amount that was not understood. */
const unreadAmounts = ({ tables }: Draft): readonly string[] =>
  tables.flatMap(({ table, total, sides }) =>
    [total, ...[...sides.values()].flat().map((row) => row.amounts)].some((amounts) =>
      [...amounts.values()].some(({ text }) => text === undefined),
    )
      ? table.id
      : [],
  );
