import { leafColumns, listedBy } from '../formats/columns.ts';
import type { ColumnNode, Side } from '../formats/format.ts';

/**
 * The columns of a side that name its rows. A name is a row header where it is of a dimension that names rows
 * (not, say, the unit of a project); a side without such a column takes its first text.
 */
export function rowHeaders(side: Side): ReadonlyMap<ColumnNode, 'first' | 'further'> {
  const leaves = leafColumns(side.columns);
  const by = listedBy(side.rows);
  const names = leaves.filter(
    ({ prints, of }) =>
      (prints === 'name' || prints === 'codeName') && (of === undefined || (by ?? []).includes(of)),
  );
  const texts = leaves.filter(({ prints }) => prints !== undefined && prints !== 'sequence');
  const chosen = names.length > 0 ? names : texts.slice(0, 1);
  return new Map(chosen.map((column, index) => [column, index === 0 ? 'first' : 'further']));
}
