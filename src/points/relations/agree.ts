import type { Knowledge } from '../evidence/knowledge.ts';
import type { KnownCell } from '../evidence/known-cells.ts';
import { compareSides } from '../figures/compare-sides.ts';
import type { Spot } from '../space/lattice.ts';
import type { Relation } from './relation.ts';

/**
 * Agreement (一数多处): all cells on one canonical spot print one number. One relation for the cells that print what most
 * of them print, and one for each other number that is printed there.
 */
export function agreements(knowledge: Knowledge): readonly Relation[] {
  return [...[...knowledge.groups.values()].flatMap(agreementsOf), ...surmisedAgreements(knowledge)];
}

function agreementsOf(group: readonly KnownCell[]): readonly Relation[] {
  const printed = group.filter(({ figure }) => figure.origin === undefined);
  if (printed.length < 2 || printed.every(({ figure }) => figure.prints === 0)) return [];
  const subject = mostPrinted(printed);
  const others = printed.filter((entry) => entry !== subject);
  const relations = [...Map.groupBy(others, ({ figure }) => figure.value.toString()).values()].map((same) =>
    agreement(subject, same),
  );
  const finer = printed.filter(
    ({ figure }) => figure.prints > 0 && figure.half.lessThan(subject.figure.half),
  );
  return [...relations, ...agreementsOf(finer)];
}

/** Agreements that follow from what is surmised: one cell for each number that is not itself a ground of the surmise. */
function surmisedAgreements({ surmised, surmises, canonical }: Knowledge): readonly Relation[] {
  if (surmises.length === 0) return [];
  const block = blocks(surmises.map(({ spots }) => spots));
  const blockOf = (entry: KnownCell): Spot => block(canonical(entry.spot));
  return [...surmised.groups.values()].flatMap((group) => {
    const printed = group.filter(({ figure }) => figure.origin === undefined);
    const blocks = [...Map.groupBy(printed, blockOf).values()];
    return blocks.length < 2 ? [] : agreementsOf(blocks.map(mostPrinted));
  });
}

/** Spots that pairs join, directly or over others, as one spot: the pairs of a contradictory ledger may form a ring. */
function blocks(pairs: readonly (readonly [Spot, Spot])[]): (spot: Spot) => Spot {
  const joined = new Map<Spot, Spot>();
  const rootOf = (spot: Spot): Spot => {
    let root = spot;
    for (let next = joined.get(root); next !== undefined; next = joined.get(root)) root = next;
    return root;
  };
  for (const [whole, part] of pairs) {
    const [above, below] = [rootOf(whole), rootOf(part)];
    if (above !== below) joined.set(below, above);
  }
  return rootOf;
}

/** The relation of a number with the cells that print another, or the same again. */
function agreement(subject: KnownCell, others: readonly KnownCell[]): Relation {
  const cells = others.map(({ cell }) => cell);
  const kind = cells.some(({ flow }) => flow !== subject.cell.flow) ? 'balance' : 'agree';
  const compared = others.map(({ figure }) => compareSides(subject.figure, [figure]));
  const worst =
    compared.find(({ outcome }) => outcome === 'different') ??
    compared.find(({ outcome }) => outcome === 'rounding');
  const { outcome, difference } = worst ?? { outcome: 'equal' as const, difference: undefined };
  return {
    kind,
    outcome,
    subject: subject.cell,
    parts: cells,
    difference,
    outliers: outcome === 'different' ? cells : undefined,
  };
}

/** The cell whose number stands for a group: of those that print what most of them print the one in the most digits, money before nothing. */
export function mostPrinted(group: readonly KnownCell[]): KnownCell {
  const byValue = [...Map.groupBy(group, ({ figure }) => figure.value.toString()).values()];
  const [most] = byValue.sort((a, b) => b.length - a.length || Number(hasMoney(b)) - Number(hasMoney(a)));
  const [best] = [...(most ?? [])].sort((a, b) => a.figure.half.comparedTo(b.figure.half));
  if (best === undefined) throw new Error('an agreement needs cells');
  return best;
}

const hasMoney = (group: readonly KnownCell[]): boolean => group.some(({ figure }) => figure.prints > 0);
