import { type Draft, draftGroups, draftLines } from '../draft/draft.ts';
import type { FoundTable } from '../match/recognise.ts';
import { ownCells, type Sheet, sheetCellName } from '../sheet/sheet.ts';

/** An amount with a fraction or separators: what is certainly a figure, wherever it stands. */
const FIGURE = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d+$|^-?\d{1,3}(?:,\d{3})+$/;

/** The places of the figures in rows of a sheet. */
export const figuresIn = (sheet: Sheet, from = 0, to = sheet.rows.length): readonly string[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => ownCells(sheet, from + index))
    .flat()
    .filter(({ text }) => FIGURE.test(text.trim()))
    .map((cell) => sheetCellName(sheet, cell));

/** The places of all figures that were taken over. */
export function takenPlaces({ tables, projects, procurement }: Draft): ReadonlySet<string> {
  const lines = [
    ...(procurement === undefined ? [] : [...draftLines(procurement), ...draftGroups(procurement)]),
    ...(procurement?.units ?? []),
    ...(procurement?.total === undefined ? [] : [procurement.total]),
  ];
  const amounts = [
    ...tables.flatMap(({ total, sides }) => [total, ...[...sides.values()].flat().map((row) => row.amounts)]),
    ...[...projects, ...lines].map((record) => record.amounts),
  ];
  return new Set(
    amounts.flatMap((each) =>
      [...each.values()].flatMap(({ text, from }) => (text === undefined ? [] : from)),
    ),
  );
}

/** The tables of which every figure was taken over, in all their parts: only of these is a cell known to be blank. */
export function wholeTables(found: readonly FoundTable[], draft: Draft): ReadonlySet<string> {
  const taken = takenPlaces(draft);
  const broken = found.filter(({ sheet, header, end }) =>
    figuresIn(sheet, header.bottom, end).some((place) => !taken.has(place)),
  );
  const parts = new Set(broken.map(({ table }) => table.id));
  return new Set(found.flatMap(({ table }) => (parts.has(table.id) ? [] : table.id)));
}
