import { describe, expect, test } from 'vitest';
import { filledTitle, inChinese, numbered } from '../../src/formats/titles.ts';

describe('Chinese numbers', () => {
  test.each([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [19, '十九'],
    [20, '二十'],
    [21, '二十一'],
    [30, '三十'],
    [99, '九十九'],
  ])('%d is %s', (number, text) => {
    expect(inChinese(number)).toBe(text);
  });

  test('read back, each from 1 to 99 is itself', () => {
    const read = (text: string): number => {
      const digit = (sign: string): number => '零一二三四五六七八九'.indexOf(sign);
      const [tens, ones] = text.includes('十') ? text.split('十') : [undefined, text];
      const ten = tens === undefined ? 0 : tens === '' ? 1 : digit(tens);
      return ten * 10 + (ones === undefined || ones === '' ? 0 : digit(ones));
    };
    for (let number = 1; number <= 99; number += 1) {
      expect(read(inChinese(number))).toBe(number);
      expect(inChinese(number)).not.toContain('零');
    }
  });

  test.each([
    ['{一}、', 12, '十二、'],
    ['（{一}）', 3, '（三）'],
    ['第{一}部分 ', 20, '第二十部分 '],
    ['{1}.', 12, '12.'],
    ['表', 7, '表'],
  ])('%s numbers %d as %s', (pattern, number, text) => {
    expect(numbered(pattern, number)).toBe(text);
  });
});

describe('titles', () => {
  const words = { year: 2026, name: '某局', kind: 'department' as const };

  test('are filled with year, name and level, wherever they stand', () => {
    expect(filledTitle('{year}年{name}{level}预算（{lastYear}—{nextYear}，{year}）', words)).toBe(
      '2026年某局部门预算（2025—2027，2026）',
    );
    expect(filledTitle('{level}概况', { ...words, kind: 'unit' })).toBe('单位概况');
  });
});
