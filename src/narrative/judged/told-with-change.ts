import { Decimal } from '../../model/decimal/decimal.ts';
import type { Interval } from '../../model/figure/figure.ts';
import type { Point } from '../../model/point.ts';
import { onlyMeant } from '../binding/claim-candidates.ts';
import { isExact, type Quantity } from '../claims/quantity.ts';
import { pointNamed, type View } from '../figures/view.ts';
import { judgedSection, type Paragraph } from './judged-section.ts';
import { readerOf, type ToldChange } from './section-reader.ts';

/** An amount of a year as a text tells it, and what tells it: one mistake there makes all wrong that is told by the same. */
export interface ToldAmountAt extends Interval {
  readonly point: Point;
  readonly by: string;
}

/**
 * The amounts that a section tells together with their change since last year, and last year's, which follow (25.51万元，比上年预算减少1.02万元), whatever
 * the tables say: of what its words can mean one thing only, beneath a heading that says what its money is for.
 */
export function toldWithChange(
  view: View,
  section: string,
  paragraphs: readonly Paragraph[],
): readonly ToldAmountAt[] {
  const reader = readerOf(view, section);
  judgedSection(view, section, paragraphs, reader);
  return reader.changes.flatMap((change, index) =>
    bothYears(view, change).map((told) => ({ ...told, by: `${section}/${index}` })),
  );
}

function bothYears(view: View, { claim, of, scopes }: ToldChange): readonly Omit<ToldAmountAt, 'by'>[] {
  const [scope, ...others] = scopes;
  const { quantity, sign, against, role, isAgainstSpent } = claim;
  const isSinceLast = against === 'last' || against === view.account.disclosure.year - 1;
  const isTold = role === 'change' && isSinceLast && isAgainstSpent !== true;
  if (!isTold || scope === undefined || others.length > 0) return [];
  if (![quantity, of.claim.quantity].every((each) => each.kind === 'money' && isExact(each))) return [];
  const named = onlyMeant(view, of.readings, scope);
  const [now, moved] = [printOf(of.claim.quantity), printOf(quantity)];
  if (named === undefined || (sign === 0 && !moved.value.isZero())) return [];
  const before: Interval = {
    value: now.value.minus(moved.value.times(sign)),
    half: now.half.plus(moved.half),
    prints: now.prints + moved.prints,
  };
  return [
    { ...now, point: pointNamed(view, named) },
    { ...before, point: pointNamed(view, { ...named, year: 'last' }) },
  ];
}

/** What a figure of a text stands for; 0万元 is nothing, whatever its digits. */
const printOf = ({ value, half }: Quantity): Interval =>
  value.isZero() ? { value, half: new Decimal(0), prints: 0 } : { value, half, prints: 1 };
