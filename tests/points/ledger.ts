import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import { type Books, openBooks } from '../../src/books/books.ts';
import type { Fixes } from '../../src/formats/scalars.ts';
import type { Point } from '../../src/model/point.ts';
import type { Cell } from '../../src/model/table.ts';
import type { Account } from '../../src/points/account/account.ts';
import { accountCells, type BoundTable, pointContext } from '../../src/points/bind/bind.ts';
import { resolvePoint } from '../../src/points/bind/resolve.ts';
import type { Relation, RelationKind } from '../../src/points/relations/relation.ts';
import { READ_RULES } from '../../src/read/findings/read-rules.ts';

/** Texts by their path in a content folder. */
export type Files = Readonly<Record<string, string>>;

/** One disclosure: bureau/2026 in the format "test". */
export interface Written {
  /** The `tables:` of the format, as YAML. */
  readonly tables: string;
  /** The tables' files, as YAML, by table. */
  readonly files?: Files;
  /** More of disclosure.yaml. */
  readonly disclosure?: string;
  /** Any other file of the content folder. */
  readonly more?: Files;
}

/** The account of a disclosure written in a test. */
export const accountOf = (written: Written): Account => accountIn(booksOf(folderOf(written)), 'bureau/2026');

/** The books of a disclosure written in a test. */
export const booksWith = (written: Written): Books => booksOf(folderOf(written));

/** An account by its disclosure. */
export function accountIn(books: Books, id: string): Account {
  const account = books.accounts.find(({ disclosure }) => disclosure.id === id);
  if (account === undefined) throw new Error(`no disclosure ${id}`);
  return account;
}

/** Reads and relates these files and, where they do not say otherwise, the usual taxonomy, unit and site. */
export const booksOf = (files: Files): Books => booksOfFolder({ ...USUAL, ...files });

/**
 * Reads and relates a content folder.
 * @throws Error with all that the reader finds wrong: a test's content is sound
 */
export function booksOfFolder(files: Files): Books {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  try {
    for (const folder of ['formats', 'disclosures']) mkdirSync(join(root, folder));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const books = openBooks(root);
    const wrong = books.findings.filter(({ rule }) => rule in READ_RULES);
    if (wrong.length > 0) {
      throw new Error(wrong.map(({ source, message }) => `${source.file}: ${message}`).join('\n'));
    }
    return books;
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The files of a folder on the disk. */
export const filesIn = (root: string): Files =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );

/** The files of one disclosure and its format. */
export const folderOf = ({ tables, files = {}, disclosure = '', more = {} }: Written): Files => ({
  'formats/test/format.yaml': formatText(tables),
  ...disclosureOf('bureau/2026', files, disclosure),
  ...more,
});

/** The files of a disclosure in the format "test". */
export const disclosureOf = (id: string, files: Files, disclosure = ''): Files => ({
  [`disclosures/${id}/disclosure.yaml`]: `format: test\nsource: 示例\n${disclosure}`,
  ...Object.fromEntries(
    Object.entries(files).map(([table, text]) => [
      table === 'projects.yaml' ? `disclosures/${id}/${table}` : `disclosures/${id}/tables/${table}.yaml`,
      text,
    ]),
  ),
});

/** A relation in a line: "roll-up equal: income/total/total = income/total/general + income/total/own". */
export const said = ({ kind, outcome, subject, parts }: Relation): string =>
  `${kind} ${outcome}: ${subject.place} = ${parts.map(({ place }) => place).join(' + ') || 'nothing'}`;

/** The relations of an account, those of some kinds only where they are named. */
export const relationsOf = (account: Account, ...kinds: readonly RelationKind[]): readonly string[] =>
  account.relations.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)).map(said);

/** What was worked out, by place: the figure as it would be printed, "" where there is nothing, and how. */
export const derivedOf = (account: Account): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...account.derived].map(([place, { text, origin }]) => [place, `${text} ${origin?.how}`.trim()]),
  );

/** What an account says of a point: the place of a cell that prints its number, "nothing", or "not known". */
export function foundAt(account: Account, fixes: Fixes): string {
  const found = account.find(resolvePoint(pointContext(account), fixes));
  if (found === undefined) return 'not known';
  return found === 'nothing' || found.prints === 0 ? 'nothing' : found.cell.place;
}

/** A cell of an account by its place. */
export function cellAt(account: Account, place: string): Cell {
  const cell = accountCells(account.tables).find((each) => each.place === place);
  if (cell === undefined) throw new Error(`no cell ${place}`);
  return cell;
}

/** A table that covers these points and has no rows, for tests of what lies beneath accounts. */
export const tableOf = (points: readonly Point[]): BoundTable => ({
  id: 'table',
  definition: { id: 'table', number: '表1', title: '表', pending: '示例' },
  title: '表',
  state: 'given',
  asPublished: false,
  notes: [],
  sides: [
    {
      definition: { id: 'rows', rows: { by: ['a'] }, columns: [] },
      columns: [],
      wholes: points,
      rows: [],
      leavesOut: false,
    },
  ],
  source: { file: 'x.yaml', path: [] },
});

/** The files of final accounts (决算) in the format "final": the same tables, whose figures are 决算数. */
export const finalOf = (id: string, files: Files, disclosure = ''): Files => ({
  'formats/final/format.yaml': 'id: final\nextends: test\ntitle: 示例决算格式\nversion: final\n',
  ...Object.fromEntries(
    Object.entries(disclosureOf(id, files, disclosure)).map(([path, text]) => [
      path,
      text.replace('format: test', 'format: final'),
    ]),
  ),
});

