import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { VERSION } from '../../model/vocabulary/members.ts';
import { judgedAmount, UNSAID } from '../binding/amounts.ts';
import { judgedAssetTotal } from '../binding/asset-totals.ts';
import { inside } from '../binding/claim-candidates.ts';
import { open, type ToldAmount, type Verdict } from '../binding/claim-judgement.ts';
import { judgedProjectsMoney } from '../binding/counted-lists.ts';
import { factOfAnotherYear, judgedFact } from '../binding/named-facts.ts';
import { judgedProjectSum } from '../binding/project-sums.ts';
import type { ClaimSubject } from '../binding/subject.ts';
import type { Claim } from '../claims/claim.ts';
import { isExact } from '../claims/quantity.ts';
import { judgedNamedSum } from '../parts/named-sum.ts';
import { judgedSum } from '../parts/sums-told.ts';
import { isOfProjects, isWeak, readingWithout } from './plain-subject.ts';
import type { SectionReader } from './section-reader.ts';

/** Projects with their budgets in one paragraph from which on they are a list. */
export const A_LIST = 2;

/** Names of funds, and what was left from the year before: words for a budget in them say nothing of which version is meant. */
const OTHER_NAMES = /(?:一般公共|政府性基金|基金|国有资本经营)预算|年初(?:财政拨款)?(?:结转|结余)/g;

/** Which budget words say that an amount is of, as it was first (年初预算数) or adjusted (调整预算数); undefined for the final one. */
function budgetIn(words: string): typeof VERSION.budget | typeof VERSION.adjusted | undefined {
  const own = words.replaceAll(OTHER_NAMES, '');
  if (!/年初|预算/.test(own) || /决算/.test(words)) return undefined;
  return /调整后?的?预算/.test(own) ? VERSION.adjusted : VERSION.budget;
}

/** Amounts before a claim that it may still be about. */
const MOST_TOLD = 40;

/** What becomes of an amount of a section, and what its reader remembers of it. @param own what its own words mean */
export function sectionAmount(reader: SectionReader, claim: Claim, own: ClaimSubject): Verdict {
  const { view, told: before } = reader;
  const isOwn = !isWeak(own);
  const version = budgetIn(claim.words);
  const subject = isOwn ? own : inherited(reader, own, /决算/.test(claim.words));
  const scopes = [
    ...(reader.head !== undefined && isOwn
      ? reader.head.readings.slice(0, 6).map((each) => readingWithout(each, DIMENSION.flow))
      : []),
    ...reader.heading.flatMap((heading) => [
      heading,
      ...reader.section.map((each) => inside(view, each, heading)),
    ]),
    ...reader.section,
  ];
  const added = isOwn ? judgedNamedSum(view, claim, scopes) : undefined;
  if (added !== undefined) return added;
  const isBudgetOfFinal = version !== undefined && view.account.format.version !== VERSION.budget;
  const { verdict, candidates, now } = judgedAmount(view, {
    claim,
    subject: isBudgetOfFinal
      ? { ...subject, readings: subject.readings.map((each) => ({ ...each, version })) }
      : subject,
    scopes,
  });
  const told: ToldAmount = {
    claim,
    // What is only roughly told is as much as its tables have.
    value: isExact(claim.quantity)
      ? claim.quantity.value
      : (candidates[0]?.figure.value ?? claim.quantity.value),
    readings: subject.readings,
    candidates,
    now,
    version,
  };
  if (!claim.remark) {
    reader.told = [...reader.told, told].slice(-MOST_TOLD);
    reader.head ??= told;
    if (isOwn && !claim.inner) reader.headWords = claim.words;
  }
  const isProject = isOwn && subject.rest === '' && isOfProjects(subject);
  const together =
    isOwn && isOfProjects(subject) && verdict.kind !== 'bound'
      ? judgedProjectSum(view, claim, subject)
      : undefined;
  if (isProject && [verdict.kind, together?.kind].includes('bound')) reader.projects += 1;
  if (together?.kind === 'bound') return together;
  if (verdict.kind === 'bound' && (verdict.place !== undefined || verdict.stand !== undefined))
    return verdict;
  const summed = isOwn ? undefined : judgedSum(view, claim, before);
  if (summed !== undefined) return summed;
  const ofAssets = judgedAssetTotal(view, claim);
  if (ofAssets !== undefined) return ofAssets;
  // In a list of projects with their budgets each says its own, also where the list tells a reason.
  if (isProject && claim.remark && verdict.kind === 'open' && reader.projects >= A_LIST)
    return together ?? judgedAmount(view, { claim: { ...claim, remark: false }, subject, scopes }).verdict;
  // 编报绩效目标的项目共4个，涉及项目预算资金…: the money of those that were counted, not of all projects.
  const isCounted = /^(?:共|合计)?涉及|绩效目标的?项目(?:预算|金额|资金|支出)*$/.test(claim.words);
  const counting = isOwn && !isCounted ? undefined : reader.counts.at(-1)?.claim;
  const ofProjects = judgedProjectsMoney(view, claim, counting);
  if (ofProjects !== undefined) return ofProjects;
  const counted = counting?.words;
  const named = counted === undefined ? claim : { ...claim, words: counted + claim.words };
  const above = claim.inner ? reader.headWords : (reader.head?.claim.words ?? reader.headWords);
  const listed = judgedFact(view, named, above);
  const ofAnother = factOfAnotherYear(view, named, { year: own.year, head: above });
  if (ofAnother !== undefined) return ofAnother;
  if (listed?.kind === 'bound') return listed;
  if (counting !== undefined && isCounted && isOwn) return listed ?? open('说的是一部分项目');
  return verdict.kind === 'open' && listed !== undefined ? listed : verdict;
}

/**
 * What a figure without words of its own is of: the sentence before, the last amount, the heading.
 * @param isFinal it is said to be the final one, whatever the one before it was
 */
function inherited(
  { topic, told, heading, section }: SectionReader,
  own: ClaimSubject,
  isFinal: boolean,
): ClaimSubject {
  const before = topic?.readings ?? told.at(-1)?.readings ?? (heading.length > 0 ? heading : section);
  // What only the section's title says may be meant; nobody is blamed by it.
  const isTold = topic !== undefined || told.length > 0 || heading.length > 0;
  const rest = topic?.rest ?? (isTold ? '' : UNSAID);
  const version = own.readings.find((reading) => reading.version !== undefined)?.version;
  return {
    rest,
    year: own.year,
    readings: before.map((reading) => {
      if (version !== undefined) return { ...reading, version };
      return isFinal ? readingWithout(reading, DIMENSION.version) : reading;
    }),
  };
}
