import { entryAt } from '../../model/base/entry-at.ts';
import { decodedText } from '../sheet/decoded-text.ts';
import { plainSheet, type Sheet } from '../sheet/sheet.ts';
import type { DocumentReading, DocumentRefusal, ProseLine } from './document-reading.ts';

/** Lines above a table that may be its title. */
const ABOVE = 6;

/** Reads text whose tables are lines with tabs or upright strokes in them. */
export function textDocument(file: string, bytes: Uint8Array): DocumentReading | DocumentRefusal {
  const text = decodedText(bytes);
  if (text === undefined)
    return { kind: 'refused', reason: `${file} 不是文本文件`, remedy: '存成 UTF-8 编码的 .txt。' };
  const all = text.split(/\r?\n/);
  const lines = all.map((each, index) => ({
    text: each,
    number: index + 1,
    isApart: index > 0 && all[index - 1]?.trim() === '',
  }));
  const sheets: Sheet[] = [];
  const prose: ProseLine[] = [];
  let above: NumberedLine[] = [];
  let rows: NumberedLine[] = [];
  const close = (): void => {
    if (rows.length > 1) {
      const all = [...above.slice(-ABOVE), ...rows];
      sheets.push(
        numbered(
          plainSheet(
            file,
            '',
            all.map(({ text: each }) => cellsOf(each).map(unmarked)),
          ),
          all.map(({ number }) => number),
        ),
      );
      above = [];
    } else prose.push(...rows.map(proseLine));
    rows = [];
  };
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    if (isRow(line.text)) rows.push(line);
    else {
      close();
      above.push(line);
      prose.push(proseLine(line));
    }
  }
  close();
  return { kind: 'document', file, pages: 0, sheets, lines: prose, remarks: [] };
}

const isRow = (text: string): boolean => text.includes('\t') || /^\s*\|.*\|\s*$/.test(text);

const cellsOf = (text: string): readonly string[] =>
  text.includes('\t')
    ? text.split('\t')
    : text
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|');

/** Texts taken from pages keep a few marks of them: <b>5269.43</b>, **5269.43**. */
const unmarked = (text: string): string =>
  text.replace(/<\/?(?:b|i|u|em|strong|span|sup|sub|br)\b[^<>]*>|\*\*/gi, '');

interface NumberedLine {
  readonly text: string;
  readonly number: number;
  readonly isApart: boolean;
}

const proseLine = ({ text, number, isApart }: NumberedLine): ProseLine => ({
  text: unmarked(text.replace(/^#+\s*/, '')).trim(),
  at: `第${number}行`,
  begins: true,
  isApart,
});

/** Cells are named by the lines of the file. */
const numbered = (sheet: Sheet, numbers: readonly number[]): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row) =>
    row.map((cell) => cell && { ...cell, at: `第${entryAt(numbers, cell.row)}行第${cell.column + 1}格` }),
  ),
});