/** A format of these tables, all of them in its outline. */
function formatText(tables: string): string {
  const ids: readonly { readonly id: string }[] = parse(tables);
  const entries = ids.map(({ id }) => `      - { table: ${id} }`).join('\n');
  const indented = tables.replace(/^/gm, '  ');
  return `${FORMAT}outline:\n  - id: part\n    title: 预算表\n    numbering: "{一}、"\n    entries:\n${entries}\ntables:\n${indented}\n`;
}

/** What every format of a test says besides its tables. */
export const FORMAT = `
id: test
title: 示例格式
source: 示例
moneyUnit: 万元
decimals: 2
thousands: false
coverTitle: "{name}{year}年{level}预算公开"
numbering: "第{一}部分 "
empty: { statement: 本表无数据 }
`;

/** All dimensions that the tests speak of. */
export const DIMENSIONS = `
dimensions:
  - id: version
    title: 数据口径
    source: 示例
    members:
      - { id: budget, title: 预算数 }
      - { id: adjusted, title: 调整预算数 }
      - { id: executed, title: 执行数 }
      - { id: final, title: 决算数 }
  - id: flow
    title: 收支
    source: 示例
    members:
      - id: sources
        title: 收入总计
        members:
          - { id: revenue, title: 本年收入 }
          - { id: broughtForward, title: 上年结转 }
      - id: uses
        title: 支出总计
        members:
          - { id: expenditure, title: 本年支出 }
          - { id: carriedForward, title: 年终结转 }
  - id: fund
    title: 资金来源
    source: 示例
    members:
      - id: fiscal
        title: 财政拨款
        members:
          - { id: general, title: 一般公共预算 }
          - { id: governmentFund, title: 政府性基金 }
      - { id: own, title: 单位资金 }
  - id: origin
    title: 预算安排
    source: 示例
    members:
      - { id: current, title: 当年预算安排 }
      - { id: carried, title: 上年结转安排 }
  - id: nature
    title: 支出性质
    source: 示例
    members:
      - id: basic
        title: 基本支出
        members:
          - { id: personnel, title: 人员经费 }
          - { id: operating, title: 公用经费 }
      - { id: project, title: 项目支出 }
      - { id: business, title: 经营支出 }
      - { id: superiorPayment, title: 上缴上级支出 }
      - { id: subordinateSubsidy, title: 对附属单位补助支出 }
  - id: purpose
    title: 专项口径
    source: 示例
    partial: true
    members:
      - id: threePublic
        title: 三公经费
        members:
          - { id: overseasTravel, title: 因公出国费 }
          - { id: vehicles, title: 公务用车费 }
          - { id: officialHospitality, title: 公务接待费 }
      - { id: conference, title: 会议费 }
  - { id: function, title: 支出功能分类科目, codes: function.yaml, levels: ["3", "5", "7"], source: 示例 }
  - { id: economic, title: 经济分类科目, codes: economic.yaml, levels: ["3", "5"], source: 示例 }
  - { id: unit, title: 预算单位, open: true, source: 示例 }
  - { id: project, title: 项目, open: true, source: 示例 }
identities:
  - { same: { flow: sources }, as: {}, reason: 收入总计就是全部资金 }
  - { same: { flow: uses }, as: {}, reason: 支出总计就是全部资金 }
  - { same: { flow: revenue }, as: { origin: current }, reason: 本年收入就是当年预算安排的资金 }
  - { same: { flow: broughtForward }, as: { origin: carried }, reason: 上年结转就是由上年结转安排的资金 }
`;

/** What every content folder of a test has where it does not say otherwise. */
export const USUAL: Files = {
  'site.yaml': 'name: 示例\ndescription: 示例\npublisher: 示例\n',
  'taxonomy/dimensions.yaml': DIMENSIONS,
  'taxonomy/function.yaml': `
entries:
  - { code: "205", name: 教育支出, from: "2007", source: 示例 }
  - { code: "20508", name: 进修及培训, from: "2007", source: 示例 }
  - { code: "2050803", name: 培训支出, from: "2007", source: 示例 }
  - { code: "208", name: 社会保障和就业支出, from: "2007", source: 示例 }
  - { code: "20801", name: 人力资源和社会保障管理事务, from: "2007", source: 示例 }
  - { code: "2080101", name: 行政运行, from: "2007", source: 示例 }
  - { code: "2080102", name: 一般行政管理事务, from: "2007", source: 示例 }
  - { code: "20805", name: 行政事业单位养老支出, from: "2007", source: 示例 }
  - { code: "2080505", name: 机关事业单位基本养老保险缴费支出, from: "2007", source: 示例 }
`,
  'taxonomy/economic.yaml': `
entries:
  - { code: "301", name: 工资福利支出, from: "2007", source: 示例 }
  - { code: "30101", name: 基本工资, from: "2007", source: 示例 }
  - { code: "30108", name: 机关事业单位基本养老保险缴费, from: "2007", source: 示例 }
  - { code: "302", name: 商品和服务支出, from: "2007", source: 示例 }
  - { code: "30201", name: 办公费, from: "2007", source: 示例 }
`,
  'units/bureau.yaml': `
id: bureau
code: "401"
name: 某局（部门）
title: 某局
kind: department
units:
  - { code: "401001", name: 某局本级 }
  - { code: "401002", name: 某中心, id: center }
`,
};
