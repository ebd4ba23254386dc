import type { KnownCell } from './evidence.ts';
import { type Lattice, memberAt, type Spot, shifted } from './lattice.ts';

/** Where projects belong: each to one unit, and to one kind of spending. */
export interface Homes {
  /** Whether a spot speaks of a project where it does not belong: there is none of its money. */
  readonly isElsewhere: (spot: Spot) => boolean;
  /** The spot with unit and kind of spending left open, where the project says them already. */
  readonly opened: (spot: Spot) => Spot;
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
  const named = known.filter(({ spot }) => project !== -1 && memberAt(spot, project) !== 0);
  const homes = new Map(
    [...Map.groupBy(named, ({ spot }) => memberAt(spot, project))].map(([member, cells]) => [
      member,
      belonging.flatMap((dimension) => {
        const members = new Set(cells.map(({ spot }) => memberAt(spot, dimension)));
        const [only = 0] = members;
        return members.size === 1 && only !== 0 ? [{ dimension, member: only }] : [];
      }),
    ]),
  );
  const homeOf = (spot: Spot) => (project === -1 ? [] : (homes.get(memberAt(spot, project)) ?? []));
  return {
    isElsewhere: (spot) =>
      homeOf(spot).some(({ dimension, member }) => {
        const found = memberAt(spot, dimension);
        return !lattice.isWithin(dimension, found, member) && !lattice.isWithin(dimension, member, found);
      }),
    opened: (spot) =>
      homeOf(spot).reduce((result, { dimension }) => {
        const open = memberAt(own, dimension);
        return memberAt(result, dimension) === open ? result : shifted(result, dimension, open);
      }, spot),
  };
}
