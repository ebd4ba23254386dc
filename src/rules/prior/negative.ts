import type { Decimal } from '../../model/decimal/decimal.ts';
import { formatMoney } from '../../model/money.ts';
import type { Rule } from '../rule/rule.ts';
import { misnamedIn } from '../written/misnamed.ts';
import { isBelowNothing, lastYearLines } from './last-year.ts';
import { told } from './misfits.ts';

const REMEDY =
  '核对增减的数和正负号（减少写负数）；本年没有这笔钱的，核对本年数。公开的原件就是如此的，在 acknowledged 里说明。';

/** prior/negative: there was no less than nothing last year. */
export const priorNegative: Rule = {
  id: 'prior/negative',
  severity: 'error',
  findsGaps: true,
  title: '上年数不小于零',
  basis: '本年数减去比上年增加的数就是上年数；预算数没有负数，增加的不会多于本年数。',
  check: ({ disclosure }, { narratives }) => {
    const narrative = narratives.get(disclosure.id);
    const lines = narrative === undefined ? [] : lastYearLines(narrative.view);
    const misnamed = narrative === undefined ? [] : misnamedIn(narrative);
    return lines.flatMap((line) => {
      const { now, last, cell, title, entry } = line;
      const text = (value: Decimal) => formatMoney(value, cell.moneyUnit, cell.decimals);
      if (last === undefined || now?.value.isNegative() === true || !isBelowNothing(line)) return [];
      const below = `${text(last.value)} ${cell.moneyUnit}`;
      const meant = misnamed.find((each) => each.entry === entry.source);
      const renamed = meant === undefined ? '' : `把 ${meant.wrong} 改为 ${meant.right}；确是这一项的，`;
      const said = entry.amount === undefined && now !== undefined ? `本年 ${text(now.value)}，` : '';
      return [
        {
          source: cell.source,
          label: `${title}：${told(line)}`,
          place: cell.place,
          difference: text(last.value.abs()),
          message:
            entry.amount === undefined
              ? `“${title}”${said}${told(line)}，上年数就成了 ${below}${meant === undefined ? '' : `；没有写上年数的是 ${meant.right}（${meant.title}），多半是它`}`
              : `“${title}”上年写作 ${below}，上年数不会小于零`,
          remedy: `${renamed}${REMEDY}`,
        },
      ];
    });
  },
};
