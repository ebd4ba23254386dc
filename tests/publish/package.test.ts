import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { PROGRAM, runScript } from '../site/built-site.ts';
import { stepsOf } from './guide-steps.ts';
import { installedProgram } from './installed-program.ts';

const NPM_COMMAND = /^node .*scripts\//;

/** The program as a package in the node_modules of a folder that holds content only. */
describe('mingzhang, installed', () => {
  const { folder, run } = installedProgram();
  afterAll(() => rmSync(folder, { recursive: true }));

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

  test('the commands of the README do in it what the README says', () => {
    const readme = readFileSync(join(PROGRAM, 'README.zh-CN.md'), 'utf8');
    /** Runs a command as the README has it, with what stands for something of one's own put in. */
    const done = (line: string, own: Readonly<Record<string, string>> = {}) => {
      expect(readme).toContain(line);
      const words = line
        .replace(/^npm run /, '')
        .replace(' -- ', ' ')
        .split(' ');
      return run(...words.map((word) => own[word] ?? word));
    };
    const unit = 'sample-employment/2026';
    const table = join(folder, `content/disclosures/${unit}/tables/three-public.yaml`);
    const before = readFileSync(table, 'utf8');
    expect(done('npm run export -- --template neimenggu --year 2026')).toMatchObject({ status: 0 });
    expect(done('npm run export -- 单位/年度', { '单位/年度': unit })).toMatchObject({ status: 0 });
    const written = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
    expect(written).toHaveLength(2);
    const filled = written.find((name) => name.includes('sample-employment')) ?? '';
    const imported = done('npm run import -- 导出.xlsx --unit sample-employment --year 2026', {
      '导出.xlsx': filled,
    });
    expect(imported).toEqual({ status: 0, said: expect.stringContaining('内容没有变化') });
    const audited = done('npm run audit -- 某局2026年预算公开.pdf', { '某局2026年预算公开.pdf': filled });
    expect(audited.said).toContain('核对报告');
    expect(done('npm run schemas')).toMatchObject({ status: 0 });
    expect(done('npm run publish:lock')).toMatchObject({ status: 0 });
    writeFileSync(table, before.replace('officialHospitality: 0.50', 'officialHospitality: 0.40'));
    expect(run('check')).toEqual({ status: 1, said: expect.stringContaining('corrections/silent') });
    expect(done('npm run publish:correct -- --reason 录入时小数点错位')).toMatchObject({ status: 0 });
    expect(done('npm run check -- --json')).toMatchObject({ status: 0 });
    const against = done('npm run publish:check -- --against <已公布的网址>', { '<已公布的网址>': 'dist' });
    expect(against.said).toContain(unit);
    const locked = join(folder, `content/disclosures/${unit}/published.yaml`);
    writeFileSync(table, before);
    rmSync(locked);
    const settings = join(folder, `content/disclosures/${unit}/disclosure.yaml`);
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(/corrections:[\s\S]*/, ''));
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

  test('extensions that somebody asks for stay', () => {
    const path = join(folder, '.vscode/extensions.json');
    writeFileSync(path, '{ "recommendations": ["own.one"] }');
    expect(run('schemas')).toMatchObject({ status: 0 });
    expect(readFileSync(path, 'utf8')).toBe('{ "recommendations": ["own.one"] }');
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

/** The workbook that a unit has in hand: what it typed elsewhere. */
async function exported(folder: string): Promise<void> {
  const elsewhere = mkdtempSync(join(tmpdir(), 'mingzhang-elsewhere-'));
  cpSync(join(PROGRAM, 'docs/example'), elsewhere, { recursive: true });
  for (const name of ['formats', 'taxonomy', 'site.yaml'])
    cpSync(join(PROGRAM, 'content', name), join(elsewhere, name), { recursive: true });
  const args = ['sample-employment/2026', '--out', join(folder, '导出.xlsx'), '--content', elsewhere];
  expect(await runScript('scripts/export.ts', args)).toMatchObject({ code: 0 });
  rmSync(elsewhere, { recursive: true });
}

describe('docs/guide.zh-CN.md', () => {
  const installed = installedProgram();
  afterAll(() => rmSync(installed.folder, { recursive: true }));

  test('the guide, followed to the letter, ends with a website, a correction and the files of the next year', async () => {
    const { folder, run } = installed;
    await exported(folder);
    const steps = stepsOf(readFileSync(join(PROGRAM, 'docs/guide.zh-CN.md'), 'utf8'));
    // What is on the server and on formats comes after the hour that the first publication takes.
    const isLater = (words: readonly string[]): boolean =>
      words[0] === 'format' || words.includes('--from') || words.includes('--base');
    const own = steps.filter((step) => step.kind === 'command' && !isLater(step.words));
    expect(own.length).toBeLessThan(15);
    expect(steps.map(({ kind }) => kind).filter((kind) => kind !== 'command')).toEqual([
      'file',
      'file',
      'file',
      'change',
    ]);
    for (const step of steps) {
      if (step.kind === 'file') writeFileSync(join(folder, step.path), step.text);
      else if (step.kind === 'change') {
        const path = join(folder, step.path);
        const before = readFileSync(path, 'utf8');
        expect(before).toContain(step.from);
        writeFileSync(path, before.replace(step.from, step.to));
      } else if (step.words[0] !== 'start') {
        const { status, said } = run(...step.words);
        expect({ status, said, words: step.words }).toMatchObject({ status: 0 });
        if (step.words[0] === 'check') expect(said).toContain('没有未说明的问题');
      }
    }
    const corrections = readFileSync(join(folder, 'dist/corrections/index.html'), 'utf8');
    expect(corrections).toContain('录入时小数打错');
    expect(corrections).toMatch(/0\.50[\s\S]*0\.40/);
    expect(existsSync(join(folder, 'content/disclosures/sample-employment/2027/disclosure.yaml'))).toBe(true);
    expect(existsSync(join(folder, 'website/SHA256SUMS'))).toBe(true);
    expect(run('check', 'content/formats').said).not.toContain('formats/sample-province');
    expect(readFileSync(join(folder, 'content/formats/sample-province/format.yaml'), 'utf8')).toContain(
      '请确认：',
    );
  });
});
