import type { MoneyUnit } from '../../../model/money.ts';
import { statedUnit } from '../../match/sheet-money.ts';
import { ownCells } from '../../sheet/sheet.ts';
import type { SheetTable } from './sheet-tables.ts';

/** What a document says of itself: its year, who discloses, what stands above every table. */
export interface DocumentWords {
  readonly year: number;
  /** The year stands in it. */
  readonly saysYear: boolean;
  readonly isFinal: boolean;
  readonly name: string | undefined;
  readonly kind: 'department' | 'unit';
  /** A text with year, name and level as the words in braces that titles of a format have. */
  readonly titled: (text: string) => string;
  readonly byline: readonly string[];
  readonly moneyUnit: MoneyUnit | undefined;
  readonly decimals: number | undefined;
}

/** Reads what a document says of itself. */
export function documentWords(tables: readonly SheetTable[], texts: readonly string[]): DocumentWords {
  const above = tables.flatMap((table) => [table.heading, ...table.above]);
  const years = [...above, ...texts.slice(0, 40)].flatMap((text) =>
    [...text.normalize('NFKC').matchAll(/(?<!\d)((?:19|20)\d\d)\s*年/g)].map(([, digits = '']) =>
      Number(digits),
    ),
  );
  const [most] = [...Map.groupBy(years, (year) => year)].sort((a, b) => b[1].length - a[1].length);
  const year = most?.[0] ?? new Date().getFullYear();
  const isFinal = tables.filter(({ heading }) => /决算/.test(heading)).length * 2 > tables.length;
  const name = nameOf(above) ?? texts.flatMap((text) => OVERVIEW.exec(text.trim())?.[1] ?? [])[0];
  const titled = (text: string): string => titledText(text, year, name);
  return {
    year,
    saysYear: most !== undefined,
    isFinal,
    name,
    kind: kindOf(above),
    titled,
    byline: bylineOf(tables, titled),
    moneyUnit: mostOf(tables.flatMap((table) => unitAbove(table) ?? [])),
    decimals: decimalsOf(tables),
  };
}

/** The unit of money that stands above a table. */
export function unitAbove({ above, form }: SheetTable): MoneyUnit | undefined {
  return form?.money.moneyUnit ?? above.map(statedUnit).find((unit) => unit !== undefined);
}

/** Digits after the point that tables print at most; undefined where no text can only be an amount. */
export function decimalsOf(tables: readonly SheetTable[]): number | undefined {
  const digits = tables.flatMap(({ sheet, rows }) =>
    rows.flatMap((row) =>
      ownCells(sheet, row).flatMap(({ text, isNumber, isGrouped }) => {
        const found = /^-?[\d,]+\.(\d{1,2})$/.exec(text.trim());
        if (found !== null) return (found[1] ?? '').length;
        const isWhole = isGrouped || GROUPED.test(text.trim()) || (isNumber && isLarge(text));
        return isWhole ? [0] : [];
      }),
    ),
  );
  return digits.length === 0 ? undefined : Math.max(...digits);
}

const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** A number that is no year and has not as many digits as codes of 科目 or units have. */
const isLarge = (text: string): boolean => /^-?(?!(?:19|20)\d\d$)(?:\d{4}|\d{8,12})$/.test(text);

/** Whether amounts are printed with thousands separators; undefined where none is large enough to tell. */
export function thousandsOf(tables: readonly SheetTable[]): boolean | undefined {
  const large = tables.flatMap(({ sheet, rows }) =>
    rows.flatMap((row) =>
      ownCells(sheet, row).flatMap(({ text, isGrouped }) => {
        if (isGrouped === true || GROUPED.test(text.trim())) return [true];
        // Codes have no digits after the point.
        return /^-?\d{4,}\.\d{1,2}$/.test(text.trim()) ? [false] : [];
      }),
    ),
  );
  return large.length === 0 ? undefined : large.filter((is) => is).length * 2 > large.length;
}

/** Whether a document speaks of a department or of a unit: 部门预算经济分类 and 单位：万元 speak of neither. */
function kindOf(above: readonly string[]): DocumentWords['kind'] {
  const count = (pattern: RegExp): number => above.filter((text) => pattern.test(text)).length;
  return count(/部门(?!(?:预算)?(?:支出)?经济)/) > count(/单位(?!\s*[:：]\s*[百千万亿]?元)/)
    ? 'department'
    : 'unit';
}

/** The heading of what a document tells of who discloses: 第一部分 某市财政局概况. */
const OVERVIEW = /^第[一二三]部分\s*(\p{Script=Han}{4,30})概况/u;

const WHOSE = /^(?:编制|填报|预算)?(?:部门|单位)(?:[（(]单位[)）])?(?:名称)?\s*[:：]\s*(\S.*)$/;

function nameOf(above: readonly string[]): string | undefined {
  const said = above.flatMap((text) => {
    const written = (WHOSE.exec(text)?.[1] ?? /^\d{3,}\s+(\p{Script=Han}\S+)$/u.exec(text)?.[1])?.trim();
    return written === undefined || statedUnit(text) !== undefined || /[Xx×…]{2}/.test(written)
      ? []
      : [written];
  });
  return mostOf(said);
}

function mostOf<Item>(items: readonly Item[]): Item | undefined {
  return [...Map.groupBy(items, (item) => item)].sort((a, b) => b[1].length - a[1].length)[0]?.[0];
}

/** Titles with words in braces: the year, the last one, who discloses, 部门 or 单位 where it tells whose budget it is. */
function titledText(text: string, year: number, name: string | undefined): string {
  const own = name === undefined ? text : text.replaceAll(name, '{name}');
  return own
    .replace(new RegExp(`(?<!\\d)${year}(?=\\s*(?:年|预算|决算|执行|$))`, 'g'), '{year}')
    .replace(new RegExp(`(?<!\\d)${year - 1}(?=\\s*(?:年|预算|决算|执行))`, 'g'), '{lastYear}')
    .replace(
      /(?<![基\p{Script=Han}]支出)(?:部门|单位)(?=(?:财务)?(?:收支|收入|支出|财政|一般公共|政府性|国有资本|预算|决算|“三公”)(?!(?:支出)?经济|分类))/u,
      '{level}',
    )
    .replace(/预算\{level\}/, '预算单位');
}

/** What stands above most tables besides their titles, the unit of money and the number. */
function bylineOf(tables: readonly SheetTable[], titled: (text: string) => string): readonly string[] {
  const counts = new Map<string, number>();
  for (const { above } of tables)
    for (const piece of new Set(above.flatMap((text) => bylinePiece(text, titled))))
      counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return [...counts].filter(([, count]) => count * 2 > tables.length).map(([piece]) => piece);
}

function bylinePiece(text: string, titled: (text: string) => string): readonly string[] {
  if (statedUnit(text) !== undefined && !WHOSE.test(text.replace(/单位[:：]\S*元/, ''))) return [];
  if (/^(?:19|20)\d\d年度?$/.test(text)) return [];
  const [, label] =
    /^((?:编制|填报|预算)?(?:部门|单位)(?:[（(]单位[)）])?(?:名称)?\s*[:：])/.exec(text) ?? [];
  if (label !== undefined) return [`${label}{name}`];
  if (/^\d{3,}\s+\p{Script=Han}/u.test(text)) return ['{code} {name}'];
  return /[:：]/.test(text) ? [titled(text).replace(/(?<=年度[:：])(?:19|20)\d\d/, '{year}')] : [];
}
