import type { Decimal } from '../../model/decimal/decimal.ts';
import { formatMoney } from '../../model/money.ts';
import { pastFigure } from '../../narrative/figures/prior-figures.ts';
import { compareSides } from '../../points/figures/compare-sides.ts';
import type { Rule } from '../rule/rule.ts';
import { lastYearLines } from './last-year.ts';
import { told, toldInFull } from './misfits.ts';

/** prior/published: last year's figure is what last year's disclosure or a column of this year's tables prints. */
export const priorPublished: Rule = {
  id: 'prior/published',
  severity: 'error',
  findsGaps: true,
  title: '上年数与上年的公开、本年表的上年栏一致',
  basis: '上年数只有一个：上年公开的预算数，也就是本年表里上年栏印的数。',
  check: ({ disclosure }, { narratives }) => {
    const view = narratives.get(disclosure.id)?.view;
    if (view === undefined) return [];
    return lastYearLines(view).flatMap((line) => {
      const { last, cell, title, entry } = line;
      const past = pastFigure(view, entry.of);
      if (past === undefined || last === undefined) return [];
      const { outcome, difference } = compareSides(last, [past.last]);
      if (outcome !== 'different') return [];
      const text = (value: Decimal) => formatMoney(value, cell.moneyUnit, cell.decimals);
      const off = text(difference.abs());
      const where = past.place === undefined ? '上年的公开' : `本年表的上年栏（${past.place}）`;
      return [
        {
          source: cell.source,
          label: `${title}：${told(line)}`,
          place: cell.place,
          difference: off,
          message: `“${title}”${toldInFull(line, text(last.value))} ${cell.moneyUnit}，而${where}是 ${text(past.last.value)} ${cell.moneyUnit}，相差 ${off} ${cell.moneyUnit}`,
          remedy:
            '核对两处；上年的公开或上年栏印有的数，句子会自己取，prior 里不必再写。上年数经过调整的，在 acknowledged 里写明口径。',
        },
      ];
    });
  },
};
