import { basename } from 'node:path';
import { realEnding } from '../sheet/file-kind.ts';
import { bytesOf, sheetsOfBytes } from '../sheet/read-sheets.ts';
import type { FileReading } from '../sheet/sheet.ts';
import { documentOfBytes } from './read-document.ts';

/** Documents that are read for their tables; everything else is a workbook, or tables as text. */
const DOCUMENTS = ['.docx', '.pdf', '.html', '.htm'];

/** Of these, rows may not have been read, or not have been copied. */
const MAY_LACK = ['.docx', '.pdf', '.txt'];

/** Reads the tables of anybody's file, to be imported: a workbook, tables as text, or those of a document. */
export async function readTables(path: string): Promise<FileReading> {
  const bytes = bytesOf(path);
  if ('kind' in bytes) return bytes;
  const file = basename(path);
  const ending = realEnding(file, bytes);
  const isDocument = DOCUMENTS.includes(ending);
  const reading = isDocument ? await documentOfBytes(file, bytes) : sheetsOfBytes(file, bytes);
  if (reading.kind === 'refused') return reading;
  const mayLack = MAY_LACK.includes(ending);
  return {
    ...reading,
    kind: 'sheets',
    sheets: mayLack ? reading.sheets.map((sheet) => ({ ...sheet, mayLack })) : reading.sheets,
  };
}
