import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderTable } from '../../src/layout/html/render-table.ts';
import { layoutTable } from '../../src/layout/layout-table.ts';
import { printed } from '../../src/model/markup/html.ts';
import { accountCells } from '../../src/points/bind/bind.ts';
import { formatReview } from '../../src/review/format-review.ts';
import { accountIn, booksOfFolder, type Files, filesIn } from '../points/ledger.ts';

const CONTENT = join(import.meta.dirname, '../../content');
const FIXTURE = filesIn(join(import.meta.dirname, '../fixtures/further-places'));

const under = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

const TAXONOMY = under('taxonomy', filesIn(join(CONTENT, 'taxonomy')));
const { 'codes.yaml': codes = '', ...OWN } = FIXTURE;

/** Formats of two further places, written with nothing but docs/, beside what they are written from. */
const FILES: Files = {
  ...TAXONOMY,
  'taxonomy/function.yaml': `${TAXONOMY['taxonomy/function.yaml']}${codes}`,
  ...under('formats/national-final', filesIn(join(CONTENT, 'formats/national-final'))),
  'site.yaml': filesIn(CONTENT)['site.yaml'] ?? '',
  ...OWN,
};

const BOOKS = booksOfFolder(FILES);
const CULTURE = 'shishi-culture/2024';
const WATER = 'shishi-water/2019-final';

test('nothing is said against their disclosures but what a person has to look at', () => {
  expect(BOOKS.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

describe.each([
  [CULTURE, 330, 200],
  [WATER, 150, 90],
])('%s', (id, figures, equal) => {
  const account = accountIn(BOOKS, id);

  test('every figure of every table is on its page', () => {
    const missing = account.tables.flatMap((table) => {
      const html = printed(renderTable(layoutTable(account, table)));
      return accountCells([table]).flatMap((cell) => {
        const figure = account.figure(cell);
        if (figure?.text === undefined || figure.text === '') return [];
        const text = figure.text.replace(/^(\d)(\d{3}\.)/, account.format.thousands ? '$1,$2' : '$1$2');
        return html.includes(text) ? [] : [`${cell.place} ${text}`];
      });
    });
    expect(
      accountCells(account.tables).filter((cell) => account.figure(cell) !== undefined).length,
    ).toBeGreaterThan(figures);
    expect(missing).toEqual([]);
  });

  test('its figures are held against each other, and none of them is contradicted', () => {
    const outcomes = account.relations.map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'equal').length).toBeGreaterThan(equal);
    expect(outcomes).not.toContain('different');
  });

  test('the format has nothing that can never be checked but what its documents do not print', () => {
    const review = formatReview(account.format, account.taxonomy, account.disclosure.year);
    const warned = review.split('\n').filter((line) => /^ {2}(?:永远|两处|标题|各行|不在)/.test(line));
    // 项目绩效目标表 has money from all sources, 一般公共预算项目支出预算表 from one.
    expect(warned.filter((line) => !line.includes('项目绩效目标表'))).toEqual([]);
  });
});

/** A file of a disclosure with one figure changed, and how. */
const CHANGED: readonly (readonly [string, string, string, string])[] = [
  [CULTURE, 'tables/expenditure.yaml', 'total: 380.00, basic: 300.00', 'total: 380.00, basic: 310.00'],
  [
    CULTURE,
    'tables/fiscal-economic.yaml',
    'unit: "331002", economic: "30213", total: 45.00',
    'unit: "331002", economic: "30213", total: 46.00',
  ],
  [
    CULTURE,
    'tables/fiscal-economic.yaml',
    'unit: "331001", economic: "30227", total: 70.00',
    'unit: "331001", economic: "30227", total: 70.10',
  ],
  [CULTURE, 'tables/general-projects.yaml', 'project: books, total: 55.00', 'project: books, total: 56.00'],
  [
    CULTURE,
    'tables/three-public.yaml',
    'vehicleOperation: 6.00, officialHospitality: 2.00',
    'vehicleOperation: 6.50, officialHospitality: 2.00',
  ],
  [CULTURE, 'tables/department-tasks.yaml', 'amount: 130.00', 'amount: 135.00'],
  [
    CULTURE,
    'tables/general-expenditure.yaml',
    'total: 355.00, current: 330.00',
    'total: 355.00, current: 331.00',
  ],
  [WATER, 'tables/summary.yaml', 'line: other, amount: 6.00', 'line: other, amount: 7.00'],
  [WATER, 'tables/general-basic.yaml', 'code: "30231", operating: 12.00', 'code: "30231", operating: 12.10'],
  [WATER, 'tables/three-public.yaml', 'vehiclesFinal: 12.00', 'vehiclesFinal: 12.10'],
];

test.each(CHANGED)('a wrong figure of %s in %s is found', (id, file, from, to) => {
  const path = `disclosures/${id}/${file}`;
  const before = FILES[path] ?? '';
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  const found = booksOfFolder({ ...FILES, [path]: after }).findings.filter(({ rule }) =>
    /^(?:points|prior)\//.test(rule),
  );
  expect(found.length).toBeGreaterThan(0);
});

test('rows are numbered on over both sides, columns of figures beneath each other', () => {
  const account = accountIn(BOOKS, WATER);
  const summary = account.tables.find(({ id }) => id === 'summary');
  if (summary === undefined) throw new Error('no summary');
  const { header, body } = layoutTable(account, summary);
  expect(header.at(-1)?.cells.map(({ text }) => text)).toEqual(['栏次', '', '1', '栏次', '', '2']);
  const numbers = body.map(({ cells }) =>
    [1, 4].map((index) => ('text' in (cells[index] ?? {}) ? (cells[index] as { text: string }).text : '')),
  );
  expect(numbers[0]).toEqual(['1', String(body.length + 1)]);
  expect(numbers.at(-1)).toEqual([String(body.length), String(2 * body.length)]);
});

test('what was not checked is told by names of projects and units, not by their ids', () => {
  const reasons = accountIn(BOOKS, CULTURE).relations.flatMap(({ kind, reason }) =>
    kind === 'equivalence' ? [] : (reason ?? []),
  );
  expect(reasons.join()).toContain('没有印出信息化建设、文化惠民演出');
  expect(reasons.join()).toContain('没有印出示例市图书馆');
  expect(reasons.filter((reason) => /[a-z]|331002/.test(reason))).toEqual([]);
});

test('a unit without a code names itself by its id in projects and purchases', () => {
  const path = `disclosures/${CULTURE}/projects.yaml`;
  const unit = (FILES['units/shishi-culture.yaml'] ?? '').replace('code: "331"\n', '');
  const projects = (FILES[path] ?? '').replace('unit: "331002"', 'unit: shishi-culture');
  const { findings } = booksOfFolder({ ...FILES, 'units/shishi-culture.yaml': unit, [path]: projects });
  expect(
    findings.filter(({ severity, rule }) => severity === 'error' && rule.startsWith('content/')),
  ).toEqual([]);
});
