import { open, type ToldAmount, type Verdict } from '../binding/claim-judgement.ts';
import { amountNamed } from '../binding/named-facts.ts';
import { judgedCountShare, judgedShare } from '../binding/shares.ts';
import type { ClaimSubject } from '../binding/subject.ts';
import type { Claim } from '../claims/claim.ts';
import type { Value } from '../figures/token.ts';
import { namedSums } from '../parts/named-sum.ts';
import { pointsOf } from './antecedents.ts';
import { isWeak } from './plain-subject.ts';
import type { SectionReader } from './section-reader.ts';

/** What became of a share: of several names together, of a count, of what its words name or of the amount before it. */
export function sectionShare(reader: SectionReader, claim: Claim, subject: ClaimSubject): Verdict {
  const { view, told, head } = reader;
  const counted = head === undefined ? judgedCountShare(claim, reader.counts) : undefined;
  if (counted !== undefined) return counted;
  const together = namedSums(view, claim.words, [...reader.heading, ...reader.section]);
  if (together !== undefined) {
    const [sum, ...others] = together.sums;
    if (sum === undefined || others.length > 0) return open('不知道是哪些数的合计', 'name');
    return shareOfPart(reader, claim, { claim, value: sum.value, readings: [], candidates: [] });
  }
  const [first, ...others] = isWeak(subject) ? [] : pointsOf(reader, subject, claim);
  const own = first && { ...first, candidates: [first, ...others].flatMap(({ candidates }) => candidates) };
  const beginning = head?.claim.words ?? claim.whole ?? reader.saidWhole?.words;
  const fact =
    isWeak(subject) || beginning === undefined ? undefined : amountNamed(view, claim.words, beginning);
  if (fact !== undefined && (own === undefined || subject.rest !== ''))
    return shareOfPart(reader, claim, { claim, value: fact, readings: [], candidates: [] });
  // What nobody understood is not the amount before it.
  const isUnderstood = own !== undefined || subject.rest === '';
  return shareOfPart(reader, claim, isUnderstood ? (own ?? told.at(-1)) : undefined);
}

/** What became of a share of which the part is known. */
export function shareOfPart(reader: SectionReader, claim: Claim, part: ToldAmount | undefined): Verdict {
  const { view, told, head } = reader;
  const others = told.filter((each) => each !== part);
  const near = head === undefined || head === part ? others.reverse() : [head, ...others.reverse()];
  const sharedOut =
    reader.sharedOut?.sentence === claim.sentence ? pointsOf(reader, reader.sharedOut.subject, claim) : [];
  const above = near.length === 0 && reader.above !== undefined ? [reader.above] : near;
  const wholes = (sharedOut.length > 0 ? sharedOut : above).map((each) => asKnown(reader, each));
  const scopes = [...reader.heading, ...reader.section];
  const { verdict, whole } = judgedShare(view, {
    claim,
    part,
    wholes,
    scopes,
    said: wholeTold(reader, claim),
    usual: usualWhole(reader, claim, claim.each === undefined ? SHARES : 1),
  });
  if (whole !== undefined && verdict.kind === 'bound') reader.shared = [...reader.shared, { claim, whole }];
  // 占基本支出的93.18%, and then 占6.82%.
  if (whole !== undefined && claim.whole) reader.saidWhole = { value: whole, words: claim.whole };
  return verdict;
}

/** An amount that is told to be wrong by a fact, as the fact is: what shares of it say is held against that. */
function asKnown({ view }: SectionReader, told: ToldAmount): ToldAmount {
  if (told.isWrong !== true || told.candidates.length > 0) return told;
  const value = amountNamed(view, told.claim.words, '');
  return value === undefined ? told : { ...told, value };
}

/** What the sentence says that its shares are of, in 元: a fact by its name (政府采购支出总额), or what an earlier share of it was of. */
function wholeTold(reader: SectionReader, claim: Claim): Value | undefined {
  const { whole: words = '' } = claim;
  if (words === '') return reader.saidWhole?.value;
  const value = amountNamed(reader.view, words, '');
  reader.saidWhole = value && { value, words };
  return value;
}

/** Shares of one whole in a sentence from which on they are a list of its parts. */
export const SHARES = 2;

/** What the other shares of a sentence are shares of, where that is the same of all, and there are some, that could be held against anything. */
function usualWhole(
  { shared }: SectionReader,
  { sentence, quantity }: Claim,
  fewest: number,
): Value | undefined {
  const others = shared.filter(
    ({ claim }) => claim.sentence === sentence && claim.quantity.start !== quantity.start,
  );
  const [first] = others;
  const isOne = others.every(({ whole }) => first !== undefined && whole.equals(first.whole));
  return isOne && new Set(others.map(({ claim }) => claim.quantity.start)).size >= fewest
    ? first?.whole
    : undefined;
}
