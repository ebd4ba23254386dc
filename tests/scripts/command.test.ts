import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandLine } from '../../scripts/command.ts';
import { sourceFiles } from '../source-files.ts';

const ROOT = join(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
/** What npm can be asked to run of scripts/, by its name. */
const COMMANDS = Object.entries(scripts).flatMap(([name, line]) => {
  const script = /(?<=\s)scripts\/[\w-]+\.m?[jt]s/.exec(line)?.[0].replace('quick-check.mjs', 'check.ts');
  return script === undefined ? [] : [[name, script] as const];
});
const FORM = {
  usage: '用法：…',
  positionals: true,
  options: { content: { type: 'string', default: 'content' }, all: { type: 'boolean', default: false } },
} as const;

describe('a command line', () => {
  test('is understood', () => {
    expect(commandLine(FORM, ['--all', 'a', 'b'])).toEqual({
      kind: 'given',
      given: { values: { content: 'content', all: true }, positionals: ['a', 'b'] },
    });
  });
  test.each([['--help'], ['-h']])('asks how the command is called: %s', (option) => {
    expect(commandLine(FORM, ['x', option])).toEqual({ kind: 'help' });
  });
  test.each([
    [['--contnet', 'x'], '看不懂的参数：--contnet'],
    [['-x'], '看不懂的参数：-x'],
    [['--content'], '看不懂的参数：--content 后面缺少内容，或多了内容'],
    [['--content='], '--content 后面缺少内容'],
    [['--all=yes'], '看不懂的参数：--all 后面缺少内容，或多了内容'],
  ])('is wrong: %j', (args, message) => {
    expect(commandLine(FORM, args)).toEqual({ kind: 'wrong', message });
  });
  test('without positionals takes no words', () => {
    expect(commandLine({ ...FORM, positionals: false }, ['x'])).toEqual({
      kind: 'wrong',
      message: '看不懂的参数：x',
    });
  });
});

describe('every command', () => {
  test('is there', () => expect(COMMANDS.length).toBeGreaterThan(14));

  test.each(COMMANDS)('%s understands its command line in one place', (_, script) => {
    const text = readFileSync(join(ROOT, script), 'utf8');
    expect(text).toMatch(/await command\(FORM, /);
    expect(text).not.toMatch(/process\.(?:argv|exit)\b/);
    expect(text, 'says how it is called').toMatch(/用法：npm|usage\('npm/);
  });

  test('nothing else reads a command line', () => {
    const readers = [...sourceFiles('src'), ...sourceFiles('scripts')].filter((path) =>
      /\bparseArgs\b|process\.argv/.test(readFileSync(join(ROOT, path), 'utf8')),
    );
    // The first is told three folders by the bench, the last only hands on what it is given.
    expect(readers.toSorted()).toEqual([
      'scripts/bench/plain-copy.ts',
      'scripts/command.ts',
      'scripts/mingzhang.mjs',
    ]);
  });

  test.each(COMMANDS.filter(([name]) => !name.startsWith('bench') && name !== 'start'))(
    '%s says what is wrong with a command line, and how it is called',
    (_, script) => {
      const env = { ...process.env, npm_lifecycle_event: undefined };
      const { status, stderr, stdout } = spawnSync(process.execPath, [join(ROOT, script), '--nonsense'], {
        cwd: ROOT,
        encoding: 'utf8',
        env,
      });
      expect(stderr).toContain('看不懂的参数：--nonsense');
      expect(stderr).toContain('用法：npm');
      expect(stderr).not.toMatch(/^ {4}at /m);
      expect(stdout).toBe('');
      expect(status).toBe(2);
    },
  );
});
