import { describe, expect, test } from 'vitest';
import { disclosureFiles } from '../../src/importers/scaffold/new-disclosure.ts';
import { readContent } from '../../src/read/read-content.ts';
import { accountOfConstruct, booksOfConstruct, CONSTRUCTS, type Construct } from '../formats/constructs.ts';

/** The files of a new disclosure in the format of an example. */
function filesOf(construct: Construct): ReadonlyMap<string, string> {
  const { format, taxonomy, disclosure } = accountOfConstruct(booksOfConstruct(construct));
  const { discloser } = disclosure;
  return disclosureFiles({ format, taxonomy, discloser, year: 2026, style: { facts: {}, counts: [] } });
}

/** A file in which every row that is hinted at is written, as it is when the sign of comments is taken away. */
function filledIn(text: string): string {
  let hinted: string[] = [];
  return text
    .split('\n')
    .flatMap((line) => {
      const [, row] = /^# {3}(- \{.*)/.exec(line) ?? [];
      if (row !== undefined) {
        hinted.push(`  ${row}`);
        return [];
      }
      const [, side] = /^(\w+): \[\]$/.exec(line) ?? [];
      if (side === undefined || hinted.length === 0) return [line];
      const written = [`${side}:`, ...hinted];
      hinted = [];
      return written;
    })
    .join('\n');
}

describe.each(CONSTRUCTS.map((construct) => [construct.id, construct] as const))(
  'the rows that npm run new hints at in %s',
  (_, construct) => {
    test('can be written as they stand', () => {
      const files = Object.fromEntries(
        [...filesOf(construct)]
          .filter(([name]) => name.startsWith('tables/'))
          .map(([name, text]) => [name, filledIn(text)]),
      );
      for (const text of Object.values(files)) expect(text).toContain('  - {');
      // It throws with what the reader finds wrong.
      expect(
        booksOfConstruct({ ...construct, files: { ...construct.files, ...files } }).accounts,
      ).toHaveLength(1);
    });
  },
);

const textOf = (id: string, name: string): string => {
  const construct = CONSTRUCTS.find((each) => each.id === id);
  return (construct && filesOf(construct).get(name)) ?? '';
};

test('a table of texts has no unit of money and no figures, and its columns are named', () => {
  const text = textOf('department-goals', 'tables/department-form.yaml');
  expect(text.split('\n').slice(0, 4)).toEqual([
    '# 表2 部门整体绩效目标表',
    '# 待填：用 npm run import 从工作簿导入，或照下面的样子填写；没有数据的表，只写一行 empty: true',
    '# 栏：content 内容（文字）',
    '#   - { line: name, content: …… }   # 部门名称',
  ]);
});

test('tasks, indicators and several dimensions are named by their own keys', () => {
  expect(textOf('department-goals', 'tables/department-goals.yaml')).toContain(
    '#   - { task: ……, amount: 0.00, fiscal: 0.00, content: ……, outcome: …… }',
  );
  expect(textOf('department-goals', 'tables/department-indicators.yaml')).toContain(
    '#   - { level1: "产出指标", level2: "数量指标", name: ……, target: …… }',
  );
  expect(textOf('two-classifications', 'tables/general-basic.yaml')).toMatch(
    /# {3}- \{ code: "3\d\d", governmentEconomic: "5\d\d", total: 0\.00, personnel: 0\.00 \}/,
  );
});

test('money of a project stands under the columns of its own tables, and where their total goes is told', () => {
  const { content } = readContent('content');
  const format = content.formats.get('hebei');
  const [discloser] = content.disclosers;
  if (format === undefined || discloser === undefined) throw new Error('no content');
  const { taxonomy } = content;
  const files = disclosureFiles({
    format,
    taxonomy,
    discloser,
    year: 2026,
    style: { facts: {}, counts: [] },
  });
  const text = files.get('projects.yaml') ?? '';
  const [, column] = /money: \{ (\w+): 0\.00 \}/.exec(text) ?? [];
  expect(text).toMatch(new RegExp(`的栏：${column} `));
});
