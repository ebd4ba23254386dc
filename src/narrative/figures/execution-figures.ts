import type { Figure } from '../../model/figure/figure.ts';
import type { Named } from '../../model/narrative.ts';
import { VERSION } from '../../model/vocabulary/members.ts';
import { figureAt } from './figure-at.ts';
import { type Asking, noBudget, rateToken, standsWhere, text } from './figures.ts';
import { againstBudget, type Prior } from './prior-figures.ts';
import type { Token } from './token.ts';

/** The budget that a final figure is compared with: as it was first (年初), or adjusted. */
export type BudgetVersion = typeof VERSION.budget | typeof VERSION.adjusted;

/** What `since` of a component names: the first budget unless it is the adjusted one. */
export const budgetVersion = (since: string | undefined): BudgetVersion =>
  since === VERSION.adjusted ? VERSION.adjusted : VERSION.budget;

/** <Completion/>: what part of its budget was spent. Nothing is printed where the budget is not known, or is nothing. */
export function completion(
  asking: Asking,
  named: Named,
  lead: string,
  since: BudgetVersion,
): readonly Token[] {
  const found = executed(asking, named, since);
  if (found === undefined || found.prior.last.value.isZero()) return [];
  const { final, prior } = found;
  const percent = final.value.div(prior.last.value).times(100);
  const { completed, completedAdjusted } = asking.view.prose.style.execution;
  const stands = standsWhere(final, prior.last);
  return [
    text(`${lead}${since === VERSION.adjusted ? completedAdjusted : completed}`),
    rateToken('share', percent, stands, asking.view),
  ];
}

/** <Order/>: whether more, less or as much was spent as the budget says. Nothing is printed where that is not known. */
export function executionOrder(
  asking: Asking,
  named: Named,
  lead: string,
  since: BudgetVersion,
): readonly Token[] {
  const found = executed(asking, named, since);
  if (found === undefined) return [];
  const { change } = found.prior;
  const { more, less, same } = asking.view.prose.style.execution;
  const words = change.isZero() ? same : change.isPositive() ? more : less;
  const told = since === VERSION.adjusted ? words.replace('预算数', '调整预算数') : words;
  return [text(`${lead}${told}`)];
}

/** A final figure and what lies between it and its budget. */
function executed(
  { view, report, source }: Asking,
  named: Named,
  version: BudgetVersion,
): { readonly final: Figure; readonly prior: Prior } | undefined {
  const final = figureAt(view, named);
  if (final === undefined) return undefined;
  const prior = againstBudget(view, named, final, version);
  if (prior !== undefined) return { final, prior };
  if (!final.value.isZero()) report(noBudget(view, named, source, final.cells[0]?.place, version));
  return undefined;
}
