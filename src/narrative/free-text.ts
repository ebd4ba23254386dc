import type { Source } from '../model/source.ts';
import { isMoney, nameOf, type Reference, type References, referencesOf } from './references.ts';
import type { Narrative } from './sections.ts';
import { type Claim, claimsOf, says } from './statements.ts';
import type { Section, Token } from './token.ts';

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

/** Sections whose amounts are not the budget's: what is to be achieved, not what it costs. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'duties',
  'tasks',
  'organisation',
  'duties-organisation',
  'contact',
  'glossary',
]);

/** Reads what people wrote for a disclosure (own words, reasons, purposes) and compares its figures with the points. */
export function freeTextFaults({ view, sections }: Narrative): readonly FreeTextFault[] {
  const references = referencesOf(view);
  return [...sections.values()].flatMap((section) => {
    const replaces = view.narrative?.words.get(section.id)?.mode === 'replace';
    return sectionFaults(section, references, replaces);
  });
}

/** @param replaces the words stand for the pattern, so that they must say what it says, facts without a cell too */
function sectionFaults(
  section: Section,
  references: References,
  replaces: boolean,
): readonly FreeTextFault[] {
  const seen = new Set<string>();
  return section.blocks.flatMap((block) => {
    if (!('tokens' in block) || !block.tokens.some(isFree)) return [];
    return freeClaims(block.tokens).flatMap(({ claim, source }) => {
      const fault = judged(claim, section.id, references, replaces);
      const id = `${JSON.stringify(source.path)} ${source.span?.start ?? ''} ${claim.start} ${claim.text}`;
      if (fault === undefined || seen.has(id)) return [];
      seen.add(id);
      return [{ ...fault, text: claim.text, name: nameOf(claim).slice(-24), source, section: section.id }];
    });
  });
}

const isFree = (token: Token): boolean => token.kind === 'text' && token.free !== undefined;

/** The claims of a block whose figure stands in free text. Terms and links between do not part it. */
function freeClaims(tokens: readonly Token[]): readonly { readonly claim: Claim; readonly source: Source }[] {
  let at = 0;
  const spans = tokens.map((token) => {
    const start = at;
    at += token.text.length;
    return { start, end: at, source: token.kind === 'text' ? token.free : undefined };
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
  const computed = recomputed(claim);
  if (computed !== undefined) return computed;
  if (claim.role === 'other') return undefined;
  const scopes = [references.sections.get(section) ?? [], references.patterns, references.tables];
  for (const scope of scopes) {
    const alike = nearest(claim, scope);
    if (alike.length === 0) continue;
    if (alike.some((each) => agrees(claim, each))) return undefined;
    const [first] = alike.filter(({ place }) => replaces || place !== undefined);
    if (first === undefined) continue;
    return { kind: 'contradicts', known: first.text, place: first.place };
  }
  if (ELSEWHERE.has(section) || claim.role === 'count' || claim.role === 'share' || claim.role === 'rate')
    return undefined;
  return references.amounts.some((value) => says(claim, value)) ? undefined : { kind: 'unmatched' };
}

function agrees(claim: Claim, reference: Reference): boolean {
  if (!says(claim, reference.value) && !says(claim, reference.value.abs())) return false;
  return (
    claim.sign === 0 || reference.sign === 0 || claim.sign === reference.sign || reference.value.isZero()
  );
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

/** Letters two names must share at their ends to mean the same. */
const LEAST = 4;

/** The references of the same kind whose name ends most like the claim's. */
function nearest(claim: Claim, scope: readonly Reference[]): readonly Reference[] {
  const name = nameOf(claim);
  const unit = isMoney(claim.unit) ? '元' : claim.unit;
  let best = LEAST - 1;
  let found: Reference[] = [];
  for (const reference of scope) {
    if (reference.role !== claim.role || reference.unit !== unit) continue;
    const shared = sharedEnd(name, reference.name);
    const enough = Math.min(LEAST, reference.name.length, name.length);
    if (shared < Math.max(2, enough) || shared < Math.min(reference.name.length, name.length) * 0.6) continue;
    if (
      shared > best ||
      (shared < LEAST && shared === Math.min(reference.name.length, name.length) && best < LEAST)
    ) {
      if (shared > best) found = [];
      best = Math.max(best, shared);
      found.push(reference);
    } else if (shared === best) found.push(reference);
  }
  return found;
}

function sharedEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count])
    count += 1;
  return count;
}
