import type { Rule } from '../rule/rule.ts';
import { around, eachText } from '../written/each-text.ts';

/** A year that a change is told against: 比2022年预算增加, 较2022年度减少, 与2022年相比. */
const COMPARED =
  /(?:比|较|同)(20\d\d)年(?:度)?(?:年初)?(?:部门|单位|收支|财政拨款)?(?:预算|决算|执行)?(?:数|安排)?(?:相比)?(?:，|,)?(?:各|共|分别|均)?(?:增加|减少|增长|下降|持平|提高|降低)|(?:与|同|和)(20\d\d)年(?:度)?(?:年初)?(?:部门|单位|收支|财政拨款)?(?:预算|决算|执行)?(?:数|安排)?(?:相比|持平|相同|比较)/u;

/** texts/compared-year: what a budget is compared with is that of last year. */
export const comparedYear: Rule = {
  id: 'texts/compared-year',
  severity: 'warning',
  title: '增减比的是上年',
  basis: '财预〔2016〕143号：收支增减变化与上年比；写着更早的年度，多半是照抄往年的说明没有改。',
  check: (account) => {
    const { year } = account.disclosure;
    return eachText(account, ({ text, title, place }) => {
      if (!place.startsWith('narrative/')) return undefined;
      const found = COMPARED.exec(text);
      const told = found?.[1] ?? found?.[2];
      if (!found || told === undefined || Number(told) === year - 1 || Number(told) === year)
        return undefined;
      return {
        message: `${title}与 ${told} 年比，这份是 ${year} 年的，上年是 ${year - 1} 年：${around(text, found.index, found[0].length)}`,
        remedy: `核对年度；比的是上年的，改成 ${year - 1} 年；确实要与 ${told} 年比的，在 acknowledged 里说明。`,
      };
    });
  },
};
