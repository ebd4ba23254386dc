import { filledTitle } from '../../formats/titles.ts';
import { plain } from '../../formats/wording/compared-title.ts';
import type { Prints } from '../../model/kinds/column-kinds.ts';
import type { MoneyUnit } from '../../model/money.ts';
import type { DraftContext, Taken, TakenAmounts } from '../draft/draft.ts';
import { ownCell, ownCells, type Sheet, type SheetCell, sheetCellName, sheetName } from '../sheet/sheet.ts';
import type { MatchedColumn } from './match-columns.ts';
import type { FoundTable } from './recognise.ts';
import { isColumnNumbers, isNoteRow } from './sheet-header.ts';
import { readAmount, statedUnit, tellDoubt, unitLine } from './sheet-money.ts';
import { TEXT_TITLES } from './table-columns.ts';

/** A row beneath a header, with its cells by what their columns mean. */
export interface FoundRow {
  readonly row: number;
  /** The text a column prints of the row; merged cells are repeated. */
  readonly text: (side: number, prints: Prints, of?: string) => string;
  /** The same of a column that says of which dimension it is: `of` is not that of the row's first. */
  readonly textOf: (side: number, prints: Prints, of?: string) => string;
  /** The cell of such a column. */
  readonly cell: (side: number, prints: Prints, of?: string) => SheetCell | undefined;
  readonly amounts: (side: number) => TakenAmounts;
  /** What a column of texts says in money, with all its digits, in the unit of money of its table; undefined where it says nothing. */
  readonly money: (side: number, prints: Prints) => Taken | undefined;
  /** The row's own texts, by column id; undefined where it has none. */
  readonly texts: (side: number) => Readonly<Record<string, string>> | undefined;
  /** The first cell that holds something in the columns of a side, for messages. */
  readonly first: (side: number) => SheetCell | undefined;
  /** The first text in a column that means nothing to the table: 合计 may stand beneath 序号. */
  readonly stray: string;
  /** Whether anything stands in the columns of a side. */
  readonly isBlank: (side: number) => boolean;
}

/** What stands beneath a header. */
export interface FoundBody {
  readonly rows: readonly FoundRow[];
  /** Lines of text beneath the rows. */
  readonly notes: readonly string[];
}

/** The rows of a table, and the notes beneath them. */
export function bodyOf(found: FoundTable, against: DraftContext): FoundBody {
  const { sheet, header, end } = found;
  const moneyUnit = unitOf(found);
  const known = knownNotes(found, against);
  const counting = new Set(
    header.columns.flatMap(({ column, titles }) =>
      TEXT_TITLES.sequence?.test(titles.at(-1) ?? '') ? column : [],
    ),
  );
  const rows: FoundRow[] = [];
  const notes: string[] = [];
  for (let row = header.bottom; row < end; row += 1) {
    const [opening] = ownCells(sheet, row);
    if (opening !== undefined && SIGNATURE.test(opening.text)) continue;
    const cells = ownCells(sheet, row).filter(
      ({ text, column }) => !SIGNATURE.test(text) && !(counting.has(column) && /^\d+$/.test(text)),
    );
    const [lone] = cells;
    if (lone !== undefined && cells.length === 1 && isFurniture(lone.text)) continue;
    if (cells.length === 0 || isColumnNumbers(sheet, row) || isHeaderAgain(found, row)) continue;
    const [only] = cells;
    if (only !== undefined && cells.length === 1 && unitLine(only.text) !== undefined) continue;
    if (
      only !== undefined &&
      cells.length === 1 &&
      (known.has(plain(only.text)) || isNote(only, found) || isNoteRow(sheet, row))
    )
      notes.push(noteOf(found, only, moneyUnit, against));
    else rows.push(foundRow(found, row, moneyUnit, against));
  }
  return { rows, notes };
}

/** Who made and who saw a table: 制表人：张三; what stands beside it in its row is of the same. */
const SIGNATURE =
  /^(?:制表|填表|填报|编制|审核|复核|经办|制单|打印|联系|(?:单位|部门|财务|科室)?负责)(?:人|单位|部门|日期|时间|电话|方式)?(?:签字|签章|（签[字章]）)?\s*[:：]/;

