import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { RESERVED_COLUMNS, RESERVED_ENTRIES, RESERVED_SIDES } from '../../src/formats/reserved-ids.ts';
import { tableFileSchema } from '../../src/read/tables/table-file.ts';
import type { RowKey, SideShape } from '../../src/read/tables/table-shape.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Projects are pages beneath the table of projects, whatever it is called. */
const BENEATH_A_TABLE = ['projects'];

test('what stands beside the pages of tables and sections is reserved', () => {
  const beside = readdirSync(join(ROOT, 'src/pages/[unit]/[year]'))
    .filter((name) => !name.startsWith('['))
    .map((name) => name.replace(/\..*$/, ''))
    .filter((name) => name !== 'index' && !BENEATH_A_TABLE.includes(name));
  expect([...RESERVED_ENTRIES].sort()).toEqual(beside.sort());
});

describe('what a table’s file may hold besides figures is reserved', () => {
  const key = (written: string): RowKey => ({
    written,
    dimension: written,
    title: written,
    required: true,
    levels: [3],
  });
  const side: SideShape = {
    id: 'a-side',
    keys: [key('code')],
    columns: ['a-figure'],
    texts: ['a-text'],
    headings: new Map(),
    hasTotal: true,
  };
  const keysOf = (schema: unknown): readonly string[] =>
    schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const file = tableFileSchema([side]);

  test('beside its sides', () => {
    expect([...RESERVED_SIDES].sort()).toEqual(
      keysOf(file)
        .filter((name) => name !== side.id)
        .sort(),
    );
  });

  test('beside the columns of a row; unit and line name rows, as code does', () => {
    const rows: unknown = file instanceof z.ZodObject ? file.shape[side.id]?.unwrap().element : undefined;
    const own = keysOf(rows).filter((name) => ![...side.columns, ...side.texts].includes(name));
    expect([...RESERVED_COLUMNS].sort()).toEqual([...own, 'unit', 'line'].sort());
  });
});

test.each([
  ['entries', RESERVED_ENTRIES],
  ['columns', RESERVED_COLUMNS],
  ['sides', RESERVED_SIDES],
])('docs/format-language.md lists reserved %s as they are', (name, ids) => {
  const path = join(ROOT, 'docs/format-language.md');
  const text = readFileSync(path, 'utf8');
  const marked = new RegExp(`(<!-- ${name} -->).*(<!-- / -->)`);
  expect(text).toMatch(marked);
  const list = ids.map((id) => `\`${id}\``).join(', ');
  const printed = text.replace(marked, (_, start, end) => start + list + end);
  if (process.env.UPDATE_GOLDEN !== undefined && !process.env.CI) writeFileSync(path, printed);
  else expect(text).toBe(printed);
});
