import type { Against } from './claim.ts';

/** 上年, 去年, 2025年. */
const YEAR = '(?:上一?年|去年|(?<year>20[0-9]{2})年)(?:度|同期)?';

/** What something is compared with, and what is said of it: 与上年年初预算数相比. Groups: year, spent. */
export const COMPARED = `(?:与|同|比|较|和)?(?:本(?:单位|部门|级))?${YEAR}(?:年初|调整)?(?:预算|(?<spent>决算|(?:预算)?执行|实际支出)|安排)?(?:总)?(?:数|额)?(?:相比|比较|相较)?`;

/** 比年初预算, with the budget of the year itself. */
export const WITH_BUDGET = '(?:与|同|比|较|和)(?:年初|调整后?的?|全年)?预算(?:数)?(?:相比|比较)?';

/** Words for more and for less than before. */
export const UPWARD = '增加|增长|上升|提高|上涨|上浮|扩大';
export const DOWNWARD = '减少|下降|降低|压减|压缩|缩减|削减|下滑|回落';

/** 高于上年, 低于去年预算数: more or less than it was. */
export const THAN_LAST =
  '(?<![不未没]|不得|不能|不应|没有)(?:(?<above>高于|多于|大于|超过|超出)|低于|少于|小于)(?:上一?年|去年)(?:度|同期)?(?:年初)?(?:预算|决算|执行|安排)?(?:数|额)?';

/** Which budget is meant: the adjusted one (完成调整预算的) where it says so. */
export const budgetMeant = (words: string): Against => (words.includes('调整') ? 'adjusted' : 'budget');