/** What is printed beside tables: the number of a page or of a table, a day, that a table goes on. */
const FURNITURE =
  /^(?:第?\d+页(?:[,，/]?共\d+页)?|共\d+页|[-–—]\d+[-–—]|[（(]?续(?:表\d*)?[)）]?|(?:公开|预算|决算)?\d+表|附[件表]\d*|(?:(?:制表|填报|打印|编制)(?:日期|时间))?\d{4}年\d{1,2}月(?:\d{1,2}日)?|备?注)$/;

const isFurniture = (text: string): boolean => FURNITURE.test(text.normalize('NFKC').replace(/\s/g, ''));

/** What the format prints beneath the table by itself. */
const knownNotes = ({ table }: FoundTable, { format, words }: DraftContext): ReadonlySet<string> =>
  new Set(
    [table.empty?.statement, format.empty.statement, ...(table.notes ?? [])].flatMap((text) =>
      text === undefined ? [] : plain(filledTitle(text, words)),
    ),
  );

/** A note as it is printed; one that tells another unit of money than the table is now in is not true any more. */
function noteOf(
  { sheet, table }: FoundTable,
  cell: SheetCell,
  from: MoneyUnit | undefined,
  { format, remark }: DraftContext,
): string {
  const to = table.moneyUnit ?? format.moneyUnit;
  const told = statedUnit(cell.text);
  if (told !== undefined && told === from && from !== to)
    remark(
      `${sheetCellName(sheet, cell)} 的注“${cell.text.slice(0, 40)}”写的是${told}，数已换算成${to}：在表的文件里改正这条注`,
    );
  return cell.text;
}

/** The unit of money that stands above a table, or on a line of its own beneath it; undefined where none does. */
export function unitOf({ sheet, header, above, end }: FoundTable): MoneyUnit | undefined {
  for (let row = header.top; row >= above; row -= 1)
    for (const cell of ownCells(sheet, row)) {
      const moneyUnit = statedUnit(cell.text);
      if (moneyUnit !== undefined) return moneyUnit;
    }
  for (let row = end - 1; row >= header.bottom; row -= 1) {
    const [only, ...others] = ownCells(sheet, row);
    if (only === undefined || others.length > 0) continue;
    const moneyUnit = isNoteRow(sheet, row) ? statedUnit(only.text) : unitLine(only.text);
    if (moneyUnit !== undefined) return moneyUnit;
  }
  return undefined;
}

/** A line of text across the table: 注：…, or a sentence. */
const isNote = ({ text }: SheetCell, found: FoundTable): boolean =>
  /^(?:备?注|说明|来源)\s*\d*\s*[:：　 ]/.test(text) ||
  (text.length > 20 && found.columns.matched.length > 1) ||
  /[。；]$/.test(text);

/** A header that is printed again on the next page. */
function isHeaderAgain({ columns, sheet }: FoundTable, row: number): boolean {
  const titled = columns.matched.filter(({ at }) => {
    const text = sheet.rows[row]?.[at.column]?.text;
    return text !== undefined && at.titles.includes(plain(text));
  });
  return titled.length > 1 && titled.length * 2 > ownCells(sheet, row).length;
}

