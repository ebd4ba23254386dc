import { plain } from '../../formats/wording/compared-title.ts';
import { Decimal } from '../../model/decimal/decimal.ts';
import { printedFields, printWords } from '../../model/kinds/record-field.ts';
import { PROJECT_FIELDS } from '../../model/kinds/record-fields.ts';
import { isAmountText } from '../../model/money.ts';
import type { DraftContext, DraftIndicator, DraftProject, DraftRow, TakenAmounts } from '../draft/draft.ts';
import type { FoundRow } from '../match/body.ts';
import type { FoundTable } from '../match/recognise.ts';
import { ownCells, type SheetCell, sheetCellName } from '../sheet/sheet.ts';
import { codeAndName, projectCodeIn, unitCode } from './codes.ts';
import { openIndicators } from './indicator-rows.ts';
import { isTotal, nearestUnit } from './listed-rows.ts';
import { numberPlaces } from './number-places.ts';

/** What a table of projects says: the projects, the rows of units above them, and the total. */
export interface ProjectRows {
  readonly projects: readonly GrowingProject[];
  readonly units: readonly DraftRow[];
  readonly total: TakenAmounts;
  /** See {@link DraftTable.leftOut}. */
  readonly leftOut: readonly string[];
}

/** A project while the rows of its indicators are read; its table may go on after its header was printed again. */
export interface GrowingProject extends DraftProject {
  yearGoal: string | undefined;
  readonly indicators: DraftIndicator[];
  readonly numbersFrom: string[];
}

/**
 * The projects a table lists, with an indicator in each row where it prints them.
 * @param open the last project of the part before, whose indicators may go on
 */
