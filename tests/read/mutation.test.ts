import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { RowRecord, TableRecord } from '../../src/model/content.ts';
import type { Finding } from '../../src/model/finding.ts';
import { readContent } from '../../src/read/read-content.ts';
import { tableChecks } from '../../src/read/tables/table-checks.ts';
import { tableFileSchema } from '../../src/read/tables/table-file.ts';
import { tableRecord } from '../../src/read/tables/table-record.ts';
import { sideShapes } from '../../src/read/tables/table-shape.ts';
import { shape } from '../../src/read/yaml/diagnose.ts';
import { parseYaml } from '../../src/read/yaml/yaml.ts';

const ROOT = join(import.meta.dirname, '../errors/base');
const { content } = readContent(ROOT);

/** What reading a table's text gives: a record, or rules that were broken. */
interface Outcome {
  readonly record?: TableRecord | undefined;
  readonly rules: readonly string[];
}

/** Reads a table's text as the reader does, without the disk. */
function readTable(id: string, text: string): Outcome {
  const format = content.formats.get('demo');
  const table = format?.tables.find((each) => each.id === id);
  const department = content.departments[0];
  if (format === undefined || table === undefined || department === undefined)
    throw new Error('no base content');
  const parsed = parseYaml(text);
  if ('findings' in parsed) return { rules: parsed.findings.map((finding) => finding.rule) };
  const sides = sideShapes(format, table, content.taxonomy);
  const { value, findings } = shape('x.yaml', parsed.value, tableFileSchema(sides));
  const found: readonly Finding[] = [...tableChecks('x.yaml', parsed.value, sides, department), ...findings];
  return { record: value && tableRecord(id, 'x.yaml', value, sides), rules: found.map(({ rule }) => rule) };
}

const TABLES = ['summary', 'income', 'expenditure'] as const;
const textOf = (id: string) =>
  readFileSync(join(ROOT, `disclosures/demo-bureau/2026/tables/${id}.yaml`), 'utf8');

const rowFacts = (row: RowRecord) => [
  ...Object.values(row.keys),
  ...(row.name ? [row.name] : []),
  ...Object.values(row.amounts),
];

/** Every text of a record: keys, names, amounts, settings. */
const facts = (record: TableRecord): readonly string[] =>
  [
    ...Object.values(record.sides).flatMap((rows) => rows.flatMap(rowFacts)),
    ...(record.total === undefined ? [] : rowFacts(record.total)),
    ...(record.notes ?? []),
    ...[record.empty, record.asPublished].flatMap((flag) => (flag === undefined ? [] : [String(flag)])),
  ].sort();

/** Every text that another parser finds in a YAML text. */
function leaves(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves);
  return [String(value)];
}

/** Nothing is lost on the way: a record holds all that another parser finds, as it is written. */
function expectNothingLost(id: string, text: string): void {
  const { record, rules } = readTable(id, text);
  if (rules.length > 0) return;
  expect(record).toBeDefined();
  const found = [...leaves(parse(text, { schema: 'failsafe' }))].sort();
  expect(record && facts(record)).toEqual(found);
}

const anyTable = fc.constantFrom(...TABLES);
const anyPlace = fc.nat({ max: 10_000 });
/** What slips into a file: signs of YAML, their full-width twins, digits, spaces, and anything at all. */
const anySlip = fc.oneof(
  fc.constantFrom(
    ...'{}[]:,-#&*!|>\'"%@`?~\\ \t\n\r0123456789.abOl',
    '：',
    '，',
    '１',
    '．',
    '\u3000',
    '\u00A0',
    '\uFEFF',
    '—',
  ),
  fc.string({ minLength: 1, maxLength: 3, unit: 'binary' }),
);
const runs = { numRuns: 200 };

describe('whatever happens to the text of a table, it is said or it shows', () => {
  test('signs inserted, deleted or replaced', () => {
    const edit = fc.record({
      at: anyPlace,
      remove: fc.nat({ max: 3 }),
      insert: fc.oneof(fc.constant(''), anySlip),
    });
    fc.assert(
      fc.property(anyTable, fc.array(edit, { minLength: 1, maxLength: 3 }), (id, edits) => {
        let text = textOf(id);
        for (const { at, remove, insert } of edits) {
          const place = at % (text.length + 1);
          text = text.slice(0, place) + insert + text.slice(place + remove);
        }
        expectNothingLost(id, text);
      }),
      runs,
    );
  });

  test('lines swapped, or the text cut off', () => {
    fc.assert(
      fc.property(anyTable, anyPlace, anyPlace, anyPlace, (id, one, other, end) => {
        const lines = textOf(id).split('\n');
        const [a, b] = [one % lines.length, other % lines.length];
        const swapped = lines
          .map((line, index) => (index === a ? lines[b] : index === b ? lines[a] : line))
          .join('\n');
        expectNothingLost(id, swapped);
        expectNothingLost(id, swapped.slice(0, end % (swapped.length + 1)));
      }),
      runs,
    );
  });

  test('a digit of an amount deleted or replaced shows in that amount, and nowhere else', () => {
    fc.assert(
      fc.property(anyTable, anyPlace, fc.constantFrom('', ...'0123456789１'), (id, at, digit) => {
        const text = textOf(id);
        const places = [...text.matchAll(/\d(?=[\d.]*[ ,])/g)].map(({ index }) => index);
        const place = places[at % places.length] ?? 0;
        if (text[place] === digit) return;
        const { record, rules } = readTable(id, text.slice(0, place) + digit + text.slice(place + 1));
        if (rules.length > 0) return;
        const before = readTable(id, text).record;
        const changed = record && before && facts(record).filter((fact) => !facts(before).includes(fact));
        expect(changed).toHaveLength(1);
      }),
      runs,
    );
  });

  test('a row written twice is always said', () => {
    fc.assert(
      fc.property(anyTable, anyPlace, (id, at) => {
        const lines = textOf(id).split('\n');
        const rows = lines.flatMap((line, index) => (line.startsWith('  - ') ? [index] : []));
        const row = rows[at % rows.length] ?? 0;
        const text = lines.toSpliced(row, 0, lines[row] ?? '').join('\n');
        expect(readTable(id, text).rules).toEqual(['content/duplicate-row']);
      }),
      runs,
    );
  });

  test('Windows line ends and a byte order mark change nothing', () => {
    for (const id of TABLES) {
      const plain = readTable(id, textOf(id));
      expect(readTable(id, textOf(id).replaceAll('\n', '\r\n'))).toEqual(plain);
      expect(readTable(id, `\uFEFF${textOf(id)}`)).toEqual(plain);
    }
  });
});
