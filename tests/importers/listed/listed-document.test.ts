import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { audited } from '../audited.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-listed-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

/** A document whose tables were copied without their columns: a blank cell left nothing, a long name goes on in the next line. */
const document = ({
  item = '4.00 4.00',
  staff = '6.00 6.00',
  total = '10.00 6.00 4.00',
} = {}): readonly string[] => [
  '2026年度某市某局',
  '部门预算公开',
  '',
  ...['第二部分 2026年度部门预算情况说明', '三、支出预算情况说明', '某市某局2026年支出预算10.00万元。', ''],
  ...['第五部分 2026年度部门预算表', '', '表1', '收支总表', '', '部门：某市某局   单位：万元', ''],
  ...['收      入 支      出', '', '项    目 预算数 项    目 预算数'],
  ...['一、一般公共预算拨款收入 10.00 一、一般公共服务支出', '八、社会保障和就业支出 10.00', ''],
  ...['本年收入合计 10.00 本年支出合计 10.00', '收    入    总    计 10.00 支    出    总    计 10.00', ''],
  ...['- 7 -', '', '表5', '一般公共预算支出表', '部门：某市某局   单位：万', '元', ''],
  ...['科目编码 科目名称 合计', '基本', '支出项目支出', '', '小计 人员经费 公用经', '费', ''],
  ...['208 社会保障和就业支出 10.00 6.00 5.00 1.00 4.00', ''],
  ...['20801 人力资源和社会保障管理事务 10.00 6.00 5.00 1.00 4.00', ''],
  ...['2080101 行政运行 6.00 6.00 5.00 1.00', ''],
  ...['2080109', '社会保险经办机构', `${item}`, '', '合      计 10.00 6.00 5.00 1.00 4.00', ''],
  ...['表3', '', '支出总表', '', '部门：某市某局   单位：万元', ''],
  ...['科目编码 科目名称 合计 基本支出 项目支出 事业单位经营支出 上缴上级支出 对附属单位补助支出', ''],
  ...['208 社会保障和就业支出 10.00 6.00 4.00', '', '20801 人力资源和社会保障管理事务 10.00 6.00 4.00'],
  ...[`2080101 行政运行 ${staff}`, '2080109 社会保险经办机构 4.00 4.00', `合计 ${total}`],
];

test('tables that lost their columns are read where their sums and other tables leave one place', async () => {
  const { judgement, identity, books } = await audited(file('全.txt', document()));
  expect(identity).toMatchObject({
    year: 2026,
    format: { id: 'neimenggu' },
    discloser: { title: '某市某局' },
  });
  expect(judgement).toMatchObject({ findings: [], figures: 40, bound: 40, unchecked: [] });
  const cells = books.accounts[0]?.tables.flatMap(({ sides }) =>
    sides.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
  );
  const textAt = (place: string) => {
    const cell = cells?.find((each) => each.place === place);
    return cell && books.accounts[0]?.figure(cell)?.text;
  };
  expect(textAt('general-expenditure/2080109/project')).toBe('4.00');
  expect(textAt('general-expenditure/2080109/basic')).toBe('');
  expect(textAt('expenditure/2080109/project')).toBe('4.00');
});

test('a printed zero stands where the other rows print', async () => {
  const { judgement, books } = await audited(file('零.txt', document({ staff: '6.00 6.00 0.00' })));
  expect(judgement).toMatchObject({ findings: [], figures: 41, bound: 41, unchecked: [] });
  const rows = books.accounts[0]?.tables.flatMap(({ sides }) => sides.flatMap((side) => side.rows));
  const cell = rows
    ?.flatMap(({ cells }) => cells)
    .find(({ place }) => place === 'expenditure/2080101/project');
  expect(cell && books.accounts[0]?.figure(cell)?.text).toBe('0.00');
});

test('a mistake in such a table is told with its line, and not put where it would fit', async () => {
  const { judgement } = await audited(file('错.txt', document({ total: '10.00 6.00 4.10' })));
  const told = judgement.findings.map(({ at, message }) => `${at} ${message}`);
  expect(told.join('\n')).toMatch(/错\.txt!第\d+行第\d个数 .*4\.10/);
});