export function projectRows(
  found: FoundTable,
  rows: readonly FoundRow[],
  against: DraftContext,
  open?: GrowingProject,
): ProjectRows {
  const indicators = openIndicators(found, against);
  const given = new Set(found.columns.matched.flatMap(({ wanted: { id } }) => id ?? []));
  const projects: GrowingProject[] = [];
  const units: DraftRow[] = [];
  let total: TakenAmounts = new Map();
  let isBelowTotal = false;
  let unit: string | undefined;
  let lastUnit: string | undefined;
  let last: SheetCell | undefined;
  for (const row of rows) {
    if (row.isBlank(0)) continue;
    const cell = row.cell(0, 'name', 'project') ?? row.cell(0, 'codeName', 'project');
    const first = row.first(0);
    const amounts = row.amounts(0);
    const name = cell?.text ?? '';
    const isSame = cell === undefined || name === '' || (last !== undefined && cell === last);
    const isWhole = [name || (first?.text ?? ''), row.stray].some((text) => isTotal(text, undefined));
    const printedCode = projectCodeIn(found.sheet, row, against);
    // 合计 may be merged over the column of codes as well.
    const code = isWhole && isTotal(printedCode, undefined) ? '' : printedCode;
    const current = projects.at(-1) ?? open;
    const above = isSame ? current?.indicators.at(-1) : undefined;
    const indicator = indicators.read(row, above);
    if (isWhole && code === '') total = amounts;
    if ((isWhole && code === '') || (isSame && isBelowTotal)) {
      isBelowTotal = true;
      indicators.leaveOut(row, '这一条指标在合计的一行或合计之下，是哪个项目的看不出来，没有导入');
      continue;
    }
    if (isSame && current !== undefined) {
      // A text that a page ends in the midst of goes on with the part on the next.
      const more = projects.length === 0 ? row.text(0, 'yearGoal') : '';
      if (current.yearGoal !== undefined && !current.yearGoal.includes(more)) current.yearGoal += more;
      if (indicator !== undefined) current.indicators.push(indicator.said);
      current.numbersFrom.push(...(indicator?.numbersFrom ?? []));
      if (amounts.size > 0 && first !== undefined && indicator === undefined)
        against.ask({
          at: sheetCellName(found.sheet, first),
          text: first.text,
          about: '这一行有金额，没有项目名称，没有导入',
        });
      else if (isOtherCode(row, code, current) && first !== undefined)
        against.ask({
          at: sheetCellName(found.sheet, first),
          text: first.text,
          about: '这一行没有项目名称，没有导入',
        });
      continue;
    }
    if (first === undefined || cell === undefined) continue;
    const from = sheetCellName(found.sheet, first);
    if (isBelowTotal && ownCells(found.sheet, row.row).length === 1) {
      against.ask({ at: from, text: first.text, about: '合计之下只有这几个字，没有导入' });
      continue;
    }
    last = cell;
    isBelowTotal = false;
    const printed = UNIT_PRINTS.map((print) => row.text(0, print, 'unit')).join('');
    // A unit printed once for several projects is theirs.
    const own =
      printed === ''
        ? lastUnit
        : (unitCode(against.department, row.text(0, 'code', 'unit'), '') ?? unitOfRow(row, against));
    const asUnit =
      code === '' && row.text(0, 'category') === '' ? unitCode(against.department, name, name) : undefined;
    if (asUnit !== undefined && !hasColumn(found, 'unit')) {
      unit = asUnit;
      lastUnit = asUnit;
      units.push({ keys: { unit: asUnit }, amounts, from });
      continue;
    }
    const texts = textsOf(row);
    const yearGoal = row.text(0, 'yearGoal') || undefined;
    const isMoneyless = given.size > 0 && amounts.size === 0;
    const saysMore = indicator !== undefined || yearGoal !== undefined || Object.keys(texts).length > 0;
    const isNamed =
      !isMereCount(name) &&
      !isPartOrNote(name) &&
      // Where projects have codes, what is numbered instead is a note.
      !(
        code === '' &&
        /^\s*(?:\d{1,2}|[一二三四五六七八九十]+)[、.．]/.test(name) &&
        projects.some((each) => each.code)
      );
    if (!isNamed || (isMoneyless && !saysMore && isMereCount(code) && printed === '')) {
      against.ask({
        at: from,
        text: first.text,
        about: isNamed
          ? '这一行没有金额，也没有别的，不像是一个项目，没有导入'
          : '不是项目的名称，这一行没有导入',
      });
      continue;
    }
    lastUnit = own;
    if (own === undefined && printed !== '' && hasColumn(found, 'unit'))
      against.ask({ at: from, text: printed, about: '不是本部门登记的单位', guess: nearestUnit(against) });
    projects.push({
      code: code === '' ? undefined : code,
      name: name.replace(/\s*\n\s*/g, ''),
      unit: own ?? unit,
      category: categoryOfRow(row),
      amounts,
      given,
      texts,
      yearGoal,
      indicators: indicator === undefined ? [] : [indicator.said],
      mayLack: found.sheet.mayLack === true || found.hasLost === true,
      numbersFrom: [
        ...(indicator?.numbersFrom ?? []),
        ...numberPlaces(found.sheet, row, printedFields(PROJECT_FIELDS)),
      ],
      from,
    });
  }
  return { projects, units, total, leftOut: indicators.leftOut };
}

/** Whether a text is nothing, or does no more than count: 1, 2 … 一、二、 */
export const isMereCount = (text: string): boolean =>
  /^(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]+)[)）]?[、.．]?)?$/.test(text.trim());

/** Whether a text is that of a part or a sum of amounts, or a note: no project is called so. */
export const isPartOrNote = (text: string): boolean => /^\s*(?:其中|备?注|说明)\s*[:：]|^小\s*计$/.test(text);

/** Whether a code stands in a row itself that is not the code of the project above. */
function isOtherCode(row: FoundRow, code: string, current: DraftProject): boolean {
  const cell = row.cell(0, 'code', 'project');
  return code !== '' && cell?.row === row.row && code !== current.code;
}

const UNIT_PRINTS = ['code', 'name', 'codeName'] as const;

/** Whether a table has a column of texts that says of which dimension it is. */
export const hasColumn = ({ columns }: FoundTable, of: string): boolean =>
  columns.matched.some(({ wanted }) => wanted.of === of);

function unitOfRow(row: FoundRow, { department }: DraftContext): string | undefined {
  const printed = row.text(0, 'name', 'unit') || row.text(0, 'codeName', 'unit');
  const isCode = /^\d{3,}$/.test(printed);
  const { code, name } = codeAndName(printed) ?? { code: isCode ? printed : '', name: isCode ? '' : printed };
  return unitCode(department, code, name);
}

