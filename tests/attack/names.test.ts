import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sheetText } from '../../src/exporters/tables/sheet-text.ts';
import { safeText } from '../../src/exporters/text/safe-text.ts';
import { id } from '../../src/formats/scalars.ts';
import { attackedContent, DISCLOSURE, findingsOf, rulesAt } from './attacked.ts';

const base = (file: string): string =>
  readFileSync(join(import.meta.dirname, '../errors/base', file), 'utf8');
const PROJECTS = `${DISCLOSURE}/projects.yaml`;

describe('names that cannot stand on every system are refused:', () => {
  test.each(['con', 'CON', 'nul', 'aux', 'prn', 'com1', 'LPT9'])('the id %s', (name) => {
    expect(id.safeParse(name).success).toBe(false);
  });

  test.each(['console', 'com10', 'aux-1', 'null'])('not the id %s', (name) => {
    expect(id.safeParse(name).success).toBe(true);
  });

  test.each(['con.yaml', 'aux', 'a:b.yaml', 'a?.yaml', 'dot.', 'blank ', `${'长'.repeat(80)}.yaml`])(
    'the file %s',
    (name) => {
      const root = attackedContent();
      writeFileSync(join(root, 'units', name), '');
      expect(rulesAt(root, `units/${name}`)).toContain('read/name');
    },
  );

  test('a project’s code', () => {
    const text = base(PROJECTS).replace(/(code|id): "?[\w-]+"?/, 'code: NUL');
    const found = findingsOf(attackedContent({ [PROJECTS]: text }));
    expect(found.some(({ message }) => message.includes('NUL') && message.includes('网页的地址'))).toBe(true);
  });
});

describe('names that differ in capitals alone collide:', () => {
  test('files', () => {
    const root = attackedContent({ 'units/Demo-Bureau.yaml': '' });
    const found = findingsOf(root).filter(({ rule }) => rule === 'read/name');
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('只有大小写不同')]);
  });

  test('addresses of units', () => {
    const other = base('units/demo-bureau.yaml')
      .replace(/^id: .*$/m, 'id: DEMO-bureau')
      .replace(/^code: .*$/m, 'code: "999"');
    const root = attackedContent({ 'units/DEMO-bureau.yaml': other });
    expect(findingsOf(root).map(({ rule }) => rule)).toContain('content/duplicate-id');
  });

  test('the website’s own pages', () => {
    for (const name of ['Search', '404', 'index', 'API']) {
      const other = base('units/demo-bureau.yaml')
        .replace(/^id: .*$/m, `id: ${name}`)
        .replace(/^code: .*$/m, 'code: "999"');
      expect(rulesAt(attackedContent({ [`units/${name}.yaml`]: other }), `units/${name}.yaml`)).toContain(
        'content/duplicate-id',
      );
    }
  });
});

describe('a text is no formula in CSV:', () => {
  const ones = ['=', '＝', '﹦', '⁼', '₌', '+', '＋', '﹢', '⁺', '-', '－', '﹣', '⁻', '−', '@', '＠', '﹫'];
  const before = [
    '',
    ' ',
    '\u3000',
    '\u00A0',
    '\u200B',
    '\uFEFF',
    '\u202E',
    '\u2060',
    '\u0301',
    '\u00AD',
    '\u0000',
    '\u180E',
    '\u2800',
    '\u3164',
    '\u{E0001}',
  ];
  test.each(ones)('%s', (one) => {
    for (const unseen of before) expect(safeText(`${unseen}${unseen}${one}HYPERLINK("x")`)).toMatch(/^'/);
  });
  test('and others are as they are', () => {
    for (const text of ['甲=乙', '（+）', '1-2', '“-”', 'a@b', '']) expect(safeText(text)).toBe(text);
  });
});

test('a text that no cell of a workbook holds is cut there, and says so', () => {
  expect(sheetText('字'.repeat(32_767))).toHaveLength(32_767);
  const cut = sheetText('𠮷'.repeat(21_000));
  expect(cut.length).toBeLessThanOrEqual(32_767);
  expect(cut).toContain('全文见网页');
  expect(cut.isWellFormed()).toBe(true);
});
