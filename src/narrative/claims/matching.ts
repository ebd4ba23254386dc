import { isMoney, nameOf, type Reference, type References } from './references.ts';
import { type Claim, says } from './statements.ts';

/** Sections whose amounts are not the budget's: what is to be achieved, not what it costs. */
export const ELSEWHERE: ReadonlySet<string> = new Set([
  'duties',
  'tasks',
  'organisation',
  'duties-organisation',
  'contact',
  'glossary',
]);

/**
 * The references of a claim's own kind whose names end most like its name: those of its section's pattern, of all patterns and of the
 * tables, each list apart; only lists with names as close as the closest.
 */
export function closest(
  claim: Claim,
  section: string,
  references: References,
): readonly (readonly Reference[])[] {
  const scopes = [references.sections.get(section) ?? [], references.patterns, references.tables];
  const found = scopes.map((scope) => nearest(claim, scope)).filter(({ alike }) => alike.length > 0);
  const most = Math.max(...found.map(({ shared }) => shared));
  return found.filter(({ shared }) => shared === most).map(({ alike }) => alike);
}

/** Whether a claim says what a reference does. */
export function agrees(claim: Claim, reference: Reference): boolean {
  if (!says(claim, reference.value) && !says(claim, reference.value.abs())) return false;
  return (
    claim.sign === 0 || reference.sign === 0 || claim.sign === reference.sign || reference.value.isZero()
  );
}

/** Letters two names must share at their ends to mean the same. */
const LEAST = 4;

/** The references of the same kind whose name ends most like the claim's, and how many letters they share. */
function nearest(
  claim: Claim,
  scope: readonly Reference[],
): { readonly shared: number; readonly alike: readonly Reference[] } {
  const whole = nameOf(claim);
  const names = new Set([whole, whole.replace(/预算$/, ''), whole.replace(/(?:预算支出|支出预算)$/, '')]);
  const unit = isMoney(claim.unit) ? '元' : claim.unit;
  let best = 0;
  let alike: Reference[] = [];
  for (const reference of scope) {
    if (reference.role !== claim.role || reference.unit !== unit) continue;
    let shared = 0;
    for (const name of names) shared = Math.max(shared, closeness(name, reference.name));
    if (shared === 0 || shared < best) continue;
    if (shared > best) alike = [];
    best = shared;
    alike.push(reference);
  }
  return { shared: best, alike };
}

/** Letters two names share at their ends; 0 where they are too few to mean the same. */
function closeness(name: string, other: string): number {
  const least = Math.min(name.length, other.length);
  const shared = sharedEnd(name, other);
  return shared >= 2 && shared >= Math.min(LEAST, least) && shared >= least * 0.6 ? shared : 0;
}

function sharedEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count])
    count += 1;
  return count;
}
