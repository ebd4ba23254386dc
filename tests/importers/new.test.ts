import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isBlocking, openBooks } from '../../src/books/books.ts';
import { withoutDrafts } from '../../src/books/drafts.ts';
import { publishedBooks } from '../published-books.ts';

const root = mkdtempSync(join(tmpdir(), 'mingzhang-new-'));
beforeAll(() => cpSync('content', root, { recursive: true }));
afterAll(() => rmSync(root, { recursive: true }));

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/new.ts', ...args, '--content', root],
    { encoding: 'utf8' },
  );
  return { status, text: stdout + stderr };
}

test('a unit and its first disclosure are made, read without an error about files, and stand in nobody’s way', () => {
  expect(run('--unit', 'sample-employment', '--code', '205001', '--name', '示例市就业服务中心').status).toBe(
    0,
  );
  for (const format of ['neimenggu', 'shanxi', 'hebei']) {
    const year = { neimenggu: '2026', shanxi: '2028', hebei: '2030' }[format] ?? '';
    expect(run('sample-employment', year, '--format', format)).toMatchObject({ status: 0 });
    const words = readFileSync(join(root, 'disclosures/sample-employment', year, 'narrative.yaml'), 'utf8');
    expect(words.includes('tasks'), format).toBe(format === 'neimenggu');
  }
  const books = openBooks(root);
  const ofFiles = books.findings.filter(({ rule }) => /^(?:read|yaml|content)\//.test(rule));
  expect(ofFiles).toEqual([]);
  expect(withoutDrafts(books).findings.filter(isBlocking)).toEqual([]);
  expect(withoutDrafts(books).accounts.length).toBe(publishedBooks().accounts.length);
});

test('last year’s texts, projects and rows are carried over, its figures, corrections and acknowledgements are not', () => {
  expect(run('pinglu-hrss', '2027').text).toContain('取自 pinglu-hrss/2026');
  const text = (name: string): string =>
    readFileSync(join(root, 'disclosures/pinglu-hrss/2027', name), 'utf8');
  expect(text('tables/expenditure.yaml')).toContain('{ code: "2080102" }');
  expect(text('tables/expenditure.yaml')).not.toMatch(/code.*total/);
  expect(text('projects.yaml')).toContain('超期公益性岗位人员工资');
  expect(text('projects.yaml')).not.toMatch(/^ +money:/m);
  expect(text('disclosure.yaml')).not.toMatch(/^(?:acknowledged|corrections|source):/m);
  expect(text('narrative.yaml')).not.toMatch(/^(?:prior|reasons|facts):(?! \[\])/m);
});

test('what is there is never written over', () => {
  const file = join(root, 'units/pinglu-hrss.yaml');
  const before = readFileSync(file, 'utf8');
  expect(run('--unit', 'pinglu-hrss', '--code', '1', '--name', '别的').status).toBe(2);
  expect(run('pinglu-hrss', '2026').status).toBe(2);
  expect(readFileSync(file, 'utf8')).toBe(before);
  writeFileSync(file, before);
});

test('a workbook imported into what was just made is as good as the same typed by hand', () => {
  const [example, fresh] = ['example', 'fresh'].map((name) => join(root, name));
  for (const folder of [example, fresh])
    for (const name of ['formats', 'taxonomy', 'site.yaml'])
      cpSync(join('content', name), join(folder ?? '', name), { recursive: true });
  cpSync('docs/example', example ?? '', { recursive: true });
  cpSync('docs/example/units', join(fresh ?? '', 'units'), { recursive: true });
  const workbook = join(root, '导出.xlsx');
  const done = (script: string, args: readonly string[]) =>
    spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { encoding: 'utf8' }).status;
  expect(done('export', ['sample-employment/2026', '--out', workbook, '--content', example ?? ''])).toBe(0);
  expect(done('new', ['sample-employment', '2026', '--format', 'neimenggu', '--content', fresh ?? ''])).toBe(
    0,
  );
  expect(
    done('import', [workbook, '--unit', 'sample-employment', '--year', '2026', '--content', fresh ?? '']),
  ).toBe(0);
  const folder = 'disclosures/sample-employment/2026';
  expect(readFileSync(join(fresh ?? '', folder, 'tables/summary.yaml'), 'utf8')).toMatch(
    /^revenue:\n {2}- \{ line: general, amount: 310\.00 \}$/m,
  );
  // What no workbook holds is not there yet; of the tables nothing is open.
  const open =
    openBooks(fresh ?? '').drafts?.flatMap(({ findings }) => findings) ?? openBooks(fresh ?? '').findings;
  expect(open.filter(({ rule }) => !rule.startsWith('narrative/')).filter(isBlocking)).toEqual([]);
});

test('what no table holds is there to be filled in, by the names the format gives it', () => {
  const text = (name: string): string =>
    readFileSync(join(root, 'disclosures/sample-employment/2026', name), 'utf8');
  expect(text('assets.yaml')).toContain(
    '{ id: generalVehicles, title: 一般公务用车, of: vehicles, count: "0", measure: 辆 }',
  );
  expect(text('narrative.yaml')).toContain('#   # 拟采购货物支出\n#   procurement-goods: ……');
});
