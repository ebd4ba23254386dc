import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { audited } from './audited.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-shifted-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const UNIT = '205001-示例市就业服务中心';
const HEADER =
  '项目名称\t项目单位\t项目类别\t预算数\t年度绩效目标\t一级指标\t二级指标\t三级指标\t指标性质\t指标方向\t目标值\t计量单位\t分值';
const FIRST = `就业服务经费\t${UNIT}\t31-部门预算项目\t80.00\t办好服务。\t产出指标\t数量指标\t招聘会场次\t正向\t大于等于\t12\t场\t22.5`;
const TOTAL = '合计\t\t\t80.00';

/** A document of a unit in the format of Inner Mongolia, with rows of its table of goals. */
const document = (...rows: readonly string[]) =>
  [
    '示例市就业服务中心2026年度单位预算公开',
    ...['收支总表', '编制单位：示例市就业服务中心', '单位：万元'],
    '收入\t\t支出\t',
    '项目\t预算数\t项目\t预算数',
    '一、一般公共预算拨款收入\t80.00\t八、社会保障和就业支出\t80.00',
    '本年收入合计\t80.00\t本年支出合计\t80.00',
    '收入总计\t80.00\t支出总计\t80.00',
    ...['项目绩效目标表', '编制单位：示例市就业服务中心', '单位：万元', HEADER],
    ...rows,
  ].join('\n');

async function read(name: string, ...rows: readonly string[]) {
  const path = join(folder, `${name}.txt`);
  writeFileSync(path, document(...rows));
  const { own, judgement } = await audited(path);
  return { projects: own.draft.projects, questions: own.questions, judgement };
}

describe('rows of indicators whose source lost cells', () => {
  test('stand where their words belong', async () => {
    const { projects, judgement } = await read(
      'moved',
      FIRST,
      '\t\t\t\t\t质量指标\t服务合格率\t正向\t大于等于\t98\t%\t22.5\t',
      '\t\t\t\t\t\t\t扩大影响\t定性\t\t明显\t22.5\t',
      TOTAL,
    );
    expect(projects[0]?.indicators.slice(1)).toEqual([
      {
        ...{ level1: '产出指标', level2: '质量指标', name: '服务合格率', nature: '正向' },
        ...{ direction: '大于等于', target: '98', unit: '%', points: '22.5' },
      },
      {
        level1: '产出指标',
        level2: '质量指标',
        name: '扩大影响',
        nature: '定性',
        target: '明显',
        points: '22.5',
      },
    ]);
    expect(judgement.bound).toBe(judgement.figures);
  });

  test('prove no sum of what they list', async () => {
    const whole = await read('whole', FIRST, TOTAL);
    expect(whole.judgement.findings.map(({ rule }) => rule)).toContain('goals/points');
    const moved = await read(
      'lost',
      FIRST,
      '\t\t\t\t\t质量指标\t服务合格率\t正向\t大于等于\t98\t%\t5\t',
      TOTAL,
    );
    expect(moved.judgement.findings.map(({ rule }) => rule)).not.toContain('goals/points');
    expect(moved.judgement.unchecked).toContain('列出的绩效指标没有读全，说明里的个数和合计不算');
  });

  test('are left as they are where they fit in two ways, or in none', async () => {
    const two = await read('two', FIRST, '\t\t\t\t\t质量指标\t正向\t大于等于\t98', TOTAL);
    expect(two.projects[0]?.indicators).toHaveLength(1);
  });

  test('go on beneath a header that belongs to another table, if each row tells where it belongs', async () => {
    const stray = ['支出功能分类科目名称\t支出经济分类科目名称\t项目名称\t数量\t单位\t指标说明\t产出指标'];
    const next = `维修经费\t${UNIT}\t31-部门预算项目\t5.00\t\t修缮房屋。\t数量指标\t维修面积\t正向\t大于等于\t12\t平方米\t22.5`;
    const { projects, questions, judgement } = await read(
      'stray',
      ...[FIRST, ...stray, next],
      '\t\t\t\t\t\t效益指标\t社会效益\t改善环境\t正向\t等于\t5\t%\t22.5',
      '合计\t\t\t85.00\t\t\t产出指标\t数量指标\t修缮处数\t正向\t等于\t5\t处\t22.5',
    );
    expect(projects.map(({ name, amounts }) => [name, amounts.get('budget')?.text])).toEqual([
      ['就业服务经费', '80.00'],
      ['维修经费', '5.00'],
    ]);
    expect(projects[1]?.yearGoal).toBe('修缮房屋。');
    // The first level of its first row is lost; only one has 数量指标.
    expect(projects[1]?.indicators.map(({ level1, level2 }) => `${level1}/${level2}`)).toEqual([
      '产出指标/数量指标',
      '效益指标/社会效益',
    ]);
    // Whose the one beside the total is, nobody knows: its points are not read, and are said not to be.
    expect(questions.map(({ text }) => text)).toEqual(['修缮处数']);
    expect(judgement.figures - judgement.bound).toBe(1);
  });

  test('of another table stay another table’s', async () => {
    const { projects, judgement } = await read(
      'other',
      FIRST,
      TOTAL,
      '支出功能分类科目名称\t支出经济分类科目名称\t项目名称\t数量\t单位\t指标说明\t金额',
      '社会保障和就业支出\t办公费\t印刷\t1\t套\t印刷材料\t3.00',
    );
    expect(projects).toHaveLength(1);
    expect(judgement.figures - judgement.bound).toBe(1);
  });
});

test('what no file can hold is left out and said, and keeps nothing else from being checked', async () => {
  const { projects, questions, judgement } = await read(
    'unknown',
    FIRST,
    '\t\t\t\t\t产出指标\t经济效益\t增加收入\t正向\t大于等于\t3\t%\t22.5',
    '合计\t\t\t90.00',
  );
  expect(projects[0]?.indicators).toHaveLength(1);
  expect(questions.map(({ about }) => about)).toEqual([
    '产出指标下的二级指标没有“经济效益”，这一条指标没有读',
  ]);
  expect(judgement.findings.map(({ message }) => message).join()).toContain('90.00');
});
