import { describe, expect, test } from 'vitest';
import { planned, sheetsOf, workbook } from './workbooks.ts';

type Row = readonly (string | null)[];

const asked = ({ questions }: ReturnType<typeof planned>) =>
  questions.map(({ at, about }) => `${at.replace(/^.*!/, '')} ${about}`);

const UNHEADED = '这个数所在的一列没有栏名，没有导入';
const BARE = '这一行没有金额，也没有别的，不像是一个项目，没有导入';
const NO_NAME = '不是项目的名称，这一行没有导入';

describe('what stands among projects and is none is asked about', () => {
  const listing = (...rows: readonly Row[]) =>
    planned(
      sheetsOf(
        workbook({
          表十二: [
            ['项目绩效目标表'],
            ['单位：万元'],
            ['项目编码', '项目名称', '预算数', '其中：财政资金', '其他资金'],
            ['13080024P00010910002N', '软件维护费', '9.00', '9.00', null],
            ...rows,
          ],
        }),
      ),
      'chengde-hrss',
      '2024',
      undefined,
      'hebei',
    );

  test.each<[string, Row, readonly string[]]>([
    ['1、…', [null, '1、以上含上年结转', null, null, null, '12.00'], [`F5 ${UNHEADED}`, `B5 ${NO_NAME}`]],
    ['一、…', [null, '一、以上含上年结转', null, null, null, '12.00'], [`F5 ${UNHEADED}`, `B5 ${NO_NAME}`]],
    ['a remark', [null, '以上含上年结转', null, null, null, '12.00'], [`F5 ${UNHEADED}`, `B5 ${BARE}`]],
    ['… under a count', ['1', '以上含上年结转', null, null, null, '12.00'], [`F5 ${UNHEADED}`, `A5 ${BARE}`]],
    ['nothing but a count', [null, '2', '12.00', null, null], [`B5 ${NO_NAME}`]],
    ['a part', [null, '其中：上年结转', '3.00', null, null], [`B5 ${NO_NAME}`]],
    ['a count instead of a code', [null, '1.上年结转', '3.00', null, null], [`B5 ${NO_NAME}`]],
    [
      'a remark beneath the codes',
      ['1、以上含上年结转', null, null, null, null, '12.00'],
      [`F5 ${UNHEADED}`, 'A5 这一行没有项目名称，没有导入'],
    ],
  ])('%s', (_, row, questions) => {
    const plan = listing(row);
    expect(asked(plan)).toEqual(questions);
    expect(plan.draft.projects.map(({ name }) => name)).toEqual(['软件维护费']);
  });

  test('a project that has the code of another is asked about once, with both names', () => {
    const plan = listing(['13080024P00010910002N', '就业见习补贴', '3.00', '3.00', null]);
    expect(asked(plan)).toEqual([
      'A5 编码 13080024P00010910002N 和 导出.xlsx!表十二!A4 的“软件维护费”一样，名称不同，这一行没有导入；是另一个项目的改正编码，是同一个的写成一个名称，再导入',
    ]);
    expect(plan.draft.projects.map(({ name }) => name)).toEqual(['软件维护费']);
  });

  test('a project without code is one, if it has money', () => {
    const plan = listing([null, '2024 年度专项业务费', '3.00', '3.00', null]);
    expect(asked(plan)).toEqual([]);
    expect(plan.draft.projects.map(({ name }) => name)).toEqual(['软件维护费', '2024 年度专项业务费']);
  });

  test('projects that are numbered where none has a code are projects', () => {
    const sheets = sheetsOf(
      workbook({
        表十二: [
          ['表十二 2026年项目支出预算表（本年预算）'],
          ['单位：万元'],
          ['项目名称', '合计', '一般公共预算'],
          ['1.鉴定费', '30.00', '30.00'],
          ['2.网络费', '17.05', '17.05'],
        ],
      }),
    );
    const { draft, questions } = planned(sheets, 'datong-hrss', '2026', undefined, 'shanxi');
    expect(questions).toEqual([]);
    expect(draft.projects.map(({ name }) => name)).toEqual(['1.鉴定费', '2.网络费']);
  });
});

describe('what stands among purchases and is none is asked about', () => {
  const HEAD = ['部门（单位）代码', '部门（单位）名称', '项目名称', '采购品目', '申请数量', '单价', '金额'];
  const bought = (row: Row) => {
    const rows: readonly Row[] = [
      ['政府采购预算表'],
      HEAD,
      ['401005', '包头市参保登记服务中心', '', '台式计算机', '2', '0.50', '1.00'],
      row,
    ];
    return planned(sheetsOf(workbook({ 采购: rows })), 'baotou-insurance-registration', '2025');
  };

  test.each<[string, Row, readonly string[]]>([
    [
      'a remark under 采购品目',
      [null, null, null, '1、以上含进口产品', null, null, null, '12.00'],
      [`H4 ${UNHEADED}`, 'D4 这一行没有数量，也没有金额，不像是一项采购，没有导入'],
    ],
    [
      'a part',
      [null, null, null, '其中：进口产品', '1', null, '0.50'],
      ['D4 不是采购品目的名称，这一行没有导入'],
    ],
    [
      'a remark elsewhere',
      [null, null, '1、另有', null, null, null, null],
      ['C4 这一行没有采购品目，没有导入'],
    ],
  ])('%s', (_, row, questions) => {
    const plan = bought(row);
    expect(asked(plan)).toEqual(questions);
    expect(plan.draft.procurement?.lines.map(({ item }) => item)).toEqual(['台式计算机']);
  });
});

describe('figures beneath no title', () => {
  const spent = (...rows: readonly Row[]) =>
    planned(
      sheetsOf(workbook({ '2.3': [['支出总表'], ['科目编码', '科目名称', '合计', '基本支出'], ...rows] })),
      'baotou-insurance-registration',
      '2025',
    );

  test('one by one, or many of a column together', () => {
    const row = (code: string, figure: string | null): Row => [code, null, '1.00', '1.00', null, figure];
    expect(asked(spent(row('208', null), row('20801', '3.00')))).toEqual([`F4 ${UNHEADED}`]);
    const codes = ['208', '20801', '2080101', '20805', '2080505', '210'];
    expect(asked(spent(...codes.map((code) => row(code, '3.00'))))).toEqual([
      'F3 这个数所在的一列没有栏名，一共 6 个数，没有导入',
    ]);
  });

  test('what counts the rows is none', () => {
    const counted = ['208', '20801', '2080101'].map((code, index): Row => {
      return [code, null, '1.00', '1.00', String(index + 1)];
    });
    expect(asked(spent(...counted))).toEqual([]);
  });
});
