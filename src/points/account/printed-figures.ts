import type { Cell } from '../../model/table.ts';
import type { Account } from './account.ts';

/** What a cell prints: its digits, printed or worked out; "" where nothing stands, or words. */
export function printedText({ derived }: Account, { given, place }: Cell): string {
  if (given.kind === 'amount') return given.amount.text;
  return given.kind === 'omitted' ? (derived.get(place)?.text ?? '') : '';
}
