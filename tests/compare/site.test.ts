import { describe, expect, test } from 'vitest';
import { SUBJECT_GROUPS } from '../../src/compare/point-groups.ts';
import { type Markup, printed } from '../../src/model/markup/html.ts';
import { apiPoints, comparePairs } from '../../src/site/compare/compare-pages.ts';
import { subjectPage } from '../../src/site/compare/subject-page.ts';
import {
  listedSubjects,
  subjectCodes,
  subjectGroups,
  tableSubjects,
} from '../../src/site/compare/subjects.ts';
import { unitMembers } from '../../src/site/compare/unit-members.ts';
import { sameTables } from '../../src/site/tables/same-table.ts';
import { disclosureOf } from '../points/ledger.ts';
import { publishedBooks } from '../published-books.ts';
import { booksWithTotal, exampleBooks, viewIn } from './fixture.ts';

const published = publishedBooks();
const example = exampleBooks();
const link = (address: string): string => address;
const textOf = (cell?: Markup): string => (cell === undefined ? '' : printed(cell)).replace(/<[^>]*>/g, '');

describe('科目 share one folder of addresses', () => {
  test('no code of a classification begins like one of another', () => {
    for (const { by, digit } of SUBJECT_GROUPS) {
      const dimension = published.content.taxonomy.dimensions.get(by);
      const codes = dimension?.kind === 'codes' ? [...dimension.entries.keys()] : [];
      expect(codes.length, by).toBeGreaterThan(0);
      expect(
        codes.filter((code) => !code.startsWith(digit)),
        by,
      ).toEqual([]);
    }
    expect(new Set(SUBJECT_GROUPS.map(({ digit }) => digit)).size).toBe(SUBJECT_GROUPS.length);
  });

  test('each has one page, and its entry in the list', () => {
    const codes = subjectCodes(published);
    expect(new Set(codes).size).toBe(codes.length);
    expect(subjectGroups(published).flatMap(({ entries }) => entries.map(({ code }) => code))).toEqual(codes);
    expect(codes).toEqual(
      expect.arrayContaining(['208', '20801', '2080101', '301', '30101', '501', '50101']),
    );
  });
});

test('of very many 科目 a page of all leaves the third level to the pages above them', () => {
  expect(listedSubjects(published).isCut).toBe(false);
  const { groups, isCut } = listedSubjects(published, 10);
  expect(isCut).toBe(true);
  const listed = new Set(groups.flatMap(({ entries }) => entries.map(({ code }) => code)));
  expect(listed.has('2080101')).toBe(false);
  for (const code of subjectCodes(published))
    if (!listed.has(code))
      expect(
        subjectPage(published, code, link).up.some((above) => listed.has(above.code)),
        code,
      ).toBe(true);
});

describe('a 科目 across units and years', () => {
  const page = subjectPage(example, '2080101', link);

  test('units beside years, the latest first', () => {
    expect(page.years).toEqual([2026, 2025]);
    expect(page.units.map(({ title, cells }) => [title, ...cells.map((cell) => textOf(cell))])).toEqual([
      ['某局', '110.00', '100.00'],
      ['某中心', '300,000.00元', '未收录'],
    ]);
    expect(printed(page.units[0]?.cells.slice(1) ?? [])).toContain(
      'href="/bureau/2025/expenditure/#c-2080101-total"',
    );
  });

  test('years with their units, and the parts that are told apart', () => {
    expect(
      page.byYear.map(({ year, lines }) => [
        year,
        ...lines.map(({ cells }) => cells.map((cell) => textOf(cell))),
      ]),
    ).toEqual([
      [2026, ['110.00', '110.00', '无'], ['300,000.00元', '未列示', '未列示']],
      [2025, ['100.00', '100.00', '无']],
    ]);
  });

  test('its place in the tree', () => {
    expect(page.up.map(({ code }) => code)).toEqual(['208', '20801']);
    const above = subjectPage(example, '208', link);
    expect(above.children.map(({ code, cells }) => [code, ...cells.map((cell) => textOf(cell))])).toEqual([
      // 110.00 + 15.00; of the unit nothing but 2080101
      ['20801', '125.00（推算）', '300,000.00元'],
      ['20805', '无', '102,500.00元'],
    ]);
  });

  test('a unit that lists it no further than a wider code shows that', () => {
    const books = exampleBooks({
      ...disclosureOf('center/2026', {
        summary: 'revenue:\n  - { line: general, amount: 40.25 }\n',
        expenditure: 'rows:\n  - { code: "208", total: 40.25 }\n',
      }),
    });
    expect(textOf(subjectPage(books, '2080101', link).units[1]?.cells[0])).toBe('40.25含在 208 内');
  });
});

