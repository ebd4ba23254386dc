import { leafColumns } from '../../formats/columns.ts';
import { type StatementLine, statementLines } from '../../formats/lines.ts';
import type { Side } from '../../formats/table-schema.ts';
import { filledTitle } from '../../formats/titles.ts';
import { plain, plainRow } from '../../formats/wording/compared-title.ts';
import { codeNames } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { DraftContext, DraftRow } from '../draft/draft.ts';
import type { FoundRow } from '../match/body.ts';
import { likeness, mostLike } from '../match/likeness.ts';
import type { FoundTable } from '../match/recognise.ts';
import { ownCells, sheetCellName } from '../sheet/sheet.ts';

/** A line of the format, with all it goes by. */
interface NamedLine {
  readonly line: StatementLine;
  /** As compared, without their numbers. */
  readonly titles: readonly string[];
  /** Its number and title as printed. */
  readonly printed: string;
}

/** The rows of a side that the format itself names. A title that stands twice is taken in order. */
export function foundStatement(
  found: FoundTable,
  rows: readonly FoundRow[],
  side: Side,
  place: number,
  against: DraftContext,
): readonly DraftRow[] {
  const lines = namedLines(side, against);
  if (!printsTitles(side)) return placedRows(found, rows, lines, place, against);
  const taken = new Set<NamedLine>();
  const drafts: DraftRow[] = [];
  const blank: string[] = [];
  let last = -1;
  for (const row of rows) {
    const cell = row.cell(place, 'name') ?? row.first(place);
    const text = cell?.text ?? '';
    if (cell === undefined || text === '' || cell.row !== row.row) continue;
    const match = lineOf(lines, text, last, taken);
    const amounts = row.amounts(place);
    if (match === undefined) {
      // Dashes in a row that this side has not.
      if (
        row.cell(place, 'name') === undefined &&
        [...amounts.values()].every(({ text: own }) => own === '—')
      )
        continue;
      if (amounts.size === 0 && /^(?:[一二三四五六七八九十]+、)?[…．.]*$/.test(text)) continue;
      const guess = mostLike(
        plainRow(text),
        lines.filter((line) => !taken.has(line)),
        ({ titles }) => titles[0] ?? '',
      );
      if (amounts.size > 0 || guess !== undefined)
        against.ask({
          at: sheetCellName(found.sheet, cell),
          text,
          about: `“${filledTitle(found.table.title, against.words)}”里没有这一行，没有导入`,
          guess: guess && `${guess.printed}（${guess.line.id}）`,
        });
      continue;
    }
    taken.add(match.line);
    last = lines.indexOf(match.line);
    const { line } = match.line;
    if (line.role === 'heading') continue;
    const name = match.isExact
      ? undefined
      : text
          .replace(/^\s*(?:[一二三四五六七八九十\d]+[、.．]|[（(][一二三四五六七八九十\d]+[)）])/, '')
          .trim();
    const texts = row.texts(place);
    if (amounts.size === 0 && line.role === 'total') blank.push(sheetCellName(found.sheet, cell));
    if (amounts.size === 0 && name === undefined && texts === undefined) continue;
    drafts.push({ keys: { line: line.id }, name, texts, amounts, from: sheetCellName(found.sheet, cell) });
  }
  if (drafts.some(({ amounts }) => [...amounts.values()].some(({ text }) => /[1-9]/.test(text ?? ''))))
    for (const at of blank)
      against.remark(`${at} 这一行合计是空的，其余各行有数：照空着导入，原件印有的补上`);
  return drafts;
}

/** Whether a side has a column for what its lines are called. */
const printsTitles = (side: Side): boolean =>
  leafColumns(side.columns).some(({ prints }) => prints === 'name' || prints === 'codeName');

/** The rows of a side that prints no titles, as one of a single row for the year: they are the format's lines, from the first down. */
function placedRows(
  found: FoundTable,
  rows: readonly FoundRow[],
  lines: readonly NamedLine[],
  place: number,
  against: DraftContext,
): readonly DraftRow[] {
  const places = lines.filter(({ line }) => line.role !== 'heading');
  const drafts: DraftRow[] = [];
  for (const row of rows) {
    const cell = row.first(place);
    if (cell === undefined) continue;
    const from = sheetCellName(found.sheet, cell);
    const year = yearOf(found, row);
    if (places.length === 1 && year !== undefined && year !== against.words.year) {
      against.ask({ at: from, text: cell.text, about: `这一行是${year}年的，没有导入` });
      continue;
    }
    const amounts = row.amounts(place);
    if (amounts.size === 0) continue;
    const line = places[drafts.length]?.line;
    if (line !== undefined) drafts.push({ keys: { line: line.id }, name: undefined, amounts, from });
    else
      against.ask({
        at: from,
        text: cell.text,
        about: `“${filledTitle(found.table.title, against.words)}”只有 ${places.length} 行，这一行没有导入`,
        guess: undefined,
      });
  }
  return drafts;
}

/** The year that a row says it is of. */
function yearOf({ sheet }: FoundTable, { row }: FoundRow): number | undefined {
  const texts = ownCells(sheet, row).map(({ text }) => text.replace(/\s/g, ''));
  const year = texts.flatMap((text) => /^(20\d\d)年?度?(?:[预决]算数?|执行数)?$/.exec(text)?.[1] ?? []).at(0);
  return year === undefined ? undefined : Number(year);
}

function namedLines(side: Side, { format, taxonomy, words }: DraftContext): readonly NamedLine[] {
  return statementLines(format, side.rows).map((line) => {
    const title = filledTitle(line.title, words);
    const codes = /^\d{3,7}$/.test(line.id)
      ? codeNames(taxonomy, DIMENSION.function, line.id, words.year)
      : [];
    const titles = [title, ...(line.also ?? []), ...codes].map(plainRow);
    return { line, titles, printed: `${line.number}${title}` };
  });
}

/** The number that a title begins with, whatever is printed around it: 一、, （一）, 1., 1、 */
function numberIn(text: string): string | undefined {
  const [, plainly, bracketed] =
    /^(?:([一二三四五六七八九十]+|\d+)[、.．]|[（(]([一二三四五六七八九十]+|\d+)[)）])/.exec(
      text.replace(/\s/g, ''),
    ) ?? [];
  return bracketed === undefined ? plainly : `(${bracketed})`;
}

function lineOf(
  lines: readonly NamedLine[],
  text: string,
  last: number,
  taken: ReadonlySet<NamedLine>,
): { readonly line: NamedLine; readonly isExact: boolean } | undefined {
  const wanted = plainRow(text);
  const named = lines.filter((line) => !taken.has(line) && line.titles.includes(wanted));
  // Of two lines of one title, one whose number is printed as well is meant first.
  const numbered = named.filter(({ printed }) => plain(printed) === plain(text));
  const pool = numbered.length > 0 ? numbered : named;
  const next = pool.find((line) => lines.indexOf(line) > last) ?? pool[0];
  if (next !== undefined) return { line: next, isExact: true };
  // The same number with a title that is nearly the same: printed otherwise than the format has it.
  const number = numberIn(text);
  const alike = lines.find(
    (line) =>
      !taken.has(line) &&
      number !== undefined &&
      numberIn(line.printed) === number &&
      line.titles.some((title) => likeness(title, wanted) >= 0.5),
  );
  return alike && { line: alike, isExact: false };
}
