import { sizeOf } from '../space/dimension-set.ts';
import { type DimensionNumber, type Spot, WHOLE } from '../space/lattice.ts';
import type { KnownCell } from './known-cells.ts';
import type { MoneyView } from './money-view.ts';

/**
 * A whole and a part of it that print one number, where nobody says what stands beside the part. It is taken to be nothing:
 * amounts are not negative. That cannot be checked itself, but it lets other prints be compared.
 */
export interface Surmise {
  readonly whole: KnownCell;
  readonly part: KnownCell;
  /** The dimension in which the part is narrower. */
  readonly along: DimensionNumber;
  /** The canonical spots of whole and part. */
  readonly spots: readonly [Spot, Spot];
  /** What stands beside the part. */
  readonly beside: readonly Spot[];
}

/** The surmises of a disclosure, the widest first; what an earlier one implies is not surmised again. */
export function surmisesOf(view: MoneyView): readonly Surmise[] {
  const { lattice, groups, isNothing } = view;
  const occurring = Map.groupBy(groups.values(), ([entry]) => entry?.figure.value.toString());
  const candidates = [...groups].flatMap(([spot, [part]]) => {
    const value = part?.figure.value.toString();
    if (part === undefined || part.figure.prints === 0 || occurring.get(value)?.length === 1) return [];
    return lattice.numbers.flatMap((along) => surmise(view, spot, part, along));
  });
  const size = ({ spots: [whole] }: Surmise): number => sizeOf(lattice.narrowedIn(whole));
  const surmised: Spot[] = [];
  const isSurmised = (spot: Spot): boolean => surmised.some((outer) => lattice.isInside(spot, outer));
  return candidates
    .sort((a, b) => size(a) - size(b))
    .filter(({ beside }) => {
      if (beside.every((spot) => isSurmised(spot) || isNothing(spot))) return false;
      for (const spot of beside) surmised.push(spot);
      return true;
    });
}

function surmise(
  { lattice, groups, canonical }: MoneyView,
  spot: Spot,
  part: KnownCell,
  along: DimensionNumber,
): readonly Surmise[] {
  const member = lattice.memberAt(spot, along);
  const parent = lattice.parent(along, member);
  if (member === WHOLE) return [];
  if (!lattice.isDivided(along, parent)) return [];
  const wide = canonical(lattice.shifted(spot, along, parent));
  if (wide === spot) return [];
  const whole = groups.get(wide)?.[0];
  if (whole === undefined || !whole.figure.value.equals(part.figure.value)) return [];
  const siblings = lattice.children(along, parent).filter((sibling) => sibling !== member);
  const beside = siblings.map((sibling) => lattice.shifted(spot, along, sibling));
  return [{ whole, part, along, spots: [wide, spot], beside }];
}
