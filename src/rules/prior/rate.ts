import { Decimal } from '../../model/decimal/decimal.ts';
import type { Interval } from '../../model/figure/figure.ts';
import { at } from '../../model/source.ts';
import { rateSaid } from '../../narrative/binding/claim-judgement.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { type LastYear, lastYearLines } from './last-year.ts';
import { told } from './misfits.ts';

/** prior/rate: the percentage beside a change is that change in percent of last year's amount. */
export const priorRate: Rule = {
  id: 'prior/rate',
  severity: 'error',
  findsGaps: true,
  title: '上年数旁边写的增长率与增减额对得上',
  basis: '增长率＝（本年数－上年数）÷上年数；增减额、增长率和本年数里有一个写错，三个数就合不上。',
  check: ({ disclosure }, { narratives }) => {
    const view = narratives.get(disclosure.id)?.view;
    return view === undefined ? [] : lastYearLines(view).flatMap(findingOf);
  },
};

function findingOf(line: LastYear): readonly RuleFinding[] {
  const { entry, change, last, title, cell } = line;
  if (entry.rate === undefined || change === undefined || last === undefined || last.value.isNegative())
    return [];
  const stated = rateWritten(entry.rate);
  if (fits(stated, line)) return [];
  const real = last.value.isZero() ? undefined : change.value.div(last.value).times(100);
  return [
    {
      source: at(entry.source, 'rate'),
      label: `${title}：${told(line)}，${inWords(stated.value)}`,
      place: cell.place,
      difference: stated.value
        .minus(real ?? 0)
        .abs()
        .toDecimalPlaces(4)
        .toString(),
      message: `“${title}”${told(line)}，写的是${inWords(stated.value)}，${
        real === undefined ? '上年却是 0，没有增长率' : `按这个数应为${inWords(real)}`
      }`,
      remedy:
        '核对增减的数、正负号和百分比，改正写错的一个；原文的百分比就是算错的，删去 rate，写进 published（says: rate）。',
    },
  ];
}

/** A percentage as it is written, and half of its last digit. */
function rateWritten(text: string): Pick<Interval, 'value' | 'half'> {
  const value = new Decimal(text.replaceAll(',', ''));
  return { value, half: new Decimal(`5e-${(text.split('.')[1]?.length ?? 0) + 1}`) };
}

/** Whether a rate is that of a line's change, to the digits that all of them were printed with. From nothing there is none. */
function fits({ value, half }: Pick<Interval, 'value' | 'half'>, { change, last }: LastYear): boolean {
  if (change === undefined || last === undefined) return true;
  if (last.value.isZero()) return value.isZero() && change.value.isZero();
  const real = change.value.div(last.value).times(100);
  const slack = change.half.times(100).plus(real.abs().times(last.half)).div(last.value);
  return value.minus(real).abs().lessThanOrEqualTo(half.plus(slack));
}

/** A rate of change in words: 增长 11.92%, 下降 30.23%, 没有增减. */
const inWords = (rate: Decimal): string =>
  rate.isZero() ? '没有增减' : `${rate.isNegative() ? '下降' : '增长'} ${rateSaid(rate.abs())}`;
