import { filledTitle } from '../../formats/titles.ts';
import { plain } from '../../formats/wording/compared-title.ts';
import type { DraftContext, DraftProject, Taken, TakenAmounts } from '../draft/draft.ts';
import { type FoundForm, formTitles, isMoney } from '../match/found-form.ts';
import { likeness, mostLike } from '../match/likeness.ts';
import { headedUnit, readAmount, statedUnit, tellDoubt } from '../match/sheet-money.ts';
import { type WantedColumn, wantedColumns } from '../match/table-columns.ts';
import { ownCells, type SheetCell, sheetCellName } from '../sheet/sheet.ts';
import { unitCode } from './codes.ts';
import { fieldBeside } from './form-fields.ts';
import { formWords } from './form-words.ts';
import { isSameProject } from './project-rows.ts';

/**
 * The projects that forms tell of: which project each is, its money, words, goals and indicators; of what is checked, words are not read.
 * @param listed those that tables list: a form goes with one of them, also where it prints the name cut off
 */
export function formProjects(
  forms: readonly FoundForm[],
  listed: readonly DraftProject[],
  against: DraftContext,
): readonly DraftProject[] {
  const projects = forms.flatMap((form): DraftProject[] => {
    const project = projectOf(form, against);
    if (project === undefined) {
      const first = ownCells(form.sheet, form.top)[0];
      if (first !== undefined)
        against.ask({
          at: sheetCellName(form.sheet, first),
          text: first.text,
          about: '这张项目绩效目标表没有项目名称，没有导入',
        });
      return [];
    }
    const own = listed.length === 0 ? project : listedAs(project, listed);
    if (own === undefined) {
      const { name, from } = project;
      against.ask({ at: from, text: name, about: '项目表里没有叫这个名称的项目，这张表没有导入' });
      return [];
    }
    return [{ ...project, code: own.code, name: own.name, unit: own.unit }];
  });
  const [first] = forms;
  const title = first === undefined ? '' : filledTitle(first.table.title, against.words);
  const bare = projects.filter(({ indicators }) => indicators.length === 0).length;
  if (first !== undefined && against.leavesOut)
    against.remark(`${title} ${forms.length} 张：读了项目和金额，文字和指标没有读`);
  else if (bare > 0) against.remark(`${title} ${bare} 张没有读到指标：原件印有的，照原件补上`);
  return projects;
}

/** The listed project that a form is meant for. */
function listedAs(project: DraftProject, listed: readonly DraftProject[]): DraftProject | undefined {
  const name = plain(project.name);
  return (
    listed.find((each) => isSameProject(each, project)) ??
    mostLike(name, listed, (each) => plain(each.name), 0.8) ??
    listed.find((each) => name.length > CUT && plain(each.name).startsWith(name))
  );
}

/** Letters a name has at least that may be cut off. */
const CUT = 8;

const NO_WORDS = { texts: {}, yearGoal: undefined, termGoal: undefined, indicators: [] } as const;

function projectOf(form: FoundForm, against: DraftContext): DraftProject | undefined {
  const { sheet, table } = form;
  const told = (prints: string): SheetCell | undefined => {
    const field = table.form.fields.find((each) => each.prints === prints);
    return field && fieldBeside(form, [field.title])?.own;
  };
  const name = form.name ?? told('name');
  if (name === undefined) return undefined;
  const words = against.leavesOut ? NO_WORDS : formWords(form, against);
  return {
    code: told('code')?.text.replace(/\s/g, '') || undefined,
    name: name.text.replace(/\s*\n\s*/g, ''),
    unit: unitCode(against.department, '', told('unit')?.text ?? ''),
    amounts: formAmounts(form, against),
    ...words,
    mayLack: sheet.mayLack === true,
    from: sheetCellName(sheet, name),
  };
}

