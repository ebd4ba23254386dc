import { VERSION } from '../../model/vocabulary/members.ts';
import { judgedChange } from '../binding/changes.ts';
import { type ClaimJudgement, open, type ToldAmount, type Verdict } from '../binding/claim-judgement.ts';
import { judgedCount } from '../binding/counted-lists.ts';
import { judgedExecution } from '../binding/execution.ts';
import { judgedFact } from '../binding/named-facts.ts';
import { judgedOfLast, judgedRate } from '../binding/rates.ts';
import { subjectOf } from '../binding/subject.ts';
import { type Claim, isAgainstBudget, isClaim, type ParagraphReading } from '../claims/claim.ts';
import { budgetMeant } from '../claims/comparison-words.ts';
import { readWhole } from '../claims/read-paragraph.ts';
import { UNKNOWN_AMOUNTS } from '../claims/told-together.ts';
import type { View } from '../figures/view.ts';
import { withParts } from '../parts/parts-told.ts';
import { withReasons } from '../parts/reasons-told.ts';
import { antecedents, isAttached } from './antecedents.ts';
import { isOfProjects, isWeak, plainSubject } from './plain-subject.ts';
import { A_LIST, sectionAmount } from './section-amount.ts';
import { readerOf, type SectionReader, startsWeak, type ToldChange, titled } from './section-reader.ts';
import { SHARES, sectionShare, shareOfPart } from './section-shares.ts';
import { withWholeName } from './short-names.ts';

/** A paragraph of a section, or a heading in it. */
export interface Paragraph {
  readonly text: string;
  readonly isHeading: boolean;
}

/**
 * Reads the paragraphs of a section and holds each figure against what is known; by paragraph, in order.
 * @param reader remembers what was read
 */
export function judgedSection(
  view: View,
  section: string,
  paragraphs: readonly Paragraph[],
  reader: SectionReader = readerOf(view, section),
): readonly (readonly ClaimJudgement[])[] {
  return paragraphs.map((paragraph) => judgedParagraph(reader, paragraph));
}

const unread = (claim: Claim): readonly ClaimJudgement[] =>
  claim.unread === undefined ? [] : [{ claim, verdict: { kind: 'open', ...claim.unread } }];

function judgedParagraph(reader: SectionReader, { text, isHeading }: Paragraph): readonly ClaimJudgement[] {
  const reading = readWhole(text);
  const claims = reading.filter(isClaim).filter((claim) => claim.unread === undefined);
  reader.sentence = -1;
  reader.projects = 0;
  reader.shared = [];
  reader.sharedOut = undefined;
  if (claims.length === 0) {
    for (const topic of reading) if (!isClaim(topic)) titled(reader, topic, isHeading);
    return reading.filter(isClaim).flatMap(unread);
  }
  reader.topic = undefined;
  if (!startsWeak(reader, claims[0])) {
    const [first] = reader.told;
    if (reader.announces) reader.above = first;
    reader.told = [];
  }
  reader.announces = /[:：]\s*$/.test(text);
  const before = { ...reader };
  const judgements = judgedInOrder(reader, reading);
  const isOpen = ({ verdict }: ClaimJudgement): boolean => verdict.kind === 'open';
  const isList = reader.projects >= A_LIST && judgements.some(isOpen);
  const isOfShares =
    reader.shared.length >= SHARES && judgements.some((each) => each.claim.role === 'share' && isOpen(each));
  if (!isList && !isOfShares) return withWholes(reader.view, text, judgements);
  // What is a list of projects, or of shares, is known at its end; its first lines are read as those of one, too.
  Object.assign(reader, before, { projects: reader.projects, shared: reader.shared });
  return withWholes(reader.view, text, judgedInOrder(reader, reading));
}

/** What is open until the parts that a text tells are held against their whole. */
const withWholes = (view: View, text: string, judged: readonly ClaimJudgement[]): readonly ClaimJudgement[] =>
  withReasons(view, text, withParts(text, judged));

/** What became of the claims of a paragraph, each by what was told before it. */
function judgedInOrder(reader: SectionReader, reading: ParagraphReading): readonly ClaimJudgement[] {
  return reading.flatMap((read): readonly ClaimJudgement[] => {
    if (isClaim(read) && read.unread !== undefined) return unread(read);
    if (read.sentence !== reader.sentence) {
      reader.sentence = read.sentence;
      reader.head = undefined;
      reader.changed = undefined;
      reader.counts = [];
      reader.saidWhole = undefined;
    }
    if (isClaim(read)) return [{ claim: read, verdict: judged(reader, read) }];
    const subject = subjectOf(reader.view, read.words);
    if (read.isWhole) reader.sharedOut = { subject, sentence: read.sentence };
    else if (subject.readings.length > 0) {
      reader.topic = subject;
      reader.told = [];
      reader.headWords = read.words;
    }
    return [];
  });
}

