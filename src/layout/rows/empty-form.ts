import type { Format } from '../../formats/format.ts';
import type { BoundTable } from '../../points/bind/bind.ts';

/** How a table without figures is published; undefined for a table that has some. */
export interface EmptyForm {
  /** The sentence beneath it. */
  readonly statement: string;
  /** What the total row prints: a figure, "blank", or "none" where there is no such row. */
  readonly total: string;
}

/** The form of an empty table (空表): the table's own where it has one, otherwise the format's. */
export function emptyForm(format: Format, table: BoundTable): EmptyForm | undefined {
  if (table.state !== 'empty') return undefined;
  const { empty } = table.definition;
  return {
    statement: table.statement ?? empty?.statement ?? format.empty.statement,
    total: empty?.total ?? format.empty.total,
  };
}
