import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/read/yaml/yaml.ts';

const value = (text: string) => {
  const parsed = parseYaml(text);
  return 'value' in parsed ? parsed.value : parsed.findings.map(({ message }) => message);
};

describe('Chinese on several lines', () => {
  test.each([
    ['text: 人员增加，\n  经费相应增加', '人员增加，经费相应增加'],
    ['text: "人员增加，\n  经费相应增加"', '人员增加，经费相应增加'],
    ["text: '人员增加，\n  经费相应增加'", '人员增加，经费相应增加'],
    ['text: >-\n  人员增加，\n  经费相应增加', '人员增加，经费相应增加'],
    ['text: >-\r\n  人员增加，\r\n  经费相应增加', '人员增加，经费相应增加'],
    ['text: >-\n  第一段\n  接着\n\n  第二段', '第一段接着\n第二段'],
    ['text: |-\n  第一行\n  第二行', '第一行\n第二行'],
    ['text: 增加\n  12.00\n  万元', '增加12.00万元'],
    ['text: R&D\n  经费', 'R&D经费'],
    ['text: open budget\n  survey', 'open budget survey'],
    ['text: 甲 乙', '甲 乙'],
  ])('%j', (text, expected) => expect(value(text)).toEqual({ text: expected }));

  test('keys and lists of Chinese stay what they are', () => {
    expect(value('甲: 乙\n丙: 丁\n戊:\n  - 己\n  - 庚\n')).toEqual({ 甲: '乙', 丙: '丁', 戊: ['己', '庚'] });
    expect(value('a: "甲"\n乙: [丙,\n  丁]\n')).toEqual({ a: '甲', 乙: ['丙', '丁'] });
  });

  const word = fc.string({ unit: fc.constantFrom(...'甲乙丙，。3Ａ'), minLength: 1, maxLength: 6 });
  test('any text is the same on one line and on several', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 5 }), (words) => {
        const text = words.map((part) => `${part}甲`);
        expect(value(`a: >-\n  ${text.join('\n  ')}\nb: 1\n`)).toEqual({ a: text.join(''), b: '1' });
        expect(value(`a: "${text.join('\n  ')}"\n`)).toEqual({ a: text.join('') });
      }),
    );
  });
});

describe('what a text loses after “ #” is told', () => {
  test.each([
    ['name: 维修 #3楼', 1],
    ['name: 维修 # 3楼', 1],
    ['- 维修\t#3楼\n- 甲 #乙', 2],
    ['- { name: 维修 #3楼, a: 1 }', 1],
    ['- [甲 #乙]', 1],
    ['text: 甲\n  乙 #丙', 1],
    ['text: 甲，\n  #3楼改造', 1],
    ['- text: 甲，\n    #3楼改造\n  b: 1', 1],
    ['- 甲，\n  #3楼改造', 1],
    ['text: "甲" #乙"', 1],
    ['text: 甲#  #乙', 1],
  ])('%j', (text, count) => {
    const found = value(text);
    expect(found).toHaveLength(count);
    expect(String(found)).toMatch(/“#.*不会被读到/);
  });

  test.each([
    ['a: 5.00 # 注', { a: '5.00' }],
    ['a: 5.00 #注', { a: '5.00' }],
    ['a: "甲" # 注', { a: '甲' }],
    ['a: "维修 #3楼"', { a: '维修 #3楼' }],
    ['a: 维修#3楼', { a: '维修#3楼' }],
    ['# 注\na: { b: 甲 }   # 注', { a: { b: '甲' } }],
    ['a: >-\n  维修 #3楼', { a: '维修 #3楼' }],
    ['a: # 注\n  b: 1', { a: { b: '1' } }],
    ['a: 甲\n  # 注\nb: 1', { a: '甲', b: '1' }],
    ['a: 甲\n#b: 1\nc: 1', { a: '甲', c: '1' }],
    ['- a: 甲\n  #b: 1\n- a: 乙', [{ a: '甲' }, { a: '乙' }]],
    ['- 甲\n#- 乙\n- 丙', ['甲', '丙']],
  ])('but a comment is a comment, and a sign in a text a sign: %j', (text, expected) =>
    expect(value(text)).toEqual(expected),
  );
});

describe('one slip, one message', () => {
  const rows = (change: (row: string, index: number) => string) =>
    `rows:\n${Array.from({ length: 60 }, (_, index) => change(`  - { code: "${index}", a: 1.00 }`, index)).join('\n')}\n`;
  const inRow20 = (change: (row: string) => string) =>
    rows((row, index) => (index === 20 ? change(row) : row));

  test.each([
    ['a bracket too few', inRow20((row) => row.replace(' }', '')), '缺少“}”'],
    ['an opening bracket too few', inRow20((row) => row.replace('{ ', '')), '一行里有两个'],
    ['a bracket too many', inRow20((row) => `${row} }`), '多了一个“}”'],
    ['a quote too few', inRow20((row) => row.replace('",', ',')), '引号没有配对'],
    ['a comma too few', inRow20((row) => row.replace(',', '')), '引号后面还有内容'],
    ['a space too few', inRow20((row) => row.slice(1)), '两个“键: 值”'],
    ['a space too many', inRow20((row) => ` ${row}`), '缩进没有对齐'],
    ['a tab in a row', inRow20((row) => row.replace(', ', ',\t')), '制表符'],
    [
      'full-width spaces before all rows',
      rows((row) => row.replace('  -', '　　-')),
      '全角空格缩进，共 60 行',
    ],
    ['a dash for a blank', inRow20((row) => row.replace('1.00', '-')), '不能当作空格子'],
  ])('%s', (_, text, says) => {
    const found = value(text);
    expect(found).toHaveLength(1);
    expect(String(found)).toContain(says);
  });

  test('two slips in neighbouring lines are two', () => {
    const text = rows((row, index) => (index === 20 || index === 21 ? row.replace(',', '') : row));
    expect(value(text)).toHaveLength(2);
  });
});
