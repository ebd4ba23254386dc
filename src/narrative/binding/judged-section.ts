import { outlineOf, outlinePages } from '../../document/outline.ts';
import type { Named } from '../../model/narrative.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { VERSION } from '../../model/vocabulary/members.ts';
import { type Claim, isClaim, type Topic } from '../claims/claim.ts';
import { readWhole } from '../claims/read-paragraph.ts';
import type { View } from '../figures/view.ts';
import { judgedAmount } from './amounts.ts';
import { type Changed, judgedChange, judgedRate } from './changes.ts';
import { inside } from './claim-candidates.ts';
import { type ClaimJudgement, open, type ToldAmount, type Verdict } from './claim-judgement.ts';
import { judgedExecution } from './execution.ts';
import { judgedCount, judgedListed, judgedProjectsMoney } from './listed.ts';
import { withParts } from './parts-told.ts';
import { judgedCountShare, judgedShare } from './shares.ts';
import { type ClaimSubject, subjectOf } from './subject.ts';

/** A paragraph of a section, or a heading in it. */
export interface Paragraph {
  readonly text: string;
  readonly isHeading: boolean;
}

/** Projects with their budgets in one paragraph from which on they are a list. */
const A_LIST = 2;

const isOfProjects = ({ readings }: ClaimSubject): boolean =>
  readings.length > 0 && readings.every(({ project }) => project !== undefined);

/** Amounts before a claim that it may still be about. */
const MOST_TOLD = 40;

/** What is told of what, while a section is read from its beginning. */
interface Reader {
  readonly view: View;
  readonly section: readonly Named[];
  heading: readonly Named[];
  topic: ClaimSubject | undefined;
  told: ToldAmount[];
  /** Counts of the sentence so far. */
  counts: Claim[];
  changed: Changed | undefined;
  sentence: number;
  /** What the sentence began with. */
  head: ToldAmount | undefined;
  /** The amount that the paragraph before ended with, and announced the parts of (其中：). */
  above: ToldAmount | undefined;
  announces: boolean;
  /** Projects of the paragraph whose budgets it says right. */
  projects: number;
  /** The words that the paragraph's last statement with words of its own began with. */
  headWords: string;
}

/** Reads the paragraphs of a section and holds each figure against what is known; by paragraph, in order. */
export function judgedSection(
  view: View,
  section: string,
  paragraphs: readonly Paragraph[],
): readonly (readonly ClaimJudgement[])[] {
  const title = outlinePages(outlineOf(view.account)).find(({ id }) => id === section)?.title ?? '';
  const reader: Reader = {
    view,
    section: scopesOf(view, title),
    heading: [],
    topic: undefined,
    told: [],
    counts: [],
    changed: undefined,
    sentence: -1,
    head: undefined,
    above: undefined,
    announces: false,
    projects: 0,
    headWords: '',
  };
  return paragraphs.map((paragraph) => judgedParagraph(reader, paragraph));
}

/** What a title says that all beneath it is about. */
function scopesOf(view: View, title: string): readonly Named[] {
  const { readings } = subjectOf(view, title.replace(/预算情况说明|情况说明|说明|情况/g, ''));
  return readings
    .slice(0, 4)
    .map(({ version: _, flow: __, ...rest }) => rest)
    .filter((scope) => Object.keys(scope).length > 0);
}

function judgedParagraph(reader: Reader, { text, isHeading }: Paragraph): readonly ClaimJudgement[] {
  const reading = readWhole(text);
  const unread = (claim: Claim): readonly ClaimJudgement[] =>
    claim.unread === undefined ? [] : [{ claim, verdict: open(claim.unread) }];
  const claims = reading.filter(isClaim).filter((claim) => claim.unread === undefined);
  reader.sentence = -1;
  reader.projects = 0;
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
  const judgements = reading.flatMap((read): readonly ClaimJudgement[] => {
    if (isClaim(read) && read.unread !== undefined) return unread(read);
    if (read.sentence !== reader.sentence) {
      reader.sentence = read.sentence;
      reader.head = undefined;
      reader.changed = undefined;
      reader.counts = [];
    }
    if (isClaim(read)) return [{ claim: read, verdict: judged(reader, read) }];
    const subject = subjectOf(reader.view, read.words);
    if (subject.readings.length > 0) {
      reader.topic = subject;
      reader.told = [];
      reader.headWords = read.words;
    }
    return [];
  });
  return withParts(text, judgements);
}

