import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROGRAM } from '../site/built-site.ts';

const NPM_COMMAND = /^node .*scripts\//;

/** The program as a package in the node_modules of a folder that holds content only. */
describe('mingzhang, installed', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mingzhang-package-'));
    const modules = join(folder, 'node_modules');
    mkdirSync(join(modules, 'mingzhang'), { recursive: true });
    execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: PROGRAM, stdio: 'pipe' });
    const [packed = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
    execFileSync('tar', [
      ...['--extract', '--file', join(folder, packed)],
      ...['--directory', join(modules, 'mingzhang'), '--strip-components', '1'],
    ]);
    // What npm would install beside it: what the tests run with.
    for (const name of readdirSync(join(PROGRAM, 'node_modules')).filter((one) => !one.startsWith('.')))
      symlinkSync(join(PROGRAM, 'node_modules', name), join(modules, name));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(folder, 'node_modules/mingzhang/scripts/mingzhang.mjs'), ...args],
      { cwd: folder, encoding: 'utf8' },
    );
    return { status, said: `${stdout}${stderr}` };
  };

  test('holds what it needs, and neither tests nor disclosures', () => {
    const held = readdirSync(join(folder, 'node_modules/mingzhang'));
    expect(held).toEqual(
      expect.arrayContaining(['src', 'scripts', 'public', 'content', 'npm-shrinkwrap.json']),
    );
    expect(held).not.toContain('tests');
    expect(readdirSync(join(folder, 'node_modules/mingzhang/content')).sort()).toEqual([
      'formats',
      'taxonomy',
    ]);
    expect(existsSync(join(PROGRAM, 'npm-shrinkwrap.json'))).toBe(false);
  });

  test('makes a folder of content with an example that is checked and built', () => {
    const named = ['--name', '示例市预算公开', '--publisher', '示例市财政局'];
    expect(run('init', '.', ...named, '--example')).toMatchObject({ status: 0 });
    expect(run('check')).toEqual({ status: 0, said: expect.stringContaining('没有未说明的问题') });
    const { status, said } = run('build');
    expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining('已生成 1 份公开') });
    expect(said).not.toMatch(/Experimental|Warning/);
    const page = readFileSync(join(folder, 'dist/sample-employment/2026/index.html'), 'utf8');
    expect(page).toContain('310.00');
  });

  test('an editor knows its files, and those of a new disclosure', () => {
    const schemasOf = (): Readonly<Record<string, readonly string[]>> =>
      JSON.parse(readFileSync(join(folder, '.vscode/settings.json'), 'utf8'))['yaml.schemas'];
    const summary = './.vscode/schemas/neimenggu/tables/summary.json';
    const own = (year: number) => `content/disclosures/sample-employment/${year}/tables/summary.yaml`;
    expect(schemasOf()[summary]).toEqual([own(2026)]);
    expect(existsSync(join(folder, summary))).toBe(true);
    expect(run('new', 'sample-employment', '2027')).toMatchObject({ status: 0 });
    expect(schemasOf()[summary]).toEqual([own(2026), own(2027)]);
    rmSync(join(folder, 'content/disclosures/sample-employment/2027'), { recursive: true });
    expect(run('schemas')).toMatchObject({ status: 0 });
    expect(schemasOf()[summary]).toEqual([own(2026)]);
  });

  test('settings with comments are not overwritten', () => {
    const settings = join(folder, '.vscode/settings.json');
    const before = readFileSync(settings, 'utf8');
    writeFileSync(settings, `// 自己写的\n${before}`);
    expect(run('schemas')).toEqual({ status: 2, said: expect.stringContaining('有注释') });
    expect(readFileSync(settings, 'utf8')).toBe(`// 自己写的\n${before}`);
    writeFileSync(settings, before);
  });

  test('a second time changes nothing', () => {
    const { status, said } = run('init', '.', '--name', '别的名称', '--publisher', '别的单位', '--example');
    expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining('已写 0 个文件') });
    expect(readFileSync(join(folder, 'content/site.yaml'), 'utf8')).toContain('示例市预算公开');
  });

  test('ends as its command ends', () => {
    expect(run('check', '--content', '没有').status).toBe(1);
    expect(run('check', '--nothing').status).toBe(2);
  });

  test('a command that is not there is told, with those that are', () => {
    expect(run('chekc')).toEqual({ status: 2, said: expect.stringContaining('没有命令“chekc”') });
    expect(run('--help')).toEqual({ status: 0, said: expect.stringContaining('publish:lock') });
  });

  test('has every command of package.json that is not for those who write the program', () => {
    const { scripts } = JSON.parse(readFileSync(join(PROGRAM, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const { said } = run('--help');
    const offered = [...said.matchAll(/^ {2}([\w:]+) /gm)].map(([, name]) => name);
    const written = Object.entries(scripts)
      .filter(([name, line]) => NPM_COMMAND.test(line) && !name.startsWith('bench'))
      .map(([name]) => name);
    expect(offered.toSorted()).toEqual(written.toSorted());
    const { scripts: own } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    expect(Object.keys(own).toSorted()).toEqual(written.filter((name) => name !== 'init').toSorted());
  });
});