function judged(reader: SectionReader, read: Claim): Verdict {
  const { view } = reader;
  const claim = asCompletion(view, withWholeName(reader, read));
  if (claim.each !== undefined) return oneOfSeveral(reader, claim, claim.each);
  const subject = plainSubject(view, claim);
  switch (claim.role) {
    case 'amount': {
      const verdict = sectionAmount(reader, claim, subject);
      if (verdict.kind === 'different') markWrong(reader, claim);
      return verdict.kind === 'bound' ? (otherWay(reader, claim) ?? verdict) : verdict;
    }
    case 'change':
    case 'same': {
      if (isWithBudget(view, claim)) return execution(reader, claim);
      if (claim.isBare && view.account.format.version !== VERSION.budget) return open('没有说与什么相比');
      const told = antecedents(reader, claim, subject);
      // A project that is named is the one that changed, also where its change is a reason.
      const ofProject = isOfProjects(subject) && subject.rest === '';
      const own = ofProject ? { ...claim, remark: false } : claim;
      const isOfNearest = isAttached(reader, claim, subject, told);
      const changed = judgedChange(view, own, told, ofProject || isOfNearest);
      reader.changed = changed;
      if (isOfNearest) reader.changes = [...reader.changes, ...changeTold(reader, claim, told)];
      return changed.verdict;
    }
    case 'rate': {
      if (claim.isOfLast) return judgedOfLast(view, claim, antecedents(reader, claim, subject));
      const changed = reader.changed?.claim.sentence === claim.sentence ? reader.changed : undefined;
      if (isWithBudget(view, claim) && changed === undefined) return execution(reader, claim);
      return judgedRate(view, claim, changed, antecedents(reader, claim, subject));
    }
    case 'share':
      return sectionShare(reader, claim, subject);
    case 'completion':
    case 'order':
      return execution(reader, claim);
    case 'count': {
      const verdict = count(reader, claim);
      const off = verdict.kind === 'different' ? verdict.difference : undefined;
      reader.counts = [...reader.counts, { claim, off }];
      return verdict;
    }
    case 'other':
      return open('不是可以核对的数');
  }
}

/** A change that can only be of the nearest amount, where that was told in its own sentence. */
function changeTold(
  { heading, section }: SectionReader,
  claim: Claim,
  [of]: readonly ToldAmount[],
): readonly ToldChange[] {
  const isOwn = of?.claim.role === 'amount' && of.claim.sentence === claim.sentence;
  return isOwn && !claim.remark ? [{ claim, of, scopes: [...heading, ...section] }] : [];
}

/** 占预算的13.68%: of final figures, how much of the budget was spent; of a budget, a share of it. */
function asCompletion({ account: { format } }: View, claim: Claim): Claim {
  const isOfBudget = claim.role === 'share' && /^(?:年初|调整后?的?|全年)?预算数?$/.test(claim.whole ?? '');
  if (!isOfBudget || format.version === VERSION.budget) return claim;
  return { ...claim, role: 'completion', whole: undefined, against: budgetMeant(claim.whole ?? '') };
}

/** What became of an amount that is right and went another way than the text says (降至410万元); undefined where it did not, or nobody knows. */
function otherWay({ view, told }: SectionReader, { toward, ...claim }: Claim): Verdict | undefined {
  const own = told.at(-1);
  if (toward === undefined || claim.remark || own?.claim.quantity !== claim.quantity) return undefined;
  const quantity = { ...claim.quantity, said: toward.words + claim.quantity.said };
  const { verdict } = judgedChange(
    view,
    { ...claim, role: 'same', sign: toward.sign, quantity },
    [own],
    true,
  );
  return verdict.kind === 'different' ? verdict : undefined;
}

/** One of several figures that are told together: it is of that amount of its sentence that stands where it does among them. */
function oneOfSeveral(reader: SectionReader, claim: Claim, { index, count: all }: Each): Verdict {
  const amounts = reader.told.filter(({ claim: told }) => told.sentence === claim.sentence);
  const part = amounts.length < all ? undefined : amounts.at(index - all);
  if (part === undefined) return open(UNKNOWN_AMOUNTS, 'name');
  if (claim.role === 'share') return shareOfPart(reader, claim, part);
  if (claim.role === 'rate') return judgedRate(reader.view, claim, undefined, [part]);
  return judgedChange(reader.view, claim, [part], true).verdict;
}

type Each = NonNullable<Claim['each']>;

/** Whether a change is that of final figures since the budget: 比年初预算, or 与2024年预算相比 in final accounts of 2024. */
const isWithBudget = ({ account: { disclosure } }: View, { against }: Claim): boolean =>
  isAgainstBudget(against) || (disclosure.kind !== 'budget' && against === disclosure.year);

/** A final figure against its budget; a rate after it is one of the same change. */
function execution(reader: SectionReader, claim: Claim): Verdict {
  const subject = plainSubject(reader.view, claim);
  const nearest = [...reader.told].reverse();
  // 行政运行预算执行率为…: of what its own words name, told or not.
  const told = isWeak(subject) ? nearest : [...antecedents(reader, claim, subject), ...nearest];
  const found = judgedExecution(reader.view, claim, told);
  if (claim.role === 'change') reader.changed = found;
  return found.verdict;
}

/** Of an amount that is told to be wrong nothing is told that only follows from it. */
function markWrong(reader: SectionReader, claim: Claim): void {
  const marked = (told: ToldAmount): ToldAmount => (told.claim === claim ? { ...told, isWrong: true } : told);
  reader.told = reader.told.map(marked);
  reader.head = reader.head && marked(reader.head);
}

function count({ view, headWords, counts: [first] }: SectionReader, claim: Claim): Verdict {
  const counted = judgedCount(view, claim);
  const head = first?.claim.words ?? headWords;
  const listed = counted?.kind === 'different' ? undefined : judgedFact(view, claim, head);
  // A count of one kind of projects (特定目标类项目) that a fact tells is not that of all of them.
  if (counted?.kind === 'bound' && listed?.kind !== 'different') return counted;
  return counted?.kind === 'different' ? counted : (listed ?? counted ?? open('没有列出可数的', 'fact'));
}
