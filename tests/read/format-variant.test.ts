import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { variant } from '../../src/read/format/format-variant.ts';
import { placedValue, plainValue } from '../../src/read/format/placed-value.ts';
import { readContent } from '../../src/read/read-content.ts';

const BASE = join(import.meta.dirname, '../errors/base');
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The example content with these files more. */
function reading(files: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), 'variant-'));
  folders.push(root);
  cpSync(BASE, root, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { content, findings } = readContent(root);
  return {
    content,
    told: findings.map(({ rule, source, message }) => ({
      rule,
      at: `${source.file}:${source.path.join('.')}`,
      message,
    })),
  };
}

/** What comes of two texts of YAML. */
function together(base: string, own: string): unknown {
  const told: string[] = [];
  const placed = (file: string, text: string) =>
    placedValue(parse(text, { schema: 'failsafe' }), { file, path: [] });
  const value = plainValue(
    variant(placed('base', base), placed('own', own), ({ message }) => told.push(message)),
  );
  return told.length === 0 ? value : told;
}

describe('a variant says only what differs', () => {
  const LIST = 'tables: [{ id: a, title: 甲 }, { id: b, title: 乙 }]';
  test.each<[string, string, string, unknown]>([
    ['one word', 'title: 一\nsource: 某', 'title: 二', { title: '二', source: '某' }],
    [
      'an entry, by its id',
      LIST,
      'tables: [{ id: b, title: 丙 }]',
      {
        tables: [
          { id: 'a', title: '甲' },
          { id: 'b', title: '丙' },
        ],
      },
    ],
    [
      'a new entry, at the end',
      LIST,
      'tables: [{ id: c }]',
      { tables: [{ id: 'a', title: '甲' }, { id: 'b', title: '乙' }, { id: 'c' }] },
    ],
    [
      'or before another',
      LIST,
      'tables: [{ id: c, before: b }]',
      { tables: [{ id: 'a', title: '甲' }, { id: 'c' }, { id: 'b', title: '乙' }] },
    ],
    [
      'an entry moved',
      LIST,
      'tables: [{ id: a, after: b }]',
      {
        tables: [
          { id: 'b', title: '乙' },
          { id: 'a', title: '甲' },
        ],
      },
    ],
    ['an entry less', LIST, 'tables: [{ id: a, removed: true }]', { tables: [{ id: 'b', title: '乙' }] }],
    [
      'an entry replaced as a whole',
      LIST,
      'tables: [{ id: a, replaced: true, number: 1 }]',
      {
        tables: [
          { id: 'a', number: '1' },
          { id: 'b', title: '乙' },
        ],
      },
    ],
    ['a key less', 'title: 一\nnotes: [某]', 'without: [notes]', { title: '一' }],
    ['a list of texts as a whole', 'byline: [甲, 乙]', 'byline: [丙]', { byline: ['丙'] }],
    [
      'a list of its own instead of the inherited one',
      LIST,
      'without: [tables]\ntables: [{ id: z }]',
      { tables: [{ id: 'z' }] },
    ],
    [
      'groups of columns go by their titles',
      'columns: [{ title: 收入, columns: [{ id: a, title: 甲 }] }]',
      'columns: [{ title: 收入, columns: [{ id: b, title: 乙 }] }]',
      {
        columns: [
          {
            title: '收入',
            columns: [
              { id: 'a', title: '甲' },
              { id: 'b', title: '乙' },
            ],
          },
        ],
      },
    ],
  ])('%s', (_, base, own, whole) => expect(together(base, own)).toEqual(whole));

  test.each<[string, string, string]>([
    [
      'an entry that is not there cannot be removed',
      'tables: [{ id: incomee, removed: true }]',
      '所依据的格式在这里没有“incomee”，是不是“income”？',
    ],
    ['nor be stood before', 'tables: [{ id: x, before: y }]', '所依据的格式在这里没有“y”'],
    ['a key that is not there cannot be left out', 'without: [notes]', '所依据的格式在这里没有“notes”'],
  ])('%s', (_, own, message) => expect(together('tables: [{ id: income }]', own)).toEqual([message]));
});

test('a variant is a format like any other: what it does not say, its tables, its texts, is as in the one it extends', () => {
  const { content, told } = reading({
    'formats/demo-unit/format.yaml': 'id: demo-unit\nextends: demo\ntitle: 示例格式（单位）\n',
  });
  expect(told).toEqual([]);
  const [demo, unit] = ['demo', 'demo-unit'].map((id) => content.formats.get(id));
  expect(unit).toEqual({ ...demo, id: 'demo-unit', extends: 'demo', title: '示例格式（单位）' });
  expect(content.prose.get('demo-unit')).toEqual(content.prose.get('demo'));
});

test('a variant of a variant is one, in whatever order their folders come', () => {
  const { content, told } = reading({
    'formats/a/format.yaml': 'id: a\nextends: b\ntitle: 甲\n',
    'formats/b/format.yaml': 'id: b\nextends: demo\ncoverTitle: 乙\n',
  });
  expect(told).toEqual([]);
  expect(content.formats.get('a')).toMatchObject({ title: '甲', coverTitle: '乙' });
});

test('what is wrong in a variant is told where it was written', () => {
  const { told } = reading({
    'formats/demo-unit/format.yaml':
      'id: demo-unit\nextends: demo\ntables:\n  - { id: summary, fixes: { fund: nosuch } }\n',
  });
  expect(told).toMatchObject([
    { rule: 'format/unknown-member', at: 'formats/demo-unit/format.yaml:tables.0.fixes.fund' },
  ]);
});

test.each<[string, Readonly<Record<string, string>>, string, string]>([
  [
    'a format that is not there',
    { 'formats/a/format.yaml': 'id: a\nextends: demmo\n' },
    'formats/a/format.yaml:extends',
    '没有套表格式“demmo”，是不是“demo”？',
  ],
  [
    'a ring',
    { 'formats/a/format.yaml': 'id: a\nextends: b\n', 'formats/b/format.yaml': 'id: b\nextends: a\n' },
    'formats/b/format.yaml:extends',
    '格式绕成了一圈：a → b → a',
  ],
  [
    'itself',
    { 'formats/a/format.yaml': 'id: a\nextends: a\n' },
    'formats/a/format.yaml:extends',
    '格式绕成了一圈：a → a',
  ],
])('%s cannot be extended', (_, files, at, message) => {
  expect(reading(files).told).toEqual([{ rule: 'format/extends', at, message }]);
});
