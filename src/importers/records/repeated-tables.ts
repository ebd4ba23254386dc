import type { DraftContext, DraftRow } from '../draft/draft.ts';
import type { FoundTable } from '../match/recognise.ts';
import { ownCells, sheetName } from '../sheet/sheet.ts';

/** The tables that were found, without those that say again, cell by cell, what one before them said: a file given twice, a page beside the whole. */
export function withoutRepeats(found: readonly FoundTable[], against: DraftContext): readonly FoundTable[] {
  const first = new Map<string, FoundTable>();
  return found.filter((each) => {
    const said = wordsOf(each);
    const before = first.get(said);
    first.set(said, before ?? each);
    if (before === undefined) return true;
    against.remark(`${sheetName(each.sheet)} 和 ${sheetName(before.sheet)} 是同一张表，只取前面一张`);
    return false;
  });
}

const wordsOf = ({ sheet, table, header, end }: FoundTable): string =>
  JSON.stringify([
    table.id,
    Array.from({ length: end - header.top }, (_, row) =>
      ownCells(sheet, header.top + row).map(({ text }) => text.trim()),
    ),
  ]);

/** The rows of a part of a table that those before it do not have; one that they have with other amounts is asked about. */
export function newRows(
  before: readonly DraftRow[],
  next: readonly DraftRow[],
  { ask }: DraftContext,
): readonly DraftRow[] {
  const known = new Map(before.map((row) => [JSON.stringify(row.keys), row]));
  return next.filter((row) => {
    const same = known.get(JSON.stringify(row.keys));
    if (same === undefined) return true;
    if (amountsOf(same) !== amountsOf(row))
      ask({
        at: row.from,
        text: Object.values(row.keys).join(' '),
        about: `前面（${same.from}）已经有这一行，数不一样，这一行没有导入`,
      });
    return false;
  });
}

/** The rows of one table, each only once: one that says again what a row before it is, is told, or asked about where its amounts are others. */
export function rowsOnce(rows: readonly DraftRow[], against: DraftContext): readonly DraftRow[] {
  // What is checked is taken as it is printed: to find rows printed twice is up to the rules.
  if (against.leavesOut) return rows;
  const known = new Map<string, DraftRow>();
  return rows.filter((row) => {
    const key = JSON.stringify(row.keys);
    const same = known.get(key);
    if (row.isUnsure === true) return true;
    if (same === undefined) {
      known.set(key, row);
      return true;
    }
    if (amountsOf(same) === amountsOf(row))
      against.remark(`${row.from} 这一行和 ${same.from} 一样，只取前面一行`);
    else newRows([same], [row], against);
    return false;
  });
}

const amountsOf = ({ amounts }: DraftRow): string =>
  [...amounts].map(([column, { text }]) => `${column} ${text}`).join('\n');
