import type { Cell } from '../model/table.ts';
import type { Account } from './account.ts';
import { accountCells } from './bind.ts';

/** What a cell prints: its digits, printed or worked out; "" where nothing stands, or words. */
export function printedText({ derived }: Account, { given, place }: Cell): string {
  if (given.kind === 'amount') return given.amount.text;
  return given.kind === 'omitted' ? (derived.get(place)?.text ?? '') : '';
}

/** All places of a disclosure with what they print, blanks left out. */
export const printedFigures = (account: Account): ReadonlyMap<string, string> =>
  new Map(
    accountCells(account.tables).flatMap((cell) => {
      const text = printedText(account, cell);
      return text === '' ? [] : [[cell.place, text] as const];
    }),
  );
