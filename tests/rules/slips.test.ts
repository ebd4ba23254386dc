import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mistakes } from '../../src/books/mistakes/table-mistakes.ts';
import type { DisclosureRecord } from '../../src/model/content.ts';
import { slipBetween } from '../../src/model/decimal/slip.ts';
import { openAccount } from '../../src/points/account/open-account.ts';
import { explainedIn } from '../../src/rules/explained/explained.ts';
import { publishedBooks } from '../published-books.ts';

describe('the name of a slip', () => {
  test.each([
    ['12.43', '12.34', '相邻两位数颠倒'],
    ['21.34', '12.34', '相邻两位数颠倒'],
    ['13.24', '12.34', '相邻两位数颠倒'],
    ['123.40', '12.34', '小数点移了 1 位'],
    ['0.12', '12.00', '小数点移了 2 位'],
    ['123400.00', '12.34', '正好是 10000 倍，像是把元当作了万元'],
    ['-12.34', '12.34', '正负号相反'],
    ['12.84', '12.34', '一位数不同'],
    ['2.34', '12.34', '漏了一位数'],
    ['112.34', '12.34', '多了一位数'],
  ])('%s for %s', (wrong, right, name) => {
    // 0.12 for 12.00 is a point moved by two places
    expect(slipBetween(wrong, right)).toBe(name);
  });

  test('no name for what is no slip', () => {
    expect(slipBetween('12.34', '98.76')).toBeUndefined();
    expect(slipBetween('0.00', '12.34')).toBeUndefined();
  });

  test('two digits turned round are called so wherever they stand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 9_999_999 }), fc.nat(), (cents, seed) => {
        const text = (cents / 100).toFixed(2);
        const places = [...text.replace('.', '')].flatMap((digit, index, digits) =>
          digits[index + 1] !== undefined &&
          digits[index + 1] !== digit &&
          !(index === 0 && digits[1] === '0')
            ? [index]
            : [],
        );
        const at = places[seed % Math.max(1, places.length)];
        if (at === undefined) return;
        const digits = [...text.replace('.', '')];
        [digits[at], digits[at + 1]] = [digits[at + 1] ?? '', digits[at] ?? ''];
        const turned = digits.join('').replace(/(\d\d)$/u, '.$1');
        expect(['相邻两位数颠倒', '小数点移了 1 位']).toContain(slipBetween(turned, text));
      }),
    );
  });
});

describe('in a published disclosure', () => {
  const books = publishedBooks();
  const chengde = books.accounts.find(({ disclosure }) => disclosure.id === 'chengde-hrss/2024');
  const explained = (disclosure: DisclosureRecord) => {
    const format = books.content.formats.get(disclosure.format);
    if (format === undefined) throw new Error('no format');
    return explainedIn(openAccount({ taxonomy: books.content.taxonomy, format, disclosure }));
  };

  test('what is right of a transposed figure is named, once', () => {
    const all = chengde === undefined ? [] : mistakes('两位数颠倒', chengde.disclosure);
    const one = all.find(({ where, from }) => where.startsWith('expenditure 20801 ') && from === '759.86');
    const sure = one === undefined ? [] : explained(one.apply()).rest.filter(({ slip }) => slip?.isSure);
    expect(sure.map(({ slip }) => [slip?.right, slip?.name])).toEqual([['759.86', '相邻两位数颠倒']]);
  });

  test('exchanged rows are one finding', () => {
    const all = chengde === undefined ? [] : mistakes('两行互换', chengde.disclosure);
    const one = all.find(({ from, where }) => where.startsWith('expenditure') && from === '2080501');
    expect(one === undefined ? 0 : explained(one.apply()).exchanges.length).toBe(1);
  });

  test('what was published as it is, is no exchange and no other unit', () => {
    for (const account of books.accounts) {
      const { exchanges, inYuan } = explainedIn(account);
      expect([exchanges.length, inYuan.length], account.disclosure.id).toEqual([0, 0]);
    }
  });
});
