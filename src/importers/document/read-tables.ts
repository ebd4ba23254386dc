import { basename } from 'node:path';
import { realEnding } from '../sheet/file-kind.ts';
import { bytesOf, sheetsOfBytes } from '../sheet/read-sheets.ts';
import type { FileReading } from '../sheet/sheet.ts';
import { documentOfBytes } from './read-document.ts';

/** Documents that are read for their tables; everything else is a workbook, or tables as text. */
const DOCUMENTS = ['.docx', '.pdf', '.html', '.htm'];

/** Reads the tables of anybody's file, to be imported: a workbook, tables as text, or those of a document. */
export async function readTables(path: string): Promise<FileReading> {
  const bytes = bytesOf(path);
  if ('kind' in bytes) return bytes;
  const file = basename(path);
  if (!DOCUMENTS.includes(realEnding(file, bytes))) return sheetsOfBytes(file, bytes);
  const reading = await documentOfBytes(file, bytes);
  return reading.kind === 'refused' ? reading : { ...reading, kind: 'sheets' };
}
