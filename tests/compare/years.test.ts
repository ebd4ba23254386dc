import { describe, expect, test } from 'vitest';
import { changeText, growthText } from '../../src/compare/change-words.ts';
import { tableChanges } from '../../src/compare/table-changes.ts';
import { figureInYear, toldBy, yearsOf } from '../../src/compare/years.ts';
import { printed } from '../../src/model/markup/html.ts';
import { unitYears } from '../../src/site/compare/unit-years.ts';
import { finalOf } from '../points/ledger.ts';
import { publishedBooks } from '../published-books.ts';
import { exampleBooks, viewIn } from './fixture.ts';

const example = exampleBooks();
const bureau = ['bureau/2025', 'bureau/2026'].map((id) => viewIn(example, id));
const published = publishedBooks();

const told = (views: typeof bureau, year: number, id: string): string => {
  const figure = figureInYear(views.map(toldBy), year, id);
  if (figure === undefined) return 'not known';
  const { looked, from } = figure;
  return `${looked.kind === 'figure' ? looked.figure.text : looked.kind} ${from}`;
};

describe('a year is told by its own disclosure, else by the next one', () => {
  test.each([
    [2026, 'totals/sources', '130.50 own'],
    [2025, 'totals/sources', '130.00 own'],
    [2025, 'generalPurpose/threePublic', '2.40 own'],
    [2024, 'generalPurpose/threePublic', '3.00 next'],
    [2024, 'totals/sources', 'not known'],
    [2026, 'function/208/20805/2080505', 'nothing own'],
    [2025, 'function/205', 'nothing own'],
  ])('%i %s: %s', (year, id, said) => {
    expect(told(bureau, year, id)).toBe(said);
  });

  test('of one disclosure the year before is told by its columns and its text', () => {
    const one = [viewIn(published, 'baotou-hrss/2026')];
    expect(yearsOf(one.map(toldBy))).toEqual([2026, 2025]);
    // The text: 收支总计比上年增加1518.25万元; the table of 三公 prints 29.10 for the year before.
    expect(told(one, 2025, 'totals/sources')).toBe('10317.25 text');
    expect(told(one, 2025, 'generalPurpose/threePublic')).toBe('29.10 next');
    expect(told(one, 2025, 'nature/basic')).toBe('not known');
  });

  test('what the text tells of one amount is not told of another that equals it only this year', () => {
    // 承德市 tells the change of 收入总计; 本年收入 is the same amount in 2024, and may not have been in 2023.
    const one = [viewIn(published, 'chengde-hrss/2024')];
    expect(told(one, 2023, 'totals/sources')).toBe('4739.04 text');
    expect(told(one, 2023, 'totals/revenue')).toBe('not known');
  });
});

describe('a unit through the years', () => {
  const rows = new Map(unitYears(bureau, (address) => address)?.rows.map((row) => [row.title, row]));

  test.each([
    // 130.50 − 130.00, of 130.00
    ['收入总计', '+0.50', '+0.4%'],
    ['基本支出', '持平', '0.0%'],
    ['项目支出', '+0.50', '约+3%'],
    // 2.00 − 2.40: a hundredth more or less is half a percent.
    ['一般公共预算“三公”经费', '−0.40', '约−17%'],
  ])('%s: %s, %s', (title, change, rate) => {
    expect([rows.get(title)?.change, rows.get(title)?.rate]).toEqual([change, rate]);
  });

  test('every figure leads to its cell, and none is made up for a year that does not tell', () => {
    const cells = rows.get('一般公共预算“三公”经费')?.cells.map((cell) => printed(cell)) ?? [];
    expect(cells[0]).toContain('href="/bureau/2026/three-public/#c-all-now"');
    expect(cells[2]).toContain('href="/bureau/2025/three-public/#c-all-last"');
    expect(cells[2]).toContain('据2025年公开');
    expect(printed(rows.get('收入总计')?.cells.slice(2) ?? [])).toBe('<td class="words">未收录</td>');
  });
});

