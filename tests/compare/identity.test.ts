import { describe, expect, test } from 'vitest';
import { changeText } from '../../src/compare/change-words.ts';
import { comparisonOf } from '../../src/compare/comparison.ts';
import { renderComparison } from '../../src/compare/pair/render-comparison.ts';
import { tableChanges } from '../../src/compare/table-changes.ts';
import { codeInYear, pointInYear } from '../../src/model/identity/code-identity.ts';
import { printed } from '../../src/model/markup/html.ts';
import { asCodes } from '../../src/model/taxonomy.ts';
import { figureAt } from '../../src/narrative/figures/figure-at.ts';
import { priorOf } from '../../src/narrative/figures/prior-figures.ts';
import { pointsFile } from '../../src/site/compare/compare-pages.ts';
import { subjectPage } from '../../src/site/compare/subject-page.ts';
import { booksOf, disclosureOf, type Files, folderOf } from '../points/ledger.ts';
import { viewIn } from './fixture.ts';

const TABLES = `
- id: basic
  number: 表1
  title: 基本支出表
  fixes: { flow: expenditure, fund: general, nature: basic }
  rows: { by: economic, total: { at: last, title: 合计 } }
  columns:
    - { title: 科目, prints: codeName }
    - { id: last, title: 上年预算数, fixes: { year: last } }
    - { id: total, title: 本年预算数 }
`;

/** 30311 was 住房公积金 until 2017; that is 30113 from 2018 on, and 30311 代缴社会保险费. */
const ECONOMIC = `
entries:
  - { code: "301", name: 工资福利支出, from: "2007", source: 示例 }
  - { code: "30101", name: 基本工资, from: "2007", source: 示例 }
  - { code: "30113", name: 住房公积金, from: "2018", source: 示例 }
  - { code: "303", name: 对个人和家庭的补助, from: "2007", source: 示例 }
  - { code: "30311", name: 住房公积金, from: "2012", to: "2017", became: "30113", source: 示例 }
  - { code: "30311", name: 代缴社会保险费, from: "2018", source: 示例 }
`;
const row = (code: string, total: string, last = '') =>
  `  - { code: "${code}", total: ${total}${last && `, last: ${last}`} }\n`;

const files: Files = {
  ...folderOf({ tables: TABLES }),
  ...disclosureOf('bureau/2017', {
    basic: `rows:\n${row('30101', '100.00')}${row('30311', '20.00')}total: { total: 120.00 }\n`,
  }),
  ...disclosureOf('bureau/2018', {
    basic: `rows:\n${row('30101', '110.00', '100.00')}${row('30113', '22.00', '20.00')}${row('30311', '3.00')}total: { total: 135.00, last: 120.00 }\n`,
  }),
  'taxonomy/economic.yaml': ECONOMIC,
};
const { 'disclosures/bureau/2026/disclosure.yaml': _, ...content } = files;
const books = booksOf(content);
const views = ['bureau/2017', 'bureau/2018'].map((id) => viewIn(books, id));
const [before, now] = views;
if (before === undefined || now === undefined) throw new Error('two years are asked for');

describe('a code follows what it means', () => {
  const economic = asCodes(books.content.taxonomy.dimensions.get('economic'));
  test.each([
    ['30113', 2018, 2017, '30311'],
    ['30113', 2026, 2010, '30311'],
    ['30311', 2017, 2018, '30113'],
    ['30311', 2018, 2017, undefined],
    ['30311', 2018, 2026, '30311'],
    ['30101', 2018, 2017, '30101'],
  ])('%s of %i in %i: %s', (code, year, other, then) => {
    expect(economic && codeInYear(economic, code, year, other)).toBe(then);
  });
});

test('last year’s figure is that of the 科目, not of the code', () => {
  const of = (economic: string) => ({ flow: 'expenditure', fund: 'general', nature: 'basic', economic });
  const figure = (economic: string) => figureAt(now, of(economic));
  const prior = (economic: string) => {
    const found = figure(economic);
    return found && priorOf(now, of(economic), found)?.last.text;
  };
  expect(prior('30113')).toBe('20.00');
  expect(prior('30101')).toBe('100.00');
  expect(prior('30311')).not.toBe('20.00');
});

test('上年数 under the new code is held against last year’s disclosure under the old one', () => {
  expect(
    books.documents.map(({ subject, parts, outcome }) => [subject.place, parts[0]?.place, outcome]),
  ).toContainEqual(['basic/30113/last', 'basic/30311/total', 'equal']);
  expect(books.documents.filter(({ outcome }) => outcome === 'different')).toEqual([]);
});

test('what changed in a table: the 科目 beside itself', () => {
  const table = now.account.tables[0];
  const changes = table && tableChanges(now, table, before);
  expect(changes?.changed.map(({ title, change }) => [title, changeText(change)])).toEqual(
    expect.arrayContaining([
      ['30113 住房公积金', '+2.00'],
      ['30101 基本工资', '+10.00'],
    ]),
  );
  expect(changes?.changed.map(({ title }) => title).join()).not.toContain('30311 住房公积金');
});

