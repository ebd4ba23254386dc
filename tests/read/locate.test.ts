import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { locator } from '../../src/read/yaml/locate.ts';

const root = mkdtempSync(join(tmpdir(), 'mingzhang-locate-'));
afterAll(() => rmSync(root, { recursive: true }));

const TEXT = `# 注释
名称: 示例
rows:
  - { code: "208", total: 5.00 }
  - code: "20801"
    total: 12.50
empty:
`;
writeFileSync(join(root, 'plain.yaml'), TEXT);
writeFileSync(join(root, 'windows.yaml'), `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`);
writeFileSync(join(root, 'broken.yaml'), 'a: 1\nb: [1, 2\nc: 3\n');

/** "line:column text marked" */
function place(file: string, path: readonly (string | number)[], key?: boolean): string {
  const { line, column, length, text = '' } = locator(root)({ file, path, ...(key && { key }) });
  return `${line}:${column} ${text.slice(column - 1, column - 1 + length)}`;
}

describe.each(['plain.yaml', 'windows.yaml'])('in %s', (file) => {
  test.each([
    [['名称'], '2:5 示例'],
    [['rows', 0, 'total'], '4:27 5.00'],
    [['rows', 0, 'code'], '4:13 "208"'],
    [['rows', 1, 'total'], '6:12 12.50'],
    [['rows', 0], '4:5 { code: "208", total: 5.00 }'],
    [['rows', 1], '5:5 code: "20801"'],
    [['rows'], '3:1 rows'],
    [['empty'], '7:1 empty'],
    [['rows', 0, 'project'], '4:5 { code: "208", total: 5.00 }'],
    [['rows', 1, 'project', 'x'], '5:5 code: "20801"'],
    [['rows', 7], '3:1 rows'],
    [['nothing'], '1:1 '],
    [[], '1:1 '],
  ])('%j is %s', (path, expected) => expect(place(file, path)).toBe(expected));

  test('a key itself can be meant', () => expect(place(file, ['rows', 0, 'total'], true)).toBe('4:20 total'));
});

test('a file that is broken elsewhere still has places', () => {
  expect(place('broken.yaml', ['a'])).toBe('1:4 1');
});

test('a known stretch is shown as it is, and ends with its line', () => {
  const locate = locator(root);
  expect(locate({ file: 'plain.yaml', path: [], span: { start: 5, length: 99 } })).toMatchObject({
    line: 2,
    column: 1,
    length: 6,
    text: '名称: 示例',
  });
  expect(locate({ file: 'plain.yaml', path: [], span: { start: 9_999, length: 1 } })).toMatchObject({
    line: 8,
  });
});

test('a file that is not there has a name only', () => {
  expect(locator(`${root}/`)({ file: 'none.yaml', path: ['a'] })).toEqual({
    file: `${root}/none.yaml`,
    line: 1,
    column: 1,
    length: 0,
  });
});
