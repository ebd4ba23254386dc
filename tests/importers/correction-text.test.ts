import { describe, expect, test } from 'vitest';
import { withCorrection } from '../../src/importers/write/correction-text.ts';

const CORRECTION = {
  date: '2026-03-02',
  reason: '录入：“有误”\\',
  figures: [{ at: 'expenditure/total/total', from: '', to: '1.00' }],
  texts: [{ at: 'projects/1/indicators/年/产出', from: '甲"乙', to: '' }],
};
const entry = (indent: string): string =>
  [
    '- date: 2026-03-02',
    '  reason: "录入：“有误”\\\\"',
    '  figures:',
    '    - { at: expenditure/total/total, from: "", to: "1.00" }',
    '  texts:',
    '    - { at: "projects/1/indicators/年/产出", from: "甲\\"乙", to: "" }',
  ]
    .map((line) => `${indent}${line}\n`)
    .join('');

describe('a correction more in disclosure.yaml', () => {
  test.each([
    ['where there is none', 'format: demo\n', `format: demo\ncorrections:\n${entry('  ')}`],
    ['without an end of the line', 'format: demo', `format: demo\ncorrections:\n${entry('  ')}`],
    [
      'after the last, before what follows',
      'corrections:\n  - { date: 2026-02-02, reason: 甲 } # 注\n# 后\nformat: demo\n',
      `corrections:\n  - { date: 2026-02-02, reason: 甲 } # 注\n${entry('  ')}# 后\nformat: demo\n`,
    ],
    [
      'in a list that is not indented',
      'corrections:\n- date: 2026-02-02\n  reason: 甲\nformat: demo\n',
      `corrections:\n- date: 2026-02-02\n  reason: 甲\n${entry('')}format: demo\n`,
    ],
    [
      'in a file of Windows',
      'format: demo\r\n',
      `format: demo\r\ncorrections:\r\n${entry('  ').replaceAll('\n', '\r\n')}`,
    ],
  ])('%s', (_, before, after) => {
    expect(withCorrection(before, CORRECTION)).toBe(after);
  });

  test('takes no line apart', () => {
    expect(withCorrection('corrections: [{ date: 2026-02-02, reason: 甲 }]\n', CORRECTION)).toBeUndefined();
    expect(withCorrection('corrections: []\n', CORRECTION)).toBeUndefined();
  });
});
