import type { Claim } from './claim.ts';
import { budgetMeant } from './comparison-words.ts';

/** 比上年的19.98万元增加1.51万元, 较年初预算226.25万元减少: an amount right behind what something is compared with is last year's, or the budget's. */
const COMPARED_WITH =
  /(?:与|同|比|较|和)(?:(?<year>(?:上一?年度?|去年|20\d\d年度?)(?:(?:年初)?预算|(?<spent>执行|决算|完成|实际支出))?数?)|(?<budget>(?:年初|调整后?的?|全年)?预算数?))的?$/;

/** The words before an amount of money, which are last year's or the budget's where it is what something is compared with. */
export function asCompared(words: string): string {
  const compared = COMPARED_WITH.exec(words);
  if (compared === null) return words;
  const { year = '', budget = '' } = compared.groups ?? {};
  const named = words.slice(0, compared.index).replace(/^20\d\d年度?/, '');
  return named + year.replace('实际支出', '执行') + budget;
}

/** What a claim is compared with by an amount right before it, that is not last year's budget: 较年初预算226.25万元, 比上年执行数24.17万元. */
export function comparisonBy(words: string): ToldComparison {
  const { budget, spent } = COMPARED_WITH.exec(words)?.groups ?? {};
  if (budget !== undefined) return { against: budgetMeant(budget) };
  return spent === undefined ? {} : { against: 'last', isAgainstSpent: true };
}

/** What something is compared with. */
export type ToldComparison = Pick<Claim, 'against' | 'isAgainstSpent'>;

/** How much more or less, than what stood right before it where its own words say of nothing. */
export const compared = <Read extends Pick<Claim, 'role' | 'against'>>(
  claim: Read,
  than: ToldComparison,
): Read =>
  claim.against === undefined && ['change', 'rate'].includes(claim.role) ? { ...claim, ...than } : claim;

/** 增加的1518.25万元中: a change whose parts the sentence goes on with. */
const MOVED = /(?:(?<more>增加|增长)|减少|下降)的$/;

/** The change that an amount is told as, of which its sentence tells the parts; undefined of any other amount. */
export function movedInParts(words: string, after: string): ToldMove | undefined {
  const found = /^之?中[，,：:]?/.test(after) ? MOVED.exec(words) : null;
  return found === null ? undefined : { role: 'change', sign: found.groups?.more === undefined ? -1 : 1 };
}

/** That something went up or down. */
export type ToldMove = Pick<Claim, 'role' | 'sign'>;
