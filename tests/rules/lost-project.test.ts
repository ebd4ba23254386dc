import { expect, test } from 'vitest';
import type { DisclosureRecord } from '../../src/model/content.ts';
import { placesOf, publishedRecord, saidAfter, withRows } from './changed-record.ts';

/** A disclosure without one of its projects, in projects.yaml and in every table. */
function withoutProject(record: DisclosureRecord, key: string): DisclosureRecord {
  const tables = [...record.tables].map(([id, table]) => {
    const sides = Object.entries(table.sides).map(([side, rows]) => [
      side,
      rows.filter(({ keys }) => keys.project !== key),
    ]);
    return [id, { ...table, sides: Object.fromEntries(sides) }] as const;
  });
  const projects = record.projects.filter((project) => project.key !== key);
  return { ...record, projects, tables: new Map(tables) };
}

test.each([
  [
    'datong-hrss/2026',
    'xm-01',
    'projects/121/total',
    '相差 17.05 万元',
    '共 6 个项目，列出的只有 5 个，少的 1 个',
  ],
  ['pinglu-hrss/2026', 'xm-01', 'projects/301/total', '相差 143.00 万元', '共 24 个项目，列出的只有 23 个'],
])(
  'a project that is gone is one message, with its money and the count of the text: %s',
  (id, key, place, money, count) => {
    const found = saidAfter(withoutProject(publishedRecord(id), key));
    expect(placesOf(found)).toEqual([`points/roll-up ${place}`]);
    expect(found[0]).toContain(money);
    expect(found[0]).toContain(count);
  },
);

test('a count that is wrong while all sums come out is told as a count', () => {
  const record = publishedRecord('datong-hrss/2026');
  const counted = record.narrative?.facts.get('operating-projects');
  if (record.narrative === undefined || counted === undefined) throw new Error('no count');
  const facts = new Map([
    ...record.narrative.facts,
    ['operating-projects', { ...counted, text: '7' }] as const,
  ]);
  const changed = { ...record.narrative, facts };
  expect(placesOf(saidAfter({ ...record, narrative: changed })).join()).toContain('facts/wholes');
});

test('a sum of projects that is wrong while their count comes out is told as a sum', () => {
  const changed = withRows(publishedRecord('datong-hrss/2026'), ['projects'], (row) =>
    row.amounts.total === '193.27' ? { ...row, amounts: { ...row.amounts, total: '199.27' } } : row,
  );
  expect(saidAfter(changed).join()).not.toContain('个项目，列出的只有');
});
