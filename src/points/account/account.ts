import type { Format } from '../../formats/format.ts';
import type { DisclosureRecord } from '../../model/content.ts';
import type { CellFigure, Derived } from '../../model/figure/figure.ts';
import type { Point } from '../../model/point.ts';
import type { Cell } from '../../model/table.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import type { BoundTable } from '../bind/bind.ts';
import type { PointContext } from '../bind/resolve.ts';
import type { Relation } from '../relations/relation.ts';
import type { RollUp } from '../relations/roll-up.ts';

/** What a disclosure says of a point. */
export type FoundFigure = CellFigure | 'nothing';

/** A disclosure bound, solved and related: all its tables, what was worked out, and every relation with its outcome. */
export interface Account {
  readonly disclosure: DisclosureRecord;
  readonly format: Format;
  readonly taxonomy: Taxonomy;
  /** Places whose blanks were taken as left out. */
  readonly leftOut?: ReadonlySet<string> | undefined;
  /** What every point of the disclosure starts from. */
  readonly context: PointContext;
  /** The disclosure's own whole: its year, version and unit. */
  readonly own: Point;
  readonly tables: readonly BoundTable[];
  /** By place: the figures that were left out and that the relations determine. */
  readonly derived: Derived;
  /** What a cell says; undefined where it was left out and nothing determines it. */
  readonly figure: (cell: Cell) => CellFigure | undefined;
  readonly relations: readonly Relation[];
  /** The cells of one of its tables that are sums of others there, whether or not all of them are known. */
  readonly rollUps: (table: BoundTable) => readonly RollUp[];
  /** What the disclosure says of a point: a cell that prints its number, nothing, or undefined where it does not say. */
  readonly find: (point: Point) => FoundFigure | undefined;
  /** All prints of a point's number, in the order of the tables; empty where nobody printed it. */
  readonly prints: (point: Point) => readonly CellFigure[];
  /** For a point that nobody printed: the prints it is the sum of; undefined where they are not all known. */
  readonly parts: (point: Point) => readonly CellFigure[] | undefined;
}