test('figures that may stand in several columns are told, with their line, and nothing is held against them', async () => {
  // Without 表5 nothing tells 基本支出 from the columns beside it.
  const all = document();
  const lines = [...all.slice(0, all.indexOf('表5')), ...all.slice(all.indexOf('表3'))];
  const target = join(folder, '写成');
  const { judgement, remarks } = await audited(file('缺.txt', lines), target);
  expect(judgement).toMatchObject({ findings: [], figures: 19, bound: 11 });
  const told = /“支出总表”没有栏位.*第\d+行的 6\.00、4\.00/;
  expect(remarks.join('\n')).toMatch(told);
  const written = readFileSync(join(target, 'disclosures/document/2026/disclosure.yaml'), 'utf8');
  expect(written.split('\n').find((line) => line.startsWith('# “支出总表”'))).toMatch(told);
});

test('a line that is no row keeps its table from being read', async () => {
  const lines = document().map((line) => line.replace('2080101 行政运行', '行政运行'));
  const { judgement, remarks } = await audited(file('乱.txt', lines));
  expect(judgement.findings).toEqual([]);
  expect(remarks.join('\n')).toMatch(/“支出总表”没有栏位，第\d+行认不出是哪一行，这张表的数没有读/);
});

/** The same with 表7, whose units print 公务用车 of last year in columns that no sum tells apart, and what the text says of it. */
function ofCars(...said: readonly string[]): readonly string[] {
  const all = document();
  const tables = all.indexOf('第五部分 2026年度部门预算表');
  return [
    ...all.slice(0, tables),
    ...['七、一般公共预算“三公”经费支出预算情况说明', ...said, ''],
    ...all.slice(tables),
    ...['', '表7', '一般公共预算“三公”经费支出表', '部门：某市某局   单位：万元', ''],
    ...['单位名称', '2025年预算数 2025年执行数 2026年预算数'],
    ...Array.from({ length: 3 }, () => '“三公”经费合计 因公出国(境)费 公务用车购置及运行费 公务接待费'),
    ...[...Array.from({ length: 3 }, () => '小计 公务用车购置费 公务用车运行维护费'), ''],
    '401001-某市某局本级 2.75 2.50 2.50 0.25 2.40 2.40 2.40 3.20 3.00 3.00 0.20',
    '401002-某市某中心 4.10 4.10 4.10 3.30 3.30 3.30 3.00 3.00 3.00',
    '合计 6.85 6.60 6.60 0.25 5.70 5.70 5.70 6.20 6.00 6.00 0.20',
  ];
}

const BOUGHT = '（1）公务用车购置预算支出0万元，比上年预算增加0万元。';
const DRIVEN = '（2）公务用车运行维护费预算支出6.00万元，比上年预算减少0.60万元。';

test('what no sum tells apart stands where the text says that it stood last year', async () => {
  const driven = async (name: string, ...said: readonly string[]) => {
    const { books } = await audited(file(name, ofCars(...said)));
    const [account] = books.accounts;
    const cells = account?.tables.flatMap(({ sides }) =>
      sides.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
    );
    const texts = (column: string) =>
      cells
        ?.filter(({ place }) => place.endsWith(`/${column}`))
        .map((cell) => account?.figure(cell)?.text ?? '');
    return {
      bought: texts('lastBudgetVehiclePurchase'),
      driven: texts('lastBudgetVehicleOperation'),
      now: texts('vehicleOperation'),
    };
  };
  const none = ['', '', ''];
  const unread = { bought: none, driven: none, now: none };
  const read = { bought: none, driven: ['2.50', '4.10', '6.60'], now: ['3.00', '3.00', '6.00'] };
  expect(await driven('车.txt', BOUGHT, DRIVEN)).toEqual(read);
  expect(await driven('无.txt')).toEqual(unread);
  // A text may have its mistake: one alone decides nothing, and of two one may be wrong.
  expect(await driven('一.txt', DRIVEN)).toEqual(unread);
  expect(await driven('错.txt', BOUGHT, DRIVEN.replace('0.60', '0.50'))).toEqual(read);
  // What was spent last year is not its budget.
  const spent = [BOUGHT, DRIVEN].map((text) => text.replace('上年预算', '上年执行数'));
  expect((await driven('执.txt', ...spent)).driven).toEqual(none);
});
