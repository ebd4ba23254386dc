import type { CellFigure } from '../../model/figure/figure.ts';
import { isSamePlace } from '../../model/point.ts';
import { FLOW, FUND, NATURE, PURPOSE } from '../../model/vocabulary/members.ts';
import { PURPOSE_CODES } from '../../model/vocabulary/purpose-codes.ts';
import type { Account, FoundFigure } from '../../points/account/account.ts';
import { resolvePoint } from '../../points/bind/resolve.ts';
import { asInterval, asked } from './asked.ts';

/** What a purpose costs of the general budget. */
export const costOfPurpose = (account: Account, purpose: string): FoundFigure | undefined =>
  asked(account, { flow: FLOW.expenditure, fund: FUND.general, purpose });

/** What basic expenditure of the general budget has under a code. */
export const basicUnder = (account: Account, code: string): FoundFigure | undefined =>
  asked(account, { flow: FLOW.expenditure, fund: FUND.general, nature: NATURE.basic, economic: code });

/** A purpose in whose column another one's money stands. */
export interface OtherColumn {
  readonly purpose: string;
  /** Its cell that prints the money. */
  readonly figure: CellFigure;
}

/**
 * The one purpose that costs what basic expenditure has under the code of this one, which costs nothing itself: 公务接待费 in the column of
 * 公务用车运行维护费. Undefined where there is none, or that has a code with money of its own.
 */
export function inOtherColumn(
  account: Account,
  { purpose, code }: (typeof PURPOSE_CODES)[number],
): OtherColumn | undefined {
  const own = costOfPurpose(account, purpose);
  const basic = basicUnder(account, code);
  if (own === undefined || basic === undefined || basic === 'nothing' || basic.value.isZero())
    return undefined;
  if (!asInterval(own).value.isZero()) return undefined;
  const found = [...PURPOSE_CODES.map((each) => each.purpose), PURPOSE.vehiclePurchase].flatMap((other) => {
    const itsCode = PURPOSE_CODES.find((each) => each.purpose === other)?.code;
    const itsBasic = itsCode === undefined ? 'nothing' : basicUnder(account, itsCode);
    const isItsOwn = itsBasic !== undefined && !asInterval(itsBasic).value.isZero();
    if (other === purpose || isItsOwn) return [];
    const figure = givenFor(account, other);
    return figure?.value.equals(basic.value) === true ? [{ purpose: other, figure }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** The cell that was filled in for a purpose itself, not for all that happens to be it. */
function givenFor(account: Account, purpose: string): CellFigure | undefined {
  if (costOfPurpose(account, purpose) === undefined) return undefined;
  const point = resolvePoint(account.context, { flow: FLOW.expenditure, fund: FUND.general, purpose });
  return account.prints(point).find(({ state, cell }) => state === 'given' && isSamePlace(cell.point, point));
}
