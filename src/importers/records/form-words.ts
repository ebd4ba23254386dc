import { printedFields, printWords } from '../../model/kinds/record-field.ts';
import { INDICATOR_FIELDS, PROJECT_FIELDS } from '../../model/kinds/record-fields.ts';
import { indicatorFile } from '../../read/fields/indicator-file.ts';
import type { DraftContext, DraftIndicator } from '../draft/draft.ts';
import { type FoundForm, formTitles } from '../match/found-form.ts';
import { ownCells, type Sheet, type SheetCell, sheetCellName, sheetName } from '../sheet/sheet.ts';
import { bareTitle, fieldBeside } from './form-fields.ts';

/** What a form says of its project in words. */
export interface FormWords {
  readonly texts: Readonly<Record<string, string>>;
  readonly yearGoal: string | undefined;
  readonly termGoal: string | undefined;
  readonly indicators: readonly DraftIndicator[];
}

/** Reads the words, goals and indicators of a form; an indicator that is not whole is asked about. */
export function formWords(form: FoundForm, against: DraftContext): FormWords {
  const { fields } = form.table.form;
  const words = new Set<string>(printWords(PROJECT_FIELDS));
  const texts = fields.flatMap(({ title, prints }): [string, string][] => {
    const text = words.has(prints) ? besideTitle(form, [title]) : undefined;
    return text === undefined ? [] : [[prints, text]];
  });
  const unread = fields.filter(
    ({ title, prints }) =>
      HEADED.has(prints) && !texts.some(([print]) => print === prints) && isHead(form, title),
  );
  if (unread.length > 0)
    against.remark(
      `${sheetName(form.sheet)} 里的“${unread.map(({ title }) => title).join('”“')}”写在栏名之下，没有读：照原件补上`,
    );
  const parts = [
    { sheet: form.sheet, top: form.top, end: form.end },
    ...(form.more ?? []).map((sheet) => ({ sheet, top: 0, end: sheet.rows.length })),
  ];
  return {
    texts: Object.fromEntries(texts),
    ...goalsOf(form, against),
    indicators: parts.flatMap((part) => indicatorsIn(part, form, against)),
  };
}

/** The text beside one of some titles, with what goes on beneath it; undefined where there is none. */
function besideTitle(form: FoundForm, titles: readonly string[]): string | undefined {
  const field = fieldBeside(form, titles);
  return field && joined([field.own, ...goingOn(form.sheet, field.title, field.own, form.end)]);
}

/** What forms of results print beneath titles. */
const HEADED: ReadonlySet<string> = new Set([
  'outcome',
  'executionPoints',
  'executionRate',
  'executionScore',
]);

/** Whether a text stands beneath a title, in its column, instead of beside it. */
function isHead({ sheet, table, top, end }: FoundForm, title: string): boolean {
  const titles = formTitles(table.form);
  return Array.from({ length: end - top }, (_, index) => ownCells(sheet, top + index)).some(
    (cells, index) => {
      const head = cells.find(({ text }) => bareTitle(text) === bareTitle(title));
      const beneath = ownCells(sheet, top + index + 1).find(({ column }) => column === head?.column);
      return (
        head !== undefined && head.column > 0 && beneath !== undefined && !titles.has(bareTitle(beneath.text))
      );
    },
  );
}

/** The cells beneath a text that go on with it: alone in their rows, in its column. */
function goingOn(sheet: Sheet, title: SheetCell, own: SheetCell, end: number): readonly SheetCell[] {
  const more: SheetCell[] = [];
  for (let row = title.row + 1; row < end; row += 1) {
    const [only, ...others] = ownCells(sheet, row);
    if (only === undefined || others.length > 0 || only.column !== own.column) break;
    more.push(only);
  }
  return more;
}

const joined = (cells: readonly SheetCell[]): string =>
  cells.map(({ text }) => text.replace(/\s*\n\s*/g, '').trim()).join('');

/** The goals of a form: beside their title alone, or with spans, that of the term and then that of the year; otherwise they are asked about. */
function goalsOf(form: FoundForm, { ask }: DraftContext): Pick<FormWords, 'yearGoal' | 'termGoal'> {
  const { sheet, table, top, end } = form;
  const { goals, spans } = table.form;
  const titles = new Set((spans === undefined ? [goals, ...YEAR_GOALS] : [goals]).map(bareTitle));
  const labels = new Set(spans === undefined ? [] : [bareTitle(spans.term), bareTitle(spans.year)]);
  const none = { yearGoal: undefined, termGoal: undefined };
  for (let row = top; row < end; row += 1) {
    const [title, ...told] = ownCells(sheet, row);
    if (title === undefined || !titles.has(bareTitle(title.text)) || told.length === 0) continue;
    const beneath = spans === undefined ? headedGoal(sheet, told, row + 1) : undefined;
    if (beneath !== undefined) return { ...none, yearGoal: joined([beneath]) };
    const own = told.filter(({ text }) => !labels.has(bareTitle(text)));
    // The titles of the term and of the year may stand beside it, the goals beneath these.
    const isHead = own.length === 0 && labels.size > 0;
    const values = isHead ? ownCells(sheet, row + 1).filter(({ column }) => column > title.column) : own;
    const [first, second] = values;
    if (values.length !== (spans === undefined ? 1 : 2) || first === undefined) {
      ask({
        at: sheetCellName(sheet, title),
        text: title.text,
        about: '这一行的格子没有对齐，分不清目标是哪一格，没有读',
      });
      return none;
    }
    if (second !== undefined) return { termGoal: joined([first]), yearGoal: joined([second]) };
    return { ...none, yearGoal: joined([first, ...goingOn(sheet, title, first, end)]) };
  }
  return none;
}