/** A paragraph that goes on with what the last one was about: 与上年相比增加…. */
const startsWeak = ({ view }: Reader, claim: Claim | undefined): boolean =>
  claim !== undefined &&
  ['change', 'rate', 'same', 'share', 'completion'].includes(claim.role) &&
  subjectOf(view, claim.words).readings.length === 0;

/** A line without figures: what follows stands under it. */
function titled(reader: Reader, { words }: Topic, isHeading: boolean): void {
  if (!isHeading && words.length > 60) return;
  const readings = scopesOf(reader.view, words);
  if (readings.length > 0 || isHeading) reader.heading = readings;
}

function judged(reader: Reader, claim: Claim): Verdict {
  const { view } = reader;
  const subject = plainSubject(view, claim);
  switch (claim.role) {
    case 'amount':
      return amount(reader, claim, subject);
    case 'change':
    case 'same': {
      if (claim.against === 'budget') return judgedExecution(claim, [...reader.told].reverse());
      const changed = judgedChange(view, claim, antecedents(reader, claim, subject));
      reader.changed = changed;
      return changed.verdict;
    }
    case 'rate': {
      const changed = reader.changed?.claim.sentence === claim.sentence ? reader.changed : undefined;
      return judgedRate(view, claim, changed, antecedents(reader, claim, subject));
    }
    case 'share':
      return share(reader, claim, subject);
    case 'completion':
    case 'order':
      return judgedExecution(claim, [...reader.told].reverse());
    case 'count':
      reader.counts = [...reader.counts, claim];
      return count(reader, claim);
    case 'other':
      return open('不是可以核对的数');
  }
}

function count({ view, headWords }: Reader, claim: Claim): Verdict {
  const counted = judgedCount(view, claim);
  const listed = counted?.kind === 'different' ? undefined : judgedListed(view, claim, headWords);
  // A count of one kind of projects (特定目标类项目) that a fact tells is not that of all of them.
  if (counted?.kind === 'bound' && listed?.kind !== 'different') return counted;
  return counted?.kind === 'different' ? counted : (listed ?? counted ?? open('没有列出可数的'));
}

/** What the words of a claim mean; that the final figures are final is no news in a disclosure of them. */
function plainSubject(view: View, { words }: Claim): ClaimSubject {
  const whole = subjectOf(view, words);
  const near = words.slice(words.lastIndexOf('，') + 1);
  const last = whole.rest === '' || near === words ? whole : subjectOf(view, near);
  const subject = last.readings.length > 0 ? last : whole;
  const own = view.account.format.version;
  return {
    ...subject,
    // A project that is new has all its money of this year.
    rest: isOfProjects(subject) ? subject.rest.replace(/^(?:新增|增加)/, '') : subject.rest,
    readings: subject.readings.map((reading) =>
      reading.version === own ? without(reading, DIMENSION.version) : reading,
    ),
  };
}

const without = (named: Named, dimension: string): Named => {
  const { [dimension]: _, ...rest } = named;
  return rest;
};

/** Readings that only say which version or whether this year's: of what, was said before. */
const isWeak = ({ readings, rest }: ClaimSubject): boolean =>
  rest === '' &&
  readings.every((reading) => Object.keys(reading).every((dimension) => dimension === DIMENSION.version));

function amount(reader: Reader, claim: Claim, own: ClaimSubject): Verdict {
  const { view } = reader;
  const isOwn = !isWeak(own);
  const version = /年初|预算/.test(claim.words) && !/决算/.test(claim.words) ? 'budget' : undefined;
  const subject = isOwn ? own : inherited(reader, own, /决算/.test(claim.words));
  const scopes = [
    ...(reader.head !== undefined && isOwn
      ? reader.head.readings.slice(0, 6).map((each) => without(each, DIMENSION.flow))
      : []),
    ...reader.heading.flatMap((heading) => [
      heading,
      ...reader.section.map((each) => inside(view, each, heading)),
    ]),
    ...reader.section,
  ];
  const isBudgetOfFinal = version === VERSION.budget && view.account.format.version !== VERSION.budget;
  const { verdict, candidates } = judgedAmount(view, {
    claim,
    subject: isBudgetOfFinal
      ? { ...subject, readings: subject.readings.map((each) => ({ ...each, version: VERSION.budget })) }
      : subject,
    scopes,
  });
  const told: ToldAmount = {
    claim,
    value: claim.quantity.value,
    readings: subject.readings,
    candidates,
    version,
  };
  if (!claim.remark) {
    reader.told = [...reader.told, told].slice(-MOST_TOLD);
    reader.head ??= told;
    if (isOwn && !claim.inner) reader.headWords = claim.words;
  }
  const isProject = isOwn && subject.rest === '' && isOfProjects(subject);
  if (isProject && verdict.kind === 'bound') reader.projects += 1;
  if (verdict.kind === 'bound' && (verdict.place !== undefined || verdict.stand !== undefined))
    return verdict;
  // In a list of projects with their budgets each says its own, also where the list tells a reason.
  if (isProject && claim.remark && verdict.kind === 'open' && reader.projects >= A_LIST)
    return judgedAmount(view, { claim: { ...claim, remark: false }, subject, scopes }).verdict;
  const counting = isOwn ? undefined : reader.counts.at(-1);
  const ofProjects = judgedProjectsMoney(view, claim, counting);
  if (ofProjects !== undefined) return ofProjects;
  const counted = counting?.words;
  const named = counted === undefined ? claim : { ...claim, words: counted + claim.words };
  const listed = judgedListed(view, named, claim.inner ? reader.headWords : '');
  if (listed?.kind === 'bound') return listed;
  return verdict.kind === 'open' && listed !== undefined ? listed : verdict;
}

