import { realEnding } from '../sheet/file-kind.ts';
import { bytesOf, readSheets } from '../sheet/read-sheets.ts';
import type { FileReading } from '../sheet/sheet.ts';
import { readDocument } from './read-document.ts';

/** Documents that are read for their tables; everything else is a workbook, or tables as text. */
const DOCUMENTS = ['.docx', '.pdf', '.html', '.htm'];

/** Reads the tables of anybody's file, to be imported: a workbook, tables as text, or those of a document. */
export async function readTables(path: string): Promise<FileReading> {
  const bytes = bytesOf(path);
  const ending = typeof bytes === 'string' ? '' : realEnding(path, bytes);
  if (!DOCUMENTS.includes(ending)) return readSheets(path);
  const reading = await readDocument(path);
  return reading.kind === 'refused' ? reading : { ...reading, kind: 'sheets' };
}
