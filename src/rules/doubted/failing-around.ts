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

/** The points of figures that do not come out, those of whole disclosures left out. */
const failingPoints = onceFor(({ relations }: Account): readonly Point[] =>
  relations
    .filter(({ outcome }) => outcome === 'different')
    .flatMap(relationCells)
    .map(({ point }) => point)
    .filter((point) => PURPOSES.some((dimension) => point[dimension] !== undefined)),
);

/** Whether a figure that does not come out has a point in it, or lies within it: that nothing is known there may be its fault. */
export const isFailingAround = (account: Account, point: Point): boolean =>
  failingPoints(account).some((each) => isInside(point, each) || isInside(each, point));
