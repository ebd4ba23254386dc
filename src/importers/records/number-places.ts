import type { Prints } from '../../model/kinds/column-kinds.ts';
import type { RecordField } from '../../model/kinds/record-field.ts';
import type { FoundRow } from '../match/body.ts';
import { type Sheet, sheetCellName } from '../sheet/sheet.ts';

/** The places in a row of what fields of a record say in numbers: points, targets, prices. */
export const numberPlaces = (
  sheet: Sheet,
  row: FoundRow,
  fields: readonly { readonly field: RecordField; readonly print: Prints }[],
): readonly string[] =>
  fields.flatMap(({ field: { look }, print }) => {
    const cell = look === 'number' || look === 'target' ? row.cell(0, print) : undefined;
    return cell === undefined ? [] : sheetCellName(sheet, cell);
  });
