import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBooks } from '../../../src/books/books.ts';

const TABLES = `
  - id: wages
    number: 表91
    title: 工资表
    fixes: { flow: expenditure, economic: "301" }
    rows: { by: function, total: { at: last, title: 合计 } }
    columns: [{ title: 科目, prints: codeName }, { id: total, title: 合计 }]
  - id: education
    number: 表92
    title: 教育表
    fixes: { flow: expenditure, function: "205" }
    rows: { by: economic, total: { at: last, title: 合计 } }
    columns: [{ title: 科目, prints: codeName }, { id: total, title: 合计 }]
`;

const FILES = {
  wages:
    'rows:\n  - { code: "205", total: 3.00 }\n  - { code: "208", total: 2.00 }\ntotal: { total: 5.00 }\n',
  education:
    'rows:\n  - { code: "301", total: 3.00 }\n  - { code: "302", total: 1.00 }\ntotal: { total: 4.00 }\n',
};

const FORMAT = 'formats/shanxi/format.yaml';
const DISCLOSURE = 'pinglu-hrss/2026';

/** What is found in a disclosure of Shanxi with both tables besides, first or last among those of its format. */
function foundWith(place: 'first' | 'last'): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  try {
    cpSync('content', root, { recursive: true });
    const format = readFileSync(join(root, FORMAT), 'utf8').replace(
      /( {4}entries:\n)/,
      '$1      - { table: wages }\n      - { table: education }\n',
    );
    const tables =
      place === 'first' ? format.replace('\ntables:\n', `\ntables:${TABLES}`) : format.trimEnd() + TABLES;
    writeFileSync(join(root, FORMAT), tables);
    for (const [id, text] of Object.entries(FILES))
      writeFileSync(join(root, `disclosures/${DISCLOSURE}/tables/${id}.yaml`), text);
    return openBooks(root)
      .findings.filter(({ disclosure }) => disclosure === DISCLOSURE)
      .map(({ rule, place: at, difference }) => [rule, at, difference].join(' | '))
      .toSorted();
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

test('two lists that lean on each other end in the format of Shanxi, and say the same first or last among its tables', () => {
  const first = foundWith('first');
  expect(foundWith('last')).toEqual(first);
  expect(first.some((line) => /wages|education/.test(line))).toBe(true);
});
