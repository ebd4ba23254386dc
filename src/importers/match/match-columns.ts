import { likeness } from './likeness.ts';
import { type MoneyTerm, otherMoney } from './other-money.ts';
import type { HeadedColumn } from './sheet-header.ts';
import { TEXT_TITLES, type WantedColumn } from './table-columns.ts';

/** A column of a sheet, and the column of the format it holds. */
export interface MatchedColumn {
  readonly at: HeadedColumn;
  readonly wanted: WantedColumn;
}

/** How the columns of a sheet fit those of a table. */
export interface ColumnMatch {
  readonly matched: readonly MatchedColumn[];
  /** Columns of the sheet that mean none of the table's. */
  readonly unknown: readonly HeadedColumn[];
  /** Columns of figures of the table that the sheet has not. */
  readonly missing: readonly WantedColumn[];
  /** From 0 to 1. */
  readonly score: number;
}

/** Below this two columns are not taken for the same. */
const ENOUGH = 0.55;

/**
 * Fits the columns of a header to those of a table by what they mean; each is taken once, the surest first.
 * @param of the year of the disclosure and the version of its format: what names others is no figure of it
 */
export function matchColumns(
  headed: readonly HeadedColumn[],
  wanted: readonly WantedColumn[],
  of: MoneyTerm,
): ColumnMatch {
  const candidates = headed
    .flatMap((at, place) =>
      wanted.map((column, index) => ({
        at,
        wanted: column,
        score: otherMoney(at, column, of) !== undefined ? 0 : columnScore(at, column, headed, wanted),
        isWithin: at.column === at.cell.column ? 0 : 1,
        apart: Math.abs(place / headed.length - index / wanted.length),
      })),
    )
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score || a.isWithin - b.isWithin || a.apart - b.apart);
  const words = takenOnce(candidates.filter((each) => each.wanted.id === undefined));
  // Of columns that are called alike, the one that stands nearest behind the words of its own rows.
  const beside = ({ at, wanted: column }: ScoredColumn): number => behindWords(at, column, words);
  const matched: ScoredColumn[] = takenOnce(
    candidates.toSorted((a, b) => b.score - a.score || a.isWithin - b.isWithin || beside(a) - beside(b)),
  );
  const taken = new Set<unknown>(matched.flatMap((each) => [each.at, each.wanted]));
  const split = splitCodes(headed, wanted, matched, taken);
  const all = [...matched, ...split].sort((a, b) => a.at.column - b.at.column);
  const unknown = headed.filter((at) => !taken.has(at) && !isSequence(at));
  const missing = wanted.filter((column) => column.id !== undefined && !taken.has(column));
  const gained = matched.reduce((sum, { score, wanted: { id } }) => sum + score * weightOf(id), 0);
  const whole = Math.max(
    wanted.reduce((sum, { id }) => sum + weightOf(id), 0),
    headed.length - 2,
  );
  return { matched: all, unknown, missing, score: whole === 0 ? 0 : Math.min(1, gained / whole) };
}

interface ScoredColumn extends MatchedColumn {
  readonly score: number;
}

/** Each column once, the first that is left. */
function takenOnce<Each extends ScoredColumn>(candidates: readonly Each[]): Each[] {
  const taken = new Set<unknown>();
  return candidates.filter(({ at, wanted }) => {
    if (taken.has(at) || taken.has(wanted)) return false;
    taken.add(at).add(wanted);
    return true;
  });
}

/** How far a column stands behind the words that the table has to the left of the wanted one; without bound where others are nearer, or there are none. */
function behindWords(at: HeadedColumn, { index }: WantedColumn, words: readonly ScoredColumn[]): number {
  const nearest = words.filter((each) => each.at.column < at.column);
  const own = words.filter((each) => each.wanted.index < index);
  const [left] = nearest.toSorted((a, b) => b.at.column - a.at.column);
  const [before] = own.toSorted((a, b) => b.wanted.index - a.wanted.index);
  return left === undefined || left !== before ? FAR : at.column - left.at.column;
}

/** Further than any sheet is wide. */
const FAR = 1_000_000;

/** A column that only counts the rows is nobody's loss. */
const isSequence = ({ titles }: HeadedColumn): boolean => /^(?:序号|行次|行号)$/.test(titles.at(-1) ?? '');

/** A column of texts says less of which table it is than one of figures. */
const weightOf = (id: string | undefined): number => (id === undefined ? 0.6 : 1);

