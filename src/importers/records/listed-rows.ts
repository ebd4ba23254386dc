import type { Side } from '../../formats/table-schema.ts';
import { plain } from '../../formats/wording/compared-title.ts';
import { asCodes, asTree, codeNames } from '../../model/taxonomy.ts';
import { unitName } from '../../model/unit.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { DraftContext, DraftRow, TakenAmounts } from '../draft/draft.ts';
import type { FoundRow } from '../match/body.ts';
import type { FoundTable } from '../match/recognise.ts';
import { type SheetCell, sheetCellName } from '../sheet/sheet.ts';
import { codeNamed, codesNamed, nearestCode, readCode, unitCode } from './codes.ts';

/** Rows of a side, and its total. */
export interface ListedRows {
  readonly rows: readonly DraftRow[];
  readonly total: TakenAmounts;
  /** What the name of the last row before these goes on with, where a table is parted in the midst of it. */
  readonly goesOn?: string | undefined;
}

const NONE: TakenAmounts = new Map();

/** Whether a row is that of the whole. */
export const isTotal = (name: string, title: string | undefined): boolean =>
  /^(?:合计|总计|部门合计|单位合计|本页合计)$/.test(plain(name)) ||
  (title !== undefined && plain(name) === plain(title));

/** The rows of a side whose rows are 科目 or units. */
export function listedRows(
  found: FoundTable,
  rows: readonly FoundRow[],
  side: Side,
  place: number,
  against: DraftContext,
): ListedRows {
  if (!('by' in side.rows)) return { rows: [], total: NONE };
  const [first = '', ...others] = side.rows.by;
  if (isNamedByWords(first, against)) return wordedRows(found, rows, side, place);
  const title = side.rows.total?.title;
  const listed: DraftRow[] = [];
  let total = NONE;
  let above = '';
  let names: string[] = [];
  let goesOn: string | undefined;
  let isBelowTotal = false;
  for (const row of rows) {
    if (row.isBlank(place)) continue;
    const read = readCode(row, place, others.length === 0 ? undefined : first, above);
    const amounts = row.amounts(place);
    const isWhole = [read.name || (row.first(place)?.text ?? ''), row.stray].some((text) =>
      isTotal(text, title),
    );
    if (read.code === '' && isWhole) {
      if (amounts.size > 0 && total.size > 0) reportSecondTotal(found, row, place, against);
      else if (amounts.size > 0) total = amounts;
      isBelowTotal = true;
      continue;
    }
    const from = row.first(place);
    if (from === undefined || isPlaceholder(read.code, read.name || from.text, amounts)) continue;
    const name = sheetCellName(found.sheet, from);
    const code =
      first === 'unit'
        ? unitCode(against.department, read.code, read.name)
        : codeOf(first, read, above, against);
    if (code === undefined) {
      if (isForeignUnit(first, read.code, amounts)) continue;
      if (read.code === '' && amounts.size === 0) {
        const last = listed.at(-1);
        const text = read.name || from.text;
        // A name that is whole, or that the total stands beneath, goes on with nothing.
        if (last !== undefined && (isBelowTotal || last.name === undefined)) {
          // Whose the table is may stand beneath it again.
          if (plain(text) !== plain(against.words.name))
            against.ask({ at: name, text, about: '这一行没有编码，也没有数，没有导入' });
          continue;
        }
        names.push(text);
        if (last === undefined) goesOn = names.join('');
        else
          listed[listed.length - 1] = { ...last, name: printedName(first, above, names.join(''), against) };
        continue;
      }
      const guess =
        first === 'unit'
          ? nearestUnit(against)
          : nearestCode(against.taxonomy, first, read.name, against.words.year);
      against.ask({
        at: name,
        text: read.name || from.text,
        about: first === 'unit' ? '不是本部门登记的单位' : '认不出是哪个科目，这一行没有导入',
        guess,
      });
      continue;
    }
    above = code;
    isBelowTotal = false;
    names = [read.name];
    const keys: Record<string, string> = first === 'unit' ? { unit: code } : { code };
    const further = others.map(
      (other) =>
        [
          other,
          furtherKey(row, place, { table: found.table.id, code, dimension: other }, against, (cell) =>
            cell === undefined ? name : sheetCellName(found.sheet, cell),
          ),
        ] as const,
    );
    for (const [other, key] of further) if (typeof key === 'string') keys[other] = key;
    const printed = printedName(first, code, read.name, against);
    if (printed !== undefined) tellOtherName({ dimension: first, code, printed, at: name }, against);
    const texts = row.texts(place);
    listed.push({
      keys,
      name: printed,
      texts,
      amounts,
      isUnsure: further.some(([, key]) => key === null),
      from: name,
    });
  }
  return { rows: listed, total, goesOn };
}

/** Whether rows are named by what is printed, as tasks are: no list holds their members. */
const isNamedByWords = (dimension: string, { taxonomy }: DraftContext): boolean => {
  const found = taxonomy.dimensions.get(dimension);
  return (
    found !== undefined &&
    dimension !== DIMENSION.unit &&
    asCodes(found) === undefined &&
    asTree(found) === undefined
  );
};

function wordedRows(
  found: FoundTable,
  rows: readonly FoundRow[],
  { rows: definition }: Side,
  place: number,
): ListedRows {
  const [dimension = '', title] = 'by' in definition ? [definition.by[0] ?? '', definition.total?.title] : [];
  const listed: DraftRow[] = [];
  let total = NONE;
  for (const row of rows) {
    const from = row.first(place);
    if (from === undefined || row.isBlank(place)) continue;
    const name = (row.text(place, 'name') || from.text).replace(/\s*\n\s*/g, '');
    const amounts = row.amounts(place);
    if (isTotal(name, title) || isTotal(row.stray, title)) total = amounts;
    else
      listed.push({
        keys: { [dimension]: name },
        texts: row.texts(place),
        amounts,
        from: sheetCellName(found.sheet, from),
      });
  }
  return { rows: listed, total };
}

