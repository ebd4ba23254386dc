import { leafColumns, tableSides } from '../../formats/columns.ts';
import type { Format } from '../../formats/format.ts';
import { statementLines } from '../../formats/lines.ts';
import type { Side } from '../../formats/table-schema.ts';
import { filledTitle, type TitleWords } from '../../formats/titles.ts';
import { plain, plainRow } from '../../formats/wording/compared-title.ts';
import type { ProseLine } from '../document/document-reading.ts';
import { isTotal } from '../records/listed-rows.ts';
import type { ListedSpan } from './listed-spans.ts';
import { type RowPattern, rowPattern } from './row-pattern.ts';

/** A figure as it stands in a list. */
export interface FigureInText {
  readonly text: string;
  /** 第1410行第3个数 */
  readonly at: string;
}

/** A row whose columns were lost. */
export interface RowInText {
  /** Place of its side among the table's sides. */
  readonly side: number;
  /** By column of words, left to right. */
  readonly texts: readonly (string | undefined)[];
  readonly figures: readonly FigureInText[];
  readonly at: string;
}

/** The rows of a table, or lines that are none and keep it from being read as a whole. */
export interface RowsInText {
  readonly rows: readonly RowInText[];
  readonly strange: readonly ProseLine[];
}

const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** The rows of a table in running text. */
export function listedRowsOf(span: ListedSpan, format: Format, words: TitleWords): RowsInText {
  const pattern = rowPattern(span.table);
  const decimals = span.table.decimals ?? format.decimals;
  if (pattern !== undefined) return codedRows(span, pattern, decimals);
  const sides = tableSides(span.table);
  return sides.every(({ rows, columns }) => 'lines' in rows && isNameFirst(columns))
    ? statementRows(span, sides, format, words)
    : { rows: [], strange: span.body.slice(0, 1) };
}

const isNameFirst = (columns: Side['columns']): boolean => {
  const [first, ...others] = leafColumns(columns);
  return first?.prints === 'name' && others.every(({ prints }) => prints === undefined);
};

/** A line parted into its words and the numbers it ends with. */
function parted({ text, at }: ProseLine): {
  readonly words: string;
  readonly numbers: readonly FigureInText[];
} {
  const pieces = text.trim().split(/\s+/);
  const from = pieces.findLastIndex((piece) => !NUMBER.test(piece)) + 1;
  return {
    words: pieces.slice(0, from).join(' '),
    numbers: pieces.slice(from).map((piece, index) => ({ text: piece, at: `${at}第${index + 1}个数` })),
  };
}

function codedRows({ table, body }: ListedSpan, pattern: RowPattern, decimals: number): RowsInText {
  const rows: RowInText[] = [];
  const strange: ProseLine[] = [];
  const [side] = tableSides(table);
  const total = side !== undefined && 'by' in side.rows ? side.rows.total?.title : undefined;
  let open: ProseLine[] = [];
  for (const line of body) {
    const { words, numbers } = parted(line);
    const isWhole = isTotal(plain(words), total);
    if (!isWhole && !endsRow(words, numbers, decimals)) {
      open.push(line);
      continue;
    }
    const last = isWhole ? 0 : pattern.counts;
    const counts = isWhole && pattern.counts > 0 && /^\d+$/.test(numbers[0]?.text ?? '') ? 1 : last;
    const own = numbers.slice(counts);
    const all = [...open, { ...line, text: words }]
      .map(({ text, isApart }) => `${isApart === true ? '\n\n' : '\n'}${text.trim()}`)
      .join('')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
    const said = [all, ...numbers.slice(0, counts).map(({ text }) => text)];
    const found = isWhole
      ? totalTexts(pattern, words, numbers.slice(0, counts))
      : withMerged(textsOf(pattern, said.join(' ')), rows.at(-1)?.texts, pattern);
    const { at } = open.find(({ text }) => text !== '') ?? line;
    if (found !== undefined) rows.push({ side: 0, texts: found, figures: own, at });
    else if (pattern.ends?.test(words) !== false) strange.push(line);
    open = [];
  }
  // What stands beneath the last row is a note; what looks like a row is not.
  if (pattern.ends === undefined) strange.push(...open.filter(({ text }) => /\d[.,]\d/.test(text)));
  return { rows, strange };
}

