/** Good content that is made larger and larger: it is built, so nothing in it may be wrong. */
export interface BuiltInput {
  readonly name: string;
  /** How many times it repeats in the smaller of two builds. */
  readonly size: number;
  readonly files: (size: number) => Readonly<Record<string, string>>;
}

const DISCLOSURE = 'disclosures/demo-bureau/2026';
const WORDS = `${DISCLOSURE}/narrative/totals.mdx`;

const repeated = (size: number, each: (index: number) => string): string =>
  Array.from({ length: size }, (_, index) => each(index)).join('');

/** Codes of 款 with ninety 项 each: 20810, 2081010 … 2081099, 20811 … */
function code(index: number): string {
  const [group, item] = [Math.floor(index / 91), index % 91];
  return `208${10 + group}${item === 0 ? '' : 9 + item}`;
}

const words = (name: string, size: number, each: (index: number) => string): BuiltInput => ({
  name: `文字：${name}`,
  size,
  files: (count) => ({
    'formats/demo/narrative/totals.mdx': '支出<Amount flow="expenditure"/>。\n',
    [WORDS]: repeated(count, each),
  }),
});

const project = (index: number, more: string): string =>
  `  - { code: "1502002260000001${String(index).padStart(5, '0')}", name: 项目${index}, unit: "101001", category: 部门预算项目, money: { total: 0.00, budget: 0.00 }${more} }\n`;

const GIVEN = `projects:
  - { code: "150200226000000000011", name: 就业服务经费, unit: "101002", category: 部门预算项目, money: { total: 120.50, budget: 120.50 }, indicators: [{ level1: 产出指标, level2: 数量指标, name: 招聘会场次, target: 12场 }] }
  - { code: "150200226000000000028", name: 考试经费, unit: "101001", category: 31-部门预算项目, money: { total: 80.00, budget: 80.00 }, indicators: [{ level1: 产出指标, level2: 数量指标, name: 考试场次, target: 4场 }] }
`;

const projects = (name: string, size: number, more: (index: number) => string): BuiltInput => ({
  name: `项目：${name}`,
  size,
  files: (count) => ({
    [`${DISCLOSURE}/projects.yaml`]: GIVEN + repeated(count, (index) => project(index, more(index))),
  }),
});

/** What pages are made of: rows, projects, goals, paragraphs, figures in them, quotes, corrections. */
export const BUILT: readonly BuiltInput[] = [
  words('段落', 1_000, (index) => `第${index}段的话说明工作开展的情况。\n\n`),
  words('引用一个数的段落', 1_000, (index) => `第${index}段，支出<Amount flow="expenditure"/>。\n\n`),
  words('引号', 1_000, (index) => `“甲${index}”“乙”“丙”，说明情况。\n\n`),
  words('名词', 700, (index) => `一般公共预算、项目支出和基本支出的情况${index}。\n\n`),
  {
    name: '表的行',
    size: 1_000,
    files: (count) => ({
      [`${DISCLOSURE}/tables/expenditure.yaml`]: `rows:
  - { code: "208", total: 1254.55, basic: 1054.05, project: 200.50 }
  - { code: "20801", total: 1254.55, basic: 1054.05, project: 200.50 }
  - { code: "2080101", total: 1054.05, basic: 1054.05 }
  - { code: "2080102", total: 200.50, project: 200.50 }
${repeated(count, (index) => `  - { code: "${code(index)}", total: 0.00 }\n`)}total: { total: 1254.55, basic: 1054.05, project: 200.50 }
`,
      'taxonomy/function.yaml': `entries:
  - { code: "208", name: 社会保障和就业支出, from: "2007", source: 示例 }
  - { code: "20801", name: 人力资源和社会保障管理事务, from: "2007", source: 示例 }
  - { code: "2080101", name: 行政运行, from: "2007", source: 示例 }
  - { code: "2080102", name: 一般行政管理事务, from: "2007", source: 示例 }
${repeated(count, (index) => `  - { code: "${code(index)}", name: 科目${index}, from: "2007", source: 示例 }\n`)}`,
    }),
  },
  projects('个数', 200, () => ''),
  projects('目标', 200, (index) => `, goals: { year: 完成第${index}项工作，服务群众。 }`),
  projects(
    '指标',
    200,
    (index) =>
      `, indicators: [{ level1: 产出指标, level2: 数量指标, name: 场次${index}, target: 4场 }, { level1: 产出指标, level2: 质量指标, name: 合格率${index}, target: 95% }]`,
  ),
];

/** All of it in one content: as much text as a text may have, and with it rows, and projects with indicators. */
export function everythingBuilt(share: number): Readonly<Record<string, string>> {
  const filesOf = ({ files, size }: BuiltInput, times: number) => files(Math.ceil(size * times * share));
  const named = (wanted: string) => BUILT.filter(({ name }) => name === wanted);
  const texts = BUILT.filter(({ name }) => name.startsWith('文字')).map((input) => filesOf(input, 1));
  const records = [...named('表的行'), ...named('项目：指标')].map((input) => filesOf(input, 2));
  return Object.assign({}, ...records, ...texts, {
    [WORDS]: texts.map((files) => files[WORDS]).join(''),
  });
}
