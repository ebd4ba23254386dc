import { describe, expect, test } from 'vitest';
import { textLines } from '../../src/importers/pdf/page-lines.ts';
import { readPdf } from '../../src/importers/pdf/read-pdf.ts';
import { ruledTables } from '../../src/importers/pdf/ruled-table.ts';
import { tableSheets } from '../../src/importers/pdf/table-sheets.ts';
import { ownCells } from '../../src/importers/sheet/sheet.ts';
import { pdf } from './small-pdf.ts';
import { planned, sheetsOf, workbook } from './workbooks.ts';

const text = (said: string, left: number, base: number, size = 10) => ({
  ...{ text: said, left, right: left + said.length * size, base, size },
});

/** A page with a header of three columns in lines, at 100 to 120, and lines across beneath it. */
const page = (
  texts: readonly ReturnType<typeof text>[],
  beneath: readonly { at: number; from?: number }[],
) => ({
  ...{ page: 1, width: 400, height: 400, operations: 0 },
  texts: [text('科目', 10, 115), text('合计', 110, 115), text('基本', 210, 115), ...texts],
  across: [{ at: 100 }, { at: 120 }, ...beneath].map((rule) => ({ from: 0, to: 300, ...rule })),
  down: [0, 100, 200, 300].map((at) => ({ at, from: 100, to: 120 })),
});

const cellsOf = (...given: Parameters<typeof page>) =>
  ruledTables(page(...given)).map(({ cells }) =>
    cells
      .filter(({ texts, row }) => texts.length > 0 && row > 0)
      .map(({ row, column, height, texts }) => [
        row,
        column,
        height,
        texts.map((each) => each.text).join(' '),
      ]),
  );

describe('a table that has lines down in its header only', () => {
  test('has the rows that lines across beneath it part, in the columns of the header', () => {
    const texts = [text('工资', 10, 135), text('1.00', 150, 135), text('合计', 10, 155)];
    expect(cellsOf(texts, [{ at: 140 }, { at: 160 }])).toEqual([
      [
        [1, 0, 1, '工资'],
        [1, 1, 1, '1.00'],
        [2, 0, 1, '合计'],
      ],
    ]);
  });

  test('has merged cells where a line does not begin at its edge, and a text that reaches over columns in its first', () => {
    const texts = [
      ...[text('工资', 10, 135), text('1.00', 150, 135), text('2.00', 150, 155)],
      text('其他各项支出小计很长的一个名称', 10, 175),
    ];
    expect(cellsOf(texts, [{ at: 140, from: 100 }, { at: 160 }, { at: 180 }])).toEqual([
      [
        [1, 0, 2, '工资'],
        [1, 1, 1, '1.00'],
        [2, 1, 1, '2.00'],
        [3, 0, 1, '其他各项支出小计很长的一个名称'],
      ],
    ]);
  });

  test('has no line that begins elsewhere, nor one far beneath', () => {
    const rows = [text('工资', 10, 135), text('1.00', 150, 135), text('落款', 10, 290)];
    const [table] = ruledTables(page(rows, [{ at: 140 }, { at: 160, from: 40 }, { at: 300 }]));
    expect(table?.bottom).toBeLessThan(160);
  });
});

test('a text that a line down runs through is one on each side', () => {
  const both = { ...text('2,082.85 302', 162, 135), right: 218, size: 9 };
  const wide = { ...text('本年收入 财政', 162, 155), right: 240, size: 10 };
  const [cells] = cellsOf(
    [text('工资', 10, 135), both, text('其他', 10, 155), wide],
    [{ at: 140 }, { at: 160 }],
  );
  expect(cells).toEqual([
    [1, 0, 1, '工资'],
    [1, 1, 1, '2,082.85'],
    [1, 2, 1, '302'],
    [2, 0, 1, '其他'],
    [2, 1, 1, '本年收入'],
    [2, 2, 1, '财政'],
  ]);
});

