import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isBlocking, openBooks } from '../../src/books/books.ts';
import { attackedContent, DISCLOSURE, findingsOf, folderOfTest } from './attacked.ts';

const PROGRAM = join(import.meta.dirname, '../..');
const LOCK = `${DISCLOSURE}/published.yaml`;
const SETTINGS = `${DISCLOSURE}/disclosure.yaml`;
const TABLE = `${DISCLOSURE}/tables/expenditure.yaml`;

/** Locks the figures of a folder as a publisher does. */
const lock = (root: string, ...more: readonly string[]): string =>
  execFileSync(process.execPath, ['scripts/publish-lock.ts', '--content', root, ...more], {
    cwd: PROGRAM,
    encoding: 'utf8',
  });

const blockingRules = (root: string): readonly string[] => [
  ...new Set(
    findingsOf(root)
      .filter(isBlocking)
      .map(({ rule }) => rule),
  ),
];

function edit(root: string, file: string, change: (text: string) => string): void {
  const before = readFileSync(join(root, file), 'utf8');
  const after = change(before);
  expect(after, 'the attack changes something').not.toBe(before);
  writeFileSync(join(root, file), after);
}

const CORRECTION = `corrections:
  - { date: 2026-03-02, reason: 录入有误, figures: [{ at: expenditure/2080102/basic, from: "", to: "0.00" }] }
`;

const PLACE = mkdtempSync(join(tmpdir(), 'mingzhang-locked-'));
const [LOCKED, CORRECTED] = [join(PLACE, 'locked'), join(PLACE, 'corrected')];

const copied = (from: string): string => {
  const root = join(folderOfTest(), 'content');
  cpSync(from, root, { recursive: true });
  return root;
};
/** Content as it was published. */
const published = (): string => copied(LOCKED);
/** Content in which a figure was changed with a correction after that, and published again. */
const corrected = (): string => copied(CORRECTED);

const withFigure = (text: string): string =>
  text.replace('{ code: "2080102", ', '{ code: "2080102", basic: 0.00, ');

beforeAll(() => {
  cpSync(join(PROGRAM, 'tests/errors/base'), LOCKED, { recursive: true });
  lock(LOCKED);
  cpSync(LOCKED, CORRECTED, { recursive: true });
  edit(CORRECTED, TABLE, withFigure);
  edit(CORRECTED, SETTINGS, (text) => text + CORRECTION);
  expect(blockingRules(CORRECTED)).toEqual([]);
  lock(CORRECTED);
  expect(blockingRules(CORRECTED)).toEqual([]);
});
afterAll(() => rmSync(PLACE, { recursive: true, force: true }));

