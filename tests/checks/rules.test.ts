import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/rules.ts';
import { booksWith, type Files } from '../points/ledger.ts';

const TABLES = `
- id: expenditure
  number: 表1
  title: "{year}年支出总表"
  fixes: { flow: expenditure }
  rows: { by: function, total: { at: last, title: 合计 } }
  columns:
    - { id: total, title: 合计 }
    - { id: basic, title: 基本支出, fixes: { nature: basic } }
    - { id: project, title: 项目支出, fixes: { nature: project } }
- { id: goals, number: 表2, title: 绩效目标表, pending: 绩效目标 }
`;

const findings = (files: Files, disclosure = '', more: Files = {}) =>
  booksWith({ tables: TABLES, files, disclosure, more }).findings;

describe('the list of rules', () => {
  test('has each rule once, by a permanent id of group and name', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/);
  });

  test('has each rule in a file of its own', () => {
    const texts = readdirSync('src/rules', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(`src/rules/${file}`, 'utf8'));
    for (const { id } of RULES) {
      const written = texts.filter((text) => text.includes(`id: '${id}'`));
      expect(written, id).toHaveLength(1);
      expect(written[0]?.match(/^ {2,4}id: '[a-z]+\//gm), id).toHaveLength(1);
    }
  });

  test.each(RULES)('$id says what it demands and what it stands on', ({ title, basis }) => {
    expect(title).toMatch(/[一-龥]/);
    expect(basis).toMatch(/[一-龥].*。$/);
  });

  test('every finding carries its rule’s severity and basis, its disclosure and a remedy', () => {
    const found = findings({
      expenditure: 'rows:\n  - { code: "208", total: 5.00, basic: 4.00, project: 2.00 }\n',
    });
    expect(found.length).toBeGreaterThan(0);
    for (const finding of found) {
      const rule = RULES.find(({ id }) => id === finding.rule);
      expect(finding).toMatchObject({
        severity: rule?.severity,
        basis: rule?.basis,
        disclosure: 'bureau/2026',
      });
      expect(finding.remedy).not.toBe('');
    }
  });
});

describe('the words of a contradiction', () => {
  test('a sum: the whole, its parts, the difference, both places', () => {
    const [finding] = findings(
      {
        expenditure: `
rows:
  - { code: "205", total: 1.00, basic: 1.00 }
  - { code: "208", total: 9.00, basic: 4.00, project: 2.00 }
total: { total: 10.00, basic: 5.00, project: 2.00 }
`,
      },
      'asPublished: true',
    );
    expect(finding?.message).toContain('“合计 · 合计”是 10.00 万元');
    expect(finding?.message).toContain('5.00＋2.00');
    expect(finding?.message).toContain('相差 3.00 万元');
    expect(finding?.message).toContain('多半“合计 · 项目支出”的 2.00 万元应为 5.00 万元');
    expect(finding?.related?.length).toBeGreaterThan(0);
    expect(finding?.source.file).toBe('disclosures/bureau/2026/tables/expenditure.yaml');
  });

  test('a part that was worked out is called so', () => {
    const found = findings({
      expenditure: `
rows:
  - { code: "205", basic: 4.00, project: 2.00 }
  - { code: "208", basic: 1.00, project: 1.00 }
total: { total: 9.00 }
`,
    });
    expect(found.map(({ message }) => message).join()).toContain('推算的');
  });
});

describe('tables that are not there', () => {
  test('a table without file that cannot be derived is missing', () => {
    expect(findings({})).toMatchObject([
      { rule: 'tables/missing', severity: 'error', place: 'expenditure', table: 'expenditure' },
    ]);
  });

  test('unless the source does not hold it', () => {
    expect(findings({}, 'notInSource: [{ table: expenditure, reason: 取得的文本没有 }]\n')).toEqual([]);
  });

  test('a table that shows records of another kind is not missing', () => {
    expect(findings({}).map(({ table }) => table)).not.toContain('goals');
  });

  test('a table with rows but no figure must say that it is empty', () => {
    const blank = 'rows:\n  - { code: "208", total: "", basic: "", project: "" }\n';
    const ofTables = (text: string, disclosure = '') =>
      findings({ expenditure: text }, disclosure).filter(({ rule }) => rule.startsWith('tables/'));
    expect(ofTables(blank, 'asPublished: true')).toMatchObject([
      { rule: 'tables/blank', severity: 'warning', place: 'expenditure' },
    ]);
    expect(ofTables('empty: true')).toEqual([]);
  });
});

describe('names of 科目', () => {
  const named = (row: string) =>
    findings({ expenditure: `rows:\n  - { ${row}, total: 5.00, basic: 5.00 }\n` });

  test.each([
    ['the name of the list', 'code: "208"'],
    ['the same name, spelt out', 'code: "208", name: 社会保障和就业支出'],
    ['the same name with other brackets and spaces', 'code: "208", name: "社会保障 和就业支出"'],
  ])('%s is right', (_, row) => {
    expect(named(row)).toEqual([]);
  });

  test('another name is a warning at the row, with both names', () => {
    const [finding, ...others] = named('code: "208", name: 社会保障支出');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'taxonomy/name', severity: 'warning', place: 'expenditure/208' });
    expect(finding?.message).toContain('“社会保障支出”');
    expect(finding?.message).toContain('“社会保障和就业支出”');
  });

  test('a code outside the list is a hint, said once', () => {
    const found = findings({
      expenditure: `
rows:
  - { code: "299", name: 其他支出, total: 5.00, basic: 5.00 }
`,
    });
    expect(found).toMatchObject([
      { rule: 'taxonomy/unknown-code', severity: 'info', place: 'expenditure/299' },
    ]);
    expect(found[0]?.message).toContain('299（其他支出）');
  });

  test('the name of the year counts', () => {
    const more = {
      'taxonomy/function.yaml': `
entries:
  - { code: "207", name: 文化体育与传媒支出, from: "2007", to: "2018", source: 示例 }
  - { code: "207", name: 文化旅游体育与传媒支出, from: "2019", source: 示例 }
`,
    };
    const old = {
      expenditure: 'rows:\n  - { code: "207", name: 文化体育与传媒支出, total: 5.00, basic: 5.00 }\n',
    };
    expect(findings(old, '', more)).toMatchObject([{ rule: 'taxonomy/name' }]);
  });
});
