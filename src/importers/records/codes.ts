import { plain, plainRow } from '../../formats/wording/compared-title.ts';
import { asCodes, codeNames, type Taxonomy } from '../../model/taxonomy.ts';
import { type BudgetUnit, type Department, unitKey } from '../../model/unit.ts';
import type { DraftContext } from '../draft/draft.ts';
import type { FoundRow } from '../match/body.ts';
import { likeness } from '../match/likeness.ts';
import { type Sheet, sheetCellName } from '../sheet/sheet.ts';

/** What a row's code was read from: the code, and the name printed beside it. */
export interface ReadCode {
  readonly code: string;
  readonly name: string;
}

/** 208-社会保障, [208]社会保障, （208）社会保障, 208/社会保障 */
const JOINED =
  /^\s*[[［【〔(（]?\s*([\d０-９]{3,12})\s*[\]］】〕)）]?[-－—–―_ 　:：.．·•/／\\|｜、，,~～]*\s*([^\d\s].*)$/s;

/** 社会保障（208）, 社会保障-208: levels of codes have an odd number of digits, years have not. */
const JOINED_AFTER =
  /^\s*([^\d\s].*?)\s*[-－—–―_ 　:：/／\\|｜[［【〔(（]\s*([\d０-９]{3}(?:[\d０-９]{2}){0,3})\s*[\]］】〕)）]?\s*$/s;

/** A code and a name that one cell prints, in either order; undefined where it is not both. */
export function codeAndName(text: string): ReadCode | undefined {
  const [, code = '', name = ''] = JOINED.exec(text) ?? [];
  if (code !== '') return { code: digits(code), name: name.trim() };
  const [, before = '', after = ''] = JOINED_AFTER.exec(text) ?? [];
  return after === '' ? undefined : { code: digits(after), name: before };
}

const digits = (text: string): string => text.normalize('NFKC').replace(/[\s\-.]/g, '');

/**
 * The code and name of a row, from columns of their own, from 类, 款, 项 in three columns, or from one that holds both.
 * @param above the codes of the row before: 类 and 款 may be printed only once
 */
export function readCode(
  row: Pick<FoundRow, 'text'>,
  side: number,
  of: string | undefined,
  above: string,
): ReadCode {
  const name = row.text(side, 'name', of);
  const whole = digits(row.text(side, 'code', of));
  if (/^\d+$/.test(whole)) return { code: whole, name };
  const joined = codeAndName(row.text(side, 'codeName', of) || name || row.text(side, 'code', of));
  if (joined !== undefined) return joined;
  const [top, middle, last] = [
    digits(row.text(side, 'class', of)),
    digits(row.text(side, 'section', of)),
    digits(row.text(side, 'item', of)),
  ];
  if ([top, middle, last].some((text) => /^\d+$/.test(text)))
    return { code: joinLevels(top, middle, last, above), name };
  return {
    code: '',
    name: name || row.text(side, 'codeName', of) || row.text(side, 'code', of) || row.text(side, 'class', of),
  };
}

function joinLevels(top: string, middle: string, last: string, above: string): string {
  if (top.length > 3) return top;
  const first = top === '' ? above.slice(0, 3) : top;
  if (middle === '' && last === '') return first;
  const second = middle === '' ? above.slice(3, 5) : middle.slice(-2).padStart(2, '0');
  return last === '' ? `${first}${second}` : `${first}${second}${last.slice(-2).padStart(2, '0')}`;
}

/** What a spreadsheet shows of a code that it took for a number: 1.502E+20. */
const AS_NUMBER = /^\d(?:\.\d+)?E\+?\d+$/i;

/** Digits that a spreadsheet keeps of a number; those behind them are lost. */
const KEPT = 15;

/** The code of a project that a row prints; "" where it prints none, and of one that lost digits because it was kept as a number, which is asked about. */
export function projectCodeIn(
  sheet: Sheet,
  row: Pick<FoundRow, 'text' | 'cell'>,
  { ask }: Pick<DraftContext, 'ask'>,
): string {
  const code = row.text(0, 'code', 'project').replace(/\s/g, '');
  const cell = row.cell(0, 'code', 'project');
  const isLost = AS_NUMBER.test(code) || (cell?.isNumber === true && code.length > KEPT);
  if (cell === undefined || !isLost) return code;
  ask({
    at: sheetCellName(sheet, cell),
    text: code,
    about: `编码存成了数字，只剩前 ${KEPT} 位，后面的丢了，没有导入：在导出的表里把这一栏设成文本，或在 projects.yaml 里写上`,
  });
  return '';
}

/** The codes of a dimension that go by a name in a year; those that are valid in it, where any is. */
export function codesNamed(
  taxonomy: Taxonomy,
  dimension: string,
  name: string,
  year: number,
): readonly string[] {
  const found = asCodes(taxonomy.dimensions.get(dimension));
  if (found === undefined || name === '') return [];
  const wanted = plainRow(name);
  const codes = [...found.entries].filter(([code]) =>
    codeNames(taxonomy, dimension, code, year).some((known) => plainRow(known) === wanted),
  );
  const valid = codes.filter(([, entries]) =>
    entries.some(({ from, to }) => from <= year && (to === undefined || year <= to)),
  );
  return (valid.length > 0 ? valid : codes).map(([code]) => code);
}

/**
 * The code a name means where no code is printed: a 类, what stands beneath the 类 above in the order of codes, or the only one of this name.
 * @param above the code of the row before, "" at the beginning
 */
export function codeNamed(
  taxonomy: Taxonomy,
  dimension: string,
  name: string,
  year: number,
  above: string,
): string | undefined {
  const codes = [...codesNamed(taxonomy, dimension, name, year)].sort();
  const beneath = codes.filter(
    (code) => above !== '' && code.startsWith(above.slice(0, 3)) && code.length > 3,
  );
  const next = beneath.find((code) => code >= above) ?? beneath[0];
  if (next !== undefined) return next;
  const top = codes.find((code) => code.length === 3 && code > above);
  return top ?? (codes.length === 1 ? codes[0] : undefined);
}

/** The name of the member nearest to what is printed, with its code, for questions. */
export function nearestCode(
  taxonomy: Taxonomy,
  dimension: string,
  name: string,
  year: number,
): string | undefined {
  const found = asCodes(taxonomy.dimensions.get(dimension));
  if (found === undefined) return undefined;
  let best: string | undefined;
  let most = 0.4;
  for (const code of found.entries.keys())
    for (const known of codeNames(taxonomy, dimension, code, year)) {
      const alike = likeness(plain(known), plainRow(name));
      if (alike > most) {
        best = `${code} ${known}`;
        most = alike;
      }
    }
  return best;
}

/** The code of a budget unit by the code or name that is printed; undefined where the department has none such. */
export function unitCode(department: Department, code: string, name: string): string | undefined {
  const own = unitKey(department);
  const all: readonly BudgetUnit[] = [
    { code: own, name: department.name },
    { code: own, name: department.title },
    ...department.units,
  ];
  const wanted = plain(name);
  const found =
    all.find((unit) => unit.code === code) ??
    (wanted === '' ? undefined : all.find((unit) => plain(unit.name) === wanted));
  return found?.code;
}
