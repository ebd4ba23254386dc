import { onceFor } from '../../model/once-for.ts';
import { isInside, type Point } from '../../model/point.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';
import { relationCells } from '../../points/relations/relation.ts';

/** Dimensions that say what money is for: a figure of none of them is a total of the whole disclosure. */
const PURPOSES = [
  DIMENSION.function,
  DIMENSION.economic,
  DIMENSION.purpose,
  DIMENSION.project,
  DIMENSION.nature,
];

/** The points of figures that do not come out, those of whole disclosures left out that have parts. */
const failingPoints = onceFor(({ relations }: Account): readonly Point[] =>
  relations
    .filter(({ outcome }) => outcome === 'different')
    .flatMap((relation) =>
      relationCells(relation)
        .map(({ point }) => point)
        // A total with nothing beneath it lacks whatever it has.
        .filter((point) => relation.parts.length === 0 || PURPOSES.some((each) => point[each] !== undefined)),
    ),
);

/** Whether a figure that does not come out has a point in it, or lies within it: that nothing is known there may be its fault. */
export const isFailingAround = (account: Account, point: Point): boolean =>
  failingPoints(account).some((each) => isInside(point, each) || isInside(each, point));