test('the title of a table stands above its notes', () => {
  const content = page(
    [
      ...[text('一段正文的最后一句。', 10, 20), text('支出总表', 100, 45)],
      ...[text('注：本表按批复填列，', 10, 65), text('不含上年结转。', 10, 80)],
      ...[text('工资', 10, 135), text('1.00', 150, 135)],
    ],
    [{ at: 140 }],
  );
  const { sheets } = tableSheets('x.pdf', [content], [textLines(content)]);
  expect(
    sheets[0]?.rows
      .slice(0, 3)
      .map((_, row) => ownCells(sheets[0] ?? { file: '', name: '', rows: [] }, row)[0]?.text),
  ).toEqual(['支出总表', '注：本表按批复填列，', '不含上年结转。']);
});

describe('text that is drawn and cut off', () => {
  const drawn = (frame: string, said: string, at: string): string =>
    `q ${frame} re W n BT /F 12 Tf ${at} (${said}) Tj ET Q`;
  const linesOf = async (...content: readonly string[]) => {
    const reading = await readPdf('x.pdf', pdf(content.join(' ')));
    if (reading.kind === 'refused') throw new Error(reading.reason);
    return reading.lines.map((line) => line.text);
  };

  test('is not read, unless it is drawn within sight as well', async () => {
    const below = '0 0 300 300';
    const all = await linesOf(
      drawn(below, 'Hidden', '40 340 Td'),
      drawn(below, 'Twice', '1 0 0 1 40 360 Tm'),
      drawn('0 0 300 400', 'Twice', '1 0 0 1 40 360 Tm'),
      'BT /F 12 Tf 40 380 Td (Free) Tj ET',
    );
    expect(all[0]).toBe('Free');
    expect(all[1]).toContain('Twice');
    expect(all).toHaveLength(2);
    expect(await linesOf(drawn(below, 'Hidden', '40 340 Td'), drawn(below, 'Seen', '40 200 Td'))).toEqual([
      'Seen',
    ]);
  });
});

test('blanks between digits: thousands, or nobody knows', () => {
  const importing = (amount: string) => {
    const rows = [
      ['支出总表'],
      ['部门：包头市参保登记服务中心', null, null, null, '单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['208', '社会保障和就业支出', amount, null, null],
    ];
    return planned(sheetsOf(workbook({ '2.3': rows })), 'baotou-insurance-registration', '2025');
  };
  const amountOf = ({ draft }: ReturnType<typeof importing>) =>
    draft.tables[0]?.sides.get('rows')?.[0]?.amounts.get('total')?.text;
  expect(amountOf(importing('1 234.56'))).toBe('1234.56');
  expect(amountOf(importing(' 12.00 '))).toBe('12.00');
  for (const two of ['2,082.85 302', '1.00 2.00', '12 3']) {
    const plan = importing(two);
    expect(amountOf(plan)).toBeUndefined();
    expect(plan.questions[0]?.about).toBe('“合计”这一栏里的数字中间有空格，分不清是一个数还是两个');
  }
});

test('the goal and the indicators of a project go on after the header was printed again', () => {
  const head = [
    ...['项目名称', '项目单位', '项目类别', '预算数', '年度绩效目标'],
    ...['一级指标', '二级指标', '三级指标', '目标值', '分值'],
  ];
  const first = ['档案整理', '401005', '31-部门预算项目', 5, '整理档案300卷，'];
  const none = [null, null, null, null];
  const rows = [
    ['项目绩效目标表'],
    ['部门：包头市参保登记服务中心', null, null, '单位：万元'],
    head,
    [...first, '产出指标', '数量指标', '整理卷数', '300', '20'],
    head,
    [...none, '归档200卷。', null, null, '归档卷数', '200', '10'],
    [...none, null, null, '质量指标', '合格率', '98', '20'],
    ['合计', null, null, 5],
  ];
  const plan = planned(sheetsOf(workbook({ 目标: rows })), 'baotou-insurance-registration', '2025');
  expect(plan.questions).toEqual([]);
  const [project] = plan.draft.projects;
  expect(project?.yearGoal).toBe('整理档案300卷，归档200卷。');
  expect(project?.indicators.map(({ level1, level2, name }) => [level1, level2, name])).toEqual([
    ['产出指标', '数量指标', '整理卷数'],
    ['产出指标', '数量指标', '归档卷数'],
    ['产出指标', '质量指标', '合格率'],
  ]);
});
