import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isBlocking } from '../../src/books/books.ts';
import { DISCLOSURE, findingsOf, folderOfTest } from './attacked.ts';

const PROGRAM = join(import.meta.dirname, '../..');
const RECORDS = join(import.meta.dirname, '../errors/base-records');
const SETTINGS = `${DISCLOSURE}/disclosure.yaml`;
const WORDS = `${DISCLOSURE}/narrative/totals.mdx`;

const WORDS_TEXT = `本单位负责全市就业服务工作，组织招聘会、职业培训和考试，按时发放各项补贴，接受群众咨询。

支出<Amount flow="expenditure"/>，全部用于上述工作。
`;

const PLACE = mkdtempSync(join(tmpdir(), 'mingzhang-attack-'));
const PUBLISHED = join(PLACE, 'content');

/** Content with goals, purchases and own words, locked as it was published: made once, copied for each attack. */
function published(): string {
  const root = join(folderOfTest(), 'content');
  cpSync(PUBLISHED, root, { recursive: true });
  return root;
}

beforeAll(() => {
  cpSync(join(RECORDS, '../base'), PUBLISHED, { recursive: true });
  cpSync(RECORDS, PUBLISHED, { recursive: true });
  write(PUBLISHED, WORDS, WORDS_TEXT);
  write(PUBLISHED, 'formats/demo/narrative/totals.mdx', '支出<Amount flow="expenditure"/>。\n');
  change(PUBLISHED, `${DISCLOSURE}/projects.yaml`, (text) =>
    text.replace('    indicators:\n', '    goals: { year: 举办招聘会，服务求职者。 }\n    indicators:\n'),
  );
  lock(PUBLISHED);
  expect(blocking(PUBLISHED)).toEqual([]);
});
afterAll(() => rmSync(PLACE, { recursive: true, force: true }));

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function change(root: string, file: string, by: (text: string) => string): void {
  const before = readFileSync(join(root, file), 'utf8');
  const after = by(before);
  expect(after, 'the attack changes something').not.toBe(before);
  writeFileSync(join(root, file), after);
}

const lock = (root: string): string =>
  execFileSync(process.execPath, ['scripts/publish-lock.ts', '--content', root], {
    cwd: PROGRAM,
    encoding: 'utf8',
  });

const correct = (root: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/publish-correct.ts', '--content', root, ...args],
    { cwd: PROGRAM, encoding: 'utf8' },
  );
  return { status, output: stdout + stderr };
};

const blocking = (root: string) => findingsOf(root).filter(isBlocking);
const silent = (root: string) => findingsOf(root).filter(({ rule }) => rule === 'corrections/silent');

const CHANGES: readonly (readonly [string, string, readonly [string, string], string])[] = [
  [
    'a unit’s name',
    'units/demo-bureau.yaml',
    ['title: 示例市人力资源和社会保障局', 'title: 示例市民政局'],
    '单位名称',
  ],
  ['the name of a 科目', 'taxonomy/function.yaml', ['行政运行', '行政运转'], '2080101'],
  ['a project’s name', `${DISCLOSURE}/projects.yaml`, ['name: 考试经费', 'name: 考试补助'], '考试'],
  ['a target', `${DISCLOSURE}/projects.yaml`, ['target: "12"', 'target: "2"'], '招聘会场次'],
  ['a goal', `${DISCLOSURE}/projects.yaml`, ['服务求职者', '服务群众'], '年度目标'],
  ['a purchase', `${DISCLOSURE}/procurement.yaml`, ['item: 复印纸', 'item: 打印纸'], '政府采购'],
  ['the day of approval', SETTINGS, ['approved: 2026-01-23', 'approved: 2026-01-20'], '批复时间'],
  ['the day of publication', SETTINGS, ['published: 2026-02-09', 'published: 2026-02-01'], '公开时间'],
  ['a sentence', WORDS, ['接受群众咨询', '不再接受咨询'], '第 1 段'],
  ['a unit of money', 'formats/demo/format.yaml', ['moneyUnit: 万元', 'moneyUnit: 元'], '栏目'],
];

