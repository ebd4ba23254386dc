import type { Figure } from '../../model/figure/figure.ts';
import type { Named } from '../../model/narrative.ts';
import { figureAt } from './figure-at.ts';
import { type Asking, noBudget, rateToken, standsWhere, text } from './figures.ts';
import { againstBudget, type Prior } from './prior-figures.ts';
import type { Token } from './token.ts';

/** <Completion/>: what part of its budget was spent. Nothing is printed where the budget is not known, or is nothing. */
export function completion(asking: Asking, named: Named, lead: string): readonly Token[] {
  const found = executed(asking, named);
  if (found === undefined || found.since.last.value.isZero()) return [];
  const { final, since } = found;
  const percent = final.value.div(since.last.value).times(100);
  const { completed } = asking.view.prose.style.execution;
  const stands = standsWhere(final, since.last);
  return [text(`${lead}${completed}`), rateToken('share', percent, stands, asking.view)];
}

/** <Order/>: whether more, less or as much was spent as the budget says. Nothing is printed where that is not known. */
export function executionOrder(asking: Asking, named: Named, lead: string): readonly Token[] {
  const found = executed(asking, named);
  if (found === undefined) return [];
  const { change } = found.since;
  const { more, less, same } = asking.view.prose.style.execution;
  return [text(`${lead}${change.isZero() ? same : change.isPositive() ? more : less}`)];
}

/** A final figure and what lies between it and its budget. */
function executed(
  { view, report, source }: Asking,
  named: Named,
): { readonly final: Figure; readonly since: Prior } | undefined {
  const final = figureAt(view, named);
  if (final === undefined) return undefined;
  const since = againstBudget(view, named, final);
  if (since !== undefined) return { final, since };
  if (!final.value.isZero()) report(noBudget(view, named, source, final.cells[0]?.place));
  return undefined;
}
