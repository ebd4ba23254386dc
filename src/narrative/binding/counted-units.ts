import type { ListedKind } from '../../model/finding.ts';
import type { Claim } from '../claims/claim.ts';
import { isCount } from '../claims/quantity.ts';
import type { Value } from '../figures/token.ts';
import { countOf } from '../figures/told-facts.ts';
import type { View } from '../figures/view.ts';
import { open, type Verdict } from './claim-judgement.ts';

/** Units of a department: 预算单位6个, 下属单位10家. */
const OF_UNITS = /预算单位|(?:下属|所属)[^，。；]{0,8}单位|(?:下属|所属)$/;

/**
 * What became of a count of a department's units (下属单位) by how many are registered; undefined of other counts.
 * @param plain the words before it, without the names of who discloses
 */
export function judgedUnits(
  view: View,
  plain: string,
  { quantity, remark }: Pick<Claim, 'quantity' | 'remark'>,
): Verdict | undefined {
  if (!/^[家个]$/.test(quantity.measure) || !OF_UNITS.test(plain)) return undefined;
  const listed = countOf(view, 'units');
  if (listed === undefined) return open('没有登记单位', 'units');
  // 下属 may leave out the department's own office.
  const isSo = isCount(quantity, listed) || (/下属|所属/.test(plain) && isCount(quantity, listed - 1));
  if (isSo) return { kind: 'bound', stand: { kind: 'list', list: 'units' } };
  if (remark || /行政|事业|参公|新增|减少/.test(plain)) return open('只数一部分单位');
  return countDiffers(quantity.value, quantity.said, '列出的单位', `${listed}${quantity.measure}`, listed);
}

/** @param title what is listed · text how many, with the measure · counts which list it is */
export const countDiffers = (
  value: Value,
  said: string,
  title: string,
  text: string,
  listed: number,
  counts?: ListedKind,
): Verdict => ({
  kind: 'different',
  said,
  known: [{ title, text, counts }],
  difference: value.minus(listed).abs().toString(),
});
