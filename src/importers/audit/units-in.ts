import { listedBy, tableSides } from '../../formats/columns.ts';
import { plain } from '../../formats/wording/compared-title.ts';
import type { FoundTable } from '../match/recognise.ts';
import { codeAndName } from '../records/codes.ts';

/** The budget units that tables of a document list, by code and name; a code that is not printed is "". */
export function unitsIn(
  tables: readonly FoundTable[],
): readonly { readonly code: string; readonly name: string }[] {
  const units = new Map<string, { readonly code: string; readonly name: string }>();
  for (const { table, sheet, header, end, columns } of tables) {
    const isOfUnits = tableSides(table).some(({ rows }) => listedBy(rows)?.includes('unit'));
    const ofUnit = (prints: string) =>
      columns.matched.find(({ wanted }) => wanted.prints === prints && (wanted.of === 'unit' || isOfUnits))
        ?.at.column;
    const [codeAt, nameAt, bothAt] = [ofUnit('code'), ofUnit('name'), ofUnit('codeName')];
    for (let row = header.bottom; row < end; row += 1) {
      const text = (column: number | undefined): string =>
        column === undefined ? '' : (sheet.rows[row]?.[column]?.text ?? '');
      const joined = codeAndName(text(bothAt) || text(nameAt));
      const code = joined?.code ?? text(codeAt).replace(/\D/g, '');
      const name = (joined?.name ?? (text(nameAt) || text(bothAt))).trim();
      if (name === '' || /^(?:合计|总计|小计|部门合计)$/.test(plain(name)) || name.length > 40) continue;
      if (!units.has(plain(name))) units.set(plain(name), { code, name });
    }
  }
  return [...units.values()];
}
