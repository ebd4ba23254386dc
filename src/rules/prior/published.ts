import type { Decimal } from '../../model/decimal/decimal.ts';
import type { Interval } from '../../model/figure/figure.ts';
import { formatMoney } from '../../model/money.ts';
import { pastFigure } from '../../narrative/figures/prior-figures.ts';
import type { View } from '../../narrative/figures/view.ts';
import { compareSides } from '../../points/figures/compare-sides.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { someOf } from '../rule/wording.ts';
import { type LastYear, lastYearLines } from './last-year.ts';
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
    const apart = lastYearLines(view).flatMap((line) => apartFrom(view, line) ?? []);
    return [...Map.groupBy(apart, sameSlip).values()].flatMap(findingOf);
  },
};

/** A line of last year's account that says another figure than is published. */
interface Apart {
  readonly line: LastYear;
  readonly last: Interval;
  readonly published: Decimal;
  readonly difference: Decimal;
  readonly where: string;
}

function apartFrom(view: View, line: LastYear): Apart | undefined {
  const past = pastFigure(view, line.entry.of);
  if (past === undefined || line.last === undefined) return undefined;
  const { outcome, difference } = compareSides(line.last, [past.last]);
  if (outcome !== 'different') return undefined;
  const where = past.place === undefined ? '上年的公开' : `本年表的上年栏（${past.place}）`;
  return { line, last: line.last, published: past.last.value, difference, where };
}

/** Lines that are off by the same amount are one mistake: a figure and the totals it goes into, or a year that was told before it was adjusted. */
const sameSlip = ({ difference }: Apart): string => difference.toString();

function findingOf([first, ...others]: readonly Apart[]): readonly RuleFinding[] {
  if (first === undefined) return [];
  const { line, last, published, difference, where } = first;
  const { cell, title } = line;
  const text = (value: Decimal) => formatMoney(value, cell.moneyUnit, cell.decimals);
  const off = text(difference.abs());
  const again =
    others.length === 0
      ? ''
      : `；${someOf(
          others.map((each) => `“${each.line.title}”`),
          2,
          '条',
        )}的上年数也差这么多，多半是同一处错误`;
  return [
    {
      source: cell.source,
      label: `${title}：${told(line)}`,
      place: cell.place,
      difference: off,
      related: others.map((each) => ({
        source: each.line.cell.source,
        label: `${each.line.title}：${told(each.line)}`,
      })),
      message: `“${title}”${toldInFull(line, text(last.value))} ${cell.moneyUnit}，而${where}是 ${text(published)} ${cell.moneyUnit}，相差 ${off} ${cell.moneyUnit}${again}`,
      remedy:
        '核对两处；上年的公开或上年栏印有的数，句子会自己取，prior 里不必再写。上年数经过调整的，在 acknowledged 里写明口径。',
    },
  ];
}
