import { describe, expect, test } from 'vitest';
import type { FigureToken, TextBlock, Token } from '../../src/narrative/figures/token.ts';
import { passagesOf } from '../../src/site/sections/passages.ts';
import { tablePassages } from '../../src/site/sections/table-passages.ts';
import { publishedBooks } from '../published-books.ts';

const text = (words: string): Token => ({ kind: 'text', text: words });
const figure = (of: string, words: string): Token =>
  ({ kind: 'figure', role: 'amount', text: words, places: [of] }) as unknown as FigureToken;
const block = (...tokens: Token[]): TextBlock => ({ kind: 'paragraph', tokens });
const passages = (paragraph: TextBlock) =>
  Object.fromEntries(passagesOf(paragraph, ({ places: [first] }) => first));

describe('what a paragraph says of a figure', () => {
  test('is its own clause and the reason that follows', () => {
    const paragraph = block(
      ...[text('用车'), figure('a', '3万元'), text('。接待'), figure('b', '1万元'), text('，减少')],
      ...[figure('b', '2万元'), text('。主要原因是厉行节约。会议'), figure('c', '5万元'), text('。')],
    );
    expect(passages(paragraph)).toEqual({
      a: '用车3万元',
      b: '接待1万元，减少2万元。主要原因是厉行节约',
      c: '会议5万元',
    });
  });

  test('is the reason behind its parts, too, with what is left out marked', () => {
    const paragraph = block(
      ...[text('用车'), figure('a', '0元'), text('。其中：购置'), figure('b', '0元'), text('；运行')],
      ...[figure('c', '0元'), text('。主要原因是没有车。')],
    );
    expect(passages(paragraph)).toEqual({
      a: '用车0元。…主要原因是没有车',
      b: '其中：购置0元；…主要原因是没有车',
      c: '运行0元。主要原因是没有车',
    });
  });

  test('is not what announces the next paragraph', () => {
    expect(passages(block(text('接待'), figure('a', '1元'), text('。具体情况如下：')))).toEqual({
      a: '接待1元',
    });
  });

  test('is cut around its figure where the sentence is long', () => {
    const { a } = passages(block(text('某'.repeat(100)), figure('a', '1元'), text('项'.repeat(100))));
    expect(a).toBe(`…${'某'.repeat(40)}1元${'项'.repeat(50)}…`);
  });
});

describe('a table page says what the text says of its figures', () => {
  const books = publishedBooks();
  const toldOf = (disclosure: string, table: string) => {
    const account = books.accounts.find((each) => each.disclosure.id === disclosure);
    if (account === undefined) throw new Error(disclosure);
    return tablePassages(books, account, table);
  };
  const passagesAt = (disclosure: string, table: string, anchor: string) =>
    toldOf(disclosure, table).find(({ anchors }) => anchors.includes(anchor))?.passages;

  test('with the reason of a change, and the paragraph it stands in', () => {
    expect(passagesAt('baotou-hrss/2026', 'three-public', 'c-total-vehicleOperation')).toEqual([
      {
        text: '（2）公务用车运行维护费预算支出25.51万元，比上年预算减少1.02万元。主要原因是加强用车管控，厉行节约',
        href: '/baotou-hrss/2026/three-public-notes/#s-6',
      },
    ]);
  });

  test('also where the sentence leads to another table that prints the same', () => {
    const [health] = passagesAt('baotou-hrss/2026', 'expenditure', 'c-210-total') ?? [];
    expect(health?.text).toContain('主要原因是2025年工资调标，医疗保险缴费增加');
  });

  test('and where a reason stands in a paragraph of its own', () => {
    const told = toldOf('putuo-finance/2025', 'fiscal-summary').flatMap((cell) => cell.passages);
    expect(told.map((passage) => passage.text)).toContain(
      '人员经费增加，信息化系统日常维护和中介机构服务的项目经费增加',
    );
  });

  test('in every format', () => {
    const silent = books.accounts.filter(
      ({ disclosure, tables }) =>
        !tables.some(({ id }) => toldOf(disclosure.id, id).some(({ passages: { length } }) => length > 0)),
    );
    expect(silent.map(({ disclosure }) => disclosure.id)).toEqual([]);
  });
});