function foundRow(
  found: FoundTable,
  row: number,
  moneyUnit: MoneyUnit | undefined,
  against: DraftContext,
): FoundRow {
  const { sheet, columns, table } = found;
  const textColumn = (side: number, prints: Prints, of?: string) =>
    columns.matched.find(
      ({ wanted }) =>
        wanted.side === side &&
        wanted.prints === prints &&
        (of === undefined || wanted.of === undefined || wanted.of === of),
    );
  const cell = (side: number, prints: Prints, of?: string): SheetCell | undefined => {
    const column = textColumn(side, prints, of);
    return column && sheet.rows[row]?.[column.at.column];
  };
  const usual = table.moneyUnit ?? against.format.moneyUnit;
  const decimals = table.decimals ?? against.format.decimals;
  /** What a cell says in money, in the unit of its column; undefined where it is blank. */
  const takenIn = (
    { at, wanted }: MatchedColumn,
    own: SheetCell | undefined,
    printed: number | undefined,
  ): Taken | undefined => {
    const headed = at.moneyUnit;
    if (headed !== undefined && moneyUnit !== undefined && ![moneyUnit, wanted.moneyUnit].includes(headed))
      against.remark(
        `${sheetCellName(sheet, at.cell)} 写的是${headed}，表上写的是“单位：${moneyUnit}”：按这一栏写的${headed}读；不对的，改正工作簿再导入`,
      );
    const from = headed ?? (wanted.moneyUnit === usual ? moneyUnit : undefined);
    const read = readAmount(own, {
      from: from ?? wanted.moneyUnit,
      to: wanted.moneyUnit,
      decimals: printed,
    });
    if (read.kind === 'blank' || own === undefined) return undefined;
    const name = sheetCellName(sheet, own);
    tellDoubt(read, { at: name, text: own.text }, against.remark);
    if (read.kind === 'unread') {
      against.ask({
        at: name,
        text: own.text,
        about: `“${wanted.title}”这一栏${read.about}`,
        guess: read.guess,
      });
      return { text: undefined, from: name };
    }
    if (read.rounded)
      against.remark(
        `${sheetName(sheet)} 以${from}计，本表以${wanted.moneyUnit}计：已换算，四舍五入到 ${printed} 位小数`,
      );
    return { text: read.text, from: name };
  };
  return {
    row,
    cell,
    textOf: (side, prints, of) => {
      const column = columns.matched.find(
        ({ wanted }) => wanted.side === side && wanted.prints === prints && wanted.of === of,
      );
      return (column && sheet.rows[row]?.[column.at.column])?.text.trim() ?? '';
    },
    text: (side, prints, of) => cell(side, prints, of)?.text.trim() ?? '',
    texts: (side) => {
      const told = columns.matched.flatMap(({ at, wanted }): [string, string][] => {
        const text = sheet.rows[row]?.[at.column]?.text.replace(/\s*\n\s*/g, '').trim() ?? '';
        return wanted.side === side && wanted.textId !== undefined && text !== ''
          ? [[wanted.textId, text]]
          : [];
      });
      return told.length === 0 ? undefined : Object.fromEntries(told);
    },
    amounts: (side) =>
      new Map(
        inFormatOrder(found).flatMap((column): [string, Taken][] => {
          const { at, wanted } = column;
          if (wanted.side !== side || wanted.id === undefined) return [];
          const taken = takenIn(column, ownCell(sheet, row, at.column), decimals);
          return taken === undefined ? [] : [[wanted.id, taken]];
        }),
      ),
    money: (side, prints) => {
      const column = textColumn(side, prints);
      const own = column && sheet.rows[row]?.[column.at.column];
      // 3,000元/台
      const bare = own && { ...own, text: own.text.replace(/\s*(?:[/／]|每)\s*\p{Script=Han}{1,4}$/u, '') };
      return column && takenIn(column, bare, undefined);
    },
    stray:
      ownCells(sheet, row).find(
        ({ column }) =>
          !columns.matched.some(({ at, wanted }) => at.column === column && wanted.prints !== 'sequence'),
      )?.text ?? '',
    first: (side) => firstCell(found, sheet, row, side),
    isBlank: (side) => firstCell(found, sheet, row, side) === undefined,
  };
}

/** Matched columns in the order of the format, so that files are alike however a sheet is arranged. */
const inFormatOrder = ({ columns }: FoundTable) =>
  columns.matched.toSorted((a, b) => a.wanted.index - b.wanted.index);

const firstCell = ({ columns }: FoundTable, sheet: Sheet, row: number, side: number): SheetCell | undefined =>
  columns.matched
    .filter(({ wanted }) => wanted.side === side && wanted.prints !== 'sequence')
    .map(({ at }) => sheet.rows[row]?.[at.column])
    .find((cell) => cell !== undefined && cell.text !== '');
