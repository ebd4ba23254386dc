import { expect, test } from 'vitest';
import { openPart } from '../../src/books/part.ts';
import { readShared } from '../../src/read/read-content.ts';
import { type Change, withChanged } from '../rules/changed-content.ts';

const TABLES = 'disclosures/baotou-hrss/2026/tables';

/** Rules and places of the open errors of a department after changes of its files. */
const told = (changes: readonly Change[]): readonly string[] =>
  withChanged(changes, (root) =>
    openPart(readShared(root), 'baotou-hrss').books.findings.flatMap(
      ({ rule, place, severity, acknowledged }) =>
        severity === 'error' && acknowledged === undefined ? [[rule, place ?? ''].join(' ').trim()] : [],
    ),
  );

const strange = (table: string): Change => ({
  file: `${TABLES}/${table}.yaml`,
  from: 'unit: "401008"',
  to: 'unit: "401018"',
});

test.each(['income', 'three-public'])('a code that no unit has is one message: %s', (table) => {
  expect(told([strange(table)])).toEqual(['content/unknown-unit']);
});

test('what is wrong besides is told', () => {
  const wrong = (from: string, to: string): Change => ({ file: `${TABLES}/income.yaml`, from, to });
  const other = told([strange('income'), wrong('628.60, general: 628.60', '628.60, general: 638.60')]);
  expect(other).toEqual([
    'content/unknown-unit',
    expect.stringMatching(/^points\/(?:agree|roll-up) income\/401004\//),
  ]);
  const itself = told([strange('income'), wrong('general: 2197.05', 'general: 2198.05')]);
  expect(itself).toEqual(['content/unknown-unit', expect.stringMatching(/^points\/roll-up income\//)]);
});
