import type { Figure } from '../../model/figure/figure.ts';
import type { Named } from '../../model/narrative.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { FLOW, FUND } from '../../model/vocabulary/members.ts';
import { type ListedMember, membersOf } from '../figures/listed-members.ts';
import { type Prior, priorOf } from '../figures/prior-figures.ts';
import type { Token } from '../figures/token.ts';
import { isNamed, type View } from '../figures/view.ts';
import { amountOf, changeTokens, namedFigure, reasonOf, shareTokens } from './plain-view.ts';

/** What money goes to, and what changed. */
export interface SpendingItems {
  /** What most money goes to, the largest first. */
  readonly largest: readonly PlainItem[];
  /** What changed most since last year, the largest change first. */
  readonly changes: readonly PlainItem[];
}

/** A kind of spending (科目). */
export interface PlainItem {
  readonly label: string;
  readonly code: string;
  readonly amount: readonly Token[];
  /** Of all spending. */
  readonly share: readonly Token[];
  /** Since last year; empty where that is not known. */
  readonly change: readonly Token[];
  /** Of which money the change speaks, where not of all. */
  /** How large the change is in 元, without a sign; absent where it is not known. */
  readonly size?: string | undefined;
  readonly within?: string | undefined;
  readonly reason?: string | undefined;
}

const MOST = 5;
const LEVELS = ['item', 'section', 'class'];

/** The point of all spending. */
export const SPENDING = { flow: FLOW.expenditure };

/** The largest kinds of spending and the largest changes. */
export function spendingItems(view: View): SpendingItems {
  const items = bySize(view);
  const changed = items.filter(({ prior }) => prior !== undefined && !prior.change.isZero());
  const byChange = changed.toSorted((a, b) => compare(b.prior?.change.abs(), a.prior?.change.abs()));
  return {
    largest: items.slice(0, MOST).map((item) => plainItem(view, item)),
    changes: byChange.slice(0, MOST).map((item) => plainItem(view, item)),
  };
}

interface SpendingItem {
  readonly listed: ListedMember;
  readonly figure: Figure;
  /** The point its change is told of: itself, or itself within the general public budget. */
  readonly told: Named;
  /** The change is told of a part of its money only. */
  readonly isPart: boolean;
  readonly prior?: Prior | undefined;
}

/** Spending by the finest 科目 the tables have, the largest first. */
function bySize(view: View): readonly SpendingItem[] {
  if (!isNamed(view, SPENDING)) return [];
  for (const level of LEVELS) {
    const found = membersOf(view, SPENDING, {
      by: DIMENSION.function,
      level,
      all: false,
      changed: false,
      gone: false,
    });
    if (found.length > 0)
      return found
        .flatMap((listed) => spendingItem(view, listed) ?? [])
        .toSorted((a, b) => compare(b.figure.value, a.figure.value));
  }
  return [];
}

function spendingItem(view: View, listed: ListedMember): SpendingItem | undefined {
  const figure = namedFigure(view, listed.named);
  if (figure === undefined) return undefined;
  for (const told of [listed.named, { ...listed.named, fund: FUND.general }]) {
    const known = namedFigure(view, told);
    const prior = known && priorOf(view, told, known);
    if (prior === undefined) continue;
    return { listed, figure, told, prior, isPart: known?.value.equals(figure.value) === false };
  }
  return { listed, figure, told: listed.named, isPart: false };
}

const plainItem = (view: View, { listed, told, prior, isPart }: SpendingItem): PlainItem => ({
  label: listed.label,
  code: listed.named.function ?? '',
  amount: amountOf(view, listed.named),
  share: shareTokens(view, listed.named, DIMENSION.function, ''),
  change: prior === undefined ? [] : changeTokens(view, told, ''),
  size: prior?.change.abs().toFixed(),
  within: isPart ? '一般公共预算' : undefined,
  reason: reasonOf(view, told),
});

const compare = (a: Prior['change'] | undefined, b: Prior['change'] | undefined): number =>
  a === undefined || b === undefined ? 0 : a.comparedTo(b);