describe('a department and its units', () => {
  const agreements = (books: typeof example) => {
    const [department] = books.content.disclosers;
    const members = department && unitMembers(books, department, link);
    return {
      rows: members?.rows.map(({ code, cells, agreement }) => [
        code,
        ...cells.map((cell) => textOf(cell)),
        agreement,
      ]),
      sum: members?.sum,
    };
  };

  test('are compared where both are there, and said not to be elsewhere', () => {
    const { rows, sum } = agreements(
      exampleBooks({
        ...disclosureOf('center/2026', {
          summary: 'revenue:\n  - { line: general, amount: 40.25 }\n',
        }),
      }),
    );
    expect(rows).toEqual([
      ['401001', '90.25', '未收录', '未核对'],
      ['401002', '40.25', '40.25（推算）', '一致'],
    ]);
    // 90.25 + 40.25 = 130.50
    expect(sum).toBe('各单位的收入总计之和等于部门的收入总计。');
  });

  test('that differ are told by how much', () => {
    const { rows } = agreements(
      exampleBooks({
        ...disclosureOf('center/2026', {
          summary: 'revenue:\n  - { line: general, amount: 41.00 }\n',
        }),
      }),
    );
    expect(rows?.[1]).toEqual(['401002', '40.25', '41.00（推算）', '相差 +0.75']);
  });

  test('a total of spending is not taken for the total of revenue', () => {
    // The unit's format tells its spending only.
    expect(agreements(booksWithTotal('402549.00', '102549.00')).rows?.[1]?.at(-1)).toBe('未核对');
  });

  test('of another year are not compared', () => {
    const [department] = published.content.disclosers.filter(({ id }) => id === 'baotou-hrss');
    const members = department && unitMembers(published, department, link);
    expect(members?.rows.find(({ code }) => code === '401005')?.agreement).toBe('未核对，只有2025年的');
    expect(members?.rows).toHaveLength(10);
  });
});

describe('pairs that have pages', () => {
  test('years of one discloser and a department with its units are told apart from others', () => {
    expect(comparePairs(example)).toEqual([
      { first: 'bureau/2025', second: 'bureau/2026', kind: 'years' },
      { first: 'bureau/2025', second: 'center/2026', kind: 'other' },
      { first: 'bureau/2026', second: 'center/2026', kind: 'department' },
    ]);
  });

  test('of many disclosures only those that belong together', () => {
    const years = Array.from({ length: 11 }, (_, index) => 2014 + index);
    const many = exampleBooks(
      Object.assign(
        {},
        ...years.map((year) =>
          disclosureOf(`bureau/${year}`, { summary: 'revenue:\n  - { line: general, amount: 1.00 }\n' }),
        ),
      ),
    );
    const pairs = comparePairs(many);
    expect(pairs.map(({ kind }) => kind)).not.toContain('other');
    expect(pairs).toHaveLength(years.length + 1);
  });
});

test('the list of points in the open data names the cell of each figure, and keeps exact decimals as texts', () => {
  const file = apiPoints(viewIn(published, 'baotou-hrss/2026'), (path) => `https://example.org${path}`);
  expect(file.points.find(({ id }) => id === 'function/208')).toMatchObject({
    code: '208',
    figure: {
      text: '10938.61',
      yuan: '109386100',
      half: '50',
      address: 'https://example.org/baotou-hrss/2026/summary/#c-208-amount',
    },
  });
  expect(JSON.stringify(file)).not.toMatch(/:\d+\.\d/);
});

test('the same table stands in other years, and in the latest year of other units', () => {
  const account = example.accounts.find(({ disclosure }) => disclosure.id === 'bureau/2026');
  expect(account && sameTables(example, account, 'expenditure')).toEqual({
    years: [{ title: '某局 2025年', href: '/bureau/2025/expenditure/' }],
    units: [],
  });
});

test('the 科目 of a table lead to their pages, those without money left out', () => {
  const account = published.accounts.find(({ disclosure }) => disclosure.id === 'datong-hrss/2026');
  const codes = (table: string) =>
    account && tableSubjects(published, account, table).map(({ code }) => code);
  // 收支总表 prints all 类; three have money.
  expect(codes('summary')).toEqual(['208', '210', '221']);
  expect(codes('general-basic')?.slice(0, 4)).toEqual(['301', '30101', '50101', '30102']);
  expect(codes('three-public')).toEqual([]);
});
