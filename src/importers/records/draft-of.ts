import { listedBy, tableSides } from '../../formats/columns.ts';
import { listsRecords } from '../../formats/record-tables.ts';
import type { TableFormat } from '../../formats/table-schema.ts';
import { filledTitle } from '../../formats/titles.ts';
import { plain } from '../../formats/wording/compared-title.ts';
import { type Misprint, misprintIn } from '../../layout/notes/misprint.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import {
  type Draft,
  type DraftContext,
  type DraftProject,
  type DraftRow,
  type DraftTable,
  draftLines,
  type Taken,
  type TakenAmounts,
} from '../draft/draft.ts';
import { bodyOf } from '../match/body.ts';
import type { FoundTable, Recognised } from '../match/recognise.ts';
import { askUnheaded } from '../match/unheaded-figures.ts';
import { ownCells, sheetCellName, sheetName } from '../sheet/sheet.ts';
import { assetTables } from './asset-tables.ts';
import { tellBlankTotal } from './blank-totals.ts';
import { formProjects } from './form-projects.ts';
import { foundStatement } from './found-statement.ts';
import { indicatorRows } from './indicator-rows.ts';
import { listedRows, withNameOn } from './listed-rows.ts';
import { type GrowingProject, mergeProjects, projectRows } from './project-rows.ts';
import { openPurchases } from './purchase-rows.ts';
import { newRows, rowsOnce, withoutRepeats } from './repeated-tables.ts';
import { ownRows, withUnitsTogether } from './rows-of-units.ts';

/** All that the tables found say of the disclosure; parts of a table that goes on elsewhere are put together. */
export function draftOf(
  { tables: found, forms, strange }: Pick<Recognised, 'tables' | 'forms' | 'strange'>,
  context: DraftContext,
): Draft {
  const tables = new Map<string, DraftTable>();
  const projects: DraftProject[] = [];
  const lastProjects = new Map<string, GrowingProject>();
  const purchases = openPurchases();
  let mayLackPurchases = false;
  for (const each of withoutRepeats(found, context)) {
    let hasAsked = false;
    const against: DraftContext = {
      ...context,
      ask: (question) => {
        hasAsked = true;
        context.ask(question);
      },
    };
    const body = bodyOf(each, against);
    if (saysDerived(each))
      against.remark(`${sheetName(each.sheet)} 里有推算的数，导入以后和原有的数没有区别`);
    tellMoved(each, against);
    askUnheaded(each, against);
    const { table } = each;
    const sides = tableSides(table);
    const draft = new Map<string, readonly DraftRow[]>();
    let total: TakenAmounts = new Map();
    let hasRecords = false;
    let leftOut: readonly string[] = [];
    for (const [place, side] of sides.entries()) {
      const by = listedBy(side.rows)?.[0];
      if (by === DIMENSION.project) {
        const read = projectRows(each, body.rows, against, lastProjects.get(table.id));
        const last = read.projects.at(-1);
        if (last !== undefined) lastProjects.set(table.id, last);
        projects.push(...read.projects);
        hasRecords ||= read.projects.length > 0;
        if (read.units.length > 0) draft.set(side.id, read.units);
        total = read.total;
        tellBlankTotal(each, read.projects, total, against);
        leftOut = read.leftOut;
      } else if (by === 'purchase') {
        purchases.read(each, body.rows, side, against);
        mayLackPurchases ||= hasAsked || each.sheet.mayLack === true;
        const read = purchases.all();
        hasRecords ||= draftLines(read).length > 0;
        tellBlankTotal(each, draftLines(read), read.total?.amounts ?? new Map(), against);
        // The total of no purchases at all is that of an empty table.
        if (!hasRecords) total = read.total?.amounts ?? total;
      } else if (by === 'indicator') {
        const title = 'by' in side.rows ? side.rows.total?.title : undefined;
        const read = indicatorRows(each, body.rows, title, against);
        draft.set(side.id, read.rows);
        total = read.total;
        leftOut = read.leftOut;
      } else if (by === undefined) {
        draft.set(side.id, foundStatement(each, body.rows, side, place, against));
      } else {
        const read = listedRows(each, ownRows(each, body.rows, against), side, place, against);
        draft.set(side.id, rowsOnce(withUnitsTogether(each, read.rows, against), against));
        const before = tables.get(table.id);
        const last = before?.sides.get(side.id)?.at(-1);
        if (before !== undefined && last !== undefined && read.goesOn !== undefined) {
          const rows = before.sides.get(side.id)?.slice(0, -1) ?? [];
          const whole = withNameOn(last, read.goesOn, side, against);
          tables.set(table.id, { ...before, sides: new Map([...before.sides, [side.id, [...rows, whole]]]) });
        }
        tellBlankTotal(each, read.rows, read.total, against);
        total = new Map([...total, ...read.total]);
      }
    }
    const isBare = !hasRecords && isEmpty(draft, total);
    total = heldTotal(total, table, against);
    const before = tables.get(table.id);
    const misprints = body.notes.flatMap((note) => misprintIn(note) ?? []);
    for (const [id, rows] of draft)
      draft.set(
        id,
        rows.map((row) => asPrinted(row, misprints)),
      );
    const notes = body.notes.filter((note) => isOwnNote(note, each, against));
    const own: DraftTable = {
      table,
      title: filledTitle(table.title, against.words),
      sides: draft,
      total,
      notGiven: notGiven(each),
      emptyTotal: table.empty?.total ?? against.format.empty.total,
      isEmpty: isBare,
      notes,
      mayLack: each.sheet.mayLack === true || hasAsked,
      hasLost: each.hasLost === true || leftOut.length > 0,
      leftOut,
      from: sheetName(each.sheet),
    };
    tables.set(table.id, before === undefined ? own : continued(before, own, against));
  }
  const procurement = { ...purchases.all(), mayLack: mayLackPurchases };
  return {
    tables: [...tables.values()],
    projects: mergeProjects([...projects, ...formProjects(forms, projects, context)], context),
    procurement: draftLines(procurement).length > 0 ? procurement : undefined,
    assets: assetTables(strange, context),
  };
}

