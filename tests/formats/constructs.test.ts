import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { tableCsv } from '../../src/exporters/tables/table-csv.ts';
import { formatSchema } from '../../src/formats/format.ts';
import { rowsSchema } from '../../src/formats/row-schema.ts';
import { formSchema, sideSchema, tableSchema } from '../../src/formats/table-schema.ts';
import { renderTable } from '../../src/layout/html/render-table.ts';
import { layoutTable } from '../../src/layout/layout-table.ts';
import type { TableLayout } from '../../src/layout/table/table-layout.ts';
import { PRINT_WORDS } from '../../src/model/kinds/column-kinds.ts';
import { printed } from '../../src/model/markup/html.ts';
import type { Relation } from '../../src/points/relations/relation.ts';
import { sidesOf } from '../../src/points/relations/relation.ts';
import { tablePicture } from '../../src/review/table-picture.ts';
import { filesIn } from '../points/ledger.ts';
import { accountOfConstruct, booksOfConstruct, CONSTRUCTS, type Construct } from './constructs.ts';

/** A relation in a line, what stands beside its subject included. */
function relationText(relation: Relation): string {
  const [left, right] = sidesOf(relation).map((cells) => cells.map(({ place }) => place).join(' + '));
  return `${relation.kind} ${relation.outcome}: ${left} = ${right}`;
}

const BOOKS = new Map(CONSTRUCTS.map((construct) => [construct, booksOfConstruct(construct)]));

const accountOf = (construct: Construct) => {
  const books = BOOKS.get(construct);
  if (books === undefined) throw new Error(construct.id);
  return { books, account: accountOfConstruct(books) };
};

const layoutsOf = (construct: Construct): readonly TableLayout[] => {
  const { account } = accountOf(construct);
  return account.tables
    .map((table) => layoutTable(account, table))
    .filter(({ absent }) => absent === undefined);
};

/** The rules that speak of tables; what else an example lacks (dates, texts) is no part of it. */
const OF_TABLES = /^(?:points|tables|taxonomy|projects|procurement|goals|lists|format|content|prior)\//;

describe.each(CONSTRUCTS)('$id', (construct) => {
  test('is read, and its figures are held against each other', () => {
    const { books, account } = accountOf(construct);
    const found = books.findings
      .filter(({ rule, acknowledged }) => OF_TABLES.test(rule) && acknowledged === undefined)
      .map(({ rule, message }) => `${rule} ${message}`);
    expect(found).toEqual(construct.findings);
    expect(account.relations.map(relationText)).toEqual(expect.arrayContaining([...construct.checks]));
  });

  test('prints every amount on the page and in the files to download', () => {
    const written = Object.entries(construct.files)
      .flatMap(([, text]) => [...text.matchAll(/: (-?\d+\.\d\d)\b/g)])
      .map(([, amount = '']) => amount);
    const layouts = layoutsOf(construct);
    const files = layouts.map(tableCsv).join('\n');
    const pages = layouts.map((layout) => printed(renderTable(layout))).join('\n');
    expect(written.length).toBeGreaterThan(0);
    for (const amount of written) {
      expect(files).toContain(amount);
      expect(pages.replaceAll(',', '')).toContain(amount);
    }
  });

  test('is drawn as in the documentation', () => {
    for (const layout of layoutsOf(construct))
      expectFile(pictureOf(construct, layout), tablePicture(layout, 9));
  });
});

test('docs/constructs.md shows them all', () => {
  expectFile('docs/constructs.md', page());
});

/** All keys and words of a format, as it is written. */
const wordsOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => [key, ...wordsOf(below)]);
};

test('every word of the language stands in an example, or in a format of content, all of which tests lay out', () => {
  const formats = filesIn(join(import.meta.dirname, '../../content/formats'));
  const texts = [
    ...CONSTRUCTS.flatMap(({ format, tables, more }) => [
      format,
      `tables:\n${tables.replace(/^/gm, '  ')}`,
      ...Object.values(more),
    ]),
    ...Object.entries(formats).flatMap(([path, text]) => (path.endsWith('/format.yaml') ? [text] : [])),
  ];
  const used = new Set(
    texts
      .filter((text) => text.trim() !== '')
      .flatMap((text) => wordsOf(load(text, { schema: FAILSAFE_SCHEMA }))),
  );
  const [listed, lines] = rowsSchema.options;
  const [line, list] = lines.shape.lines.element.options;
  const keys = [formatSchema, tableSchema, sideSchema, formSchema, listed, line, list].flatMap(({ shape }) =>
    Object.keys(shape),
  );
  const unused = [...keys, ...COLUMN_KEYS, ...PRINT_WORDS].filter((word) => !used.has(word));
  expect(unused).toEqual([]);
});

/** Keys of a column, whose schema holds itself. */
const COLUMN_KEYS = [
  'id',
  'title',
  'also',
  'fixes',
  'prints',
  'of',
  'merge',
  'moneyUnit',
  'ofWhich',
  'columns',
];

test('a table that nothing is written of stands in no outline where it is optional or of other years', () => {
  const construct = CONSTRUCTS.find(({ id }) => id === 'partial-projects');
  if (construct === undefined) throw new Error('no such example');
  const { account } = accountOf(construct);
  expect(account.tables.map(({ id }) => id)).toEqual(['expenditure', 'key-projects', 'equipment']);
  expect(account.format.outline.flatMap(({ entries }) => entries.map(({ table }) => table))).toEqual([
    'expenditure',
    'key-projects',
    'equipment',
  ]);
});

const pictureOf = ({ id }: Construct, layout: TableLayout): string =>
  `docs/constructs/${id}${layoutsOfOne(layout)}.svg`;

/** Examples with several tables have a picture for each. */
const layoutsOfOne = ({ id }: TableLayout): string => `-${id}`;

function page(): string {
  const sections = CONSTRUCTS.map((construct) => {
    const pictures = layoutsOf(construct).map(
      (layout) => `![${layout.title}](${pictureOf(construct, layout).replace('docs/', '')})`,
    );
    const yaml = (name: string, text: string): string => `\`\`\`yaml\n# ${name}\n${text.trimEnd()}\n\`\`\``;
    return [
      `## ${construct.title}`,
      `Seen in: ${construct.printed}.`,
      ...pictures,
      construct.says.trim(),
      yaml('format.yaml', `${construct.format}tables:\n${construct.tables.replace(/^/gm, '  ')}`),
      ...Object.entries(construct.more).map(([path, text]) => yaml(path, text)),
      ...Object.entries(construct.files).map(([path, text]) => yaml(path, text)),
    ].join('\n\n');
  });
  return `${[
    '# Which construct for which printed table',
    'Each way of printing that formats can say, with the smallest format that says it, some figures, and how the table comes out. The pictures are drawn by the layout that prints the pages.\nWritten by `tests/formats/constructs.test.ts` from `tests/formats/constructs/`; every word of the language stands in one of them or in a format of `content/`. The reference is [format-language.md](format-language.md).',
    ...sections,
  ].join('\n\n')}\n`;
}

/** Compares a text with a file of the documentation. UPDATE_GOLDEN=1 writes it instead, never in CI. */
function expectFile(path: string, text: string): void {
  if (process.env.UPDATE_GOLDEN === '1' && process.env.CI === undefined) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path), `${path} is missing: write it with UPDATE_GOLDEN=1`).toBe(true);
  expect(readFileSync(path, 'utf8')).toBe(text);
}
