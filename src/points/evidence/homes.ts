import { type DimensionSet, withDimension } from '../space/dimension-set.ts';
import type { Lattice, Spot } from '../space/lattice.ts';
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
  readonly dimension: number;
  readonly member: number;
}

/** Dimensions in which a project has one member. */
const BELONGING: ReadonlySet<string> = new Set(['unit', 'nature']);

/**
 * Finds where projects belong, as far as all their cells agree.
 * @param own the disclosure's own whole
 */
export function homesOf(lattice: Lattice, own: Spot, known: readonly KnownCell[]): Homes {
  const project = lattice.dimensions.indexOf('project');
  const belonging = [...lattice.dimensions.keys()].filter((index) =>
    BELONGING.has(lattice.dimensions[index] ?? ''),
  );
  const named = known.filter(({ spot }) => project !== -1 && lattice.memberAt(spot, project) !== 0);
  const homes = new Map(
    [...Map.groupBy(named, ({ spot }) => lattice.memberAt(spot, project))].map(([member, cells]) => [
      member,
      belonging.flatMap((dimension) => {
        const members = new Set(cells.map(({ spot }) => lattice.memberAt(spot, dimension)));
        const [only = 0] = members;
        return members.size === 1 && only !== 0 ? [{ dimension, member: only }] : [];
      }),
    ]),
  );
  const nowhere: readonly Home[] = [];
  const homeOf = (spot: Spot): readonly Home[] =>
    project === -1 ? nowhere : (homes.get(lattice.memberAt(spot, project)) ?? nowhere);
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
