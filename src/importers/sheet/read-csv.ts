import { decodedText } from './decoded-text.ts';
import { type FileReading, plainSheet } from './sheet.ts';

/** Reads tables as text: separated by commas, semicolons or tabs, as they are saved from a spreadsheet or copied from a page. */
export function readCsv(file: string, bytes: Uint8Array): FileReading {
  const text = decodedText(bytes);
  if (text === undefined)
    return { kind: 'refused', reason: `${file} 不是文本文件`, remedy: '存成 .xlsx，或 UTF-8 编码的 .csv。' };
  const separator = separatorOf(text);
  return { kind: 'sheets', sheets: [plainSheet(file, '', records(text, separator))], remarks: [] };
}

function separatorOf(text: string): string {
  const first = text.slice(0, 4000);
  const count = (separator: string): number => first.split(separator).length;
  return ['\t', ';', ','].reduce((best, each) => (count(each) > count(best) ? each : best), '\t');
}

function records(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let place = 0; place < text.length; place += 1) {
    const letter = text[place] ?? '';
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (text[place + 1] === '"') {
        field += '"';
        place += 1;
      } else quoted = false;
    } else if (letter === '"' && field.trim() === '') {
      quoted = true;
      field = '';
    } else if (letter === separator) {
      rows.at(-1)?.push(field);
      field = '';
    } else if (letter === '\n') {
      rows.at(-1)?.push(field.replace(/\r$/, ''));
      rows.push([]);
      field = '';
    } else field += letter;
  }
  rows.at(-1)?.push(field);
  return rows;
}
