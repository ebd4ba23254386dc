import { type BookType, read, utils, write } from '@e965/xlsx';
import type { ImportPlan, Refusal } from '../../src/importers/plan/plan-import.ts';
import { planImport } from '../../src/importers/plan/plan-import.ts';
import { readWorkbook } from '../../src/importers/sheet/read-workbook.ts';
import type { FileReading, Sheet } from '../../src/importers/sheet/sheet.ts';
import { readContent } from '../../src/read/read-content.ts';

/** The reference content, read once. */
export const { content } = readContent('content');

/** The same workbook saved by other software in another kind of file. */
export const savedAs = (bytes: Uint8Array, bookType: BookType): Uint8Array =>
  new Uint8Array(
    write(read(bytes, { type: 'array', cellNF: true }), { type: 'array', bookType }) as ArrayBuffer,
  );

/** A workbook of sheets written as rows of cells; merges as A1:B2. */
export function workbook(
  sheets: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>,
  merges: Readonly<Record<string, readonly string[]>> = {},
): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    sheet['!merges'] = (merges[name] ?? []).map((range) => utils.decode_range(range));
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

/** The sheets of a workbook that can be read. */
export function sheetsOf(bytes: Uint8Array, file = '导出.xlsx'): readonly Sheet[] {
  const reading: FileReading = readWorkbook(file, bytes);
  if (reading.kind === 'refused') throw new Error(reading.reason);
  return reading.sheets;
}

/** What importing sheets for a unit of the reference content would do. */
export function planFor(
  sheets: readonly Sheet[],
  unit: string,
  folder: string,
  textOf: (path: string) => string | undefined = () => undefined,
  format?: string,
): ImportPlan | Refusal {
  const discloser = content.disclosers.find(({ id }) => id === unit);
  if (discloser === undefined) throw new Error(`no ${unit}`);
  return planImport({ content, sheets, discloser, folder, format, textOf });
}

/** The plan of an import that is not refused. */
export function planned(...args: Parameters<typeof planFor>): ImportPlan {
  const plan = planFor(...args);
  if (plan.kind === 'refused') throw new Error(plan.reason);
  return plan;
}

/** The text a plan gives a file; "" where it does not touch it. */
export const fileOf = ({ changes }: ImportPlan, ending: string): string =>
  changes.find(({ path }) => path.endsWith(ending))?.after ?? '';
