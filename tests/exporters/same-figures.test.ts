import { utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { joinedPoint } from '../../src/exporters/tables/divided-points.ts';
import { tableCsv } from '../../src/exporters/tables/table-csv.ts';
import { tableData } from '../../src/exporters/tables/table-json.ts';
import { disclosureWorkbook, tableWorkbook, workbookDate } from '../../src/exporters/tables/workbook.ts';
import { renderTable } from '../../src/layout/html/render-table.ts';
import { layoutTable } from '../../src/layout/layout-table.ts';
import type { FigureCell, TableLayout } from '../../src/layout/table/table-layout.ts';
import { printed } from '../../src/model/markup/html.ts';
import { publishedBooks } from '../published-books.ts';
import { pageCells, parseCsv, readWorkbook } from './files.ts';

const books = publishedBooks();
const TABLES = books.accounts.flatMap((account) =>
  account.tables.map((table) => ({ account, table, layout: layoutTable(account, table) })),
);
const PRESENT = TABLES.filter(({ layout }) => layout.absent === undefined).map((entry) => ({
  ...entry,
  name: `${entry.account.disclosure.id} ${entry.table.id}`,
}));

const figuresOf = ({ body }: TableLayout): readonly FigureCell[] =>
  body.flatMap(({ cells }) =>
    cells.filter((cell): cell is FigureCell => cell.kind === 'figure' && cell.covered !== true),
  );

/** What stands in the places of figures of a grid that has the columns of a table. */
const inFigurePlaces = <T>(
  layout: TableLayout,
  rows: readonly (readonly T[])[],
): readonly (T | undefined)[] =>
  layout.body.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell.kind === 'figure' && cell.covered !== true ? [rows[row]?.[column]] : [],
    ),
  );

/** Merged ranges that share a cell: Excel calls such a file damaged. */
function overlapping(ranges: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return ranges.filter((range) => {
    const { s: start, e: end } = utils.decode_range(range);
    const cells = Array.from({ length: end.r - start.r + 1 }, (_, row) =>
      Array.from({ length: end.c - start.c + 1 }, (__, column) => `${start.r + row},${start.c + column}`),
    ).flat();
    const isShared = cells.some((cell) => taken.has(cell));
    for (const cell of cells) taken.add(cell);
    return isShared;
  });
}

const ABOUT = { title: '表', publisher: '明账', date: new Date('2026-01-01T00:00:00Z') };

describe('the page, the CSV, the workbook and the JSON of a table hold the same figures', () => {
  test.each(PRESENT)('$name', async ({ account, table, layout }) => {
    const figures = figuresOf(layout);
    const told = figures.map(({ text }) => text);
    const plain = figures.map(({ text, value }) => value ?? text);

    const page = pageCells(printed(renderTable(layout)));
    const texts = layout.body.flatMap(({ cells }) =>
      cells.flatMap((cell, index) => {
        if (cell.covered === true) return [];
        if (cell.kind === 'padding') return [''];
        const isHeader =
          cell.kind === 'text' && layout.columns[index]?.rowHeader !== 'no' && cell.text !== '';
        return isHeader ? [] : [cell.text];
      }),
    );
    // A table without rows prints one empty row.
    expect(layout.body.length === 0 ? page.join('') : page).toEqual(layout.body.length === 0 ? '' : texts);

    const [titles, ...lines] = parseCsv(tableCsv(layout));
    expect(titles).toHaveLength(layout.columns.length);
    expect(lines).toHaveLength(layout.body.length);
    expect(inFigurePlaces(layout, lines)).toEqual(plain);

    const [sheet] = readWorkbook(tableWorkbook({ layout }, ABOUT));
    const first =
      (sheet?.shown.findIndex((row) => row[0] === layout.header[0]?.cells[0]?.text) ?? 0) +
      layout.header.length;
    const shown = inFigurePlaces(layout, sheet?.shown.slice(first) ?? []).map((text) => text ?? '');
    expect(shown).toEqual(figures.map(({ state, text }) => (state === 'unknown' ? '…' : text)));
    const raw = inFigurePlaces(layout, sheet?.raw.slice(first) ?? []);
    expect(raw.map((value) => (typeof value === 'number' ? value : undefined))).toEqual(
      figures.map(({ value }) => (value === undefined ? undefined : Number(value))),
    );
    expect(sheet?.formulas).toEqual([]);
    expect(overlapping(sheet?.merges ?? [])).toEqual([]);

    const view = books.narratives.get(account.disclosure.id)?.view;
    if (view === undefined) throw new Error('no view');
    const data = tableData(view, table, layout, (path) => path);
    const cells = data.rows.flatMap((row) =>
      row.cells.map(({ column, point, text, state = 'printed' }) => {
        const above = data.columns.find(({ id, side }) => id === column && side === row.side);
        return {
          place: `${data.table}/${row.key}/${column}`,
          said: [text, state],
          point: joinedPoint(data.point, above?.point, row.point, point),
        };
      }),
    );
    expect(new Map(cells.map(({ place, said }) => [place, said]))).toEqual(
      new Map(figures.map(({ place, text, state }) => [place, [text, state]])),
    );
    expect(cells).toHaveLength(told.length);
    const bound = table.sides.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    const points = new Map(bound.map(({ place, point }) => [place, point]));
    for (const { place, point } of cells) expect(point, place).toEqual(points.get(place));
  });
});

test('there are tables to compare', () => {
  expect(PRESENT.length).toBeGreaterThan(50);
  expect(PRESENT.flatMap(({ layout }) => figuresOf(layout)).length).toBeGreaterThan(3000);
});

describe('all tables of a disclosure are in one workbook', () => {
  test.each(books.accounts.map((account) => ({ account, id: account.disclosure.id })))(
    '$id',
    async ({ account }) => {
      const tables = TABLES.filter((entry) => entry.account === account);
      const bytes = disclosureWorkbook(tables, { ...ABOUT, date: workbookDate(account.disclosure) });
      const [contents, ...sheets] = readWorkbook(bytes);
      expect(sheets).toHaveLength(tables.filter(({ layout }) => layout.absent === undefined).length);
      for (const { layout } of tables) expect(contents?.shown.flat().join('\n')).toContain(layout.title);
      const again = disclosureWorkbook(tables, { ...ABOUT, date: workbookDate(account.disclosure) });
      expect(Buffer.from(again).equals(bytes)).toBe(true);
    },
  );
});
