import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Books } from '../../../src/books/books.ts';
import type { Fixes } from '../../../src/formats/scalars.ts';
import { listedGroups } from '../../../src/points/evidence/listed-groups.ts';
import { latticeOf } from '../../../src/points/space/lattice.ts';
import { accountIn, accountOf, booksWith, type Files, filesIn, foundAt } from '../ledger.ts';

const TAXONOMY: Files = Object.fromEntries(
  Object.entries(filesIn(join(import.meta.dirname, '../../../content/taxonomy'))).map(([path, text]) => [
    `taxonomy/${path}`,
    text,
  ]),
);

/** Two tables by unit and 科目 that print the same money, the first of them in a given order of its dimensions. */
const tables = (by: string): string => `
- id: income
  number: 表1
  title: 收入总表
  fixes: { flow: sources }
  rows: { by: function, total: { at: first, title: 合计 } }
  columns: [{ id: total, title: 合计 }]
- id: expenditure
  number: 表2
  title: 支出总表
  fixes: { flow: uses }
  rows: { by: [${by}], total: { at: first, title: 合计 } }
  columns: [{ id: total, title: 合计 }, { id: basic, title: 基本支出, fixes: { nature: basic } }, { id: project, title: 项目支出, fixes: { nature: project } }]
- id: fiscal
  number: 表3
  title: 支出明细表
  fixes: { flow: uses }
  rows: { by: [${by}], total: { at: first, title: 合计 } }
  columns: [{ id: total, title: 合计 }]
`;

interface Line {
  readonly unit: string;
  readonly code: string;
  readonly amount: string;
}

const LINES: readonly Line[] = [
  { unit: '401001', code: '2080101', amount: '5.00' },
  { unit: '401001', code: '2080505', amount: '2.00' },
  { unit: '401001', code: '2210201', amount: '1.00' },
  { unit: '401002', code: '2101101', amount: '3.00' },
  { unit: '401002', code: '2080505', amount: '4.00' },
];

const row = ([first, second]: readonly [string, string], text: string): string =>
  `  - { ${first}${second === '' ? '' : `, ${second}`}, ${text} }`;

const rowsOf = (by: string, lines: readonly Line[], text: (line: Line) => string): string =>
  lines
    .map((line) =>
      by.startsWith('unit')
        ? row([`unit: "${line.unit}"`, `function: "${line.code}"`], text(line))
        : row([`code: "${line.code}"`, `unit: "${line.unit}"`], text(line)),
    )
    .join('\n');

function booksBy(by: string, expenditure: readonly Line[]): Books {
  const sum = (lines: readonly Line[]): string =>
    `${lines.reduce((all, { amount }) => all + Number(amount[0]), 0)}.00`;
  const total = sum(LINES);
  const units = [...Map.groupBy(LINES, ({ unit }) => unit)]
    .map(([unit, lines]) => `  - { unit: "${unit}", total: ${sum(lines)} }`)
    .join('\n');
  const classes = [...Map.groupBy(LINES, ({ code }) => code.slice(0, 3))]
    .map(([code, lines]) => `  - { code: "${code}", total: ${sum(lines)} }`)
    .join('\n');
  return booksWith({
    more: TAXONOMY,
    tables: tables(by),
    files: {
      income: `rows:\n${classes}\ntotal: { total: ${total} }\n`,
      expenditure: `rows:\n${units}\n${rowsOf(by, expenditure, ({ amount }) => `total: ${amount}, basic: ${amount}`)}\ntotal: { total: ${total}, basic: ${total} }\n`,
      fiscal: `rows:\n${units}\n${rowsOf(by, LINES, ({ amount }) => `total: ${amount}`)}\ntotal: { total: ${total} }\n`,
    },
  });
}

/** What is found: rule, severity and table; places name rows in the order of the dimensions. */
const said = (books: Books): readonly string[] =>
  books.findings.map(({ rule, severity, table }) => `${severity} ${rule} ${table}`).sort();

/** How the relations of an account end, by kind. */
const tally = (books: Books): readonly string[] =>
  accountIn(books, 'bureau/2026')
    .relations.map(({ kind, outcome, along }) => `${kind} ${outcome} ${along ?? ''}`)
    .sort();

