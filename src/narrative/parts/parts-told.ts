import { Decimal } from '../../model/decimal/decimal.ts';
import { boundWithin, type ClaimJudgement, sameMistake, type Verdict } from '../binding/claim-judgement.ts';
import type { Claim } from '../claims/claim.ts';
import { isExact } from '../claims/quantity.ts';
import type { Value } from '../figures/token.ts';

/** What begins the parts of a whole; one list of parts in another is not added up. */
const PARTS = /其中|包括/g;

/**
 * A whole and its parts that one sentence tells (共有车辆9辆，其中：领导用车0辆、…其他用车3辆): what nothing else is known of is held against their sum.
 * The parts may begin the next sentence (。其中：). Only figures that are open so far get another verdict, and parts of a
 * whole that is wrong as they are.
 */
export function withParts(text: string, judged: readonly ClaimJudgement[]): readonly ClaimJudgement[] {
  const verdicts = new Map<ClaimJudgement, Verdict>();
  for (const [index, whole] of judged.entries()) {
    if (whole.claim.inner || !isAdded(whole.claim, whole.claim)) continue;
    const parts = partsOf(judged.slice(index + 1), whole.claim);
    const [first] = parts;
    const last = parts.at(-1);
    if (first === undefined || last === undefined) continue;
    if (parts.length < LEAST && whole.verdict.kind !== 'different') continue;
    const between = text.slice(endOf(whole.claim), last.claim.quantity.start);
    if ((between.match(PARTS) ?? []).length !== 1) continue;
    const isCounted = judged.some(({ claim }) => countsParts(claim, whole.claim, parts.length));
    for (const [judgement, verdict] of heldAgainst(whole, parts, isCounted)) verdicts.set(judgement, verdict);
  }
  return judged.map((judgement) => {
    const verdict = verdicts.get(judgement);
    return verdict === undefined ? judgement : { ...judgement, verdict };
  });
}

/** Parts from which on they are a list of them. */
const LEAST = 2;

const endOf = ({ quantity }: Claim): number => quantity.start + quantity.length;

/** Whether a count beside a whole says that all of its parts are told: 项目共4个，涉及…万元。其中： and four of them. */
const countsParts = ({ role, sentence, quantity, words }: Claim, whole: Claim, parts: number): boolean =>
  whole.role === 'amount' &&
  role === 'count' &&
  sentence === whole.sentence &&
  quantity.start < whole.quantity.start &&
  quantity.value.equals(parts) &&
  /项目/.test(words);

/** Whether a claim is of the kind that adds up to a whole. */
const isAdded = (claim: Claim, whole: Claim): boolean =>
  (claim.role === 'count' || claim.role === 'amount') &&
  claim.role === whole.role &&
  claim.unread === undefined &&
  !claim.remark &&
  claim.sentence - whole.sentence <= (claim.inner ? 1 : 0) &&
  isExact(claim.quantity) &&
  (claim.role === 'amount' || claim.quantity.measure === whole.quantity.measure);

/** The parts that follow a whole, whatever else was told of it before them (涉及金额…，平均得分…); up to where its parts end. */
function partsOf(following: readonly ClaimJudgement[], whole: Claim): readonly ClaimJudgement[] {
  const start = following.findIndex(({ claim }) => claim.inner || isAdded(claim, whole));
  const told = start < 0 ? [] : following.slice(start);
  const sentence = told[0]?.claim.sentence;
  const end = told.findIndex(({ claim }) => !claim.inner || claim.sentence !== sentence);
  return told.slice(0, end < 0 ? undefined : end).filter(({ claim }) => isAdded(claim, whole));
}

function heldAgainst(
  whole: ClaimJudgement,
  parts: readonly ClaimJudgement[],
  isCounted: boolean,
): readonly (readonly [ClaimJudgement, Verdict])[] {
  const open = [whole, ...parts].filter(({ verdict }) => verdict.kind === 'open');
  const [first] = open.includes(whole) ? [whole] : open;
  const wrong = [whole, ...parts].some(({ verdict }) => verdict.kind === 'different');
  const sum = added(parts.map(({ claim }) => claim.quantity.value));
  if (wrong) return wrongWithWhole(whole, parts, sum);
  if (first === undefined) return [];
  const slack = parts.reduce<Value>(
    (total, { claim }) => total.plus(claim.role === 'count' ? 0 : claim.quantity.half),
    whole.claim.role === 'count' ? new Decimal(0) : whole.claim.quantity.half,
  );
  const off = sum.minus(whole.claim.quantity.value);
  if (off.abs().lte(slack)) return open.map((judgement) => [judgement, boundWithin(off.isZero())]);
  const isWrong = isCounted || isAllOfIt(parts) || (off.isPositive() && isDisjoint(parts));
  return isWrong ? [[whole, notTheirSum(whole.claim, parts, sum, off.abs())]] : [];
}

const added = (values: readonly Value[]): Value =>
  values.reduce<Value>((total, value) => total.plus(value), new Decimal(0));

/** Parts that come to a wrong whole and are together as far off as it is: one mistake, which is told at the whole. */
function wrongWithWhole(
  whole: ClaimJudgement,
  parts: readonly ClaimJudgement[],
  sum: Value,
): readonly (readonly [ClaimJudgement, Verdict])[] {
  const off = offBy(whole);
  const wrong = parts.filter(({ verdict }) => verdict.kind === 'different');
  const offs = wrong.map(offBy);
  const isSame =
    off !== undefined &&
    sum.equals(whole.claim.quantity.value) &&
    offs.every((each) => each !== undefined) &&
    added(offs).equals(off);
  return isSame ? wrong.map((judgement) => [judgement, sameMistake]) : [];
}

const offBy = ({ verdict }: ClaimJudgement): Value | undefined =>
  verdict.kind === 'different' && verdict.difference !== undefined
    ? new Decimal(verdict.difference)
    : undefined;

/** Goods, works and services, or parts of which the last are the others: nothing is left out. */
const isAllOfIt = (parts: readonly ClaimJudgement[]): boolean =>
  ['货物', '工程', '服务'].every((kind) => parts.some(({ claim }) => claim.words.includes(kind))) ||
  (isDisjoint(parts) && parts.some(({ claim }) => /其他|其它/.test(claim.words)));

/** Parts of one kind: vehicles, projects by their grades. People may be counted twice. */
const isDisjoint = (parts: readonly ClaimJudgement[]): boolean =>
  parts.every(({ claim }) => /(?:用车|车辆|项目|单位)$/.test(claim.words.replace(/[是为有数共]+$/, '')));

function notTheirSum({ quantity }: Claim, parts: readonly ClaimJudgement[], sum: Value, off: Value): Verdict {
  const worth = quantity.kind === 'money' ? 10_000 : 1;
  const measure = quantity.kind === 'money' ? '万元' : quantity.measure;
  return {
    kind: 'different',
    said: quantity.said,
    known: [{ title: '其中各项相加', text: `${sum.div(worth).toString()}${measure}` }],
    because: parts.map(({ claim }) => claim.quantity.said).join('＋'),
    difference: off.div(worth).toString(),
  };
}
