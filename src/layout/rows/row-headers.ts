import type { ColumnNode } from '../../formats/column-schema.ts';
import { leafColumns, listedBy } from '../../formats/columns.ts';
import type { Side } from '../../formats/table-schema.ts';
import { GROUP_HEADERS, LINE_HEADERS } from '../../model/kinds/column-kinds.ts';

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
  const own = leaves.filter(({ prints }) => prints === 'purchase');
  if (own.length > 0) {
    const told = leaves.filter(
      ({ prints, of }) =>
        (prints === 'name' && of !== undefined) || (prints !== undefined && GROUP_HEADERS.includes(prints)),
    );
    return new Map([
      ...told.map((column) => [column, 'further'] as const),
      ...own.map((column) => [column, 'first'] as const),
    ]);
  }
  const texts = leaves.filter(({ prints }) => prints !== undefined && prints !== 'sequence');
  const lines = leaves.filter(({ prints }) => prints !== undefined && LINE_HEADERS.includes(prints));
  const chosen = new Set([...(names.length > 0 ? names : texts.slice(0, 1)), ...lines]);
  return new Map([...chosen].map((column, index) => [column, index === 0 ? 'first' : 'further']));
}
