import type { Decimal } from '../../model/decimal/decimal.ts';
import { formatMoney } from '../../model/money.ts';
import type { Rule } from '../rule/rule.ts';
import { isBelowNothing, lastYearLines } from './last-year.ts';
import { told } from './misfits.ts';

/** prior/negative: there was no less than nothing last year. */
export const priorNegative: Rule = {
  id: 'prior/negative',
  severity: 'error',
  findsGaps: true,
  title: '上年数不小于零',
  basis: '本年数减去比上年增加的数就是上年数；预算数没有负数，增加的不会多于本年数。',
  check: ({ disclosure }, { narratives }) => {
    const view = narratives.get(disclosure.id)?.view;
    const lines = view === undefined ? [] : lastYearLines(view);
    return lines.flatMap((line) => {
      const { now, last, cell, title, entry } = line;
      const text = (value: Decimal) => formatMoney(value, cell.moneyUnit, cell.decimals);
      if (last === undefined || now?.value.isNegative() === true || !isBelowNothing(line)) return [];
      const below = `${text(last.value)} ${cell.moneyUnit}`;
      const said = entry.amount === undefined && now !== undefined ? `本年 ${text(now.value)}，` : '';
      return [
        {
          source: cell.source,
          label: `${title}：${told(line)}`,
          place: cell.place,
          difference: text(last.value.abs()),
          message:
            entry.amount === undefined
              ? `“${title}”${said}${told(line)}，上年数就成了 ${below}`
              : `“${title}”上年写作 ${below}，上年数不会小于零`,
          remedy:
            '核对增减的数和正负号（减少写负数）；本年没有这笔钱的，核对本年数。公开的原件就是如此的，在 acknowledged 里说明。',
        },
      ];
    });
  },
};