function columnScore(
  { titles }: HeadedColumn,
  column: WantedColumn,
  headed: readonly HeadedColumn[],
  wanted: readonly WantedColumn[],
): number {
  const leaf = titles.at(-1) ?? '';
  const groups = groupScore(titles.slice(0, -1), column.groups);
  if (column.titles.includes(leaf)) {
    if (groups > 0) return 0.6 + 0.4 * groups;
    const isOnly =
      headed.filter((other) => other.titles.at(-1) === leaf).length === 1 &&
      wanted.filter((other) => other.titles.includes(leaf)).length === 1;
    return isOnly ? 0.7 : 0.45;
  }
  // 财政拨款收入 without a level beneath, where the format has 小计 there; and the other way round.
  const whole = column.groups.at(-1);
  if (column.id !== undefined && whole?.includes(leaf) && column.titles.some(isSum)) return 0.75;
  if (column.id !== undefined && isSum(leaf) && column.titles.includes(titles.at(-2) ?? '')) return 0.75;
  // 总计 over the sum of a row that the format calls 合计, 金额 over what it calls 预算数.
  const isOther = [WHOLE, AMOUNT].some(
    (same) => same.test(leaf) && column.titles.some((title) => same.test(title)),
  );
  if (column.id !== undefined && groups > 0.5 && isOther) return 0.7;
  const { prints } = column;
  // One title over the groups of lines and the lines, as 项目名称 over 资金 and 明细.
  if (column.id === undefined && column.groups.length > 0 && whole?.includes(leaf)) return 0.6;
  if (prints !== undefined && TEXT_TITLES[prints]?.test(leaf)) {
    return 0.58 + 0.1 * groups + 0.1 * Math.max(...column.titles.map((title) => likeness(title, leaf)));
  }
  return 0;
}

const WHOLE = /^(?:合计|总计)$/;
const AMOUNT = /^(?:金额|(?:本年)?预算(?:数|金额)?)$/;

const isSum = (title: string): boolean => /^(?:小计|合计|总计|金额|预算数)$/.test(title);

/** How far the titles of groups agree, from 0 to 1; without groups on either side they do. */
function groupScore(found: readonly string[], wanted: readonly (readonly string[])[]): number {
  if (found.length === 0 && wanted.length === 0) return 1;
  if (found.length === 0) return 0.1;
  if (wanted.length === 0) return 0.7;
  const scores = wanted.map((titles) =>
    Math.max(...found.map((text) => Math.max(...titles.map((title) => groupLikeness(text, title))))),
  );
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function groupLikeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.includes(b) || b.includes(a)) return 0.7;
  const alike = likeness(a, b);
  return alike > 0.6 ? alike * 0.8 : 0;
}

/** A sheet may print codes in columns 类, 款, 项 where the format has one, or the other way round. */
function splitCodes(
  headed: readonly HeadedColumn[],
  wanted: readonly WantedColumn[],
  matched: ScoredColumn[],
  taken: Set<unknown>,
): readonly MatchedColumn[] {
  const split: MatchedColumn[] = [];
  const levels = [
    ['类', 'class'],
    ['款', 'section'],
    ['项', 'item'],
  ] as const;
  for (const columns of Map.groupBy(headed, ({ cell }) => cell).values()) {
    const [first] = columns;
    const code = wanted.find(({ prints }) => prints === 'code' || prints === 'class');
    // One title over two or three columns of codes: 类, 款, 项 stand beneath it, or are not told at all.
    if (columns.length < 2 || columns.length > 3 || first === undefined || code === undefined) continue;
    if (TEXT_TITLES.code?.test(first.titles.at(-1) ?? '') !== true) continue;
    const place = matched.findIndex((entry) => entry.wanted === code);
    if (place !== -1) matched.splice(place, 1);
    for (const [index, at] of columns.entries()) {
      taken.add(at);
      split.push({ at, wanted: { ...code, prints: levels[index]?.[1] } });
    }
    for (const column of wanted)
      if (levels.slice(0, columns.length).some(([, level]) => level === column.prints)) taken.add(column);
  }
  for (const at of headed) {
    if (taken.has(at)) continue;
    const level = levels.find(([title]) => at.titles.at(-1) === title);
    const code = wanted.find(({ prints }) => prints === 'code');
    if (level !== undefined && code !== undefined) {
      taken.add(at);
      split.push({ at, wanted: { ...code, prints: level[1] } });
      // The title above 类, 款, 项 is that of the code itself.
      const place = matched.findIndex((entry) => entry.wanted === code);
      if (place !== -1) matched.splice(place, 1);
      continue;
    }
    const kind = wanted.find(({ prints }) => prints === 'class');
    if (kind !== undefined && TEXT_TITLES.code?.test(at.titles.at(-1) ?? '')) {
      taken.add(at);
      split.push({ at, wanted: { ...kind, prints: 'code' } });
    }
  }
  return split;
}
