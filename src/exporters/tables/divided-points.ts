import type { Point } from '../../model/point.ts';

/** A figure of a table by its row and column, and the point it stands for. */
export interface PlacedPoint {
  /** Both name one row and one column of the whole table, whatever its sides. */
  readonly row: string;
  readonly column: string;
  readonly point: Point;
}

/** What a part of a table says of points: members by dimension; null takes back what a wider part says, so that it is all of the dimension. */
export type PartialPoint = Readonly<Record<string, string | null>>;

/** The points of a table's figures, each member said once: of the table, of its columns, of its rows, and of the figures themselves. */
export interface DividedPoints {
  readonly table: PartialPoint;
  readonly columns: ReadonlyMap<string, PartialPoint>;
  readonly rows: ReadonlyMap<string, PartialPoint>;
  /** What only the figure itself says; empty for most. */
  readonly own: (figure: PlacedPoint) => PartialPoint;
}

/** Divides points, so that {@link joinedPoint} of table, column, row and figure, in this order, is again the point of the figure. */
export function dividedPoints(figures: readonly PlacedPoint[]): DividedPoints {
  const table = sharedBy(figures);
  const columns = new Map(
    [...Map.groupBy(figures, ({ column }) => column)].map(([column, group]) => [
      column,
      lacking(sharedBy(group), group, () => table),
    ]),
  );
  const before = ({ column }: PlacedPoint): Point => joinedPoint(table, columns.get(column));
  const rows = new Map(
    [...Map.groupBy(figures, ({ row }) => row)].map(([row, group]) => [
      row,
      lacking(sharedBy(group), group, before),
    ]),
  );
  const own = (figure: PlacedPoint): PartialPoint =>
    difference(figure.point, joinedPoint(table, columns.get(figure.column), rows.get(figure.row)));
  return { table, columns, rows, own };
}

/** The point that parts say together, the later ones in force. */
export function joinedPoint(...parts: readonly (PartialPoint | undefined)[]): Point {
  const members = parts.flatMap((part) => Object.entries(part ?? {}));
  return Object.fromEntries(
    [...new Map(members)].flatMap(([dimension, member]) => (member === null ? [] : [[dimension, member]])),
  );
}

/** The members that all figures have. */
const sharedBy = ([first, ...others]: readonly PlacedPoint[]): Point =>
  Object.fromEntries(
    Object.entries(first?.point ?? {}).filter(([dimension, member]) =>
      others.every(({ point }) => point[dimension] === member),
    ),
  );

/** Of members that a group of figures shares, those that one of them does not have without them. */
const lacking = (
  shared: Point,
  group: readonly PlacedPoint[],
  before: (figure: PlacedPoint) => Point,
): Point => {
  const said = group.map(before);
  return Object.fromEntries(
    Object.entries(shared).filter(([dimension, member]) => said.some((point) => point[dimension] !== member)),
  );
};

/** What has to be said of a point beyond what is said already. */
const difference = (point: Point, said: Point): PartialPoint => ({
  ...Object.fromEntries(Object.entries(point).filter(([dimension, member]) => said[dimension] !== member)),
  ...Object.fromEntries(
    Object.keys(said)
      .filter((dimension) => point[dimension] === undefined)
      .map((dimension) => [dimension, null]),
  ),
});