describe('what was published is not taken back quietly:', () => {
  test('a lock is whole, and is not written again where nothing changed', () => {
    const root = published();
    const text = readFileSync(join(root, LOCK), 'utf8');
    expect(text).toContain('of: demo-bureau/2026');
    expect(findingsOf(root)).toEqual([]);
    expect(lock(root)).toContain('没有变化');
    expect(readFileSync(join(root, LOCK), 'utf8')).toBe(text);
  });

  test('each lock names those before it', () => {
    const root = published();
    const first = /^digest: (\w+)$/m.exec(readFileSync(join(root, LOCK), 'utf8'))?.[1];
    edit(root, TABLE, withFigure);
    edit(root, SETTINGS, (text) => text + CORRECTION);
    lock(root);
    expect(readFileSync(join(root, LOCK), 'utf8')).toContain(`before:\n  - ${first}\n`);
  });

  test('an acknowledged silent change is one still, and is not locked', () => {
    const root = published();
    edit(root, TABLE, withFigure);
    const said =
      '{ rule: corrections/silent, at: expenditure/2080102/basic, difference: "空白→0.00", reason: 甲 }';
    edit(root, SETTINGS, (text) => `${text}acknowledged:\n  - ${said}\n`);
    expect(blockingRules(root)).toEqual(['corrections/silent', 'acknowledged/unmatched']);
    expect(() => lock(root)).toThrow();
  });

  test.each([
    ['a figure of it', (text: string) => text.replace('1054.05', '1054.06')],
    ['a line of it', (text: string) => text.replace(/ {2}expenditure\/total\/total: .*\n/, '')],
    ['all lines of a table', (text: string) => text.replace(/ {2}expenditure\/.*\n/g, '')],
    ['all its figures', (text: string) => `${text.slice(0, text.indexOf('figures:'))}figures: {}\n`],
    ['its digest', (text: string) => text.replace(/digest: .*\n/, '')],
    ['whose it is', (text: string) => text.replace(/of: .*\n/, '')],
  ])('a lock in which is changed: %s', (_, change) => {
    const root = published();
    edit(root, LOCK, change);
    expect(blockingRules(root)).toContain('corrections/lock');
    expect(() => lock(root)).toThrow();
  });

  test('a lock that is deleted, its disclosure called a draft too', () => {
    const root = corrected();
    rmSync(join(root, LOCK));
    edit(root, SETTINGS, (text) => `${text}draft: true\n`);
    const [found, ...more] = findingsOf(root).filter(isBlocking);
    expect(more).toEqual([]);
    expect(openBooks(root).unread).toEqual([]);
    expect(found?.rule).toBe('corrections/lock');
    expect(found?.message).toBe(
      'demo-bureau/2026 公布过，它的 published.yaml 被删去了：公布以后改动了什么，现在看不出来',
    );
    expect(found?.source.file).toBe(LOCK);
    expect(() => lock(root)).toThrow();
  });

  test('a lock that is gone for good is written anew only where that is asked for, and holds from then on', () => {
    const root = published();
    const whole = readFileSync(join(root, LOCK), 'utf8');
    rmSync(join(root, LOCK));
    expect(lock(root, '--renew', 'demo-bureau/2026')).toContain('已记下 1 份');
    expect(readFileSync(join(root, LOCK), 'utf8')).toBe(whole);
    expect(findingsOf(root)).toEqual([]);
  });

  test('an earlier lock that is put back, or one written from the beginning', () => {
    const root = corrected();
    cpSync(join(LOCKED, LOCK), join(root, LOCK));
    expect(blockingRules(root)).toContain('corrections/lock');
    expect(findingsOf(root).map(({ message }) => message)).toContain(
      'published.yaml 接不上登记的那一次：locks.yaml 登记的 demo-bureau/2026 的锁，不在它连着的各次里',
    );
  });

  test('the folder of a disclosure that is deleted', () => {
    const root = published();
    rmSync(join(root, DISCLOSURE), { recursive: true });
    expect(findingsOf(root).map(({ message }) => message)).toContain(
      '公布过的 demo-bureau/2026 不见了：locks.yaml 登记着它的锁，没有文件夹 disclosures/demo-bureau/2026',
    );
  });

  test('a lock that nobody registered is told, and registered by the command', () => {
    const root = published();
    rmSync(join(root, 'locks.yaml'));
    expect(findingsOf(root).map(({ rule }) => rule)).toEqual(['corrections/unregistered']);
    expect(lock(root)).toContain('已登记');
    expect(findingsOf(root)).toEqual([]);
  });

  test('a lock of another year, copied with its folder', () => {
    const root = corrected();
    const next = 'disclosures/demo-bureau/2027';
    cpSync(join(root, DISCLOSURE), join(root, next), { recursive: true });
    edit(root, `${next}/tables/expenditure.yaml`, (text) => text.replace('basic: 0.00', 'basic: 0.01'));
    const found = findingsOf(root).filter(
      ({ rule }) => rule === 'corrections/lock' || rule === 'corrections/silent',
    );
    expect(found.map(({ message }) => message)).toEqual([
      '这份 published.yaml 是 demo-bureau/2026 的，却放在 demo-bureau/2027 里',
    ]);
  });

  test.each([
    ['deleted', (text: string) => text.replace(CORRECTION, '')],
    ['given another reason', (text: string) => text.replace('录入有误', '核对有误')],
    ['given another date', (text: string) => text.replace('2026-03-02', '2026-03-05')],
    ['emptied', (text: string) => text.replace(/figures: \[.*\]/, 'figures: []')],
  ])('a correction that is %s after it was published', (_, change) => {
    const root = corrected();
    edit(root, SETTINGS, change);
    expect(blockingRules(root)).toContain('corrections/lock');
  });

  test('a correction dated before publication', () => {
    const root = attackedContent();
    edit(root, SETTINGS, (text) => text + CORRECTION.replace('2026-03-02', '2026-01-02'));
    expect(blockingRules(root)).toContain('content/date-order');
  });

  test('and the links of a lock do not depend on blank figures', () => {
    const root = corrected();
    rmSync(join(root, LOCK));
    lock(root, '--renew', 'demo-bureau/2026');
    expect(findingsOf(root)).toEqual([]);
  });
});
