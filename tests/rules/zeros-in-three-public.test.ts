import { expect, test } from 'vitest';
import { explainedIn } from '../../src/rules/explained/explained.ts';
import { publishedBooks } from '../published-books.ts';
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

/** A disclosure with zeros in place of every amount of a column. */
function withZeros(id: string, column: string): readonly string[] {
  return saidAfter(
    withRows(publishedRecord(id), ['three-public'], (row) => ({
      ...row,
      amounts: { ...row.amounts, ...((row.amounts[column] ?? '') !== '' && { [column]: '0.00' }) },
    })),
  );
}

test.each([
  ['total', '“合计 · 2026年预算数／“三公”经费合计”应有 28.07 万元'],
  ['vehicles', '“合计 · 2026年预算数／公务用车购置及运行费／小计”应有 25.51 万元'],
  ['vehicleOperation', '公务用车运行维护费”应有 25.51 万元'],
  ['officialHospitality', '公务接待费”应有 2.56 万元'],
  ['lastBudgetVehicleOperation', '公务用车运行维护费”应有 26.53 万元'],
  ['lastExecuted', '“三公”经费合计”应有 24.17 万元'],
])('a column of zeros is one message, with what belongs there: %s', (column, said) => {
  const found = withZeros('baotou-hrss/2026', column);
  expect(placesOf(found)).toEqual([`points/roll-up three-public/total/${column}`]);
  expect(found[0]).toContain('全是零');
  expect(found[0]).toContain(said);
});

test('one zero of a row is told as that, and what was published has no column of zeros that should be amounts', () => {
  expect(withZeros('baotou-hrss/2026', 'lastExecutedOverseasTravel').join()).not.toContain('全是零');
  expect(
    publishedBooks().accounts.flatMap((account) =>
      explainedIn(account).lacking.flatMap(({ zeros }) => zeros),
    ),
  ).toEqual([]);
});
