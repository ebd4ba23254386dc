import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fixes } from '../../../src/formats/scalars.ts';
import { openAccount } from '../../../src/points/account/open-account.ts';
import { publishedBooks } from '../../published-books.ts';
import { accountIn, booksWith } from '../ledger.ts';
import { foundBy, permuted, saidBy, shuffleOf } from '../permuted.ts';

const books = publishedBooks();
const { accounts } = books;

describe('the order of tables, rows, columns and dimensions says nothing', () => {
  test.each(accounts.map((account) => [account.disclosure.id, account] as const))('in %s', (_, account) => {
    const said = saidBy(account);
    const found = foundBy(books, account);
    for (const seed of [1, 2]) {
      const other = openAccount(permuted(account, shuffleOf(seed)));
      expect(saidBy(other)).toEqual(said);
      expect(foundBy(books, other)).toEqual(found);
    }
  });

  /** What tables and columns may fix, besides all being expenditure. */
  const SCOPES = [
    {},
    { fund: 'fiscal' },
    { fund: 'general' },
    { nature: 'basic' },
    { function: '205' },
    { economic: '301' },
  ];
  const COLUMNS: readonly (readonly Fixes[])[] = [
    [{}],
    [{}, { fund: 'fiscal' }, { fund: 'own' }],
    [{}, { nature: 'basic' }, { nature: 'project' }],
    [{}, { fund: 'general' }, { fund: 'governmentFund' }],
    [{ nature: 'personnel' }, { nature: 'operating' }],
  ];
  const CODES = {
    function: ['205', '20502', '2050201', '208', '20801'],
    economic: ['301', '30101', '302', '30201'],
    unit: ['401001', '401002'],
  };

  const amount = fc.constantFrom('0.00', '1.00', '2.00', '3.00', '3.00', undefined);
  const table = fc
    .record({
      scope: fc.constantFrom(...SCOPES),
      columns: fc.constantFrom(...COLUMNS),
      by: fc.constantFrom<keyof typeof CODES>('function', 'economic', 'unit'),
      isEmpty: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
    })
    .filter(({ scope, by }) => !(by in scope))
    .chain((shape) =>
      fc.record({
        shape: fc.constant(shape),
        rows: fc
          .subarray([...CODES[shape.by]], { minLength: 1 })
          .chain((codes) =>
            fc.tuple(
              ...codes.map((code) =>
                fc.tuple(fc.constant(code), fc.array(amount, { minLength: 3, maxLength: 3 })),
              ),
            ),
          ),
        total: fc.array(amount, { minLength: 3, maxLength: 3 }),
      }),
    );

  const amounts = (given: readonly (string | undefined)[], columns: readonly object[]): string =>
    columns.flatMap((_, at) => (given[at] === undefined ? [] : [`c${at}: ${given[at]}`])).join(', ');

  test('in any format and ledger', () => {
    fc.assert(
      fc.property(
        fc.array(table, { minLength: 2, maxLength: 4 }),
        fc.integer(),
        fc.boolean(),
        (tables, seed, asPublished) => {
          const definitions = tables.map(({ shape }, at) =>
            JSON.stringify({
              id: `t${at}`,
              number: `表${at + 1}`,
              title: `表${at}`,
              fixes: { flow: 'expenditure', ...shape.scope },
              rows: { by: shape.by, total: { at: 'last', title: '合计' } },
              columns: shape.columns.map((fixes, column) => ({
                id: `c${column}`,
                title: `栏${column}`,
                fixes,
              })),
            }),
          );
          const files = tables.map(({ shape, rows, total }, at) => {
            const lines = rows.map(([code, given]) => {
              const written = amounts(given, shape.columns);
              return `  - { code: "${code}"${written === '' ? '' : `, ${written}`} }`.replace(
                'code',
                shape.by === 'unit' ? 'unit' : 'code',
              );
            });
            const sum = amounts(total, shape.columns);
            const text = shape.isEmpty
              ? 'empty: true\n'
              : `rows:\n${lines.join('\n')}\n${sum === '' ? '' : `total: { ${sum} }\n`}`;
            return [`t${at}`, text];
          });
          const own = booksWith({
            tables: definitions.map((definition) => `- ${definition}`).join('\n'),
            files: Object.fromEntries(files),
            disclosure: asPublished ? 'asPublished: true' : '',
          });
          const account = accountIn(own, 'bureau/2026');
          const other = openAccount(permuted(account, shuffleOf(seed)));
          expect(saidBy(other)).toEqual(saidBy(account));
          expect(foundBy(own, other)).toEqual(foundBy(own, account));
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 120), endOnFailure: true },
    );
  });
});
