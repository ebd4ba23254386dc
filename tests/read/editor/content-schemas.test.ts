import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { contentSchemas, type EditorSchema } from '../../../src/read/editor/content-schemas.ts';
import { readContent } from '../../../src/read/read-content.ts';
import { filesPage } from './files-page.ts';

/** Files that no schema is of: what programs write, and what only whoever writes a format touches. */
const OTHERS = /(?:^|\/)published\.yaml$|^taxonomy\/|^formats\/(?!.*\/format\.yaml$)/;

let schemas: readonly EditorSchema[];
beforeAll(() => {
  const { formats, taxonomy, disclosures } = readContent('content').content;
  schemas = contentSchemas([...formats.values()], taxonomy, disclosures);
});

/** What an editor says of a file: it takes 310.00 for a number, and knows nothing of our reader. */
function said(path: string, text: string): readonly string[] {
  const own = schemas.filter(({ files }) => files.some((pattern) => matchesGlob(path, pattern)));
  if (own.length !== 1) return [`${own.length} schemas`];
  const [{ name, schema } = { name: '', schema: {} }] = own;
  const validate = compiled.get(name) ?? ajv.compile(schema);
  compiled.set(name, validate);
  validate(parse(text));
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

const ajv = new Ajv({ strict: false, allErrors: true });
const compiled = new Map<string, ValidateFunction>();

const yamlFiles = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.yaml') && !OTHERS.test(path));

describe('an editor', () => {
  test('has a schema for every file that people write, and nothing against any of content/', () => {
    expect(yamlFiles.length).toBeGreaterThan(120);
    const found = yamlFiles
      .map((path) => [path, said(path, readFileSync(join('content', path), 'utf8'))] as const)
      .filter(([, errors]) => errors.length > 0);
    expect(found).toEqual([]);
  });

  const summary = 'disclosures/baotou-hrss/2026/tables/summary.yaml';
  test.each([
    ['disclosures/baotou-hrss/2026/disclosure.yaml', 'format: neimenggu\napproves: 2026-01-20', 'approves'],
    ['disclosures/baotou-hrss/2026/disclosure.yaml', 'approved: 2026-01-20', 'format'],
    [summary, 'revenue:\n  - { line: generel, amount: 3 }', 'allowed values'],
    [summary, 'revenue:\n  - { line: general, amuont: 3 }', 'amuont'],
    ['formats/a/format.yaml', 'id: a\nextends: shanghai\ndecimal: 2', 'decimal'],
    ['formats/a/format.yaml', 'id: a\ntitle: 甲', 'tables'],
    ['units/baotou-hrss.yaml', 'id: a\nname: 甲\nkind: office', 'allowed values'],
    ['disclosures/baotou-hrss/2026/projects.yaml', 'projects:\n  - { code: "1", name: 甲 }', 'unit'],
  ])('marks what is wrong in %s', (path, text, word) => {
    expect(said(path, text).join('\n')).toContain(word);
  });

  test('calls every key by its Chinese name', () => {
    const nameless = schemas
      .filter(({ name }) => name !== 'format.json')
      .flatMap(({ name, schema }) => namelessKeys(schema).map((key) => `${name} ${key}`));
    expect(nameless).toEqual([]);
  });

  test('and docs/files.zh-CN.md lists them as they are', () => {
    const alike = schemas.filter(({ name }) => !name.includes('/') && name !== 'format.json');
    const example = ['projects', 'procurement', 'tables/summary', 'tables/general-expenditure'].flatMap(
      (one) => schemas.filter(({ name }) => name === `neimenggu/${one}.json`),
    );
    const page = filesPage([...alike, ...example].map((one) => ({ ...one, files: one.files.map(anyUnit) })));
    if (process.env.UPDATE_GOLDEN === '1' && !process.env.CI) writeFileSync('docs/files.zh-CN.md', page);
    expect(readFileSync('docs/files.zh-CN.md', 'utf8')).toBe(page);
  });

  test('is told the lines of a statement and the columns of a table', () => {
    const text = JSON.stringify(schemas.find(({ name }) => name === 'neimenggu/tables/summary.json'));
    expect(text).toContain('"一、一般公共预算拨款收入"');
    expect(text).toContain('"收入／预算数（万元）"');
    expect(JSON.stringify(schemas)).not.toMatch(/\{(?:last|next)?[yY]ear\}/);
  });
});

const anyUnit = (file: string): string =>
  file.replace(/^disclosures\/[^/]+\/[^/]+/, 'disclosures/<单位>/<年度>');

/** Keys without a title in Chinese, by their paths. */
function namelessKeys(schema: unknown, path = ''): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, items, anyOf = [] } = schema as Record<string, never>;
  return [
    ...Object.entries<{ title?: string }>(properties).flatMap(([key, one]) => [
      ...(/\p{Script=Han}/u.test(one.title ?? '') ? [] : [`${path}.${key}`]),
      ...namelessKeys(one, `${path}.${key}`),
    ]),
    ...namelessKeys(items, path),
    ...[...anyOf].flatMap((one) => namelessKeys(one, path)),
  ];
}
