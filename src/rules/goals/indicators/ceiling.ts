import type { Decimal } from '../../../model/decimal/decimal.ts';
import { MONEY_UNITS, type MoneyUnit } from '../../../model/money.ts';
import type { IndicatorRecord } from '../../../model/records.ts';
import { targetOf } from '../../../model/target.ts';
import type { Account } from '../../../points/account/account.ts';

/** The most that a cost indicator (成本指标) allows in all, in 元; undefined where it is no such ceiling, or one for each person or piece. */
export function ceilingOf({ format }: Account, indicator: IndicatorRecord): Decimal | undefined {
  if (indicator.level2 !== '成本指标') return undefined;
  const target = targetOf(indicator, format.indicators?.directions);
  if (target === undefined || !Object.hasOwn(MONEY_UNITS, target.measure) || isRateOfPay(indicator.name))
    return undefined;
  if (target.sign === '≥' || target.sign === '>') return undefined;
  return target.number.times(MONEY_UNITS[target.measure as MoneyUnit]); // a key of MONEY_UNITS, as just tested
}

/** 标准, 单价: for each, not in all. */
const isRateOfPay = (name: string): boolean => /标准|单价|人均|每人|每|单[张套台件份册]/u.test(name);