/** The amounts of a form, by column: each stands beside its title; of titles that a row has twice, the first is that of the first column so titled. */
function formAmounts({ sheet, table, top, end, name }: FoundForm, against: DraftContext): TakenAmounts {
  const titles = formTitles(table.form);
  const columns = wantedColumns(against.format, table, against.words).filter(({ id }) => id !== undefined);
  const amounts = new Map<string, Taken>();
  let from = Array.from({ length: top }, (_, row) => ownCells(sheet, row))
    .flat()
    .map(({ text }) => statedUnit(text))
    .findLast((moneyUnit) => moneyUnit !== undefined);
  let isOpen = name !== undefined;
  let above: readonly SheetCell[] | undefined;
  for (let row = top; row < end; row += 1) {
    const cells = ownCells(sheet, row);
    const [first] = cells;
    if (isMoney(sheet, row, table.form)) {
      isOpen = true;
      from = headedUnit(first?.text ?? '') ?? from;
    } else if (first !== undefined && titles.has(plain(first.text))) isOpen = false;
    if (!isOpen) continue;
    const heads = headsOf(cells, columns);
    if (heads.length > 0) above = heads;
    if (heads.length > 0) continue;
    for (const [column, own] of above === undefined
      ? besideTitles(cells, columns)
      : beneath(above, cells, columns)) {
      if (column.id === undefined) continue;
      const { moneyUnit, title } = column;
      const decimals = table.decimals ?? against.format.decimals;
      const read = readAmount(own, { from: from ?? moneyUnit, to: moneyUnit, decimals });
      const at = sheetCellName(sheet, own);
      tellDoubt(read, { at, text: own.text }, against.remark);
      if (read.kind === 'amount') amounts.set(column.id, { text: read.text, from: at });
      else if (read.kind === 'unread') {
        amounts.set(column.id, { text: undefined, from: at });
        against.ask({ at, text: own.text, about: `“${title}”${read.about}`, guess: read.guess });
      }
    }
  }
  return amounts;
}

/** The cells of a row that are titles of columns of amounts beneath them: 年初预算数, 全年预算数, 全年执行数. */
function headsOf(cells: readonly SheetCell[], columns: readonly WantedColumn[]): readonly SheetCell[] {
  const heads = cells.filter(
    ({ text }) => /数$/.test(plain(text)) && columns.some(({ titles }) => titles.includes(plain(text))),
  );
  return heads.length > 1 ? heads : [];
}

/** The amounts of a row beneath such titles, with their columns: of the group that the row names, where there are groups. */
function beneath(
  heads: readonly SheetCell[],
  cells: readonly SheetCell[],
  columns: readonly WantedColumn[],
): readonly (readonly [WantedColumn, SheetCell])[] {
  const label = bare(cells[0]?.text ?? '');
  return heads.flatMap((head) => {
    const own = cells.find(({ column }) => column === head.column);
    const found = columns.find(
      ({ titles, groups }) =>
        titles.includes(plain(head.text)) &&
        (groups.length === 0 || groups.at(-1)?.some((group) => bare(group) === label)),
    );
    return own === undefined || found === undefined ? [] : [[found, own] as const];
  });
}

/** The amounts of a row that stand beside their titles, with their columns. */
function besideTitles(
  cells: readonly SheetCell[],
  columns: readonly WantedColumn[],
): readonly (readonly [WantedColumn, SheetCell])[] {
  const taken = new Set<WantedColumn>();
  return cells.flatMap((cell, place) => {
    const column = columnTitled(cell.text, columns, taken);
    if (column?.id === undefined) return [];
    taken.add(column);
    const own = cells[place + 1];
    return own === undefined || columnTitled(own.text, columns, taken) !== undefined
      ? []
      : [[column, own] as const];
  });
}

/** Below this a title is not taken for a column's: 市（区）财政资金 is 市县（区）财政资金, 省级财政资金 is not 中央财政资金. */
const ALIKE = 0.78;

/** The first column under a title that is not taken yet; with its group's, as 年度资金总额, it is that group's. */
function columnTitled(
  text: string,
  columns: readonly WantedColumn[],
  taken: ReadonlySet<WantedColumn>,
): WantedColumn | undefined {
  const title = bare(text);
  const named = ({ titles }: WantedColumn): boolean => titles.some((each) => bare(each) === title);
  const grouped = ({ titles, groups }: WantedColumn): boolean =>
    titles.some((each) => groups.at(-1)?.some((group) => `${group}${each}` === title.replace('/', '')));
  const free = columns.filter((column) => !taken.has(column));
  const near = ({ titles }: WantedColumn): boolean =>
    titles.some((each) => likeness(bare(each), title) > ALIKE);
  return columns.find(grouped) ?? (columns.some(named) ? free.find(named) : free.find(near));
}

/** A title as compared, without 其中. */
const bare = (text: string): string => plain(text).replace(/^其中:?/, '');