describe('what was published besides figures is not changed quietly:', () => {
  test.each(CHANGES)('%s', (_, file, [from, to], title) => {
    const root = published();
    change(root, file, (text) => text.replace(from, to));
    const found = silent(root);
    expect(found).toHaveLength(1);
    expect([found[0]?.message, ...(found[0]?.related ?? []).map(({ label }) => label)].join('\n')).toContain(
      title,
    );
  });

  test('a paragraph more, and a paragraph less', () => {
    const root = published();
    change(root, WORDS, (text) => `多出来的一段。\n\n${text}`);
    expect(silent(root)[0]?.place).toBe('words/totals');
    change(root, WORDS, () => '支出<Amount flow="expenditure"/>，全部用于上述工作。\n');
    expect(silent(root)[0]?.message).toContain('本单位负责全市就业服务工作');
  });

  test('a text that is written as the lock keeps the one before it', () => {
    const root = published();
    const form = /words\/totals\/1: "([^"]*)"/.exec(
      readFileSync(join(root, DISCLOSURE, 'published.yaml'), 'utf8'),
    )?.[1];
    change(root, WORDS, (text) => text.replace(/^.*\n/, `${form ?? ''}\n`));
    expect(silent(root)).toHaveLength(1);
  });

  test('nothing, where only a figure of a sentence changed: that is told once', () => {
    const root = published();
    const names = readFileSync(join(root, DISCLOSURE, 'published.yaml'), 'utf8');
    expect(names).toMatch(/words\/totals\/2: "支出#，全部用于上述工作。"/);
  });

  test('texts taken out of the lock', () => {
    const root = published();
    change(root, `${DISCLOSURE}/published.yaml`, (text) => `${text.slice(0, text.indexOf('texts:'))}`);
    expect(blocking(root).map(({ rule }) => rule)).toContain('corrections/lock');
  });

  test('and a published disclosure is no draft any more', () => {
    const root = published();
    change(root, SETTINGS, (text) => `${text}draft: true\n`);
    change(root, `${DISCLOSURE}/projects.yaml`, (text) => text.replace('服务求职者', '服务群众'));
    const { status } = spawnSync(process.execPath, ['scripts/publish-lock.ts', '--content', root], {
      cwd: PROGRAM,
    });
    expect(status).toBe(1);
  });
});

describe('npm run publish:correct', () => {
  test('writes one correction of all that changed, and the content holds with it', () => {
    const root = published();
    change(root, `${DISCLOSURE}/projects.yaml`, (text) =>
      text.replace('服务求职者', '服务群众').replace('name: 考试经费', 'name: 考试补助'),
    );
    change(root, WORDS, (text) => text.replace('接受群众咨询', '不再接受咨询'));
    const before = readFileSync(join(root, SETTINGS), 'utf8');
    const { status, output } = correct(root, '--reason', '录入有误', '--date', '2026-03-02');
    expect(status, output).toBe(0);
    const after = readFileSync(join(root, SETTINGS), 'utf8');
    expect(after.startsWith(before)).toBe(true);
    expect(after.slice(before.length)).toContain(
      '  - date: 2026-03-02\n    reason: "录入有误"\n    texts:\n',
    );
    expect(blocking(root)).toEqual([]);
    expect(correct(root, '--reason', '又').output).toContain('没有要更正的改动');
    expect(readFileSync(join(root, SETTINGS), 'utf8')).toBe(after);
  });

  test('a second correction goes on from the first, and both stand when it is locked', () => {
    const root = published();
    const say = (text: string, date: string): void => {
      change(root, WORDS, (words) => words.replace(/接受.*咨询|咨询.次/, text));
      const { status, output } = correct(root, '--reason', '再改', '--date', date);
      expect(status, output).toBe(0);
      expect(blocking(root)).toEqual([]);
    };
    say('咨询一次', '2026-03-02');
    say('咨询二次', '2026-03-09');
    change(root, WORDS, (words) => `另加一段。\n\n${words}`);
    expect(correct(root, '--reason', '加一段', '--date', '2026-03-10').status).toBe(0);
    expect(blocking(root)).toEqual([]);
    lock(root);
    expect(blocking(root)).toEqual([]);
  });

  test('writes nothing where its date is before publication, without a reason, or without a lock', () => {
    const root = published();
    change(root, WORDS, (text) => text.replace('接受群众咨询', '不再接受咨询'));
    const before = readFileSync(join(root, SETTINGS), 'utf8');
    expect(correct(root, '--reason', '错', '--date', '2026-01-01').status).toBe(1);
    expect(correct(root).status).toBe(2);
    expect(correct(root, '--reason', ' ').status).toBe(2);
    expect(readFileSync(join(root, SETTINGS), 'utf8')).toBe(before);
    rmSync(join(root, DISCLOSURE, 'published.yaml'));
    expect(correct(root, '--reason', '错', 'demo-bureau/2026').status).toBe(1);
    expect(readFileSync(join(root, SETTINGS), 'utf8')).toBe(before);
  });
});
