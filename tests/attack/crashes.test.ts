import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exactNumber } from '../../src/exporters/text/exact-number.ts';
import { locator } from '../../src/read/yaml/locate.ts';
import { terminalReport } from '../../src/report/terminal.ts';
import { parseSiteArguments } from '../site/site-arguments.ts';
import { attackedContent, DISCLOSURE, findingsOf } from './attacked.ts';

const PROGRAM = join(import.meta.dirname, '../..');
const TABLE = `${DISCLOSURE}/tables/expenditure.yaml`;
const base = (file: string): string =>
  readFileSync(join(import.meta.dirname, '../errors/base', file), 'utf8');

/** Runs a script by a line of the shell; "$@" are Node and what it is given. */
function shell(
  line: string,
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly text: string }> {
  return new Promise((resolve) => {
    execFile(
      'bash',
      ['-c', line, 'bash', process.execPath, ...args],
      { cwd: PROGRAM, encoding: 'utf8', maxBuffer: 1e8 },
      (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), text: out + err }),
    );
  });
}

const isStack = (text: string): boolean => /^\s+at .*[:(]\d+:\d+\)?$/m.test(text);

describe('a finding in a file of very many lines is told with its place:', () => {
  test.each([130_000, 700_000])('%d lines', (lines) => {
    const text = `${'\n'.repeat(lines)}rows:\n  - { code: "1", wrong: x }\n`;
    const root = attackedContent({ [TABLE]: text });
    const printed = terminalReport(findingsOf(root), locator(root));
    expect(printed).toContain(`expenditure.yaml:${lines + 2}:`);
  });

  test('and so are very many keys that are written twice', () => {
    const root = attackedContent({ 'site.yaml': `a: 1\n${'a: 1\n'.repeat(150_000)}` });
    expect(findingsOf(root).some(({ rule }) => rule === 'yaml/duplicate-key')).toBe(true);
  });
});

describe('an amount of more digits than can be counted with is told:', () => {
  test.each([
    '310.00000000000006',
    '12345678901234567',
    '0.30000000000000004',
    '-1234567890123456.78',
    '1.000000000000000000001',
  ])('%s', (amount) => {
    const text = base(TABLE).replace(/(total|basic): [\d.]+/, `$1: ${amount}`);
    const rules = findingsOf(attackedContent({ [TABLE]: text })).map(({ rule }) => rule);
    expect(rules).toContain('content/amount');
  });

  test('and one that was worked out is written with all its digits', () => {
    expect(JSON.stringify({ yuan: exactNumber('12345678901234567.89') })).toBe(
      '{"yuan":12345678901234567.89}',
    );
  });
});

describe('a command line is understood or told:', () => {
  test.each([
    ['--base', '预算'],
    ['--base', '/a/../b/'],
    ['--base', '/a%zz/'],
    ['--base', '/a;b/'],
    ['--site', 'http://['],
    ['--site', 'https://www.gov.cn@evil.example'],
    ['--site', 'https://a.cn/?x'],
  ])('%s %s', (option, value) => {
    expect(parseSiteArguments([option, value])).toMatchObject({ kind: 'wrong' });
  });
  test.each([
    ['--base', '/yu-suan_2026/x.y/~a/'],
    ['--site', 'https://example.org:8080'],
  ])('%s %s is understood', (option, value) => {
    expect(parseSiteArguments([option, value])).toMatchObject({ kind: 'arguments' });
  });
});

describe('what the system refuses is told in a sentence:', () => {
  test('a file that cannot be written, at publish:lock; nothing is left beside it', async () => {
    const root = attackedContent();
    const { code, text } = await shell(
      'ulimit -f 0; exec "$@"',
      'scripts/publish-lock.ts',
      '--content',
      root,
    );
    expect(text).toMatch(/文件太大|磁盘/);
    expect([code, isStack(text)]).toEqual([1, false]);
    expect(readdirSync(join(root, DISCLOSURE)).filter((name) => name.includes('.new'))).toEqual([]);
    expect(existsSync(join(root, DISCLOSURE, 'published.yaml'))).toBe(false);
  });

  test('a full disk that takes no more of the report', async () => {
    const root = attackedContent({ 'site.yaml': 'a: 1\n' });
    const { code, text } = await shell('exec "$@" > /dev/full', 'scripts/check.ts', '--content', root);
    expect(text).toContain('磁盘已满');
    expect([code, isStack(text)]).toEqual([1, false]);
  });

  test('a folder that is a file', async () => {
    const root = attackedContent();
    writeFileSync(join(root, '../out'), '');
    for (const script of ['check', 'publish-lock'])
      expect(
        isStack((await shell('exec "$@"', `scripts/${script}.ts`, '--content', join(root, '../out'))).text),
      ).toBe(false);
  });
});