describe('rows by two dimensions list along both, in whatever order', () => {
  const mistake = fc.record({
    line: fc.integer({ min: 0, max: LINES.length - 1 }),
    code: fc.constantFrom('2080101', '2080106', '2080505', '2080506', '2210201', '2210202', '2101101'),
  });
  const wrong = ({ line, code }: { line: number; code: string }): readonly Line[] =>
    LINES.map((each, index) => (index === line ? { ...each, code } : each));
  const isOnce = (lines: readonly Line[]): boolean =>
    new Set(lines.map(({ unit, code }) => `${unit}${code}`)).size === lines.length;

  test('every wrong code is found alike, or not at all', () => {
    fc.assert(
      fc.property(mistake.map(wrong).filter(isOnce), (lines) => {
        const [one, other] = [booksBy('unit, function', lines), booksBy('function, unit', lines)];
        expect(said(one)).toEqual(said(other));
        expect(tally(one)).toEqual(tally(other));
      }),
      { numRuns: 15 },
    );
  });

  test('a code that is one digit off is told, though another unit has the right one', () => {
    const lines = wrong({ line: 1, code: '2080506' });
    for (const by of ['unit, function', 'function, unit']) {
      expect(said(booksBy(by, lines))).toContain('warning presence/rows fiscal');
      expect(said(booksBy(by, LINES))).toEqual([]);
    }
  });
});

describe('a row that is not divided', () => {
  const account = (rows: string) =>
    accountOf({
      tables: `
- id: mentioned
  number: 表0
  title: 上年
  fixes: { year: last }
  rows: { by: [function, unit] }
  columns: [{ id: last, title: 上年 }]
- id: expenditure
  number: 表1
  title: 支出总表
  rows: { by: [unit, function] }
  columns: [{ id: total, title: 合计 }]
`,
      files: {
        mentioned: `rows:
  - { code: "2080101", unit: "401001", last: 1.00 }
  - { code: "2210201", unit: "401002", last: 1.00 }
`,
        expenditure: rows,
      },
    });
  const says = (rows: string, fixes: Fixes) => foundAt(account(rows), fixes);
  const DIVIDED = `rows:
  - { unit: "401001", total: 5.00 }
  - { unit: "401001", function: "2080101", total: 5.00 }
`;

  test('says nothing of what it is made of', () => {
    const open = `${DIVIDED}  - { unit: "401002", total: 3.00 }\n`;
    expect(says(DIVIDED, { function: '2210201' })).toBe('nothing');
    expect(says(open, { function: '2210201' })).toBe('not known');
    expect(says(open, { unit: 'bureau/401001', function: '2210201' })).toBe('nothing');
  });
});

/** How often members and spots are held against each other for a table by unit, 科目 and project of so many units. */
function comparisons(units: number): number {
  const codes = Array.from({ length: units }, (_, index) => String(201001 + index));
  const projects = codes.map((code) => `  - { id: p${code}, name: 项目${code}, unit: "${code}" }\n`);
  const rows = codes.flatMap((code) => [
    `  - { unit: "${code}", total: 1.00 }\n`,
    `  - { unit: "${code}", function: "2080101", total: 1.00 }\n`,
    `  - { unit: "${code}", function: "2080101", project: p${code}, total: 1.00 }\n`,
  ]);
  const books = booksWith({
    tables: `
- id: projects
  number: 表1
  title: 项目支出表
  fixes: { flow: expenditure, nature: project }
  rows: { by: [unit, function, project] }
  columns: [{ title: 单位, prints: name }, { id: total, title: 合计 }]
`,
    files: { projects: `rows:\n${rows.join('')}`, 'projects.yaml': `projects:\n${projects.join('')}` },
    more: {
      ...TAXONOMY,
      'units/bureau.yaml': `id: bureau\ncode: "201"\nname: 某局\nkind: department\nunits:\n${codes.map((code) => `  - { code: "${code}", name: 单位${code} }\n`).join('')}`,
    },
  });
  const account = accountIn(books, 'bureau/2026');
  const lattice = latticeOf(account.taxonomy, account.tables);
  let count = 0;
  const counted = {
    ...lattice,
    isWithin: (...args: Parameters<typeof lattice.isWithin>) => {
      count += 1;
      return lattice.isWithin(...args);
    },
    isInside: (...args: Parameters<typeof lattice.isInside>) => {
      count += 1;
      return lattice.isInside(...args);
    },
  };
  const listed = account.tables.flatMap(({ sides }) => sides.flatMap((side) => side.rows));
  expect(listedGroups(counted, ['unit', 'function', 'project'], listed).length).toBeGreaterThan(units);
  return count;
}

test('a table by three dimensions of twice as many rows takes twice as much, not four times', () => {
  expect(comparisons(80) / comparisons(40)).toBeLessThan(2.5);
});
