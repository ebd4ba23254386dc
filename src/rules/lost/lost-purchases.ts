import { Decimal } from '../../model/decimal/decimal.ts';
import { onceFor } from '../../model/once-for.ts';
import type { ProcurementLine, ProcurementRecord } from '../../model/records.ts';
import type { Account } from '../../points/account/account.ts';
import { openAccount } from '../../points/account/open-account.ts';
import { failingIn } from '../../points/relations/failing.ts';
import { lackedByColumn, type ShortSum, shortSums } from './short-sums.ts';

/** A line of procurement that is gone, while sums still have its money: those that show it, in printed order. */
export interface LostPurchase {
  readonly sums: readonly [ShortSum, ...ShortSum[]];
  /** What the total of quantities has more than all lines; undefined where it has not, or none is printed. */
  readonly quantity?: string | undefined;
}

/** The line of procurement that is gone: sums of more than one column have more than the lines that are listed, and with one more all come out. */
export const lostPurchaseIn: (account: Account) => LostPurchase | undefined = onceFor(
  (account) => lostFrom(account)?.lost,
);

/** The account as it would be with the line that is gone; the account itself where none is. */
export const withLostPurchase: (account: Account) => Account = onceFor(
  (account) => lostFrom(account)?.account ?? account,
);

/** What is lost, and the account with it. */
interface WithPurchase {
  readonly lost: LostPurchase;
  readonly account: Account;
}

const lostFrom = onceFor((account: Account): WithPurchase | undefined => {
  const failing = failingIn(account, 'different');
  if (failing.length === 0) return undefined;
  const [first, ...others] = shortSums(account, 'purchase');
  if (first === undefined) return undefined;
  const sums = [first, ...others] as const;
  const quantity = lackedQuantity(account.disclosure.procurement);
  const shown = new Set(sums.map(({ column }) => column)).size + (quantity === undefined ? 0 : 1);
  if (shown < 2) return undefined;
  const procurement = withLostLine(account, sums);
  if (procurement === undefined) return undefined;
  const put = openAccount({ ...account, disclosure: { ...account.disclosure, procurement } });
  const left = failingIn(put, 'different');
  const isMended = left.length < failing.length && left.every((each) => failing.includes(each));
  return isMended ? { lost: { sums, quantity }, account: put } : undefined;
});

/** What the total of quantities has more than all lines, as it is written. */
export function lackedQuantity(procurement: ProcurementRecord | undefined): string | undefined {
  const stated = procurement?.total?.quantity;
  if (procurement === undefined || stated === undefined) return undefined;
  const lacked = new Decimal(stated).minus(summedQuantity(procurement));
  return lacked.greaterThan(0) ? lacked.toString() : undefined;
}

/** How many things all lines buy together. */
export const summedQuantity = ({ lines }: ProcurementRecord): Decimal =>
  lines.reduce((total, { quantity = '0' }) => total.plus(quantity), new Decimal(0));

/** The purchases with a line more that has what sums lack, like the one before it; undefined where there is none. */
export function withLostLine(account: Account, sums: readonly ShortSum[]): ProcurementRecord | undefined {
  const { procurement } = account.disclosure;
  if (procurement === undefined) return undefined;
  const { source, unit, group, item } = procurement.lines.at(-1) ?? { source: procurement.source, item: '' };
  const line: ProcurementLine = {
    source,
    key: PUT_BACK,
    unit,
    group,
    item,
    quantity: lackedQuantity(procurement),
    money: Object.fromEntries(lackedByColumn(account, 'purchase', sums)),
    moneySources: {},
  };
  return { ...procurement, lines: [...procurement.lines, line] };
}

/** The key of a record that is put where one is gone. */
export const PUT_BACK = 'put-back';
