import { abs, exact, exactText, minus, order, quotient, signOf } from '../../model/decimal/exact.ts';
import { hitKind } from '../index/index-files.ts';
import { tokensNear } from '../index/near-amounts.ts';
import type { Range } from '../index/ranges.ts';
import { withAny } from './candidates.ts';
import type { Query } from './query.ts';
import type { Session } from './session.ts';

/** Cells that print an amount of a question; or texts that tell it where no cell does, and cells that come near. */
export interface AmountCells {
  readonly exact: readonly number[];
  readonly near: readonly number[];
}

/** How many cells of one amount are taken, and how many that come near one. */
const [ALIKE, NEAR] = [8, 24];

/** What is a sum of money beyond doubt: 1.18亿, 136.59; a whole number without a unit may be a code. */
const IS_AMOUNT = /[.元亿万千]/;

/** The cells of the amounts that runs of a question name, and texts that tell them, within ranges; what only comes near is looked for where no cell is exact. */
export async function amountCells(
  session: Session,
  { runs, amounts }: Pick<Query, 'runs' | 'amounts'>,
  ranges: readonly Range[],
): Promise<AmountCells> {
  const own = runs.flatMap((run) => (amounts.has(run) ? [run] : []));
  const tokens = own.flatMap((run) => amounts.get(run) ?? []);
  const printed = await withAny(session, tokens, ranges);
  const isCell = (number: number): boolean => hitKind(session.manifest, number) !== 'text';
  const cells = printed.flatMap((numbers) => numbers.filter(isCell).slice(0, ALIKE));
  if (cells.length > 0) return { exact: cells, near: [] };
  const sought = own.filter((run) => IS_AMOUNT.test(run)).flatMap((run) => amounts.get(run) ?? []);
  const near: number[] = [];
  for (const yuan of sought.map(yuanOf)) {
    for (const step of tokensNear(yuan)) {
      const found = (await withAny(session, step, ranges)).flat();
      near.push(...found.slice(0, NEAR));
      if (found.length > 0) break;
    }
  }
  const told = printed.flatMap((numbers) => numbers.slice(0, ALIKE));
  return { exact: told, near: near.slice(0, NEAR) };
}

/** The value in 元 that a token of an amount holds. */
const yuanOf = (token: string): string => token.slice(1);

/** How far an amount lies from the nearest of the ones sought, as a part of that: from 0 to 1. */
export function farness(yuan: string, amounts: Query['amounts']): number {
  const parts = [...amounts.values()].flat().map((token) => {
    const sought = exact(yuanOf(token));
    const off = abs(minus(exact(yuan), sought));
    return signOf(sought) === 0 || order(off, sought) > 0 ? 1 : Number(exactText(quotient(off, sought, 6)));
  });
  return Math.min(1, ...parts);
}
