import { Decimal } from '../../model/decimal/decimal.ts';
import {
  boundWithin,
  type ClaimJudgement,
  directed,
  directionOf,
  open,
  type Verdict,
} from '../binding/claim-judgement.ts';
import { inMoneyUnit, printedAmount } from '../binding/said-figures.ts';
import type { Claim } from '../claims/claim.ts';
import { isExact } from '../claims/quantity.ts';
import { textUnit } from '../figures/text-unit.ts';
import type { View } from '../figures/view.ts';

/** Amounts in reasons from which on they are a list of what a change is made of. */
const LEAST = 2;

/**
 * A change and the amounts that its reasons give (增加10万元，其中：因人员增加12万元，因压减减少2万元): what nothing else is known of is held against the change
 * that they make together. Reasons need not be complete: only parts that are more than the whole, all in its direction, are told to be wrong.
 */
export function withReasons(
  view: View,
  text: string,
  judged: readonly ClaimJudgement[],
): readonly ClaimJudgement[] {
  const verdicts = new Map<ClaimJudgement, Verdict>();
  for (const [index, whole] of judged.entries()) {
    const { claim, verdict } = whole;
    if (
      claim.role !== 'change' ||
      claim.remark ||
      claim.sign === 0 ||
      verdict.kind !== 'bound' ||
      !isExact(claim.quantity)
    )
      continue;
    const reasons = reasonsAfter(judged.slice(index + 1), claim);
    const [first] = reasons;
    if (first === undefined || reasons.length < LEAST) continue;
    const lead = text.slice(claim.quantity.start + claim.quantity.length, first.claim.quantity.start);
    if (!/其中/.test(lead)) continue;
    const told = together(view, claim, reasons);
    const left = reasons.filter((reason) => reason.verdict.kind === 'open');
    // One mistake is told once.
    for (const each of told.kind === 'different' ? left.slice(0, 1) : left) verdicts.set(each, told);
  }
  return judged.map((judgement) => {
    const verdict = verdicts.get(judgement);
    return verdict === undefined ? judgement : { ...judgement, verdict };
  });
}

/** The changes that the reasons right after a change tell; none where they tell anything else in between. */
function reasonsAfter(following: readonly ClaimJudgement[], whole: Claim): readonly ClaimJudgement[] {
  const rate = following[0]?.claim.role === 'rate' && !following[0].claim.remark ? 1 : 0;
  const rest = following.slice(rate);
  const sentence = rest[0]?.claim.sentence ?? 0;
  if (sentence - whole.sentence > 1) return [];
  const end = rest.findIndex(({ claim }) => claim.sentence !== sentence);
  const own = rest.slice(0, end < 0 ? undefined : end);
  return own.every(
    ({ claim }) => claim.role === 'change' && claim.remark && claim.sign !== 0 && isExact(claim.quantity),
  )
    ? own
    : [];
}

/** What becomes of reasons by what they come to together. */
function together(view: View, whole: Claim, reasons: readonly ClaimJudgement[]): Verdict {
  const claims = reasons.map(({ claim }) => claim);
  const sum = Decimal.sum(0, ...claims.map(({ quantity, sign }) => quantity.value.times(sign)));
  const off = sum.minus(whole.quantity.value.times(whole.sign));
  const slack = Decimal.sum(whole.quantity.half, ...claims.map(({ quantity }) => quantity.half));
  if (off.abs().lte(slack)) return boundWithin(off.isZero());
  const said = `${directed(directionOf(sum), '增加', '减少')}${printedAmount(view, sum.abs(), textUnit(view).decimals)}`;
  const isMore = claims.every(({ sign }) => sign === whole.sign) && directionOf(off) === whole.sign;
  if (!isMore) return open(`各项原因相加是${said}，不是全部原因或与增减不符`);
  return {
    kind: 'different',
    said: `各项原因相加${said}`,
    known: [{ title: '', text: `前面说的是${directed(whole.sign, '增加', '减少')}${whole.quantity.said}` }],
    difference: inMoneyUnit(view, off.abs()),
  };
}
