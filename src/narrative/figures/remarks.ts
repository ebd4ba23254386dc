import type { Named, RemarkRecord } from '../../model/narrative.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { VERSION } from '../../model/vocabulary/members.ts';
import { describe, namedId, titleOf } from './describe.ts';
import { figureAt } from './figure-at.ts';
import { type Asking, text } from './figures.ts';
import { joinedLines } from './joined-lines.ts';
import { rateText, roundedAmountText } from './number-text.ts';
import { againstBudget, priorOf } from './prior-figures.ts';
import { textUnit } from './text-unit.ts';
import type { Token, Value } from './token.ts';
import { remarkAt, unitWorth, type View } from './view.ts';

/** How a reason is told. */
export interface ReasonOptions {
  /** Why the final figure is not that of the budget, not why it changed since last year. */
  readonly since?: string | undefined;
  readonly lead?: string | undefined;
  readonly end: string;
  readonly none?: string | undefined;
}

/** <Reason/>: why it changed. A change beyond the format's threshold without a reason is reported. */
export function reason(
  { view, report, source }: Asking,
  named: Named,
  { since, lead, end, none }: ReasonOptions,
): readonly Token[] {
  const { style } = view.prose;
  const explained = since === undefined ? named : { ...named, [DIMENSION.version]: since };
  const told = remarkAt(view, view.narrative?.reasons ?? [], explained);
  if (told !== undefined)
    return [text(lead ?? style.reason.lead), remark(view, told, 'reason', '变动原因'), text(end)];
  const figure = figureAt(view, named);
  if (figure === undefined) return [];
  const prior =
    since === undefined ? priorOf(view, named, figure) : againstBudget(view, named, figure, since);
  if (figure.value.isZero() && (prior === undefined || prior.change.isZero()))
    return none === undefined ? [] : [text(`${none}${end}`)];
  if (prior !== undefined && !prior.last.value.isNegative() && isLarge(prior.change, prior.rate, view)) {
    const { moneyUnit } = textUnit(view);
    const moved = roundedAmountText(prior.change.abs(), moneyUnit, prior.decimals, style);
    const before = since === undefined ? '上年' : since === VERSION.adjusted ? '调整预算' : '年初预算';
    const rate = prior.rate === undefined ? `${before}为 0` : rateText(prior.rate, style.rateDecimals);
    report({
      kind: 'no-reason',
      message: `${describe(view, named)}比${before}${prior.change.isPositive() ? '增加' : '减少'} ${moved}（${rate}），没有写原因`,
      remedy: `在 narrative.yaml 的 reasons 里写 { of: ${written(explained)}, text: … }。`,
      source,
      place: figure.cells[0]?.place,
      of: named,
      ...(figure.state === 'nothing' && { isOfNothing: true }),
    });
  }
  return [];
}

function isLarge(change: Value, rate: Value | undefined, view: View): boolean {
  const { rate: threshold, least } = view.prose.style.reason;
  const inUnit = change.abs().div(unitWorth(view));
  if (inUnit.lessThan(least)) return false;
  return rate === undefined || rate.greaterThan(threshold);
}

/** <Purpose/>: what money is for. */
export function purpose({ view }: Asking, named: Named, lead: string, end: string): readonly Token[] {
  const told = remarkAt(view, view.narrative?.purposes ?? [], named);
  if (told === undefined) return [];
  return [text(lead), remark(view, told, 'purpose', '主要用途'), text(end)];
}

/** Words people wrote about a point, on one line and without their full stop. */
const remark = (
  view: View,
  { of, text: words, source }: RemarkRecord,
  kind: string,
  title: string,
): Token => ({
  kind: 'text',
  text: joinedLines(words).replace(/[。；，\s]+$/, ''),
  free: source,
  about: { id: `${kind}-${namedId(of)}`, title: `${titleOf(view, of)} · ${title}` },
});

const written = (named: Named): string =>
  `{ ${Object.entries(named)
    .map(([key, id]) => `${key}: ${/^\d/.test(id) ? `"${id}"` : id}`)
    .join(', ')} }`;