/** A row of a blank form: 类 and 款 as an example, or dots. */
const isPlaceholder = (code: string, name: string, amounts: TakenAmounts): boolean =>
  amounts.size === 0 && code === '' && /^[…．.xX×—-]+$/.test(name);

const isForeignUnit = (dimension: string, code: string, amounts: TakenAmounts): boolean =>
  dimension === DIMENSION.unit && code === '' && amounts.size === 0;

/** The units of the department, for questions. */
export const nearestUnit = ({ department }: DraftContext): string =>
  [department, ...department.units].map(({ code, name }) => `${code} ${name}`).join('、');

function codeOf(
  dimension: string,
  read: { code: string; name: string },
  above: string,
  against: DraftContext,
) {
  if (read.code !== '') return isWellFormed(dimension, read.code, against) ? read.code : undefined;
  return codeNamed(against.taxonomy, dimension, read.name, against.words.year, above);
}

function isWellFormed(dimension: string, code: string, { taxonomy }: DraftContext): boolean {
  const found = asCodes(taxonomy.dimensions.get(dimension));
  return found === undefined || found.levels.includes(code.length);
}

/** What a row is named by in a dimension besides its first; undefined where it prints nothing of it, null where that is not understood. */
function furtherKey(
  row: FoundRow,
  place: number,
  {
    table,
    code: first,
    dimension,
  }: { readonly table: string; readonly code: string; readonly dimension: string },
  against: DraftContext,
  nameOf: (cell: SheetCell | undefined) => string,
): string | null | undefined {
  const { code, name } = readCode({ text: row.textOf }, place, dimension, '');
  const printed = code || name;
  if (printed === '') return undefined;
  const cells = (['name', 'codeName', 'code'] as const).map((prints) => row.cell(place, prints, dimension));
  const at = nameOf(cells.find((cell) => cell !== undefined && cell.text !== ''));
  const { taxonomy, words } = against;
  if (dimension === DIMENSION.unit) {
    const unit = unitCode(against.department, code, name);
    if (unit !== undefined) return unit;
    against.ask({ at, text: printed, about: '不是本部门登记的单位', guess: nearestUnit(against) });
    return null;
  }
  if (code !== '') return code;
  const codes = codesNamed(taxonomy, dimension, printed, words.year);
  const [only] = codes;
  if (codes.length === 1 && only !== undefined) return only;
  if (dimension === DIMENSION.project) {
    against.ask({ at, text: printed, about: '是哪个项目没有印编号，照 projects.yaml 写上 project' });
    return null;
  }
  const typed = new Set(against.typed?.(table, first, dimension).filter((each) => codes.includes(each)));
  const [known] = typed;
  if (typed.size === 1 && known !== undefined) return known;
  const answer = against.leavesOut
    ? ''
    : `：在 tables/${table}.yaml 里 ${first} 的一行写上 ${dimension}，以后照它导入`;
  const about = `${codes.length > 1 ? '有几个科目叫这个名称，没有写编码' : '认不出是哪个科目'}${answer}`;
  const guess = codes.length > 1 ? codes.join('、') : nearestCode(taxonomy, dimension, printed, words.year);
  against.ask({ at, text: printed, about, guess });
  return null;
}

/** A row whose name goes on in a part of the table that follows. */
export function withNameOn(row: DraftRow, more: string, side: Side, against: DraftContext): DraftRow {
  const [dimension = ''] = 'by' in side.rows ? side.rows.by : [];
  const code = row.keys.code ?? row.keys.unit ?? '';
  return row.name === undefined
    ? row
    : { ...row, name: printedName(dimension, code, `${row.name}${more}`, against) };
}

/** The printed name where it is not the known one. */
function printedName(
  dimension: string,
  code: string,
  printed: string,
  against: DraftContext,
): string | undefined {
  const name = printed.replace(/\s+/g, ' ').trim();
  if (name === '') return undefined;
  const known =
    dimension === DIMENSION.unit
      ? [unitName(against.department, code)].flatMap((each) => each ?? [])
      : codeNames(against.taxonomy, dimension, code, against.words.year);
  return known.some((each) => plain(each) === plain(name)) ? undefined : name;
}

/** Tells of a code that stands beside the name of another 科目: one of the two is a mistake. */
function tellOtherName(
  row: { readonly dimension: string; readonly code: string; readonly printed: string; readonly at: string },
  { taxonomy, words: { year }, remark, leavesOut }: DraftContext,
): void {
  const { dimension, code, printed, at } = row;
  if (leavesOut || asCodes(taxonomy.dimensions.get(dimension)) === undefined) return;
  const [known] = codeNames(taxonomy, dimension, code, year);
  const others = codesNamed(taxonomy, dimension, printed, year);
  if (known === undefined || others.length === 0) return;
  const own = others.length === 1 ? ` ${others[0]} 的名称` : '别的科目的名称';
  remark(
    `${at} 编码 ${code} 是“${known}”，这一行印的“${printed}”是${own}：照印的写进 name，核对是编码错了还是名称错了`,
  );
}

function reportSecondTotal(found: FoundTable, row: FoundRow, place: number, against: DraftContext): void {
  const cell = row.first(place);
  if (cell !== undefined)
    against.ask({ at: sheetCellName(found.sheet, cell), text: cell.text, about: '是第二个合计行，没有导入' });
}
