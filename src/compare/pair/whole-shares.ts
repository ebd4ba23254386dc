import { type AmountData, shareOf } from '../change.ts';
import { percentText } from '../change-words.ts';
import type { Looked, PointIndex } from '../lookup.ts';
import { lookUp } from '../lookup.ts';

/** By group of points what its amounts are shares of, and what that is called. */
export const WHOLES: Readonly<Record<string, { readonly id: string; readonly title: string }>> = {
  fund: { id: 'totals/revenue', title: '本年收入' },
  spendingFund: { id: 'totals/expenditure', title: '本年支出' },
  nature: { id: 'totals/expenditure', title: '本年支出' },
  purpose: { id: 'totals/expenditure', title: '本年支出' },
  generalPurpose: { id: 'totals/expenditure', title: '本年支出' },
  currentPurpose: { id: 'totals/expenditure', title: '本年支出' },
  currentGeneralPurpose: { id: 'totals/expenditure', title: '本年支出' },
  special: { id: 'totals/expenditure', title: '本年支出' },
  function: { id: 'totals/expenditure', title: '本年支出' },
  economic: { id: 'economic', title: '一般公共预算基本支出' },
  governmentEconomic: { id: 'governmentEconomic', title: '一般公共预算基本支出' },
};

/** Which share of its whole a figure is: "14.2%"; "" where one of them is not known, or it is the whole. */
export function shareText(
  index: PointIndex,
  { id, group }: { readonly id: string; readonly group: string },
  looked: Looked | undefined,
): string {
  const whole = WHOLES[group];
  const all = whole === undefined || whole.id === id ? undefined : amountOf(lookUp(index, whole.id));
  const part = amountOf(looked);
  return part === undefined || all === undefined ? '' : percentText(shareOf(part, all));
}

/** An amount there is some of. */
const amountOf = (looked: Looked | undefined): AmountData | undefined =>
  looked?.kind === 'figure' && looked.figure.text !== '' && /[1-9]/.test(looked.figure.yuan)
    ? looked.figure
    : undefined;
