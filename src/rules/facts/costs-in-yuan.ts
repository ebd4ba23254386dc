import { type CellFigure, type Interval, sumOf } from '../../model/figure/figure.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Cell } from '../../model/table.ts';
import { FLOW, FUND, NATURE } from '../../model/vocabulary/members.ts';
import { PURPOSE_CODES } from '../../model/vocabulary/purpose-codes.ts';
import type { Account } from '../../points/account/account.ts';
import { asInterval, asked } from './asked.ts';
import { basicUnder, costOfPurpose } from './wrong-column.ts';

/** 元 for 万元, and the other way round. */
const FACTORS = ['10000', '0.0001'] as const;

/** A table of purposes that prints another unit of money than it says, and what shows it. */
export interface CostsInYuan {
  readonly table: string;
  readonly cells: readonly [Cell, ...Cell[]];
  /** The prints of the same 科目 in basic expenditure. */
  readonly beside: readonly Cell[];
}

/** What a purpose costs, with the least and the most that it can. */
interface Bounded {
  readonly cost: CellFigure;
  readonly beside: Cell;
  readonly least: Interval;
  /** Undefined where nobody knows what projects come to. */
  readonly most: Interval | undefined;
}

/**
 * Tables of purposes (“三公”经费) that no sum holds to other tables, whose costs cannot be what they say, and all can be, ten thousand times as
 * much or a ten-thousandth: one of them then is exactly what basic expenditure has under its 科目.
 */
export const costsInYuan: (account: Account) => readonly CostsInYuan[] = onceFor((account) =>
  [...Map.groupBy(boundedCosts(account), ({ cost }) => cost.cell.table)].flatMap(
    ([table, all]): readonly CostsInYuan[] => {
      const isFit = (factor: string) => all.every((each) => fits(each, factor));
      const by = all.some((each) => !fits(each, '1')) ? FACTORS.find(isFit) : undefined;
      const [first, ...others] = all;
      const isTelling = by !== undefined && all.some((each) => fits({ ...each, most: each.least }, by));
      if (first === undefined || !isTelling) return [];
      return [
        {
          table,
          cells: [first.cost.cell, ...others.map(({ cost }) => cost.cell)],
          beside: all.map(({ beside }) => beside),
        },
      ];
    },
  ),
);

/** Whether a cost, so many times as much, lies between the least and the most. */
const fits = ({ cost, least, most }: Bounded, factor: string): boolean => {
  const [value, half] = [cost.value.times(factor), cost.half.times(factor)];
  return (
    least.value.minus(value).lessThanOrEqualTo(least.half.plus(half)) &&
    (most === undefined || value.minus(most.value).lessThanOrEqualTo(most.half.plus(half)))
  );
};

function boundedCosts(account: Account): readonly Bounded[] {
  const projects = asked(account, { flow: FLOW.expenditure, fund: FUND.general, nature: NATURE.project });
  return PURPOSE_CODES.flatMap(({ purpose, code }): readonly Bounded[] => {
    const cost = costOfPurpose(account, purpose);
    const basic = basicUnder(account, code);
    if (cost === undefined || cost === 'nothing' || basic === undefined || basic === 'nothing') return [];
    if (cost.value.isZero() || basic.value.isZero()) return [];
    const rest = projects === undefined ? undefined : asInterval(projects);
    const most = rest && sumOf([basic, rest].filter(({ prints }) => prints > 0));
    return [{ cost, beside: basic.cell, least: basic, most }];
  });
}
