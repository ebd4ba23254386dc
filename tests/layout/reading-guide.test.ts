import { describe, expect, test } from 'vitest';
import { layoutTable } from '../../src/layout/layout-table.ts';
import { readingGuide } from '../../src/layout/notes/reading-guide.ts';
import { publishedBooks } from '../published-books.ts';

const { accounts } = publishedBooks();

function guideOf(disclosure: string, id: string) {
  const account = accounts.find((each) => each.disclosure.id === disclosure);
  const table = account?.tables.find((each) => each.id === id);
  if (account === undefined || table === undefined) throw new Error(`no table ${disclosure}/${id}`);
  return readingGuide(account, table, layoutTable(account, table));
}

describe('how to read a table', () => {
  test('says which money it holds, what its rows and columns are, and what its marks mean', () => {
    expect(guideOf('baotou-hrss/2026', 'general-expenditure')?.lines).toEqual([
      '本表只说其中一部分钱：本年支出、一般公共预算。',
      '每一行是一个支出功能分类科目，说的是钱用来办什么事。3位编码是类，5位编码是款，7位编码是项；编码越长分得越细，缩进的行已经包含在它上面的行里。',
      '各列按支出性质分开：是维持日常运转，还是办专门的事。',
      '空白的格子表示没有这笔钱。',
      '数字右上角的小号码指表下的尾差注：各数分别四舍五入后，相加与合计差一点，不是错误。',
    ]);
  });

  test('tells one of its figures at length, with its address', () => {
    expect(guideOf('baotou-hrss/2026', 'general-expenditure')?.example).toEqual({
      anchor: 'c-208-basic',
      text: '“社会保障和就业支出”一行的 8,256.74\u00a0万元，说的是2026年：本年支出 · 一般公共预算 · 基本支出 · 社会保障和就业支出。',
    });
  });

  test('explains the words of its titles, each once', () => {
    const titles = guideOf('baotou-hrss/2026', 'general-expenditure')?.words.map(({ title }) => title);
    expect(titles).toEqual(['本年支出', '一般公共预算', '基本支出', '人员经费', '公用经费', '项目支出']);
  });

  test('says that figures were worked out where they were, and only there', () => {
    const worked = /前面有圆点的数/;
    expect(guideOf('baotou-insurance-registration/2025', 'income')?.lines.join('')).toMatch(worked);
    expect(guideOf('baotou-hrss/2026', 'income')?.lines.join('')).not.toMatch(worked);
  });

  test.each([
    ['an empty table', 'baotou-hrss/2026', 'government-fund'],
    ['a table that is not in the source', 'baotou-insurance-registration/2025', 'three-public'],
    ['a list of records', 'baotou-hrss/2026', 'goals'],
  ])('has nothing to say of %s', (_, disclosure, id) => {
    expect(guideOf(disclosure, id)).toBeUndefined();
  });
});
