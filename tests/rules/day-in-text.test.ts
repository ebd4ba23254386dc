import { expect, test } from 'vitest';
import { smallUnit } from '../narrative/small-unit.ts';

const told = (text: string): readonly string[] =>
  smallUnit({ 'narrative/contact.mdx': `${text}\n` }).findings.flatMap(({ rule, message }) =>
    rule === 'texts/day' ? [message] : [],
  );

test.each([
  '本部门的预算于2026年2月30日批复。',
  '本部门的预算于2025年2月29日批复。',
  '2026年13月5日起施行。',
  '自2026年0月起执行。',
  '每年6月31日前公开。',
  '截至 2026 年 4 月 31 日。',
])('%s: no such day', (text) => {
  expect(told(text)).toHaveLength(1);
});

test.each([
  '本部门的预算于2024年2月29日批复。',
  '每年2月29日以前公开。',
  '2026年12月31日止。',
  '执行期18个月，每月15日前报送。',
  '2026年1-12月，2026年3至15日。',
  '3.15月度活动，试用期6月。',
])('%s: nothing is wrong', (text) => {
  expect(told(text)).toEqual([]);
});