/** Whether a row ends with a line: with an amount, in all its digits. */
function endsRow(words: string, numbers: readonly FigureInText[], decimals: number): boolean {
  const last = numbers.at(-1)?.text ?? '';
  if (decimals === 0) return words !== '' && numbers.length > 0;
  return /\.(\d+)$/.exec(last)?.[1]?.length === decimals;
}

const textsOf = ({ words }: RowPattern, text: string): readonly (string | undefined)[] | undefined =>
  words
    .exec(text)
    ?.slice(1)
    .map((each: string | undefined) => each?.replace(/\s*\n\s*/g, ''));

/** The words of a row with those of cells that are merged with the row above: none behind a new one, which begins a group of its own. */
function withMerged(
  texts: readonly (string | undefined)[] | undefined,
  above: readonly (string | undefined)[] | undefined,
  { merged }: RowPattern,
): readonly (string | undefined)[] | undefined {
  const begins = texts?.slice(0, merged).findIndex((text) => text !== undefined) ?? -1;
  const end = begins === -1 ? merged : begins;
  return texts?.map((text, index) => (index < end ? above?.[index] : text));
}

/** The words of the row of the whole: its title in the first column, and how many there are. */
const totalTexts = (
  { words }: RowPattern,
  title: string,
  counts: readonly FigureInText[],
): readonly (string | undefined)[] => {
  const columns = new RegExp(`${words.source}|`, 's').exec('')?.length ?? 1;
  const texts: (string | undefined)[] = Array.from({ length: columns - 1 }, () => undefined);
  texts[0] = title;
  const quantity = counts[0]?.text;
  if (quantity !== undefined) texts[columns - 3] = quantity;
  return texts;
};

/** The rows of a statement: each figure stands behind the title of its line; two sides may stand in one line. */
function statementRows(
  { body }: ListedSpan,
  sides: readonly Side[],
  format: Format,
  words: TitleWords,
): RowsInText {
  const titles = sides.map(
    ({ rows }) =>
      new Set(
        statementLines(format, rows).flatMap(({ title, also = [] }) =>
          [title, ...also].map((each) => plainRow(filledTitle(each, words))),
        ),
      ),
  );
  const rows: RowInText[] = [];
  const strange: ProseLine[] = [];
  for (const line of body) {
    const found = statementLine(line, titles);
    if (found !== undefined) rows.push(...found);
    else if (/\d[.,]\d/.test(line.text)) strange.push(line);
  }
  return { rows, strange };
}

/** A line of a statement, which names a line of one side or of several in their order; undefined where it names none. */
function statementLine(
  { text, at }: ProseLine,
  titles: readonly ReadonlySet<string>[],
): readonly RowInText[] | undefined {
  const pieces = text
    .trim()
    .split(/\s+/)
    .filter((piece) => piece !== '');
  const numbered = new Map<number, FigureInText>();
  for (const [index, piece] of pieces.entries())
    if (NUMBER.test(piece)) numbered.set(index, { text: piece, at: `${at}第${numbered.size + 1}个数` });
  const from = (start: number, side: number): readonly RowInText[] | undefined => {
    if (start === pieces.length) return [];
    for (let own = side; own < titles.length; own += 1)
      for (let end = start + 1; end <= pieces.length && !numbered.has(end - 1); end += 1) {
        const title = pieces.slice(start, end).join('');
        if (titles[own]?.has(plainRow(title)) !== true) continue;
        let next = end;
        while (numbered.has(next)) next += 1;
        const figures = Array.from({ length: next - end }, (_, index) => numbered.get(end + index)).flatMap(
          (figure) => figure ?? [],
        );
        const rest = from(next, own + 1);
        if (rest !== undefined) return [{ side: own, texts: [title], figures, at }, ...rest];
      }
    return undefined;
  };
  return pieces.length === 0 ? undefined : from(0, 0);
}