describe('a budget beside its final accounts', () => {
  const FINAL = {
    ...finalOf('bureau/2025-final', {
      summary: 'revenue:\n  - { line: general, amount: 118.00 }\n  - { line: own, amount: 10.00 }\n',
      income: 'rows:\n  - { unit: "401001", total: 88.00 }\n  - { unit: "401002", total: 40.00 }\n',
      expenditure:
        'rows:\n  - { code: "2080101", total: 98.00, basic: 98.00 }\n  - { code: "2080102", total: 30.00, project: 30.00 }\n',
    }),
  };
  const books = exampleBooks(FINAL);
  const views = ['bureau/2025', 'bureau/2025-final', 'bureau/2026'].map((id) => viewIn(books, id));
  const page = unitYears(views, (address) => address);
  const row = (title: string) => page?.rows.find((each) => each.title === title);

  test('is another column, not another year', () => {
    expect(page?.terms).toEqual(['2026年预算', '2025年决算', '2025年预算', '2024年预算']);
    expect(page?.compared).toBe('2026年预算比2025年预算');
    expect(row('收入总计')?.change).toBe('+0.50');
    expect(printed(row('收入总计')?.cells.slice(1, 3) ?? [])).toContain('/bureau/2025-final/summary/#');
  });

  test('tells how much of it was spent', () => {
    // 128.00 of 130.00, 30.00 of 20.00
    expect(page?.completed).toBe('2025年完成预算');
    expect([row('收入总计')?.completion, row('项目支出')?.completion]).toEqual(['98.5%', '约150%']);
    expect(row('一般公共预算“三公”经费')?.completion).toBe('');
  });

  test('of final accounts alone the budget is what they tell of it', () => {
    const one = [viewIn(published, 'putuo-planning/2024-final')];
    const planning = unitYears(one, (address) => address);
    expect(planning?.terms).toEqual(['2024年决算', '2024年预算', '2023年决算']);
    const three = planning?.rows.find(({ title }) => title.includes('三公'));
    expect(printed(three?.cells ?? [])).toContain('据2024年决算公开');
    expect(three?.completion).toBe('约14%');
  });
});

describe('what changed in a table since last year', () => {
  const changesOf = (books: typeof example, id: string, table: string, previous?: string) => {
    const view = viewIn(books, id);
    const bound = view.account.tables.find((each) => each.id === table);
    if (bound === undefined) throw new Error(`no table ${table}`);
    return tableChanges(view, bound, previous === undefined ? undefined : viewIn(books, previous));
  };

  test('by its rows, the largest change first; new rows and rows that are gone are told', () => {
    const changes = changesOf(example, 'bureau/2026', 'expenditure', 'bureau/2025');
    expect(
      changes?.changed.map(({ title, change, now, before }) => [
        title,
        changeText(change),
        growthText(change.rate),
        now.looked.kind,
        before.looked.kind,
      ]),
    ).toEqual([
      ['2080101 行政运行', '+10.00', '+10.0%', 'figure', 'figure'],
      ['2080505 机关事业单位基本养老保险缴费支出', '−10.00', '−100.0%', 'nothing', 'figure'],
      ['2050803 培训支出', '+5.50', '', 'figure', 'nothing'],
      ['2080102 一般行政管理事务', '−5.00', '−25.0%', 'figure', 'figure'],
      ['合计', '+0.50', '+0.4%', 'figure', 'figure'],
    ]);
    expect(changes).toMatchObject({ same: 0, unknown: 0 });
  });

  test('from its own columns where last year is not there', () => {
    const changes = changesOf(published, 'baotou-hrss/2026', 'three-public');
    // 28.07 − 29.10 and 3.08 − 4.10, as 表7 prints them.
    expect(changes?.changed.map(({ title, change }) => [title, changeText(change)])).toEqual([
      ['合计', '−1.03'],
      ['401006 包头市人事考试中心', '−1.02'],
    ]);
    expect(changes?.changed[0]?.before).toMatchObject({
      id: 'baotou-hrss/2026',
      looked: { figure: { place: 'three-public/total/lastBudget' } },
    });
  });

  test('rows without last year are counted, never taken as new', () => {
    const changes = changesOf(published, 'chengde-hrss/2024', 'income');
    expect(changes?.changed.map(({ title }) => title)).toEqual(['合计']);
    expect(changes?.unknown).toBeGreaterThan(10);
  });

  test('nothing is said where nothing of last year is known', () => {
    expect(changesOf(published, 'datong-hrss/2026', 'general-basic')).toBeUndefined();
    expect(changesOf(published, 'baotou-hrss/2026', 'goals')).toBeUndefined();
  });
});
