import { Decimal } from '../../model/decimal/decimal.ts';
import { boundWithin, open, type ToldAmount, type Verdict } from '../binding/claim-judgement.ts';
import { inMoneyUnit, printedAmount } from '../binding/said-figures.ts';
import type { Claim } from '../claims/claim.ts';
import { isExact, says } from '../claims/quantity.ts';
import { textUnit } from '../figures/text-unit.ts';
import type { View } from '../figures/view.ts';

/** Words for what amounts come to that were told before: 工资福利支出…万元、商品和服务支出…万元，共…万元; 两项合计. */
const TOGETHER =
  /(?:^|[，,])(?:以上|上述|这)?(?:(?<many>[两二三四五六七八九])项)?(?:支出|经费|费用|资金)?(?:总计|合计|共计|总共|合共|共|累计)(?:金额|安排|支出)?(?:为|是)?$/;

/** How many a word for several says there are: 两项, 三项. */
const MANY = '　　两三四五六七八九';

/** Amounts from which on there is something to add up. */
const LEAST = 2;

/**
 * What became of an amount that only says what the ones before it in its sentence come to; undefined of other amounts.
 * @param told the amounts before it, in their order
 */
export function judgedSum(view: View, claim: Claim, told: readonly ToldAmount[]): Verdict | undefined {
  const found = TOGETHER.exec(claim.words);
  if (found === null) return undefined;
  const { many = '' } = found.groups ?? {};
  const before = told.filter((each) => each.claim.sentence === claim.sentence);
  const own = many === '' ? before : before.slice(-MANY.indexOf(many.replace('二', '两')));
  if (own.length < LEAST) return undefined;
  const { quantity } = claim;
  const parts = own.filter((each) => each.claim.inner === claim.inner && isExact(each.claim.quantity));
  const sum = Decimal.sum(0, ...parts.map(({ value }) => value));
  const slack = Decimal.sum(quantity.half, ...parts.map((each) => each.claim.quantity.half));
  const off = sum.minus(quantity.value);
  if (parts.length === own.length && !isExact(quantity) && says(quantity, sum, slack))
    return boundWithin(true);
  if (off.abs().lte(slack)) return boundWithin(off.isZero());
  if (
    parts.length < LEAST ||
    parts.length < own.length ||
    claim.remark ||
    parts.some(({ isWrong }) => isWrong)
  )
    return open('不知道是哪些数的合计', 'name');
  const { moneyUnit, decimals } = textUnit(view);
  return {
    kind: 'different',
    said: quantity.said,
    known: [{ title: '前面各项相加', text: printedAmount(view, sum, decimals, moneyUnit) }],
    because: parts.map((each) => each.claim.quantity.said).join('＋'),
    difference: inMoneyUnit(view, off.abs()),
  };
}
