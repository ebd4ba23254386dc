import { describe, expect, test } from 'vitest';
import { meantAs, nearest } from '../../src/read/findings/nearest.ts';
import { amountFinding } from '../../src/read/text/amount-text.ts';
import { codeFinding } from '../../src/read/text/code-text.ts';
import { dateFinding } from '../../src/read/text/date-text.ts';

describe('an amount', () => {
  test.each(['0', '0.00', '5', '1054.05', '-3.20', '1,054.05', '12,345,678.90', '', '不涉及', '—', '－'])(
    'may be written "%s"',
    (text) => expect(amountFinding(text)).toBeUndefined(),
  );

  test.each([
    ['１０５４.05', '用了全角数字或小数点', '1054.05'],
    ['1054．05', '用了全角数字或小数点', '1054.05'],
    ['1054。05', '用了全角数字或小数点', '1054.05'],
    ['=1000+54.05', '是公式', '写算好的数'],
    ['1，054.05', '用了全角逗号', '1054.05'],
    [' 1054.05', '中间或两端有空格', '1054.05'],
    ['1 054.05', '中间或两端有空格', '1054.05'],
    ['\u00A01054.05', '中间或两端有空格', '1054.05'],
    ['5.00万元', '带着计量单位', '5.00'],
    ['16%', '带着百分号', '百分比'],
    ['(5.00)', '用括号表示负数', '-5.00'],
    ['−5.00', '用了不是半角的负号', '-5.00'],
    ['1.5E+3', '是科学计数法', '写全数字'],
    ['1O.5', '用字母代替了数字', '10.5'],
    ['l0.5', '用字母代替了数字', '10.5'],
    ['+5.00', '带着正号', '5.00'],
    ['1.05.4', '有两个小数点', '只写半角数字'],
    ['.50', '小数点前没有数字', '0.50'],
    ['5.', '小数点后没有数字', '写作 5。'],
    ['10,54.05', '的千分位没有按三位一组', '1054.05'],
    ['0,054.05', '的千分位没有按三位一组', '54.05'],
    ['007', '开头多了 0', '写作 7。'],
    ['-', '不是金额', '留空写 ""'],
    ['/', '不是金额', '留空写 ""'],
    ['无', '不是金额', '留空写 ""'],
    ['null', '不是金额', '留空写 ""'],
    ['五百', '带着计量单位', '只写半角数字'],
    ['待定', '不是金额', '只写半角数字'],
  ])('"%s" %s', (text, says, remedy) => {
    const trouble = amountFinding(text);
    expect(trouble?.message).toContain(`金额“${text}”${says}`);
    expect(trouble?.remedy).toContain(remedy);
  });
});

describe('a code', () => {
  const trouble = (text: string) => codeFinding(text, '支出功能分类科目', [3, 5, 7]);

  test.each(['208', '20801', '2080101'])('may be "%s"', (text) => expect(trouble(text)).toBeUndefined());

  test.each([
    ['2080', '是 4 位，应为 3、5、7 位', '开头的 0'],
    ['20801010', '是 8 位，应为 3、5、7 位', '对照原文'],
    ['２０８', '用了全角数字', '写作 "208"'],
    ['208 01', '里有空格', '写作 "20801"'],
    ['208-01', '含有数字以外的字符', '写作 "20801"'],
    ['2.08E+6', '是科学计数法', '文本'],
    ['', '是空白', '对照原文'],
    ['行政运行', '含有数字以外的字符', '对照原文'],
  ])('"%s" %s', (text, says, remedy) => {
    expect(trouble(text)?.message).toContain(says);
    expect(trouble(text)?.remedy).toContain(remedy);
  });
});

describe('a date', () => {
  test.each(['2026-01-23', '2024-02-29'])('may be "%s"', (text) => expect(dateFinding(text)).toBeUndefined());

  test.each([
    ['2026年1月23日', '写法不对', '2026-01-23'],
    ['2026/1/3', '写法不对', '2026-01-03'],
    ['2026.01.03', '写法不对', '2026-01-03'],
    ['２０２６-01-23', '写法不对', '2026-01-23'],
    ['20260123', '写法不对', '2026-01-23'],
    ['2026-02-29', '日历上没有', '核对原文的年、月、日'],
    ['2026-13-01', '日历上没有', '核对原文的年、月、日'],
    ['', '写法不对', 'YYYY-MM-DD'],
  ])('"%s": %s', (text, says, remedy) => {
    expect(dateFinding(text)?.message).toContain(says);
    expect(dateFinding(text)?.remedy).toContain(remedy);
  });
});

describe('the word that was probably meant', () => {
  test.each([
    ['totl', 'total'],
    ['toatl', 'total'],
    ['Basic', 'basic'],
    ['projects', 'project'],
  ])('%s: %s', (word, meant) => expect(nearest(word, ['total', 'basic', 'project', 'code'])).toBe(meant));

  test('is not guessed where none is close', () => {
    expect(nearest('x', ['total', 'code'])).toBeUndefined();
    expect(meantAs('x', ['total', 'code'])).toBe('');
    expect(nearest('general', [])).toBeUndefined();
  });
});
