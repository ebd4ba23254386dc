import { expect, test } from 'vitest';
import { sample } from '../../scripts/bench/sample.ts';
import { audit, isOpen } from '../../src/books/books.ts';
import { type HiddenDigit, hiddenDigits } from '../../src/books/mistakes/hidden-digits.ts';
import { type Mutation, mutations } from '../../src/books/mistakes/mutations.ts';
import { openAccount } from '../../src/points/account/open-account.ts';
import { tallyOf } from '../../src/points/account/relation-tally.ts';
import { accountIn } from '../points/ledger.ts';
import { publishedBooks } from '../published-books.ts';

const books = publishedBooks();
const account = accountIn(books, 'putuo-finance/2024-final');
const { hidden, changes } = hiddenDigits(account);
const all = mutations(account.disclosure);

const keyOf = ({ source, to }: Pick<Mutation, 'source' | 'to'>): string =>
  JSON.stringify([source.path, source.file, to]);
const byKey = new Map(hidden.map((each) => [keyOf(each), each]));

const after = (mutation: Mutation) => {
  const { taxonomy, format } = account;
  return openAccount({ taxonomy, format, disclosure: mutation.apply() });
};

/** The change itself of a digit that relations let pass. */
function changeOf(digit: HiddenDigit): Mutation {
  const found = all.find((each) => keyOf(each) === keyOf(digit));
  if (found === undefined) throw new Error(`no change of ${digit.cell.place}`);
  return found;
}

test('every digit that is written is tried once', () => {
  expect(changes).toBe(all.length);
  expect(byKey.size).toBe(hidden.length);
});

test('a digit that relations do not let pass is found', () => {
  const others = sample(
    all.filter((each) => !byKey.has(keyOf(each))),
    12,
    1,
  );
  for (const mutation of others)
    expect(audit(after(mutation), books).some(isOpen), `${mutation.where} ${mutation.to}`).toBe(true);
});

test('one that makes a 尾差 of an exact sum is shown on the page of checks, one that only makes a 尾差 larger is not', () => {
  const { rounding, different } = tallyOf(account);
  const shown = hidden.filter((each) => each.shown);
  const others = hidden.filter((each) => !each.shown && each.why === 'fits');
  expect(shown.length).toBeGreaterThan(10);
  expect(others.length).toBeGreaterThan(50);
  for (const digit of sample(shown, 5, 1)) {
    const now = tallyOf(after(changeOf(digit)));
    expect(now.different).toBeLessThanOrEqual(different);
    expect([digit.cell.place, digit.to, now.rounding > rounding]).toEqual([digit.cell.place, digit.to, true]);
  }
  for (const digit of sample(others, 5, 1))
    expect(tallyOf(after(changeOf(digit))).rounding).toBeLessThanOrEqual(rounding);
});
