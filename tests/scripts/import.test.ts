import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workbook } from '../importers/workbooks.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-import-'));
const content = join(folder, 'content');
const book = join(folder, '导出.xlsx');
const DISCLOSURE = join(content, 'disclosures/sample-park/2026');

beforeAll(() => {
  for (const name of ['formats', 'taxonomy', 'site.yaml'])
    cpSync(join('content', name), join(content, name), { recursive: true });
  mkdirSync(join(content, 'units'));
  writeFileSync(
    join(content, 'units/sample-park.yaml'),
    'id: sample-park\ncode: "205002"\nname: 示例市公园管理处\nkind: unit\n',
  );
  mkdirSync(DISCLOSURE, { recursive: true });
  writeFileSync(join(DISCLOSURE, 'disclosure.yaml'), 'format: neimenggu\ndraft: true\n');
  writeFileSync(
    book,
    workbook({
      '2.3': [
        ['支出总表'],
        ['部门：示例市公园管理处', null, null, null, '单位：万元'],
        ['科目编码', '科目名称', '合计', '基本支出', '专项业务费'],
        ['208', '社会保障和就业支出', '300.00', '200.00', '100.00'],
        ['合计', null, '300.00', '200.00', '100.00'],
      ],
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function imported(...more: readonly string[]) {
  const given = [book, '--unit', 'sample-park', '--year', '2026', '--content', content, ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/import.ts', ...given], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

/** The same at a terminal, where somebody types these lines. */
function importedAt(answers: string, ...more: readonly string[]) {
  const given = [book, '--unit', 'sample-park', '--year', '2026', '--content', content, ...more];
  const line = [process.execPath, 'scripts/import.ts', ...given].map((each) => `'${each}'`).join(' ');
  const { status, stdout } = spawnSync('script', ['-qec', line, '/dev/null'], {
    encoding: 'utf8',
    input: answers,
  });
  return { status, said: stdout };
}
const HAS_TERMINAL = spawnSync('script', ['--version']).status === 0;

const formatText = (id: string, root = content): string =>
  readFileSync(join(root, 'formats', id, 'format.yaml'), 'utf8');

test('only looking and telling a heading do not go together: nothing is written', () => {
  const looked = imported('--dry-run', '--column', '专项业务费=expenditure/project');
  expect(looked).toMatchObject({ status: 2, said: expect.stringContaining('两个不能一起用') });
  expect(formatText('neimenggu')).toBe(formatText('neimenggu', 'content'));
});

describe('a heading that no format knows', () => {
  test.skipIf(!HAS_TERMINAL)('is asked at a terminal; Enter leaves it out, a number is remembered', () => {
    const before = formatText('neimenggu');
    const left = importedAt('\n', '--dry-run');
    expect(left.said).not.toContain('写号码');
    const none = importedAt('\n');
    expect(none.said).toContain('“专项业务费”，“支出总表”里没有这一栏。它就是哪一栏？');
    expect(none.status).toBe(1);
    expect(formatText('neimenggu')).toBe(before);
    const told = importedAt('1\n');
    expect(told.said).toContain('1　项目支出');
    expect(told.status).toBe(0);
    expect(imported().said).not.toContain('没有这一栏');
    writeFileSync(join(content, 'formats/neimenggu/format.yaml'), before);
  });

  test('is asked, and told once it is known in the disclosure’s own format, not in another that has such a column', () => {
    const first = imported();
    expect(first.status).toBe(1);
    expect(first.said).toContain('“专项业务费”：“支出总表”里没有这一栏');
    expect(imported('--column', '专项业务费=expenditure/project').status).toBe(0);
    expect(readFileSync(join(DISCLOSURE, 'tables/expenditure.yaml'), 'utf8')).toContain('project: 100.00');
    expect(formatText('neimenggu')).toContain('also: [专项业务费]');
    for (const other of ['hebei', 'shanxi', 'jiangsu'])
      expect(formatText(other)).toBe(formatText(other, 'content'));
    expect(imported()).toMatchObject({ status: 0, said: expect.stringContaining('内容没有变化') });
  });

  test('told of a column that the format does not have is refused with the format’s name', () => {
    const { status, said } = imported('--column', '专项业务费=expenditure/projct');
    expect(status).toBe(2);
    expect(said).toContain('套表格式“neimenggu”里没有表“expenditure”的栏“projct”');
  });
});
