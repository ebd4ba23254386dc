import { expect, test } from 'vitest';
import { linesKept } from '../../src/model/base/lines-kept.ts';

test.each([
  ['供公众查阅和核对，不是政府网站。', ['府网站。']],
  ['“三公”经费增加 1.2 万元，都是购车。', ['增加', '1.2 万元', '是购车。']],
  ['按《财务审批制度》执行。', ['》执行。']],
  ['三家合并，共有2个单位。', ['2个单位。']],
  ['。其中：', ['。其中：']],
  ['人员经费增加（见表5）。', ['增加']],
  ['比上年增长较多。', ['增长较多。']],
  ['比上年增长', ['增长']],
  ['比上年减少 1.2 万元，与前年持平（见表5）。', ['减少', '1.2 万元', '持平']],
  ['比上年增加。', ['年增加。']],
  ['，下降30.23%；', ['下降30.23%']],
  ['说明', []],
  ['说明。', []],
  ['一般公共预算支出表', []],
])('%s', (text, kept) => {
  const pieces = linesKept(text);
  expect(pieces.filter(({ isKept }) => isKept).map((piece) => piece.text)).toEqual(kept);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
});
