import { expect, test } from 'vitest';
import { isOpen } from '../../src/books/books.ts';
import { blockText } from '../../src/narrative/figures/token.ts';
import { SMALL_UNIT, smallUnit } from './small-unit.ts';

/** What the small unit's explanation of 一般公共预算 says where its table prints nothing of 2080199 this year, and which reasons are asked for. */
function said(more: string, row = '  - { code: "2080199", personnel: 0.00 }\n') {
  const { narratives, findings } = smallUnit({
    'tables/general-expenditure.yaml': `rows:
  - { code: "208" }
  - { code: "20801" }
  - { code: "2080106", personnel: 250.00, operating: 45.00, project: 90.00 }
${row}  - { code: "221" }
  - { code: "22102" }
  - { code: "2210201", personnel: 25.00 }
total: { total: 410.00 }
`,
    'narrative.yaml': `prior:
  - { of: { flow: expenditure, fund: general }, amount: 400.00 }
  - { of: { flow: expenditure, fund: general, function: "2080106" }, amount: 375.00 }
${more}`,
  });
  const blocks = narratives.get(SMALL_UNIT)?.sections.get('general-notes')?.blocks ?? [];
  return {
    text: blocks.map(blockText).join('\n'),
    asked: findings
      .filter(({ rule }) => rule === 'narrative/reason')
      .filter(isOpen)
      .map(({ message }) => message),
    unasked: findings.filter(({ rule }) => rule === 'narrative/unasked').map(({ message }) => message),
  };
}

const GONE = '  - { of: { flow: expenditure, fund: general, function: "2080199" }, amount: 30.00 }\n';
const WHY =
  'reasons:\n  - { of: { flow: expenditure, fund: general, function: "2080199" }, text: 项目已经完成 }\n';

test('a 科目 that had money last year and has none now is listed with its change, which asks for a reason', () => {
  const { text, asked, unasked } = said(GONE);
  expect(text).toMatch(
    /其他人力资源和社会保障管理事务支出（项）年初预算0万元，与上年相比减少30万元，下降100%/,
  );
  expect(asked.filter((message) => message.includes('其他人力资源和社会保障管理事务支出'))).toHaveLength(1);
  expect(unasked).toEqual([]);
});

test('it makes no difference whether its row prints a zero or is gone', () => {
  const { text, asked, unasked } = said(GONE, '');
  expect({ text, asked, unasked }).toEqual(said(GONE));
  expect(asked.filter((message) => message.includes('其他人力资源和社会保障管理事务支出'))).toHaveLength(1);
  expect(said(GONE + WHY, '').text).toContain('变动原因：项目已经完成。');
});

test('its reason is printed, and nothing is asked for', () => {
  const { text, asked } = said(GONE + WHY);
  expect(text).toContain('变动原因：项目已经完成。');
  expect(asked.filter((message) => message.includes('其他人力资源和社会保障管理事务支出'))).toEqual([]);
});

test('where nothing went, nothing is listed besides', () => {
  expect(said('').text).not.toContain('0万元，与上年相比减少');
});
