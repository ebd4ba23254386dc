import { expect, test } from 'vitest';
import { placesOf, publishedRecord, saidAfter, withRows } from './changed-record.ts';

test.each([
  ['baotou-hrss/2026', 'general-basic/30217/total', '“30231 公务用车运行维护费'],
  ['datong-hrss/2026', 'general-basic/30231-50208/total', '公务用车运行维护费'],
])('a table of “三公” with zeros only is one message: %s', (id, place, said) => {
  const zero = (amount: string): string => (amount === '' ? '' : '0.00');
  const found = saidAfter(
    withRows(publishedRecord(id), ['three-public'], (row) => ({
      ...row,
      amounts: Object.fromEntries(
        Object.entries(row.amounts).map(([column, amount]) => [column, zero(amount)]),
      ),
    })),
  );
  expect(placesOf(found)).toEqual([`facts/three-public ${place}`]);
  expect(found[0]).toContain(said);
});
