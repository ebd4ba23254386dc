import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { figureColumns, listedBy, tableSides } from '../../src/formats/columns.ts';
import type { Format } from '../../src/formats/format.ts';
import { statementLines } from '../../src/formats/lines.ts';
import type { Side, TableFormat } from '../../src/formats/table-schema.ts';
import { renderTable } from '../../src/layout/html/render-table.ts';
import { layoutTable } from '../../src/layout/layout-table.ts';
import { printed } from '../../src/model/markup/html.ts';
import { readContent } from '../../src/read/read-content.ts';
import { accountOf, type WrittenRow, type WrittenTable } from './account.ts';
import { expectGolden } from './golden.ts';

const { content } = readContent(fileURLToPath(new URL('../../content', import.meta.url)));

/** Members that name a few rows of each dimension. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  function: ['208', '20801', '2080101'],
  economic: ['301', '30101'],
  governmentEconomic: ['', '50101'],
  unit: ['401001', '401002'],
  revenueCode: ['103'],
};

const EMPTY = ['government-fund', 'state-capital'];

const PROJECTS = [
  {
    key: 'xm-1',
    code: '150200222000000037134',
    name: '评审经费',
    unit: '401001',
    category: '部门预算项目',
    money: { total: '5.00', general: '5.00' },
  },
  { key: 'xm-2', name: '培训 <二期> & 其他', unit: '401002', money: { total: '1234.50', own: '1234.50' } },
];

test.each([...content.formats.values()])('every table of $id prints as before', (format) => {
  const files = Object.fromEntries(format.tables.map((table) => [table.id, fileOf(format, table)]));
  const account = accountOf({ real: { format, taxonomy: content.taxonomy }, files, projects: PROJECTS });
  const pages = account.tables
    .map((table) => layoutTable(account, table))
    .filter(({ absent }) => absent === undefined)
    .map((layout) =>
      [printed(renderTable(layout)), ...layout.notes.map(({ text }) => `<p>${text}</p>`)].join('\n'),
    );
  expect(pages.length).toBeGreaterThan(0);
  expectGolden(`${format.id}.html`, `${pages.join('\n\n')}\n`);
});

function fileOf(format: Format, table: TableFormat): WrittenTable {
  if (EMPTY.includes(table.id)) return { empty: true };
  const sides = tableSides(table);
  const total = amounts(format, table, sides[0], 9);
  const rows = Object.fromEntries(sides.map((side) => [side.id, rowsOf(format, table, side)]));
  return { sides: rows, ...(total === undefined ? {} : { total }) };
}

function rowsOf(format: Format, table: TableFormat, side: Side): WrittenRow[] {
  const [first, second] = listedBy(side.rows) ?? ['line'];
  const lines = statementLines(format, side.rows).filter((line, index) => index < 2 || line.role !== 'item');
  const keys = first === 'line' ? lines.map(({ id }) => id) : (SAMPLES[first ?? ''] ?? []);
  return keys.map((key, index) => ({
    [first ?? '']: key,
    ...(second === undefined ? {} : { [second]: SAMPLES[second]?.[index] ?? '' }),
    ...amounts(format, table, side, index),
  }));
}

/** Amounts that tell their place: row and column, the second column of each row zero, the third blank. */
function amounts(
  format: Format,
  table: TableFormat,
  side: Side | undefined,
  row: number,
): WrittenRow | undefined {
  if (side === undefined) return undefined;
  const columns = figureColumns(format, table, side);
  return Object.fromEntries(
    columns.map(({ id }, column) => [
      id,
      column === 1 ? '0.00' : column === 2 ? '' : `${1000 * (row + 1) + column}.50`,
    ]),
  );
}
