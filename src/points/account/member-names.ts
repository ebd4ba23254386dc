import type { Row } from '../../model/table.ts';
import { memberTitle, type Taxonomy } from '../../model/taxonomy.ts';
import type { BoundTable } from '../bind/bind.ts';

/**
 * What readers are told of a member by its path in a dimension: the taxonomy's title, else the name its rows are printed by (projects and
 * units are known by ids and codes that no reader sees), else its id.
 */
export function memberNames(
  taxonomy: Taxonomy,
  tables: readonly BoundTable[],
  year: number,
): (dimension: string, path: string) => string {
  let printed: ReadonlyMap<string, string> | undefined;
  return (dimension, path) => {
    const id = path.slice(path.lastIndexOf('/') + 1);
    const title = memberTitle(taxonomy, dimension, id, year);
    if (title !== undefined) return title;
    printed ??= printedNames(tables);
    return printed.get(`${dimension} ${path}`) ?? id;
  };
}

/** The names of rows, by dimension and path; of several the first. */
function printedNames(tables: readonly BoundTable[]): ReadonlyMap<string, string> {
  const rows = tables.flatMap(({ sides }) => sides.flatMap((side) => side.rows)).reverse();
  return new Map(rows.flatMap(namesOfRow));
}

const namesOfRow = ({ names, cells: [cell] }: Row): [string, string][] =>
  Object.entries(names).flatMap(([dimension, { name }]) => {
    const path = cell?.point[dimension];
    return path === undefined || name === '' ? [] : [[`${dimension} ${path}`, name]];
  });
