import { describe, expect, test } from 'vitest';
import { evaluationPoints } from '../../src/rules/evaluation/points.ts';
import { evaluationRate } from '../../src/rules/evaluation/rate.ts';
import { evaluationScore } from '../../src/rules/evaluation/score.ts';
import { evaluationTotal } from '../../src/rules/evaluation/total.ts';
import { applied, type Rule } from '../../src/rules/rule/rule.ts';
import { booksOfConstruct, CONSTRUCTS } from '../formats/constructs.ts';
import { accountIn } from '../points/ledger.ts';
import { messagesOf, projectWith } from './tester.ts';

/** A project that says this of itself, with an indicator for each pair of points and score. */
const evaluated = (own: string, ...pairs: readonly (readonly [points: string, score?: string])[]): string =>
  projectWith(
    ...pairs.map(
      ([points, score], index) =>
        `level2: 数量指标, name: 指标${index + 1}, target: "1", points: "${points}"${score === undefined ? '' : `, score: "${score}"`}`,
    ),
  ).replace('    indicators:', `${own.replace(/^(?=.)/gm, '    ')}\n    indicators:`);

const said = (rule: Rule, projects: string) => messagesOf(rule, { projects });

test('a score above its points is told of an indicator and of the execution', () => {
  const projects = evaluated('executionPoints: "10"\nexecutionScore: "10.5"', ['50', '50'], ['40', '41']);
  expect(said(evaluationScore, projects)).toEqual([
    '“公开招聘经费”的预算执行得 10.5 分，超过了分值 10 分',
    '“公开招聘经费”的指标“指标2”得 41 分，超过了分值 40 分',
  ]);
  expect(said(evaluationScore, evaluated('executionScore: "10"', ['50', '0'], ['40']))).toEqual([]);
});

describe('the score of all', () => {
  test('is the sum of the scores', () => {
    expect(
      said(
        evaluationTotal,
        evaluated('executionScore: "9.8"\ntotalScore: "97.8"', ['50', '48'], ['40', '40']),
      ),
    ).toEqual([]);
    expect(
      said(
        evaluationTotal,
        evaluated('executionScore: "9.8"\ntotalScore: "98.7"', ['50', '48'], ['40', '40']),
      ),
    ).toEqual([
      '“公开招聘经费”的总分是 98.7 分，各项得分相加是 97.8 分，相差 0.9 分（预算执行 9.8 分，2 个指标）',
    ]);
  });

  test('tells how many scores are not written', () => {
    expect(said(evaluationTotal, evaluated('totalScore: "88"', ['50', '48'], ['40']))[0]).toContain(
      '（1 个指标，另有 1 个没有写得分）',
    );
  });

  test('is not asked about where only it is published', () => {
    expect(said(evaluationTotal, evaluated('totalScore: "96"', ['50'], ['40']))).toEqual([]);
  });
});

test('points of what is scored add up to a hundred; those of goals that are not, are another matter', () => {
  const scored = 'executionPoints: "10"\nexecutionScore: "9"';
  expect(said(evaluationPoints, evaluated(scored, ['50', '50'], ['40', '40']))).toEqual([]);
  expect(said(evaluationPoints, evaluated(scored, ['50', '50'], ['30', '30']))).toEqual([
    '“公开招聘经费”自评的分值合计 90 分，应为 100 分（其中预算执行 10 分）',
  ]);
  expect(said(evaluationPoints, evaluated('totalScore: "90"', ['50', '50'], ['40', '40']))[0]).toContain(
    '没有写预算执行的分值',
  );
  expect(said(evaluationPoints, evaluated('', ['50'], ['30']))).toEqual([]);
});

describe('the rate of execution', () => {
  const construct = CONSTRUCTS.find(({ id }) => id === 'self-evaluation');
  if (construct === undefined) throw new Error('no such example');
  const file = construct.files['projects.yaml'] ?? '';

  test.each([
    ['to the digits it has', 'executionRate: 98.2%', []],
    ['without the sign', 'executionRate: "98"', []],
    [
      'digits exchanged',
      'executionRate: 92.8%',
      [
        '“就业服务经费”的执行率写的是 92.8%，按项目支出绩效自评表“全年执行数” 118.33 万元、“全年预算数” 120.50 万元应为 98.2%',
      ],
    ],
    [
      'of the first budget, though it was changed',
      'executionRate: 107.57%',
      [expect.stringContaining('应为 98.2%')],
    ],
  ])('%s', (_, rate, found) => {
    const projects = file.replace('executionRate: 98.20%', rate);
    expect(projects).toContain(rate);
    const books = booksOfConstruct({ ...construct, files: { 'projects.yaml': projects } });
    const account = accountIn(books, 'bureau/2026');
    expect(applied(evaluationRate, account, books).map(({ message }) => message)).toEqual(found);
  });

  test('of the first budget where none other is printed', () => {
    const projects = file.replace('whole: 120.50, ', '').replace('98.20%', '107.57%');
    const books = booksOfConstruct({ ...construct, files: { 'projects.yaml': projects } });
    expect(applied(evaluationRate, accountIn(books, 'bureau/2026'), books)).toEqual([]);
  });

  test.each([
    ['97.74%', []],
    ['98', []],
    [
      '97.47%',
      [
        'department-evaluation/all/executionRate “年度资金总额”的执行率写的是 97.47%，按部门整体支出绩效自评表“全年执行数” 410.50 万元、“全年预算数” 420.00 万元应为 97.74%',
      ],
    ],
    ['按进度执行', []],
  ])('of a department, in the row of its money: %s', (rate, found) => {
    const table = construct.files['tables/department-evaluation.yaml'] ?? '';
    const files = { ...construct.files, 'tables/department-evaluation.yaml': table.replace('97.74%', rate) };
    const books = booksOfConstruct({ ...construct, files });
    const findings = applied(evaluationRate, accountIn(books, 'bureau/2026'), books);
    expect(findings.map(({ place, message }) => `${place} ${message}`)).toEqual(found);
  });
});
