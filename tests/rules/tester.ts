import { acknowledge } from '../../src/books/acknowledged/acknowledge.ts';
import type { Finding } from '../../src/model/finding.ts';
import { applied, type Rule } from '../../src/rules/rule/rule.ts';
import { FORMAT as BASE, booksOf, DIMENSIONS, type Files } from '../points/ledger.ts';
import { publishedBooks } from '../published-books.ts';

/** A small disclosure, bureau/2026, to try one rule on: what a test does not write is sound. */
export interface Small {
  /** projects.yaml */
  readonly projects?: string;
  /** narrative.yaml */
  readonly narrative?: string;
  /** assets.yaml */
  readonly assets?: string;
  /** procurement.yaml */
  readonly procurement?: string;
  /** More of disclosure.yaml. */
  readonly disclosure?: string;
  /** Tables' files by id: expenditure, basic, three-public, projects, goals, procurement. */
  readonly tables?: Files;
  /** Any other file of the content folder. */
  readonly more?: Files;
}

/** What one rule says of a small disclosure, and nothing else. */
export function findingsOf(rule: Rule, small: Small): readonly Finding[] {
  const books = booksOf(filesOf(small));
  return books.accounts
    .filter(({ disclosure }) => disclosure.id === 'bureau/2026')
    .flatMap((account) => applied(rule, account, books));
}

/** The messages of a rule, for tests of words. */
export const messagesOf = (rule: Rule, small: Small): readonly string[] =>
  findingsOf(rule, small).map(({ message }) => message);

/** What a rule says of the published disclosures in content/: a rule that is wrong about one of them is wrong. */
export function findingsInContent(rule: Rule): readonly Finding[] {
  const books = publishedBooks();
  return books.accounts.flatMap((account) =>
    acknowledge(account.disclosure, applied(rule, account, books)).filter(
      (found) => found.rule === rule.id && found.acknowledged === undefined,
    ),
  );
}

/** A project with these indicators, in the flow style of YAML. */
export const projectWith = (...indicators: readonly string[]): string => `
projects:
  - code: "26001"
    name: 公开招聘经费
    unit: "401001"
    category: 部门预算项目
    money: { total: 10.00, budget: 10.00 }
    indicators:
${indicators.map((indicator) => `      - { level1: 产出指标, ${indicator} }`).join('\n')}
`;

function filesOf({
  projects,
  narrative,
  assets,
  procurement,
  disclosure = '',
  tables = {},
  more = {},
}: Small): Files {
  const folder = 'disclosures/bureau/2026';
  const records = { projects, narrative, assets, procurement };
  const written = Object.entries(records).flatMap(([name, text]) =>
    text === undefined ? [] : [[`${folder}/${name}.yaml`, text] as const],
  );
  return {
    'formats/test/format.yaml': FORMAT,
    'taxonomy/dimensions.yaml': TAXONOMY,
    [`${folder}/disclosure.yaml`]: `format: test\nsource: 示例\n${disclosure}`,
    ...Object.fromEntries(written),
    ...Object.fromEntries(Object.entries(tables).map(([id, text]) => [`${folder}/tables/${id}.yaml`, text])),
    ...more,
  };
}

const TAXONOMY = DIMENSIONS.replace(
  '  - { id: project, title: 项目,',
  '  - { id: purchase, title: 采购, open: true, source: 示例 }\n  - { id: project, title: 项目,',
).replace(
  '          - { id: vehicles, title: 公务用车费 }',
  `          - id: vehicles
            title: 公务用车费
            members: [{ id: vehiclePurchase, title: 购置费 }, { id: vehicleOperation, title: 运行维护费 }]`,
);

const FORMAT = `${BASE}projects:
  categories:
    - { title: 部门预算项目, code: "31", fixes: { nature: project } }
indicators:
  levels:
    - { title: 产出指标, kinds: [数量指标, 质量指标, 时效指标, 成本指标] }
    - { title: 效益指标, kinds: [经济效益指标, 社会效益指标] }
    - { title: 满意度指标, kinds: [服务对象满意度] }
  directions: { 大于等于: "≥", 小于等于: "≤" }
outline:
  - id: overview
    title: 概况
    numbering: "{一}、"
    entries:
      - { section: duties, title: 职责 }
  - id: part
    title: 预算表
    numbering: "{一}、"
    entries:
      - { table: expenditure }
      - { table: basic }
      - { table: projects }
      - { table: goals }
      - { table: procurement }
tables:
  - id: expenditure
    number: 表1
    title: 一般公共预算支出表
    fixes: { flow: expenditure, fund: general }
    rows: { by: function, total: { at: last, title: 合计 } }
    columns:
      - { id: total, title: 合计 }
      - { id: basic, title: 基本支出, fixes: { nature: basic } }
      - { id: project, title: 项目支出, fixes: { nature: project } }
  - id: basic
    number: 表2
    title: 一般公共预算基本支出表
    fixes: { flow: expenditure, fund: general, nature: basic }
    rows: { by: economic, total: { at: last, title: 合计 } }
    columns:
      - { id: total, title: 合计 }
  - id: projects
    number: 表3
    title: 项目支出表
    fixes: { flow: expenditure, nature: project }
    rows: { by: project, total: { at: last, title: 合计 } }
    columns:
      - { title: 项目名称, prints: name }
      - { id: total, title: 合计 }
  - id: goals
    number: 表4
    title: 项目绩效目标表
    fixes: { flow: expenditure }
    rows: { by: project, each: indicators, total: { at: last, title: 合计 } }
    columns:
      - { title: 项目名称, prints: name }
      - { id: budget, title: 预算数 }
      - { title: 二级指标, prints: level2, merge: true }
      - { title: 三级指标, prints: indicator }
      - { title: 目标值, prints: target }
      - { title: 计量单位, prints: targetUnit }
  - id: procurement
    number: 表5
    title: 政府采购预算表
    fixes: { flow: expenditure, purpose: conference }
    rows: { by: purchase, total: { at: last, title: 合计 } }
    columns:
      - { title: 项目名称, prints: name, of: project, merge: true }
      - { title: 采购品目, prints: purchase }
      - { title: 数量, prints: quantity }
      - { title: 单价, prints: price }
      - { id: amount, title: 金额 }
`;

/** A format with a table by unit, to lay over that of the small disclosure. */
export const FORMAT_BY_UNIT = `${BASE}outline:
  - id: part
    title: 预算表
    numbering: "{一}、"
    entries: [{ table: income }]
tables:
  - id: income
    number: 表1
    title: 收入总表
    fixes: { flow: revenue }
    rows: { by: unit, total: { at: last, title: 合计 } }
    columns: [{ id: total, title: 合计 }]
`;
