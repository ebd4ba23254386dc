/** An input that is made larger and larger: files of a content folder by the size of what repeats in them. */
export interface GrowingInput {
  readonly name: string;
  /** How many times it repeats in the smaller of two runs. */
  readonly size: number;
  readonly files: (size: number) => Readonly<Record<string, string>>;
}

const DISCLOSURE = 'disclosures/demo-bureau/2026';
const WORDS = `${DISCLOSURE}/narrative/totals.mdx`;
const TABLE = `${DISCLOSURE}/tables/expenditure.yaml`;
const PROJECTS = `${DISCLOSURE}/projects.yaml`;

const repeated = (size: number, each: (index: number) => string): string =>
  Array.from({ length: size }, (_, index) => each(index)).join('');

const words = (
  name: string,
  size: number,
  each: string,
  around: readonly [string, string] = ['', ''],
): GrowingInput => ({
  name: `MDX：${name}`,
  size,
  files: (count) => ({ [WORDS]: `${around[0]}${each.repeat(count)}${around[1]}\n` }),
});

const yaml = (
  name: string,
  size: number,
  each: string,
  around: readonly [string, string] = ['', ''],
): GrowingInput => ({
  name: `YAML：${name}`,
  size,
  files: (count) => ({ [TABLE]: `${around[0]}${each.repeat(count)}${around[1]}\n` }),
});

/** Codes of seven digits, each another. */
const code = (index: number): string => String(1_000_000 + index).slice(-7);

