import { describe, expect, test } from 'vitest';
import { renderTable } from '../../src/layout/html/render-table.ts';
import { layoutTable } from '../../src/layout/layout-table.ts';
import { printed } from '../../src/model/markup/html.ts';
import { accountOf, tableOf } from './account.ts';

const FORMAT = `
  - id: expenditure
    number: 表3
    title: 支出总表
    fixes: { flow: expenditure }
    rows: { by: function, total: { at: last, title: 合计 } }
    columns:
      - { title: 科目名称, prints: name }
      - { id: total, title: 合计 }
      - { id: basic, title: 基本支出, fixes: { nature: basic } }
`;

const laidOut = (rows: readonly Record<string, string>[]) => {
  const account = accountOf({
    tables: FORMAT,
    files: { expenditure: { rows, total: { total: '7.00', basic: '2.00' } } },
  });
  return layoutTable(account, tableOf(account, 'expenditure'));
};

const TREE = [
  { function: '208', total: '7.00', basic: '2.00' },
  { function: '20801', total: '7.00', basic: '2.00' },
  { function: '2080101', total: '0.00', basic: '' },
  { function: '210', total: '', basic: '0' },
];

describe('the tree of rows', () => {
  test('has the levels of its codes, and outermost rows head what is below them', () => {
    const layout = laidOut(TREE);
    expect(layout.levels).toEqual(['类', '款', '项']);
    expect(layout.body.map(({ level, heads }) => [level, heads])).toEqual([
      [undefined, true],
      [1, undefined],
      [2, undefined],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  test('is none where all rows stand side by side', () => {
    expect(laidOut([{ function: '208', total: '7.00', basic: '2.00' }]).levels).toBeUndefined();
  });

  test('can be folded on a page, each branch by itself, and not where it is printed as filed', () => {
    const html = printed(renderTable(laidOut(TREE)));
    expect(html.match(/<tbody>/g)).toHaveLength(3);
    expect(html.match(/<details class="fold" open><summary>[^<]+</g)).toHaveLength(1);
    expect(html).toContain('<tr class="level-2 nil">');
    expect(printed(renderTable(laidOut(TREE), { plain: true }))).not.toMatch(/details|level-|nil/);
  });
});

describe('a row prints no money', () => {
  const nil = (row: Record<string, string>) => laidOut([row]).body.map((each) => each.nil === true);

  test('when all its figures are zero or blank', () => {
    expect(nil({ function: '208', total: '0.00', basic: '' })).toEqual([true, false]);
  });

  test.each([
    ['one amount', { function: '208', total: '0.01', basic: '' }],
    ['不涉及', { function: '208', total: '不涉及', basic: '' }],
    ['a figure nobody knows', { function: '208', total: '0.00' }],
  ])('but not with %s', (_, row) => {
    expect(nil(row)[0]).toBe(false);
  });

  test('and a total never does', () => {
    const account = accountOf({
      tables: FORMAT,
      files: { expenditure: { rows: [], total: { total: '0' } } },
    });
    const { body } = layoutTable(account, tableOf(account, 'expenditure'));
    expect(body.map((each) => each.nil === true)).toEqual([false]);
  });
});
