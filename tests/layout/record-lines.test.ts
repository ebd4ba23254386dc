import { describe, expect, test } from 'vitest';
import { renderTable } from '../../src/layout/html/render-table.ts';
import { layoutTable } from '../../src/layout/layout-table.ts';
import type { BodyCell } from '../../src/layout/table/table-layout.ts';
import { printed } from '../../src/model/markup/html.ts';
import type { ProjectRecord } from '../../src/model/records.ts';
import { accountOf, tableOf } from './account.ts';

const SOURCE = { file: 'test.yaml', path: [] };

const TABLES = `
  - id: goals
    number: 表1
    title: 绩效目标表
    rows: { by: project, each: indicators, total: { at: last, title: 合计 } }
    columns:
      - { title: 项目, prints: name, of: project }
      - { id: budget, title: 预算数 }
      - { title: 一级, prints: level1, merge: true }
      - { title: 二级, prints: level2, merge: true }
      - { title: 三级, prints: indicator }
      - { title: 目标值, prints: target }
`;

const indicator = (level1: string, level2: string, name: string, target: string) => ({
  source: SOURCE,
  ...{ level1, level2, name, target },
});

const project = (key: string, indicators: ProjectRecord['indicators']) => ({
  key,
  name: `项目${key}`,
  unit: '401001',
  money: { budget: '5.00' },
  indicators,
});

const account = accountOf({
  tables: TABLES,
  projects: [
    project('a', [
      indicator('产出', '数量', '场次', '12'),
      indicator('产出', '数量', '人数', '30'),
      indicator('产出', '质量', '合格率', '100%'),
      indicator('效益', '质量', '提升', '显著'),
    ]),
    project('b', [indicator('效益', '质量', '提升', '显著')]),
  ],
});
const layout = layoutTable(account, tableOf(account, 'goals'));

/** A cell as it is printed: its text, how many rows it spans, or "^" where one above reaches over it. */
const shown = (cell: BodyCell): string => {
  if (cell.covered === true) return '^';
  const text = cell.kind === 'padding' ? '' : cell.text;
  return cell.rowspan === undefined ? text : `${text}×${cell.rowspan}`;
};

describe('a table of projects with a line for each indicator', () => {
  test('what is told once spans the lines; equal levels are one cell, but never over two projects', () => {
    expect(layout.body.map(({ cells }) => cells.map(shown).join(' | '))).toEqual([
      '项目a×4 | 5.00×4 | 产出×3 | 数量×2 | 场次 | 12',
      '^ | ^ | ^ | ^ | 人数 | 30',
      '^ | ^ | ^ | 质量 | 合格率 | 100%',
      '^ | ^ | 效益 | 质量 | 提升 | 显著',
      '项目b | 5.00 | 效益 | 质量 | 提升 | 显著',
      '合计 |  |  |  |  | ',
    ]);
  });

  test('covered texts are there for files, covered figures are not', () => {
    const second = layout.body[1]?.cells ?? [];
    expect(second[0]).toMatchObject({ kind: 'text', text: '项目a', covered: true });
    expect(second[1]).toMatchObject({ kind: 'padding', covered: true });
  });

  test('a group is a tbody with a header of its row group; every line has an address', () => {
    const html = printed(renderTable(layout, { projectHref: (key) => `../projects/${key}/` }));
    expect(html.split('<tbody>')).toHaveLength(4);
    expect(html).toContain('<th id="r-a" scope="rowgroup" rowspan="4" data-label="项目" class="name">');
    expect(html).toContain('<a href="../projects/a/">项目a</a>');
    expect(html).toContain('<th scope="row" rowspan="3" data-label="一级"');
    expect(html).toContain('<th id="r-a-3" scope="row" data-label="三级"');
    expect(html.match(/<tr/g)).toHaveLength(1 + 6);
  });
});
