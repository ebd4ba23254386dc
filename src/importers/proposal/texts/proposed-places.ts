import type { Fixes } from '../../../formats/scalars.ts';
import { DIMENSION } from '../../../model/vocabulary/dimension-ids.ts';
import type { ProposedColumn, ProposedRows, ProposedTable } from '../proposed.ts';

/** Which money a proposed format prints a figure of. */
export interface ProposedPlace {
  readonly fixes: Fixes;
  /** The dimension whose members are listed within it, where its table lists any. */
  readonly by: string | undefined;
}

/** The places of all figures of this year and of the version that is disclosed. */
export const proposedPlaces = (tables: readonly ProposedTable[]): readonly ProposedPlace[] =>
  tables.flatMap((table) =>
    table.sides.flatMap(({ rows, columns }) =>
      rowsOf(rows).flatMap((row) =>
        figuresOf(columns).flatMap((column): ProposedPlace[] => {
          const { [DIMENSION.year]: year, [DIMENSION.version]: version, ...fixes } = column;
          const isOther = year === 'last' || version !== undefined;
          return isOther ? [] : [{ fixes: { ...table.fixes, ...row, ...fixes }, by: rows.by?.[0] }];
        }),
      ),
    ),
  );

/** What each row that the format names fixes; where the disclosure lists the rows, its total stands for all of them. */
function rowsOf({ lines, total }: ProposedRows): readonly Fixes[] {
  if (lines !== undefined)
    return lines.flatMap(({ list, fixes }) => (list === undefined ? [fixes ?? {}] : []));
  return total === undefined ? [] : [{}];
}

const figuresOf = (columns: readonly ProposedColumn[], within: Fixes = {}): readonly Fixes[] =>
  columns.flatMap(({ fixes, columns: below, prints }) => {
    const own = { ...within, ...fixes };
    if (below !== undefined) return figuresOf(below, own);
    return prints === undefined ? [own] : [];
  });
