import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audit, isOpen } from '../../src/books/books.ts';
import { digitChanges, type Mutation, mutations } from '../../src/books/mistakes/mutations.ts';
import type { Account } from '../../src/points/account/account.ts';
import { openAccount } from '../../src/points/account/open-account.ts';
import { accountCells } from '../../src/points/bind/bind.ts';
import { publishedBooks } from '../published-books.ts';

const BOOKS = publishedBooks();

/** Changes tried of each disclosure; MUTATIONS=1000 tries more (npm run bench:relations lists them). */
const SAMPLE = Number(process.env.MUTATIONS ?? 12);

/** Some changes, the same in every run. */
function some(all: readonly Mutation[]): readonly Mutation[] {
  const size = Math.min(SAMPLE, all.length);
  const subsets = fc.shuffledSubarray([...all], { minLength: size, maxLength: size });
  return fc.sample(subsets, { numRuns: 1, seed: 20260209 })[0] ?? [];
}

/** The unit of money of a figure that is written so. */
const unitOf = ({ tables }: Account, { where, from }: Mutation): string | undefined =>
  accountCells(tables).find(
    ({ column, given }) =>
      where.endsWith(` ${column}`) && given.kind === 'amount' && given.amount.text === from,
  )?.moneyUnit;

/** Changes that are not the checks' to find: the reader refuses figures in an empty table, and 万元 of two decimals do not show 99 元. */
function isElsewhere(account: Account, mutation: Mutation): boolean {
  const [table = ''] = mutation.where.split(' ');
  if (account.disclosure.tables.get(table)?.empty === true) return true;
  const change = new Decimal(mutation.from).minus(mutation.to).abs();
  return change.lessThan(100) && unitOf(account, mutation) === '元';
}

/** Whether the checks find something in the changed disclosure. */
function isFound({ taxonomy, format }: Account, mutation: Mutation): boolean {
  const changed = openAccount({ taxonomy, format, disclosure: mutation.apply() });
  return audit(changed, BOOKS).some(isOpen);
}

describe('a change of one digit', () => {
  test.each([
    ['5', ['0', '1', '2', '3', '4', '6', '7', '8', '9']],
    ['', []],
    ['不涉及', []],
  ])('of %j is one of %j', (amount, changes) => {
    expect(digitChanges(amount)).toEqual(changes);
  });

  test('leaves the other digits, the point and the length, and never makes a leading zero', () => {
    const changes = digitChanges('12.50');
    expect(changes).toHaveLength(8 + 9 * 3);
    for (const change of changes) {
      expect(change).toMatch(/^[1-9]\d\.\d\d$/);
      expect([...change].filter((digit, index) => digit !== '12.50'[index])).toHaveLength(1);
    }
  });

  test('may make a zero of a single digit', () => {
    expect(digitChanges('3.00')).toContain('0.00');
  });

  test('changes one figure of the disclosure, and nothing of the one it came from', () => {
    const [account] = BOOKS.accounts;
    const [mutation] = account === undefined ? [] : mutations(account.disclosure);
    const changed = mutation?.apply();
    const before = JSON.stringify([...(account?.disclosure.tables.values() ?? [])]);
    const after = JSON.stringify([...(changed?.tables.values() ?? [])]);
    expect(after).not.toBe(before);
    expect(after).toHaveLength(before.length);
  });
});

test('of the changes of one digit to a published figure, at least 99 in 100 are found', () => {
  const tried = BOOKS.accounts.flatMap((account) =>
    some(mutations(account.disclosure).filter((mutation) => !isElsewhere(account, mutation))).map(
      (mutation) => ({ account, mutation }),
    ),
  );
  const missed = tried.filter(({ account, mutation }) => !isFound(account, mutation));
  const names = missed.map(
    ({ account, mutation: { where, from, to } }) => `${account.disclosure.id} ${where}: ${from} → ${to}`,
  );
  expect(tried.length).toBeGreaterThan(0);
  expect(missed.length / tried.length, names.join('\n')).toBeLessThanOrEqual(0.01);
});