/**
 * What a figure without words of its own is of: the sentence before, the last amount, the heading.
 * @param isFinal it is said to be the final one, whatever the one before it was
 */
function inherited(
  { topic, told, heading, section }: Reader,
  own: ClaimSubject,
  isFinal: boolean,
): ClaimSubject {
  const before = topic?.readings ?? told.at(-1)?.readings ?? (heading.length > 0 ? heading : section);
  // What only the section's title says may be meant; nobody is blamed by it.
  const isTold = topic !== undefined || told.length > 0 || heading.length > 0;
  const rest = topic?.rest ?? (isTold ? '' : '没有说明的项');
  const version = own.readings.find((reading) => reading.version !== undefined)?.version;
  return {
    rest,
    year: own.year,
    readings: before.map((reading) => {
      if (version !== undefined) return { ...reading, version };
      return isFinal ? without(reading, DIMENSION.version) : reading;
    }),
  };
}

/** The amounts that a change may be of, the nearest first; those of its own words where it has some. */
function antecedents(reader: Reader, claim: Claim, subject: ClaimSubject): readonly ToldAmount[] {
  const { view, told, topic } = reader;
  const nearest = [...told].reverse();
  const readings = isWeak(subject) ? [] : subject.readings;
  if (readings.length > 0) {
    const own = nearest.filter((each) =>
      each.readings.some((reading) => readings.some((other) => isAlike(reading, other))),
    );
    const { candidates } = judgedAmount(view, {
      claim: { ...claim, remark: true },
      subject: { ...subject, rest: '', year: undefined },
      scopes: [...reader.heading, ...reader.section],
    });
    const drawn: readonly ToldAmount[] = candidatesOf(reader, subject, candidates, claim);
    return own.length > 0 ? [...own, ...drawn] : drawn;
  }
  if (nearest.length > 0) return nearest;
  return topic === undefined ? [] : candidatesOf(reader, topic, [], claim);
}

/** The points of a subject that nobody told an amount of. */
function candidatesOf(
  { view, heading, section }: Reader,
  subject: ClaimSubject,
  _: readonly unknown[],
  claim: Claim,
): readonly ToldAmount[] {
  const scopes = [...heading, ...section];
  const { candidates } = judgedAmount(view, {
    claim: { ...claim, remark: false, quantity: { ...claim.quantity, kind: 'money' } },
    subject: { ...subject, rest: '', year: undefined },
    scopes,
  });
  return candidates.map((candidate) => ({
    claim,
    value: candidate.figure.value,
    readings: subject.readings,
    candidates: [candidate],
  }));
}

const isAlike = (a: Named, b: Named): boolean => {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[key] === b[key]);
};

function share(reader: Reader, claim: Claim, subject: ClaimSubject): Verdict {
  const { view, told, head } = reader;
  const counted = head === undefined ? judgedCountShare(claim, reader.counts) : undefined;
  if (counted !== undefined) return counted;
  const own = isWeak(subject) ? undefined : candidatesOf(reader, subject, [], claim)[0];
  const part = own ?? told.at(-1);
  const others = told.filter((each) => each !== part);
  const near = head === undefined || head === part ? others.reverse() : [head, ...others.reverse()];
  const wholes = near.length === 0 && reader.above !== undefined ? [reader.above] : near;
  return judgedShare(view, { claim, part, wholes, scopes: [...reader.heading, ...reader.section] });
}
