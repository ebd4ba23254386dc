import { onceFor } from '../once-for.ts';
import type { Point } from '../point.ts';
import { asCodes, type CodeDimension, type CodeEntry, memberPath, type Taxonomy } from '../taxonomy.ts';

/** Entries whose 科目 went on under another code: what follows under their own is another 科目. */
const successions = onceFor((dimension: CodeDimension): readonly Succession[] =>
  [...dimension.entries.values()].flatMap(([first, ...later]) =>
    [first, ...later].flatMap((entry) =>
      entry?.became === undefined || entry.to === undefined
        ? []
        : [{ code: entry.code, became: entry.became, from: entry === first ? 0 : entry.from, to: entry.to }],
    ),
  ),
);

/** A 科目 under one code until a year, and under another from then on. */
export interface Succession {
  readonly code: string;
  readonly became: string;
  /** 0 where nobody knows of an earlier 科目 of the code. */
  readonly from: number;
  /** The last year of the code. */
  readonly to: number;
}

/** What of a code went on under another, and what another brought to it. */
export const successionsOf = (
  dimension: CodeDimension,
  code: string,
): { readonly left: readonly Succession[]; readonly came: readonly Succession[] } => ({
  left: successions(dimension).filter((each) => each.code === code),
  came: successions(dimension).filter((each) => each.became === code),
});

/**
 * The code that what a code means in one year went by in another: 30113 住房公积金 of 2018 is 30311 of 2017. Undefined where the code was
 * another 科目 then, and nobody tells what this one went by: there is nothing to compare.
 */
export function codeInYear(
  dimension: CodeDimension,
  code: string,
  year: number,
  other: number,
): string | undefined {
  if (year === other) return code;
  const { left, came } = successionsOf(dimension, code);
  const isAt = ({ from, to }: Succession, at: number) => from <= at && at <= to;
  if (other > year) return left.find((each) => isAt(each, year) && each.to < other)?.became ?? code;
  const before = came.find((each) => isAt(each, other));
  if (before !== undefined && !isListed(dimension, code, other)) return before.code;
  return left.some((each) => isAt(each, other) && !isAt(each, year)) ? undefined : code;
}

/** Whether a code of the same meaning is known of a year. */
const isListed = ({ entries }: CodeDimension, code: string, year: number): boolean =>
  (entries.get(code) ?? []).some(
    ({ from, to, became }: CodeEntry) => became === undefined && from <= year && year <= (to ?? year),
  );

/** What came into a code of a higher level from another one, or left it for another: its amounts before and after are not of the same 科目. */
export const recompositionsOf = (dimension: CodeDimension, code: string): readonly Succession[] =>
  successions(dimension).filter(
    ({ code: before, became }) => isBelow(dimension, before, code) !== isBelow(dimension, became, code),
  );

/** Whether a code stands under another, of a wider level of the classification. */
const isBelow = ({ levels }: CodeDimension, code: string, above: string): boolean =>
  levels.includes(above.length) && code.length > above.length && code.startsWith(above);

const isRecomposed = (dimension: CodeDimension, code: string, year: number, other: number): boolean =>
  recompositionsOf(dimension, code).some(
    ({ to }) => Math.min(year, other) <= to && to < Math.max(year, other),
  );

/**
 * A point as it went by in another year: the same money under the codes of then; undefined where one of its codes was another 科目, or held
 * others.
 */
export function pointInYear(taxonomy: Taxonomy, point: Point, year: number): Point | undefined {
  const own = Number(point.year ?? year);
  const moved: Record<string, string> = { ...point, year: String(year) };
  for (const [id, path] of Object.entries(point)) {
    const dimension = asCodes(taxonomy.dimensions.get(id));
    if (dimension === undefined) continue;
    const code = path.slice(path.lastIndexOf('/') + 1);
    if (isRecomposed(dimension, code, own, year)) return undefined;
    const then = codeInYear(dimension, code, own, year);
    const there = then === undefined ? undefined : then === code ? path : memberPath(taxonomy, id, then);
    if (there === undefined) return undefined;
    moved[id] = there;
  }
  return moved;
}
