import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { openBooks } from '../../src/books/books.ts';
import { MOST_DIMENSIONS } from '../../src/model/taxonomy.ts';
import { readContent } from '../../src/read/read-content.ts';
import { locator } from '../../src/read/yaml/locate.ts';
import { jsonReport } from '../../src/report/json.ts';
import { terminalReport } from '../../src/report/terminal.ts';

const BASE = join(import.meta.dirname, '../errors/base');
const root = mkdtempSync(join(tmpdir(), 'mingzhang-broken-'));
cpSync(BASE, root, { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));

const files = readdirSync(BASE, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.yaml'),
);
const TABLE = 'disclosures/demo-bureau/2026/tables/expenditure.yaml';

/** Reads the base with one file replaced, and checks what could be read; then puts the file back. */
function readWith(file: string, bytes: Uint8Array) {
  writeFileSync(join(root, file), bytes);
  const reading = readContent(root);
  openBooks(root);
  const locate = locator(root);
  const printed = {
    text: terminalReport(reading.findings, locate),
    json: jsonReport(reading.findings, locate),
  };
  cpSync(join(BASE, file), join(root, file));
  return { ...reading, ...printed };
}

const runs = { numRuns: 80 };
const anyFile = fc.constantFrom(...files);

describe('a broken file', () => {
  test('is read to the end whatever bytes it holds, and all that is said of it has a place', () => {
    const edit = fc.record({
      at: fc.nat(),
      remove: fc.nat({ max: 40 }),
      insert: fc.uint8Array({ maxLength: 6 }),
    });
    fc.assert(
      fc.property(anyFile, fc.array(edit, { minLength: 1, maxLength: 3 }), (file, edits) => {
        let bytes = readFileSync(join(BASE, file));
        for (const { at, remove, insert } of edits) {
          const place = at % (bytes.length + 1);
          bytes = Buffer.concat([bytes.subarray(0, place), insert, bytes.subarray(place + remove)]);
        }
        const { findings, text, json } = readWith(file, bytes);
        expect(json).toHaveLength(findings.length);
        for (const { line, column } of json) expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
        expect(text === '').toBe(findings.length === 0);
        expect(text).not.toMatch(/undefined|\[object|Invalid input/);
      }),
      runs,
    );
  });

  test('cut off anywhere is read to the end', () => {
    fc.assert(
      fc.property(anyFile, fc.nat(), (file, at) => {
        const bytes = readFileSync(join(BASE, file));
        expect(() => readWith(file, bytes.subarray(0, at % bytes.length))).not.toThrow();
      }),
      runs,
    );
  });

  test('loses only itself: the other tables are read', () => {
    const { content, findings } = readWith(TABLE, Buffer.from('rows: ['));
    const tables = [...(content.disclosures[0]?.tables.keys() ?? [])];
    expect(tables).toEqual(['government-fund', 'income', 'projects', 'summary']);
    expect(findings.map(({ rule }) => rule)).toEqual(['yaml/syntax']);
  });
});

test('a taxonomy of more dimensions than the engine has room for is refused', () => {
  const file = 'taxonomy/dimensions.yaml';
  const written = readFileSync(join(BASE, file), 'utf8');
  const more = (count: number) =>
    written.replace(
      /^dimensions:$/m,
      [
        'dimensions:',
        ...Array.from(
          { length: count },
          (_, at) => `  - { id: more${at}, title: 维度, open: true, source: 示例 }`,
        ),
      ].join('\n'),
    );
  const room = MOST_DIMENSIONS - readContent(BASE).content.taxonomy.dimensions.size;
  expect(readWith(file, Buffer.from(more(room))).findings).toEqual([]);
  const { text } = readWith(file, Buffer.from(more(room + 1)));
  expect(text).toContain(`“dimensions”里最多写 ${MOST_DIMENSIONS} 个维度`);
  expect(text).toContain(`${file}:`);
});

describe('the digest of a disclosure', () => {
  const digest = (file: string, text: string) =>
    readWith(file, Buffer.from(text)).content.disclosures[0]?.digest;
  const before = readContent(BASE).content.disclosures[0]?.digest;
  const related = [TABLE, 'formats/demo/format.yaml', 'units/demo-bureau.yaml', 'taxonomy/function.yaml'];

  test.each(related)('changes with %s', (file) => {
    expect(digest(file, `${readFileSync(join(BASE, file), 'utf8')}# x\n`)).not.toBe(before);
  });

  test('does not change with the website’s settings, nor from one reading to the next', () => {
    expect(digest('site.yaml', 'name: x\ndescription: x\npublisher: x\n')).toBe(before);
  });
});