/** Inputs that a program takes longer and longer over, if any of its loops looks at everything for everything. */
export const GROWING: readonly GrowingInput[] = [
  words('空格', 20_000, ' ', ['甲', '乙。']),
  words('换行', 20_000, '\n', ['甲', '乙。']),
  words('段落', 4_000, '甲乙丙丁。\n\n'),
  words('一段里的数字', 2_000, '支出 315.00 万元，'),
  words('各段里的数字', 2_000, '支出总计 315.00 万元。\n\n'),
  words('一段里的引号', 50_000, '“'),
  words('成对的引号', 50_000, '“甲”'),
  words('直引号', 50_000, '"甲'),
  words('句子', 20_000, '甲乙丙丁。'),
  words('一句不停', 50_000, '甲乙丙，'),
  words('星号', 20_000, '*'),
  words('加粗', 10_000, '**甲**乙'),
  words('不成对的加粗', 10_000, '**甲 '),
  words('下划线', 20_000, '_甲'),
  words('方括号', 20_000, '['),
  words('链接', 4_000, '[甲](../a/)，'),
  words('不成对的链接', 10_000, '[甲]('),
  words('反引号', 20_000, '` '),
  words('反斜线', 50_000, '\\'),
  words('小于号', 20_000, '< '),
  words('标签', 2_000, '<Name/>'),
  words('不成对的标签', 2_000, '<Each>\n\n'),
  words('大于号', 2_000, '> '),
  words('列表', 4_000, '- 甲\n'),
  words('编号', 4_000, '1. 甲\n'),
  words('套着的列表', 500, '- '),
  words('小标题', 4_000, '## 甲\n\n'),
  words('和号', 20_000, '&amp;'),
  words('竖线', 20_000, '|甲'),
  words('数字不停', 100_000, '1'),
  words('逗号隔的数字', 20_000, '1,000.00，'),
  words('百分数', 4_000, '增长 3.15%，'),
  words('括号', 20_000, '（'),
  words('书名号', 20_000, '《甲》'),
  words('花括号', 20_000, '{'),
  words('叹号', 20_000, '!['),
  words('缩进', 4_000, '    甲\n'),
  words('等号线', 10_000, '=\n'),
  words('波浪线', 20_000, '~'),
  words('网址', 4_000, 'https://www.example.cn/a '),
  yaml('行', 10_000, '  - { code: "208", total: 1.00 }\n', ['rows:\n', '']),
  yaml('空行', 200_000, '\n', ['rows: []\n', '']),
  yaml('注释', 50_000, '# 甲\n', ['rows: []\n', '']),
  yaml('冒号', 200_000, ':'),
  yaml('冒号和空格', 50_000, ': '),
  yaml('双引号', 200_000, '"'),
  yaml('单引号', 200_000, "'"),
  yaml('隔开的引号', 50_000, '" '),
  yaml('方括号', 100_000, '['),
  yaml('花括号', 100_000, '{'),
  yaml('成对的括号', 50_000, '[],', ['rows: [', ']']),
  yaml('逗号', 100_000, ',', ['rows: [', ']']),
  yaml('减号', 50_000, '- '),
  yaml('减号的行', 50_000, '-\n'),
  yaml('问号', 50_000, '? '),
  yaml('锚点', 20_000, '- &a b\n'),
  yaml('引用', 20_000, '- *a\n'),
  yaml('标记', 20_000, '- !a b\n'),
  yaml('重复的键', 20_000, 'rows: []\n'),
  yaml('空格', 200_000, ' ', ['rows:', 'x']),
  yaml('制表符', 50_000, '\t', ['rows:\n', '- x']),
  yaml('制表符的行', 20_000, '\t- a\n', ['rows:\n', '']),
  yaml('竖线', 50_000, '|'),
  yaml('百分号', 50_000, '%a\n'),
  yaml('分隔线', 20_000, '---\n'),
  yaml('长的值', 200_000, '甲', ['note: ', '']),
  yaml('长的键', 200_000, 'a', ['', ': 1']),
  yaml('反斜线', 100_000, '\\\\', ['note: "', '"']),
  yaml('回车', 50_000, 'a: 1\r'),
  yaml('缩进不齐的行', 20_000, ' a: 1\nb: 2\n'),
  {
    name: 'YAML：不认识的键',
    size: 4_000,
    files: (count) => ({ [TABLE]: `rows: []\n${repeated(count, (index) => `key${index}: 1\n`)}` }),
  },
  {
    name: 'YAML：错的金额',
    size: 4_000,
    files: (count) => ({ [TABLE]: `rows:\n${repeated(count, () => '  - { code: "208", total: 1O }\n')}` }),
  },
  {
    name: '表：各不相同的科目',
    size: 2_000,
    files: (count) => ({
      [TABLE]: `rows:\n${repeated(count, (index) => `  - { code: "${code(index)}", total: 1.00 }\n`)}`,
    }),
  },
  {
    name: '项目',
    size: 1_000,
    files: (count) => ({
      [PROJECTS]: `projects:\n${repeated(count, (index) => `  - { code: "${index}", name: 项目${index}, unit: "101001", money: { total: 1.00 } }\n`)}`,
    }),
  },
  {
    name: '名称一样的项目',
    size: 1_000,
    files: (count) => ({
      [PROJECTS]: `projects:\n${repeated(count, (index) => `  - { code: "${index}", name: 项目, unit: "101001", money: { total: 1.00 } }\n`)}`,
    }),
  },
  {
    name: '说明的问题',
    size: 4_000,
    files: (count) => ({
      [`${DISCLOSURE}/disclosure.yaml`]: `format: demo\nacknowledged:\n${repeated(count, (index) => `  - { rule: points/agree, at: summary/a/${index}, reason: 甲 }\n`)}`,
    }),
  },
  {
    name: '更正',
    size: 4_000,
    files: (count) => ({
      [`${DISCLOSURE}/disclosure.yaml`]: `format: demo\npublished: 2026-02-01\ncorrections:\n${repeated(count, () => '  - { date: 2026-03-01, reason: 甲 }\n')}`,
    }),
  },
  {
    name: '锁定的数字',
    size: 4_000,
    files: (count) => ({
      [`${DISCLOSURE}/published.yaml`]: `figures:\n${repeated(count, (index) => `  expenditure/${code(index)}/total: "1.00"\n`)}`,
    }),
  },
  {
    name: '单位',
    size: 1_000,
    files: (count) => ({
      'units/many.yaml': `id: many\ncode: "900"\nname: 多\nkind: department\nunits:\n${repeated(count, (index) => `  - { code: "9${code(index)}", name: 单位${index} }\n`)}`,
    }),
  },
  {
    name: '科目表',
    size: 2_000,
    files: (count) => ({
      'taxonomy/function.yaml': `entries:\n${repeated(count, (index) => `  - { code: "${code(index)}", name: 科目 }\n`)}`,
    }),
  },
  {
    name: '不认识的文件',
    size: 500,
    files: (count) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`${DISCLOSURE}/tables/t${index}.yaml`, 'rows: []\n']),
      ),
  },
];
