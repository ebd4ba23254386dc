import type { Format } from '../../formats/format.ts';
import type { OutlineEntry } from '../../formats/outline-schema.ts';
import type { TableFormat } from '../../formats/table-schema.ts';

/** What a disclosure writes, as far as it decides which tables it has. */
export interface WrittenTables {
  readonly year: number;
  /** Whether anything of a table is written, or said of it. */
  readonly isWritten: (table: TableFormat) => boolean;
}

/**
 * A format as one disclosure uses it: without the tables that this year does not have, and those that are printed only where there is
 * something to print. What is written is always printed.
 */
export function formatHere(format: Format, { year, isWritten }: WrittenTables): Format {
  const isHere = (table: TableFormat): boolean => !(isSpared(table, year) && !isWritten(table));
  if (format.tables.every(isHere)) return format;
  const gone = new Set(format.tables.filter((table) => !isHere(table)).map(({ id }) => id));
  return {
    ...format,
    tables: format.tables.filter(isHere),
    outline: format.outline.flatMap((part) => {
      const entries = remaining(part.entries, gone);
      return part.entries.length > 0 && entries.length === 0 ? [] : [{ ...part, entries }];
    }),
  };
}

/** Whether a disclosure of a year may be without a table. */
const isSpared = ({ optional, from, to }: TableFormat, year: number): boolean =>
  optional === true || (from !== undefined && year < from) || (to !== undefined && year > to);

const remaining = (entries: readonly OutlineEntry[], gone: ReadonlySet<string>): OutlineEntry[] =>
  entries
    .filter(({ table }) => table === undefined || !gone.has(table))
    .map((entry) =>
      entry.entries === undefined ? entry : { ...entry, entries: remaining(entry.entries, gone) },
    );
