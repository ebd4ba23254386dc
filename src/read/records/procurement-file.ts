import { z } from 'zod';
import { figureColumns, tableSides } from '../../formats/columns.ts';
import type { Format } from '../../formats/format.ts';
import { PURCHASE_COLUMNS, recordsOf } from '../../formats/record-tables.ts';
import { id } from '../../formats/scalars.ts';
import { PURCHASE_FIELDS } from '../../model/kinds/record-fields.ts';
import { digits, quantity, writtenAmount } from '../text/texts.ts';
import { fieldShapes } from './field-shapes.ts';

/** procurement.yaml of a format: the lines of the procurement budget, the sums of units, and the total. */
export function procurementFile(format: Format) {
  const columns = procurementColumns(format);
  const own = shapeOf(columns.filter((column) => PURCHASE_COLUMNS.includes(column)));
  const funds = shapeOf(columns.filter((column) => !PURCHASE_COLUMNS.includes(column)));
  const sums = { quantity: quantity.optional(), ...shapeOf(columns) };
  return z.strictObject({
    lines: z
      .array(
        z.strictObject({
          /** Code of the budget unit. */
          unit: digits,
          /** Code or id of the project. */
          project: id,
          ...fieldShapes(PURCHASE_FIELDS),
          ...own,
          money: z.strictObject(funds).default({}),
        }),
      )
      .min(1),
    /** Sums of units (小计), where the table prints them. */
    units: z.array(z.strictObject({ unit: digits, ...sums })).optional(),
    total: z.strictObject(sums).optional(),
  });
}

const shapeOf = (columns: readonly string[]) =>
  Object.fromEntries(columns.map((column) => [column, writtenAmount.optional()]));

/** The columns of figures of the format's procurement table. */
export const procurementColumns = (format: Format): readonly string[] =>
  format.tables.flatMap((table) =>
    tableSides(table)
      .filter((side) => recordsOf(side.rows) === 'purchase')
      .flatMap((side) => figureColumns(format, table, side).map((column) => column.id)),
  );
