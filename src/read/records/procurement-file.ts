import { z } from 'zod';
import { figureColumns, leafColumns, tableSides } from '../../formats/columns.ts';
import type { Format } from '../../formats/format.ts';
import { PURCHASE_COLUMNS, recordsOf } from '../../formats/record-tables.ts';
import { id } from '../../formats/scalars.ts';
import { PURCHASE_FIELDS, type PurchaseTexts } from '../../model/kinds/record-fields.ts';
import { fieldShapes } from '../fields/field-shapes.ts';
import { quantity, unitKeyText, writtenAmount } from '../text/texts.ts';

/** Levels of groups at most. */
const LEVELS = 3;

/** procurement.yaml of a format: the lines of the procurement budget, alone or in groups with their sums, the sums of units, and the total. */
export function procurementFile(format: Format) {
  const columns = procurementColumns(format);
  const own = shapeOf(columns.filter((column) => PURCHASE_COLUMNS.includes(column)));
  const funds = shapeOf(columns.filter((column) => !PURCHASE_COLUMNS.includes(column)));
  const sums = { quantity: quantity.optional().meta({ title: '数量' }), ...shapeOf(columns) };
  const isToldOf = purchasesTell(format);
  const lines = z
    .array(
      z.strictObject({
        unit: (isToldOf('unit') ? unitKeyText : unitKeyText.optional()).meta({ title: '单位代码' }),
        project: (isToldOf('project') ? id : id.optional()).meta({ title: '项目的编码或编号' }),
        ...fieldShapes(PURCHASE_FIELDS),
        ...own,
        money: z.strictObject(funds).default({}).meta({ title: '金额', description: '按政府采购表的栏写' }),
      }),
    )
    .min(1)
    .optional()
    .meta({ title: '采购的各行', description: '照印出的次序' });
  const texts = z.strictObject(fieldShapes(PURCHASE_FIELDS)).partial().shape;
  const groupsOf = (level: number): z.ZodType<readonly WrittenGroup[] | undefined> =>
    z
      .array(
        z
          .strictObject({
            ...texts,
            ...sums,
            lines,
            ...(level < LEVELS ? { groups: z.lazy(() => groupsOf(level + 1)) } : {}),
          })
          // What a column is called follows from the format, so its type does not name it.
          .transform((group) => group as WrittenGroup),
      )
      .min(1)
      .optional()
      .meta({ title: '分组的各行', description: '每组写明小计和组里的各行，或再分组' });
  return z
    .strictObject({
      lines,
      groups: groupsOf(1),
      units: z
        .array(z.strictObject({ unit: unitKeyText.meta({ title: '单位代码' }), ...sums }))
        .optional()
        .meta({ title: '各单位的小计', description: '表里印了才写' }),
      total: z.strictObject(sums).optional().meta({ title: '合计' }),
    })
    .refine(({ lines: alone, groups }) => alone !== undefined || groups !== undefined, {
      error: '要有 lines（采购的各行），或有 groups（分组的各行）',
    });
}

/** A line as it is written; its columns stand under their ids. */
export interface WrittenLine extends PurchaseTexts {
  readonly unit?: string | undefined;
  readonly project?: string | undefined;
  readonly money: Readonly<Record<string, string | undefined>>;
}

/** A group as it is written: its texts, its sums under the ids of their columns, and what stands in it. */
export interface WrittenGroup extends Partial<PurchaseTexts> {
  readonly lines?: readonly WrittenLine[] | undefined;
  readonly groups?: readonly WrittenGroup[] | undefined;
}

/** Whether the table of purchases prints the unit, or the project, of every line. */
function purchasesTell(format: Format): (dimension: string) => boolean {
  const sides = format.tables.flatMap((table) =>
    tableSides(table).filter((side) => recordsOf(side.rows) === 'purchase'),
  );
  return (dimension) =>
    sides.some(
      ({ rows, columns }) =>
        ('under' in rows && rows.under === dimension) ||
        leafColumns(columns).some(({ prints, of }) => prints !== undefined && of === dimension),
    );
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
