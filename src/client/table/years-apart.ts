/** A column by the titles above it, as one text. */
interface NamedColumn {
  readonly title: string;
}

/** Words of titles that are no money of their own: of which year, and whether planned or spent. */
const WHEN = /(?:\d{4}年度?|本年|上年)(?:预算|执行|决算)?数?/gu;

/**
 * The first column of this year, where one of last year stands before it; undefined where all are of one year, or this year's come first.
 * @param year of the table
 */
export function firstOfYear<Column extends NamedColumn>(
  columns: readonly Column[],
  year: number,
): Column | undefined {
  const at = (...words: readonly string[]): number =>
    columns.findIndex(({ title }) => words.some((word) => title.includes(word)));
  const [now, before] = [at('本年', `${year}年`), at('上年', `${year - 1}年`)];
  return before >= 0 && before < now ? columns[now] : undefined;
}

/** Whether two columns tell the same money, of two years or of a plan and what came of it. */
export const sameButYear = (one: NamedColumn, other: NamedColumn): boolean =>
  one.title.replaceAll(WHEN, '') === other.title.replaceAll(WHEN, '');