describe('a 类 that a 科目 left, or came to', () => {
  const parents = (code: string) => ({
    flow: 'expenditure',
    fund: 'general',
    nature: 'basic',
    economic: code,
  });
  const restated = booksOf({
    ...content,
    ...disclosureOf('bureau/2017', {
      basic: `rows:\n${row('301', '100.00')}${row('30101', '100.00')}${row('303', '20.00')}${row('30311', '20.00')}total: { total: 120.00 }\n`,
    }),
    ...disclosureOf('bureau/2018', {
      basic: `rows:\n${row('301', '132.00', '120.00')}${row('30101', '110.00', '100.00')}${row('30113', '22.00', '20.00')}${row('303', '3.00')}${row('30311', '3.00')}total: { total: 135.00, last: 120.00 }\n`,
    }),
  });

  test('is not held against what it was of other 科目', () => {
    expect(restated.documents.filter(({ outcome }) => outcome === 'different')).toEqual([]);
    expect(restated.documents.map(({ subject }) => subject.place).toSorted()).toEqual([
      'basic/30101/last',
      'basic/30113/last',
      'basic/total/last',
    ]);
  });

  test('has no figure of the year before but the one printed beside it', () => {
    const view = viewIn(restated, 'bureau/2018');
    const figure = figureAt(view, parents('301'));
    expect(figure && priorOf(view, parents('301'), figure)?.last.text).toBe('120.00');
    const then = (economic: string, year: number, other: number) =>
      pointInYear(books.content.taxonomy, { economic, year: String(year) }, other);
    expect([then('301', 2018, 2017), then('303', 2017, 2018)]).toEqual([undefined, undefined]);
    expect(then('301', 2018, 2026)).toEqual({ economic: '301', year: '2026' });
  });

  test('is beside what the table itself prints of the year before, and is not gone', () => {
    const view = viewIn(restated, 'bureau/2018');
    const table = view.account.tables[0];
    const changes = table && tableChanges(view, table, viewIn(restated, 'bureau/2017'));
    const texts = changes?.changed.map(({ title, change }) => `${title} ${changeText(change)}`);
    expect(texts).toEqual(
      expect.arrayContaining(['301 工资福利支出 +12.00', '303 对个人和家庭的补助 +3.00']),
    );
    expect(texts?.filter((text) => text.includes('工资福利') || text.includes('家庭'))).toHaveLength(2);
  });

  test('says so on its page', () => {
    const page = (code: string) => subjectPage(restated, code, (address) => address).breaks;
    expect(page('301')).toEqual([
      '2018年起包括住房公积金（30113）；2017年及以前它是 30311，不在其中，那些年的数和以后的不能比较。',
    ]);
    expect(page('303')).toEqual([
      '2018年起不包括住房公积金；2017年及以前它是 30311，包括在内，以后是 30113，那些年的数和以后的不能比较。',
    ]);
  });
});

test('two years side by side: a 科目 is beside itself, whatever its code', () => {
  const { common, onlyFirst, onlySecond, ...comparison } = comparisonOf(pointsFile(before), pointsFile(now));
  const lines = [...common, ...onlyFirst, ...onlySecond]
    .flatMap(({ points }) => points)
    .filter(({ id }) => /303|301$|30113/.test(id));
  const text = (looked: (typeof lines)[number]['first']) =>
    looked?.kind === 'figure' ? looked.figure.text : looked?.kind;
  expect(
    lines.map(({ title, first, second, change }) => [
      title,
      text(first),
      text(second),
      change && changeText(change),
    ]),
  ).toEqual([
    ['工资福利支出', '100.00', '132.00', undefined],
    ['住房公积金', '20.00', '22.00', '+2.00'],
    ['对个人和家庭的补助', '20.00', '3.00', undefined],
    ['代缴社会保险费', 'nothing', '3.00', '+3.00'],
  ]);
  const whole = { common, onlyFirst, onlySecond, ...comparison };
  expect(printed(renderComparison(whole, (address) => address))).toContain(
    '<p>住房公积金以前的代码是 30311，2018年起是 30113，两个数放在 30113 一行；它上面的类前后包括的科目不同，不算差额。</p>',
  );
});

describe('the page of a 科目', () => {
  const page = (code: string) => subjectPage(books, code, (address) => address);
  test('goes on through the years under the code of each', () => {
    const { years, units, breaks } = page('30113');
    expect(years).toEqual([2018, 2017]);
    expect(printed(units[0]?.cells ?? [])).toContain('href="/bureau/2017/basic/#c-30311-total"');
    expect(breaks).toEqual(['2017年及以前的代码是 30311，那些年的数取自 30311。']);
  });

  test('says where it breaks', () => {
    const { years, breaks } = page('30311');
    expect(years).toEqual([2018]);
    expect(breaks).toEqual([
      '2017年及以前，30311 是住房公积金，以后的代码是 30113；那些年的数列在 30113，不和这里的比较。',
    ]);
  });
});

test.each([
  ['no last year', 'from: "2012", became: "30113"', '30311 改用了代码 30113，却没有写哪一年为止'],
  ['another level', 'from: "2012", to: "2017", became: "301"', '30311 和改用的 301 不是同一级'],
])('a code that goes on under another is refused with %s', (_, written, message) => {
  const economic = ECONOMIC.replace('from: "2012", to: "2017", became: "30113"', written);
  expect(() => booksOf({ ...content, 'taxonomy/economic.yaml': economic })).toThrow(message);
});
