import type { Decimal } from '../../model/decimal/decimal.ts';
import { at } from '../../model/source.ts';
import { rateSaid } from '../../narrative/binding/claim-judgement.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { type LastYear, lastYearLines } from './last-year.ts';
import { misfitLines, told } from './misfits.ts';
import { wrongRate } from './written-rate.ts';

/** prior/rate: the percentage beside a change is that change in percent of last year's amount. */
export const priorRate: Rule = {
  id: 'prior/rate',
  severity: 'error',
  findsGaps: true,
  title: '上年数旁边写的增长率与增减额对得上',
  basis: '增长率＝（本年数－上年数）÷上年数；增减额、增长率和本年数里有一个写错，三个数就合不上。',
  check: (account, ledger) => {
    const view = ledger.narratives.get(account.disclosure.id)?.view;
    if (view === undefined) return [];
    // A change that does not fit its sums either is told with them.
    const told = new Set(misfitLines(account, ledger).map(({ entry }) => entry));
    return lastYearLines(view).flatMap((line) => (told.has(line.entry) ? [] : findingOf(line)));
  },
};

function findingOf(line: LastYear): readonly RuleFinding[] {
  const { entry, change, last, title, cell } = line;
  const stated = wrongRate(line);
  if (stated === undefined || change === undefined || last === undefined) return [];
  const real = last.value.isZero() ? undefined : change.value.div(last.value).times(100);
  return [
    {
      source: at(entry.source, 'rate'),
      label: `${title}：${told(line)}，${inWords(stated)}`,
      place: cell.place,
      difference: stated
        .minus(real ?? 0)
        .abs()
        .toDecimalPlaces(4)
        .toString(),
      message: `“${title}”${told(line)}，写的是${inWords(stated)}，${
        real === undefined ? '上年却是 0，没有增长率' : `按这个数应为${inWords(real)}`
      }`,
      remedy:
        '核对增减的数、正负号和百分比，改正写错的一个；原文的百分比就是算错的，删去 rate，写进 published（says: rate）。',
    },
  ];
}

/** A rate of change in words: 增长 11.92%, 下降 30.23%, 没有增减. */
const inWords = (rate: Decimal): string =>
  rate.isZero() ? '没有增减' : `${rate.isNegative() ? '下降' : '增长'} ${rateSaid(rate.abs())}`;
