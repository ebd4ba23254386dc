import { VERSION } from '../../model/vocabulary/members.ts';
import type { HeadedColumn } from './sheet-header.ts';
import type { WantedColumn } from './table-columns.ts';

/** The year of a disclosure and the version of its format. */
export interface MoneyTerm {
  readonly year: number;
  readonly version: string;
}

/**
 * What a column of a sheet says that its money is, where that of a column of figures is another: 2024 年, 上年 or 执行数 over the same titles as
 * this year's budget. undefined where it says nothing such.
 */
export function otherMoney(
  { titles }: Pick<HeadedColumn, 'titles'>,
  { id, titles: own, groups }: Pick<WantedColumn, 'id' | 'titles' | 'groups'>,
  term: MoneyTerm,
): string | undefined {
  if (id === undefined) return undefined;
  const wanted = [...groups.flat(), ...own];
  const [said, meant] = [otherYearIn(titles, term.year), otherYearIn(wanted, term.year)];
  if (said !== undefined && (meant === undefined || asYear(said, term) !== asYear(meant, term))) return said;
  const [version, same] = [otherVersionIn(titles, term), otherVersionIn(wanted, term)];
  return same === undefined ? version : undefined;
}

/** 上年预算数, but not 上年结转, which is money of this year, nor 上年末. */
const LAST = /上年|上一年|去年/;
const CARRIED = /结转|结余|余额|(?:上年度?|去年)[末底]/;

/** What titles from the group down name another year by; undefined where they name this one, or none. */
function otherYearIn(titles: readonly string[], year: number): string | undefined {
  const named = titles.flatMap((title) => [...title.matchAll(/((?:19|20)\d\d)年/g)].map(([, said]) => said));
  if (named.includes(String(year))) return undefined;
  const [first] = named;
  if (first !== undefined) return `${first} 年`;
  return titles.some((title) => LAST.test(title) && !CARRIED.test(title)) ? '上年' : undefined;
}

const asYear = (said: string, { year }: MoneyTerm): string => (said === '上年' ? `${year - 1} 年` : said);

/** What was spent, or the budget as it was adjusted; in final accounts the budget. */
const OTHER_VERSION: Readonly<Record<string, RegExp>> = {
  [VERSION.budget]: /执行数|决算数|完成数|实际支出|调整(?:后)?预算/,
  [VERSION.final]: /(?:年初|调整(?:后)?)预算|(?<!决算)预算数/,
};

const otherVersionIn = (titles: readonly string[], { version }: MoneyTerm): string | undefined =>
  titles.flatMap((title) => OTHER_VERSION[version]?.exec(title)?.[0] ?? [])[0];
