import type { ColumnNode } from '../../formats/column-schema.ts';
import { tableSides } from '../../formats/columns.ts';
import type { Format } from '../../formats/format.ts';
import type { TableFormat } from '../../formats/table-schema.ts';
import { filledTitle, type TitleWords } from '../../formats/titles.ts';
import { plain } from '../../formats/wording/compared-title.ts';
import type { ProseLine } from '../document/document-reading.ts';
import { plainTable } from '../match/likeness.ts';

/** The lines of a table whose columns were lost: it stands in running text, title first. */
export interface ListedSpan {
  readonly table: TableFormat;
  readonly title: ProseLine;
  /** Between the title and the first row. */
  readonly header: readonly ProseLine[];
  /** The rows, as they were printed; headers that are printed again on the next page are taken out. */
  readonly body: readonly ProseLine[];
}

/** Below this share of its columns' titles a title is only a mention. */
const ENOUGH = 0.7;

/** The tables of a format that stand in running text without columns. */
export function listedSpans(
  lines: readonly ProseLine[],
  format: Format,
  words: TitleWords,
): readonly ListedSpan[] {
  const titles = new Map(
    format.tables
      .filter(({ pending }) => pending === undefined)
      .flatMap((table) =>
        [table.title, ...(table.also ?? [])].map(
          (title) => [plainTable(filledTitle(title, words)), table] as const,
        ),
      ),
  );
  const numbers = new Set(format.tables.flatMap(({ number }) => (number === undefined ? [] : plain(number))));
  const starts = lines.flatMap((line, at) => {
    const table = line.text.length > 40 ? undefined : titles.get(plainTable(line.text));
    return table === undefined ? [] : [{ table, line, at }];
  });
  const spans = new Map<string, ListedSpan>();
  for (const [index, { table, line, at }] of starts.entries()) {
    const next = starts[index + 1]?.at ?? lines.length;
    const end = lines.findIndex(({ text }, place) => place > at && place < next && PART.test(text));
    const all = lines
      .slice(at + 1, end === -1 ? next : end)
      .filter(({ text }) => !numbers.has(plain(text)) && !PAGE.test(text));
    const before = spans.get(table.id);
    if (before !== undefined) {
      const body = [...before.body, BREAK, ...withoutHeader(all, before.header)];
      spans.set(table.id, { ...before, body });
      continue;
    }
    const known = columnTitles(table, words);
    const first = all.findIndex(({ text }) => !isOfHeader(text, known));
    const header = all.slice(0, first === -1 ? all.length : first);
    if (titledShare(header, known) >= ENOUGH)
      spans.set(table.id, { table, title: line, header, body: all.slice(header.length) });
  }
  return [...spans.values()].filter(({ body }) => body.some(({ text }) => text !== ''));
}

const PART = /^第[一二三四五六七八九十]+部分/;

/** The number of a page: - 12 - */
const PAGE = /^-\s*\d+\s*-$/;

/** Where a table goes on on the next page. */
const BREAK: ProseLine = { text: '', at: '', begins: true, isApart: true };

/** Letters as they are compared, the unit of money behind a title with them. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[\s"'“”‘’]/g, '');

/** The titles of a table's columns and groups. */
const columnTitles = (table: TableFormat, words: TitleWords): readonly string[] => {
  const walk = (nodes: readonly ColumnNode[]): readonly string[] =>
    nodes.flatMap(({ title, also = [], columns = [] }) => [
      ...[title, ...also].map((each) => letters(filledTitle(each, words))),
      ...walk(columns),
    ]);
  return tableSides(table).flatMap(({ columns }) => walk(columns));
};

/** Whether a line above the rows is of the header: who discloses, the unit of money, or pieces of titles, which go on in other lines. */
const isOfHeader = (text: string, titles: readonly string[]): boolean =>
  /(?:单位|部门|名称)\s*[:：]/.test(text) ||
  text
    .split(/\s+/)
    .map(letters)
    .every((word) => isOfTitles(word, titles));

/** Whether a word is a piece of a title, or the end of one that the beginning of the next follows: 待费小计 of 公务接待费 and 小计. */
function isOfTitles(word: string, titles: readonly string[]): boolean {
  if (word.length < 2) return !/\d/.test(word);
  const isPiece = (piece: string): boolean => titles.some((title) => title.includes(piece));
  let length = word.length;
  while (length > 1 && !isPiece(word.slice(0, length))) length -= 1;
  return length > 1 && isOfTitles(word.slice(length), titles);
}

/** Letters of a title may be parted by lines, and those of others stand between them. */
function titledShare(header: readonly ProseLine[], titles: readonly string[]): number {
  const all = new Set(header.flatMap(({ text }) => [...letters(text)]));
  const found = titles.filter((title) => [...title].every((letter) => all.has(letter)));
  return titles.length === 0 ? 0 : found.length / titles.length;
}

/** The lines of a further page, without the header where that is printed again. */
function withoutHeader(lines: readonly ProseLine[], header: readonly ProseLine[]): readonly ProseLine[] {
  const wanted = header.map(({ text }) => text).filter((text) => text !== '');
  let place = 0;
  return lines.filter(({ text }) => {
    const isSame = text !== '' && text === wanted[place];
    if (isSame) place += 1;
    return !isSame;
  });
}