/** A row with the code that is printed, where a note says that another is meant. */
function asPrinted(row: DraftRow, misprints: readonly Misprint[]): DraftRow {
  const found = misprints.find(({ code }) => code === row.keys.code);
  return found === undefined ? row : { ...row, printedCode: found.printed };
}

/** The columns of figures that a sheet has not, by side. */
const notGiven = ({ table, columns }: FoundTable): DraftTable['notGiven'] =>
  new Map(
    tableSides(table).map((side, place) => [
      side.id,
      new Set(columns.missing.flatMap(({ id, side: own }) => (own === place && id !== undefined ? id : []))),
    ]),
  );

/** Rows whose cells stood beside their columns were put right by their words: a person looks at them. */
function tellMoved({ sheet, moved = [] }: FoundTable, { remark }: DraftContext): void {
  const [first] = moved;
  if (first !== undefined)
    remark(
      `${sheetCellName(sheet, first)} ${moved.length > 1 ? `等 ${moved.length} 行` : '一行'}的格子错开了，照指标的级次、性质和方向归回各栏：核对这几行`,
    );
}

/** Whether a sheet is one of our own downloads or pages, with figures in it that nobody printed. */
const saysDerived = ({ sheet, above, end }: FoundTable): boolean =>
  Array.from({ length: end - above }, (_, index) => ownCells(sheet, above + index))
    .flat()
    .some(({ text }) => text.startsWith('斜体数字：') || text.endsWith('（推算）'));

/** The total, where the format prints one in this table; another is asked about, since its file has no place for it. */
function heldTotal(total: TakenAmounts, table: TableFormat, against: DraftContext): TakenAmounts {
  const [first] = total.values();
  if (first === undefined) return total;
  const paid = [...total.values()].find(({ text = '0' }) => /[1-9]/.test(text));
  if (paid !== undefined && listsRecords(table, 'purchase')) {
    against.ask({
      at: paid.from,
      text: paid.text ?? '',
      about: '只有合计，没有一项采购，合计没有导入；补上各项采购再导入，或写进 procurement.yaml',
    });
    return new Map();
  }
  if (tableSides(table).some(({ rows }) => 'by' in rows && rows.total !== undefined)) return total;
  const isByUnits = tableSides(table).some(({ rows }) => 'by' in rows && rows.under === DIMENSION.unit);
  against.ask({
    at: first.from,
    text: first.text ?? '',
    about: isByUnits
      ? '这种格式的这张表不印合计，只印各单位的小计，这一行没有导入；是一个单位的小计的，名称写单位的名称'
      : '这种格式的这张表不印合计，这一行没有导入',
  });
  return new Map();
}

/** Whether a table holds no figures but what an empty one prints in its total. */
function isEmpty(sides: ReadonlyMap<string, readonly DraftRow[]>, total: TakenAmounts): boolean {
  const isNothing = ({ text }: Taken): boolean => text !== undefined && !/[1-9]/.test(text);
  return [...sides.values()].every((rows) => rows.length === 0) && [...total.values()].every(isNothing);
}

/** Notes that the format does not print by itself, and that do not come from our own downloads. */
function isOwnNote(note: string, { table }: FoundTable, { format, words }: DraftContext): boolean {
  const known = [table.empty?.statement, format.empty.statement, ...(table.notes ?? [])].flatMap((text) =>
    text === undefined ? [] : plain(filledTitle(text, words)),
  );
  const text = plain(note);
  return (
    misprintIn(note) === undefined &&
    !known.some((each) => each === text || each.endsWith(text) || text.endsWith(each)) &&
    !/^(?:注\d|来源|空白单元格|合并|前有圆点|公开文本中没有)/.test(text) &&
    !text.includes('推算')
  );
}

function continued(before: DraftTable, next: DraftTable, against: DraftContext): DraftTable {
  const keys = [...new Set([...before.sides.keys(), ...next.sides.keys()])];
  return {
    ...before,
    sides: new Map(
      keys.map((key) => {
        const [own, added] = [before.sides.get(key) ?? [], next.sides.get(key) ?? []];
        return [key, [...own, ...newRows(own, added, against)]];
      }),
    ),
    total: next.total.size > 0 ? next.total : before.total,
    notGiven: new Map(
      [...before.notGiven].map(([key, columns]) => [
        key,
        columns.intersection(next.notGiven.get(key) ?? new Set()),
      ]),
    ),
    isEmpty: before.isEmpty && next.isEmpty,
    notes: [...before.notes, ...next.notes],
    mayLack: before.mayLack || next.mayLack,
    hasLost: before.hasLost || next.hasLost,
    leftOut: [...before.leftOut, ...next.leftOut],
  };
}
