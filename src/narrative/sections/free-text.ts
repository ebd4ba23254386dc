import type { Source } from '../../model/source.ts';
import { agrees, closest, ELSEWHERE } from '../claims/matching.ts';
import { nameOf, type References } from '../claims/references.ts';
import { type Claim, claimsOf, says } from '../claims/statements.ts';
import type { Section, Token } from '../figures/token.ts';
import type { Narrative } from './sections.ts';

/** A figure in words that people wrote, which the points contradict or do not know. */
export interface FreeTextFault {
  readonly kind: 'contradicts' | 'unmatched';
  /** As written: 447.86万元. */
  readonly text: string;
  /** The words before it. */
  readonly name: string;
  /** What is known of it, as printed. */
  readonly known?: string | undefined;
  /** The cell that says so. */
  readonly place?: string | undefined;
  readonly source: Source;
  readonly section: string;
}

/** Reads what people wrote for a disclosure (own words, reasons, purposes) and compares its figures with the points. */
export function freeTextFaults({ view, sections, references }: Narrative): readonly FreeTextFault[] {
  return [...sections.values()].flatMap((section) => {
    const replaces = view.narrative?.words.get(section.id)?.mode === 'replace';
    return sectionFaults(section, references(), replaces);
  });
}

/** What is wrong with the figures of a text that stands for a section, as if it were its own words. */
export const faultsInText = (references: References, section: string, text: string) =>
  claimsOf(text).flatMap((claim) => {
    const fault = judged(claim, section, references, true);
    return fault === undefined ? [] : [{ ...fault, claim }];
  });

/** @param replaces the words stand for the pattern, so that they must say what it says, facts without a cell too */
function sectionFaults(
  section: Section,
  references: References,
  replaces: boolean,
): readonly FreeTextFault[] {
  const seen = new Set<string>();
  return section.blocks.flatMap((block) => {
    if (!('tokens' in block) || block.tokens.every((token) => freeSource(token) === undefined)) return [];
    return freeClaims(block.tokens).flatMap(({ claim, source }) => {
      const fault = judged(claim, section.id, references, replaces);
      const id = `${JSON.stringify(source.path)} ${source.span?.start ?? ''} ${claim.start} ${claim.text}`;
      if (fault === undefined || seen.has(id)) return [];
      seen.add(id);
      return [{ ...fault, text: claim.text, name: nameOf(claim).slice(-24), source, section: section.id }];
    });
  });
}

const freeSource = (token: Token): Source | undefined =>
  token.kind === 'text' || token.kind === 'figure' ? token.free : undefined;

/** The claims of a block whose figure stands in free text. Terms and links between do not part it. */
function freeClaims(tokens: readonly Token[]): readonly { readonly claim: Claim; readonly source: Source }[] {
  let at = 0;
  const spans = tokens.map((token) => {
    const start = at;
    at += token.text.length;
    return { start, end: at, source: freeSource(token) };
  });
  return claimsOf(tokens.map(({ text }) => text).join('')).flatMap((claim) => {
    const span = spans.find(({ start, end }) => claim.start >= start && claim.start < end);
    return span?.source === undefined ? [] : [{ claim, source: inside(span.source, claim, span.start) }];
  });
}

/** Where a figure stands: in a text with a position of its own, that far into it. */
const inside = (source: Source, claim: Claim, start: number): Source =>
  source.span === undefined
    ? source
    : { ...source, span: { start: source.span.start + claim.start - start, length: claim.length } };

type Verdict = Pick<FreeTextFault, 'kind' | 'known' | 'place'> | undefined;

function judged(claim: Claim, section: string, references: References, replaces: boolean): Verdict {
  const own = references.sections.get(section) ?? [];
  const computed = recomputed(claim);
  if (computed !== undefined && !own.some((each) => each.role === 'rate' && agrees(claim, each)))
    return computed;
  if (claim.role === 'rate' && claim.value.isZero() && claim.change?.value.isZero() === true)
    return undefined;
  if (claim.role === 'other') return undefined;
  for (const alike of closest(claim, section, references)) {
    if (alike.some((each) => agrees(claim, each))) return undefined;
    const [first] = alike.filter(({ place }) => replaces || place !== undefined);
    if (first !== undefined) return { kind: 'contradicts', known: first.text, place: first.place };
  }
  if (ELSEWHERE.has(section) || claim.role === 'count' || claim.role === 'share' || claim.role === 'rate')
    return undefined;
  return references.amounts.some((value) => says(claim, value)) ? undefined : { kind: 'unmatched' };
}

/** A rate or share that the amounts of its own sentence contradict. */
function recomputed(claim: Claim): Verdict {
  const { carrier, change, role } = claim;
  if (role !== 'rate' || carrier === undefined || change === undefined || change.sign === 0) return undefined;
  const last = carrier.value.minus(change.value.times(change.sign));
  if (last.lessThanOrEqualTo(0)) return undefined;
  const percent = change.value.div(last).times(100);
  const slack = change.half.div(last).times(100).plus(claim.half);
  if (claim.value.minus(percent).abs().lessThanOrEqualTo(slack)) {
    return claim.sign === change.sign
      ? undefined
      : { kind: 'contradicts', known: change.sign > 0 ? '增加' : '减少' };
  }
  return { kind: 'contradicts', known: `${percent.toFixed(2)}%` };
}