/** A category is written without its code. */
function categoryOfRow(row: FoundRow): string | undefined {
  const printed = row.text(0, 'category') || row.text(0, 'categoryCode');
  return printed === '' ? undefined : printed.replace(/^\d+\s*[-－—]\s*/, '');
}

const textsOf = (row: FoundRow): Readonly<Record<string, string>> =>
  Object.fromEntries(
    printWords(PROJECT_FIELDS).flatMap((print) => {
      const text = row.text(0, print);
      return text === '' ? [] : [[print, text]];
    }),
  );

/** Projects of several tables put together: by code, otherwise by name and unit. An amount that they print otherwise is asked about. */
export function mergeProjects(
  all: readonly DraftProject[],
  against: Pick<DraftContext, 'ask'>,
): readonly DraftProject[] {
  const merged: DraftProject[] = [];
  for (const project of all) {
    const place = merged.findIndex((other) => isSameProject(other, project));
    const before = merged[place];
    if (before === undefined) {
      merged.push(project);
      continue;
    }
    if (isNamedOtherwise(before, project) && sheetOf(before) === sheetOf(project)) {
      // Rows of one table: two projects, one of which has the other's code.
      against.ask({
        at: project.from,
        text: project.name,
        about: `编码 ${project.code ?? ''} 和 ${before.from} 的“${before.name}”一样，名称不同，这一行没有导入；是另一个项目的改正编码，是同一个的写成一个名称，再导入`,
      });
      continue;
    }
    const { amounts, again } = joinedAmounts(before, project, against);
    merged[place] = {
      ...before,
      code: before.code ?? project.code,
      unit: before.unit ?? project.unit,
      category: before.category ?? project.category,
      amounts,
      given: (before.given ?? new Set()).union(project.given ?? new Set()),
      texts: { ...before.texts, ...project.texts },
      yearGoal: before.yearGoal ?? project.yearGoal,
      termGoal: before.termGoal ?? project.termGoal,
      indicators: before.indicators.length > 0 ? before.indicators : project.indicators,
      mayLack: before.mayLack || project.mayLack,
      numbersFrom: [...(before.numbersFrom ?? []), ...(project.numbersFrom ?? []), ...again],
    };
  }
  return merged;
}

/** The amounts of a project in two tables, and where the second says again what the first said. */
function joinedAmounts(
  before: DraftProject,
  next: DraftProject,
  { ask }: Pick<DraftContext, 'ask'>,
): { readonly amounts: TakenAmounts; readonly again: readonly string[] } {
  const amounts = new Map(before.amounts);
  const again: string[] = [];
  for (const [column, taken] of next.amounts) {
    const known = amounts.get(column);
    if (known === undefined) amounts.set(column, taken);
    else if (isSameAmount(known.text, taken.text)) again.push(taken.from);
    else
      ask({
        at: taken.from,
        text: taken.text ?? '',
        about: `${known.from} 的“${before.name}”是 ${known.text ?? '没有读懂的数'}，这里${
          isNamedOtherwise(before, next) ? `的“${next.name}”编码一样，名称和数都` : ''
        }不一样，没有导入`,
      });
  }
  return { amounts, again };
}

/** Whether two of one code have names neither of which says the other, as a short one does. */
function isNamedOtherwise(a: DraftProject, b: DraftProject): boolean {
  const [one, other] = [plain(a.name), plain(b.name)];
  return one !== '' && other !== '' && !one.includes(other) && !other.includes(one);
}

/** 导出.xlsx!10 of 导出.xlsx!10!C6. */
const sheetOf = ({ from }: DraftProject): string => from.slice(0, from.lastIndexOf('!'));

/** 130 and 130.00 say the same. */
const isSameAmount = (a: string | undefined, b: string | undefined): boolean =>
  a === b || (isAmountText(a ?? '') && isAmountText(b ?? '') && new Decimal(a ?? '').equals(b ?? ''));

/** Whether two records tell of one project. */
export function isSameProject(
  a: { readonly code?: string | undefined; readonly name: string; readonly unit?: string | undefined },
  b: { readonly code?: string | undefined; readonly name: string; readonly unit?: string | undefined },
): boolean {
  if (a.code !== undefined && b.code !== undefined) return a.code === b.code;
  return (
    plain(a.name) === plain(b.name) && (a.unit === undefined || b.unit === undefined || a.unit === b.unit)
  );
}
