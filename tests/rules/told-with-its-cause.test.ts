import { describe, expect, test } from 'vitest';
import type { DisclosureRecord } from '../../src/model/content.ts';
import type { PriorRecord } from '../../src/model/narrative.ts';
import { placesOf, publishedRecord, saidAfter, withRows } from './changed-record.ts';

/** A published disclosure with one line of last year's account changed. */
function withPrior(id: string, index: number, change: (line: PriorRecord) => PriorRecord): DisclosureRecord {
  const record = publishedRecord(id);
  const { narrative } = record;
  if (narrative === undefined) throw new Error(`${id} has no narrative`);
  const prior = narrative.prior.map((line, at) => (at === index ? change(line) : line));
  return { ...record, narrative: { ...narrative, prior } };
}

describe('a change since last year that is written wrong is one message', () => {
  test.each([
    // Its reason only speaks of the opposite.
    ['shanghai-finance/2025', 1, '990', 'prior/parts prior/flow-expenditure-fund-fiscal'],
    // A sum that it is part of and one that it is all of are off by the same.
    ['baotou-insurance-registration/2025', 11, '2.08', 'prior/parts prior/flow-expenditure-function-208'],
  ])('%s, line %i as %s: its sign is turned', (id, index, change, place) => {
    const said = saidAfter(withPrior(id, index, (line) => ({ ...line, change })));
    expect(placesOf(said)).toEqual([place]);
  });

  test('where one line the other way round makes the sum fit, it is named', () => {
    const [said = ''] = saidAfter(
      withPrior('baotou-insurance-registration/2025', 17, (line) => ({ ...line, change: '-38.15' })),
    );
    expect(said).toContain(
      '“本年支出 · 一般公共预算 · 社会保险经办机构”的增减反过来就对得上，多半是正负号写反了',
    );
  });

  test('less than nothing last year is told by itself', () => {
    const said = saidAfter(withPrior('jiangsu-cppcc/2018', 21, (line) => ({ ...line, change: '407.91' })));
    expect(placesOf(said)).toEqual(['prior/negative prior/flow-expenditure-function-2080505-fund-fiscal']);
  });
});

describe('two columns of a row in each other’s place are one message, also where the original has other mistakes', () => {
  test.each([
    ['putuo-finance/2024-final', 'general-expenditure', 'total', 'total', 'basic'],
    ['putuo-planning/2024-final', 'general-basic', 'total', 'personnel', 'operating'],
    ['chengde-hrss/2024', 'expenditure', '2080102', 'total', 'basic'],
    ['baotou-hrss/2026', 'general-expenditure', '2080109', 'total', 'basic'],
  ])('%s %s %s: %s and %s', (id, table, code, one, other) => {
    const said = saidAfter(
      withRows(publishedRecord(id), [table], (row) => {
        if ((row.keys.function ?? row.keys.economic ?? 'total') !== code || row.amounts[other] === undefined)
          return row;
        const { [one]: first = '', [other]: second = '' } = row.amounts;
        return { ...row, amounts: { ...row.amounts, [one]: second, [other]: first } };
      }),
    );
    expect(placesOf(said)).toEqual([expect.stringMatching(`^points/exchanged ${table}/${code}/`)]);
  });
});

test('a quantity that its price contradicts is told with its price, and what it should be, where the total says it, too', () => {
  const record = publishedRecord('baotou-hrss/2026');
  const { procurement } = record;
  const lines =
    procurement?.lines.map((line) => (line.quantity === '17500' ? { ...line, quantity: '47500' } : line)) ??
    [];
  const said = saidAfter({ ...record, ...(procurement && { procurement: { ...procurement, lines } }) });
  expect(placesOf(said)).toEqual([expect.stringMatching(/^procurement\/product /)]);
});

test('what is acknowledged waits while a row has a wrong code', () => {
  const said = saidAfter(
    withRows(publishedRecord('putuo-finance/2024-final'), ['general-expenditure'], (row) =>
      row.keys.function === '20805' ? { ...row, keys: { ...row.keys, function: '20850' } } : row,
    ),
  );
  expect(placesOf(said)).toEqual(['taxonomy/near-code general-expenditure/20850']);
});

test('what is acknowledged of last year waits while another of its lines is wrong', () => {
  const said = saidAfter(withPrior('putuo-finance/2024-final', 2, (line) => ({ ...line, change: '63.14' })));
  expect(placesOf(said)).toEqual(['prior/rate prior/flow-expenditure-fund-general']);
});
