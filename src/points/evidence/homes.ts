import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { type DimensionNumber, type DimensionSet, withDimension } from '../space/dimension-set.ts';
import { type Lattice, type MemberNumber, type Spot, WHOLE } from '../space/lattice.ts';
import type { KnownCell } from './known-cells.ts';

/** Where projects belong: each to one unit, and to one kind of spending. */
export interface Homes {
  /** Whether a spot speaks of a project where it does not belong: there is none of its money. */
  readonly isElsewhere: (spot: Spot) => boolean;
  /** The dimensions in which a spot's project says its member already. */
  readonly saidIn: (spot: Spot) => DimensionSet;
  /** The spot with unit and kind of spending left open, where the project says them already. */
  readonly opened: (spot: Spot) => Spot;
  /** The spots of the same money with unit or kind of spending said in all ways. */
  readonly said: (spot: Spot) => readonly Spot[];
}

/** A dimension in which a project has one member, and that member. */
interface Home {
  readonly dimension: DimensionNumber;
  readonly member: MemberNumber;
}

/** Dimensions in which a project has one member. */
const BELONGING: ReadonlySet<string> = new Set([DIMENSION.unit, DIMENSION.nature]);

/**
 * Finds where projects belong, as far as all their cells agree.
 * @param own the disclosure's own whole
 */
export function homesOf(lattice: Lattice, own: Spot, known: readonly KnownCell[]): Homes {
  const project = lattice.numberOf(DIMENSION.project);
  const projectOf = (spot: Spot): MemberNumber =>
    project === undefined ? WHOLE : lattice.memberAt(spot, project);
  const belonging = lattice.numbers.filter((dimension) => BELONGING.has(lattice.nameOf(dimension)));
  const named = known.filter(({ spot }) => projectOf(spot) !== WHOLE);
  const homes = new Map(
    [...Map.groupBy(named, ({ spot }) => projectOf(spot))].map(([member, cells]) => [
      member,
      belonging.flatMap((dimension) => {
        const members = new Set(cells.map(({ spot }) => lattice.memberAt(spot, dimension)));
        const [only = WHOLE] = members;
        return members.size === 1 && only !== WHOLE ? [{ dimension, member: only }] : [];
      }),
    ]),
  );
  const nowhere: readonly Home[] = [];
  const homeOf = (spot: Spot): readonly Home[] => homes.get(projectOf(spot)) ?? nowhere;
  return {
    isElsewhere: (spot) => {
      for (const { dimension, member } of homeOf(spot)) {
        const found = lattice.memberAt(spot, dimension);
        if (!lattice.isWithin(dimension, found, member) && !lattice.isWithin(dimension, member, found))
          return true;
      }
      return false;
    },
    saidIn: (spot) => {
      let said: DimensionSet = 0;
      for (const { dimension } of homeOf(spot)) said = withDimension(said, dimension);
      return said;
    },
    opened: (spot) => {
      let result = spot;
      for (const { dimension } of homeOf(spot))
        result = lattice.shifted(result, dimension, lattice.memberAt(own, dimension));
      return result;
    },
    said: (spot) =>
      homeOf(spot).reduce<readonly Spot[]>(
        (all, { dimension, member }) => all.concat(all.map((one) => lattice.shifted(one, dimension, member))),
        [spot],
      ),
  };
}
