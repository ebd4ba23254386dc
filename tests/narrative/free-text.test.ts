import { describe, expect, test } from 'vitest';
import { openBooks } from '../../src/books/books.ts';
import { referencesOf } from '../../src/narrative/claims/references.ts';
import { claimsOf } from '../../src/narrative/claims/statements.ts';
import { faultsInText } from '../../src/narrative/sections/free-text.ts';

const narrative = openBooks('content').narratives.get('baotou-hrss/2026');
if (narrative === undefined) throw new Error('no narrative');
const references = referencesOf(narrative.view);

/** What is wrong in a text of a section: the figure as written, and what is known. */
const faults = (text: string, section = 'totals') =>
  faultsInText(references, section, text).map(({ kind, claim, known }) =>
    `${kind} ${claim.text} ${known ?? ''}`.trim(),
  );

describe('what a figure claims to be', () => {
  test.each([
    ['一般公共预算收入11547.43万元', ['amount']],
    ['与上年相比增加1230.18万元，增长11.92%', ['change', 'rate']],
    ['减少130万元，下降30.23%', ['change', 'rate']],
    ['占“三公”经费的90.88%', ['share']],
    ['安排项目36个', ['count']],
    ['单价100万元（含）以上的设备3台', ['count']],
    ['按照1%给予奖励', ['other']],
    ['2026年1月1日起，包府发〔2013〕41号', []],
  ])('%s', (text, roles) => {
    expect(claimsOf(text).map(({ role }) => role)).toEqual(roles);
  });
});

describe('a figure in free text', () => {
  test.each([
    ['right', '一般公共预算拨款收入11547.43万元，比上年增加1230.18万元，增长11.92%。', []],
    ['right in 元 and 亿元', '一般公共预算拨款收入115474300元，约1.15亿元。', []],
    ['right with other zeros', '就业创业服务补助300.00万元', []],
    [
      'last year’s for this year’s',
      '一般公共预算拨款收入10317.25万元。',
      ['contradicts 10317.25万元 11547.43万元'],
    ],
    ['with two digits changed round', '卫生健康支出340.64万元。', ['contradicts 340.64万元 340.46万元']],
    ['in the wrong unit', '卫生健康支出340.46元。', ['contradicts 340.46元 340.46万元']],
    [
      'more for less',
      '“三公”经费预算支出28.07万元，比上年预算增加1.03万元。',
      ['contradicts 1.03万元 1.03万元'],
    ],
    [
      'a rate that is not that of its amounts',
      '本年支出100.00万元，比上年增加10.00万元，增长1.11%。',
      ['contradicts 1.11% 11.11%'],
    ],
    ['that nobody knows', '另有补贴77.31万元。', ['unmatched 77.31万元']],
  ])('%s', (_, text, expected) => {
    const found = faults(text);
    if (expected.length === 0) expect(found).toEqual([]);
    else expect(found).toEqual(expect.arrayContaining(expected));
  });
});