/** The goal beneath its heading, where what came of it stands beside it: 预期目标, 实际完成情况. */
function headedGoal(sheet: Sheet, heads: readonly SheetCell[], row: number): SheetCell | undefined {
  const head = heads.find(({ text }) => /^(?:预期|年初设定|年初|年度)目标$/.test(bareTitle(text)));
  const cells = ownCells(sheet, row);
  return head !== undefined && cells.every(({ column }) => heads.some((each) => each.column === column))
    ? cells.find(({ column }) => column === head.column)
    : undefined;
}

/** What the goal of the year is called besides the format's own way. */
const YEAR_GOALS = ['年度目标', '年度绩效目标', '年度总体目标'];

/** The columns of indicators of one span, by what they print. */
interface IndicatorColumns {
  readonly span: string | undefined;
  readonly columns: ReadonlyMap<string, number>;
}

/** The indicators of a part of a form; none where the titles of their columns are not in it. */
function indicatorsIn(
  { sheet, top, end }: { readonly sheet: Sheet; readonly top: number; readonly end: number },
  { table: { form } }: FoundForm,
  { format, ask }: DraftContext,
): readonly DraftIndicator[] {
  const prints = new Map(form.indicators.map((each) => [bareTitle(each.title), each.prints]));
  const head = Array.from({ length: end - top }, (_, index) => top + index).find((row) => {
    const told = new Set(ownCells(sheet, row).map(({ text }) => prints.get(bareTitle(text))));
    return told.has('indicator') && told.has('target');
  });
  if (head === undefined) return [];
  const titles = ownCells(sheet, head);
  const headed = new Set(
    titles.flatMap(({ column, width }) => Array.from({ length: width }, (_, index) => column + index)),
  );
  const groups = groupsOf(titles, prints, form.spans !== undefined);
  const file = indicatorFile(format.indicators);
  const found: DraftIndicator[] = [];
  const above = new Map<string | undefined, DraftIndicator>();
  for (let row = head + 1; row < end; row += 1) {
    const cells = ownCells(sheet, row);
    if (cells.some(({ text }) => /^(?:负责人|经办人|填报人|填报日期|联系电话)[:：]/.test(text))) break;
    if (cells.every(({ text }) => prints.has(bareTitle(text)))) continue;
    // A cell beneath no title: those of its row do not stand in their own columns.
    const isMoved = cells.some(({ column }) => column >= (titles[0]?.column ?? 0) && !headed.has(column));
    for (const { span, columns } of groups) {
      const own = wordsIn(sheet, row, columns);
      const last = above.get(span);
      const levels = levelsOf(own, last);
      // A blank line of the form: its levels are those of the rows beneath.
      const isBlank = own.name === undefined && own.target === undefined;
      const said = { ...(span === undefined ? {} : { span }), ...levels, ...own };
      above.set(span, said);
      if (isBlank) continue;
      const isWhole = !isMoved && own.target !== undefined && file.safeParse(said).success;
      const place = [...columns.values()].flatMap((column) => sheet.rows[row]?.[column] ?? []).at(0);
      if (isWhole) found.push(said);
      else if (place !== undefined)
        ask({
          at: sheetCellName(sheet, place),
          text: own.name ?? own.target ?? place.text,
          about: isMoved
            ? '这一条指标的格子没有对齐栏名，没有读'
            : '这一条指标没有印全级次、名称和指标值，或级次不是套表里的，没有读',
        });
    }
  }
  return found;
}

/** The groups of columns under a row of titles: where there are spans, a title that comes again begins those of the year; the first level is printed once for both. */
function groupsOf(
  cells: readonly SheetCell[],
  prints: ReadonlyMap<string, string>,
  hasSpans: boolean,
): readonly IndicatorColumns[] {
  const groups: Map<string, number>[] = [new Map()];
  for (const { text, column } of cells) {
    const print = prints.get(bareTitle(text));
    if (print === undefined) continue;
    if (groups.at(-1)?.has(print) === true) groups.push(new Map());
    groups.at(-1)?.set(print, column);
  }
  const level1 = groups[0]?.get('level1');
  return groups.map((columns, index) => ({
    span: hasSpans ? (['term', 'year'][index] ?? undefined) : undefined,
    columns: level1 === undefined ? columns : new Map([['level1', level1], ...columns]),
  }));
}

/** What a row says of an indicator, by key. */
const wordsIn = (sheet: Sheet, row: number, columns: ReadonlyMap<string, number>): Record<string, string> =>
  Object.fromEntries(
    printedFields(INDICATOR_FIELDS).flatMap(({ key, print }): [string, string][] => {
      const column = columns.get(print);
      const cell = column === undefined ? undefined : sheet.rows[row]?.[column];
      return cell === undefined || cell.text === '' ? [] : [[key, joined([cell])]];
    }),
  );

/** The levels that are printed once for several rows: a second level goes on beneath its first only. */
function levelsOf(own: Readonly<Record<string, string>>, last: DraftIndicator | undefined): DraftIndicator {
  const { level1, level2 } = last ?? {};
  const isOfNext = own.level1 !== undefined && own.level1 !== level1;
  return {
    ...(level1 === undefined ? {} : { level1 }),
    ...(level2 === undefined || isOfNext ? {} : { level2 }),
  };
}
