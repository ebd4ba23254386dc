import { Decimal } from '../../model/decimal/decimal.ts';
import { formatMoney, MONEY_UNITS, type MoneyUnit } from '../../model/money.ts';
import type { IndicatorRecord, ProjectRecord } from '../../model/records.ts';
import { at } from '../../model/source.ts';
import { type Target, targetOf, targetText } from '../../model/target.ts';
import type { Account } from '../../points/account/account.ts';
import { goalsTableId } from '../projects/projects.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { ceilingOf } from './indicators/ceiling.ts';

/** goals/product: the cost of a thing, times how many of it there are, is its cost in all. */
export const goalsProduct: Rule = {
  id: 'goals/product',
  severity: 'warning',
  title: '单位成本乘以数量等于总成本',
  basis: '同一项目把一件事的单位成本、数量和总成本都列为指标时，三个数必须相乘得上，否则至少一个写错了。',
  check: (account) => account.disclosure.projects.flatMap((project) => products(account, project)),
};

/** An indicator that can be counted with. */
interface Counted {
  readonly indicator: IndicatorRecord;
  readonly target: Target;
}

/** What one costs, of what. */
interface Price extends Counted {
  readonly money: MoneyUnit;
  readonly measure: string;
}

function products(account: Account, project: ProjectRecord): readonly RuleFinding[] {
  const indicators = (project.indicators ?? []).filter(({ span }) => span !== 'term');
  const counted = indicators.flatMap((indicator): Counted[] => {
    const target = targetOf(indicator, account.format.indicators?.directions);
    return target === undefined ? [] : [{ indicator, target }];
  });
  const prices = counted.flatMap((entry) => priceOf(entry) ?? []);
  const totals = counted.filter(({ indicator }) => ceilingOf(account, indicator) !== undefined);
  return prices.flatMap((price) => {
    const total = counterpart(price, totals, prices.length);
    const quantities = counted.filter(
      ({ indicator, target }) => indicator.level2 === '数量指标' && target.measure === price.measure,
    );
    if (total === undefined || quantities.length === 0) return [];
    const near = quantities.filter(({ indicator }) => common(indicator.name, price.indicator.name) >= SHARED);
    const asked = near.length > 0 ? near : quantities;
    if (asked.some((quantity) => fits(account, price, quantity, total))) return [];
    return asked.slice(0, 1).map((quantity) => said(account, project, price, quantity, total));
  });
}

/** 80 元 for 每一起案件, 3 元/张: what one costs; undefined where it is for a day and a person, or no price at all. */
function priceOf({ indicator, target }: Counted): Price | undefined {
  if (indicator.level2 !== '成本指标') return undefined;
  const [money = '', ...per] = target.measure.split('/');
  if (!Object.hasOwn(MONEY_UNITS, money)) return undefined;
  const parts = per.filter((part) => part !== '年');
  const [, named] = /(?:每一?|单)([起件张套台份册人次])/u.exec(indicator.name) ?? [];
  const measure = parts.length === 1 ? parts[0] : parts.length === 0 && per.length === 0 ? named : undefined;
  return measure === undefined ? undefined : { indicator, target, measure, money: money as MoneyUnit }; // a key of MONEY_UNITS, as just tested
}

/** As many first characters make two names speak of one thing. */
const SHARED = 4;

/** The whole cost a price belongs to: of the same thing by its name, or the only one of the only price. */
function counterpart(price: Price, totals: readonly Counted[], prices: number): Counted | undefined {
  const named = totals.filter(({ indicator }) => common(indicator.name, price.indicator.name) >= SHARED);
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  return prices === 1 && totals.length === 1 ? totals[0] : undefined;
}

/** How many characters two names begin with alike. */
function common(first: string, second: string): number {
  let length = 0;
  while (length < first.length && first[length] === second[length]) length += 1;
  return length;
}

const worth = (target: Target, moneyUnit: MoneyUnit): Decimal => target.number.times(MONEY_UNITS[moneyUnit]);

/** Digits after the point that a target is printed with. */
const halfOf = ({ number }: Target): Decimal => new Decimal(`5e-${number.decimalPlaces() + 1}`);

function fits(account: Account, price: Price, { target }: Counted, total: Counted): boolean {
  const whole = ceilingOf(account, total.indicator);
  if (whole === undefined) return true;
  const product = worth(price.target, price.money).times(target.number);
  const room = halfOf(price.target).times(MONEY_UNITS[price.money]).times(target.number);
  const moneyUnit = total.target.measure as MoneyUnit; // of a ceiling in money
  const half = halfOf(total.target).times(MONEY_UNITS[moneyUnit]);
  return product.minus(whole).abs().lessThanOrEqualTo(room.plus(half));
}

function said(
  account: Account,
  project: ProjectRecord,
  price: Price,
  quantity: Counted,
  total: Counted,
): RuleFinding {
  const table = goalsTableId(account);
  const moneyUnit = total.target.measure as MoneyUnit; // of a ceiling in money
  const product = worth(price.target, price.money).times(quantity.target.number);
  const printed = formatMoney(product, moneyUnit, 0);
  return {
    source: at(price.indicator.source, 'target'),
    label: `${project.name} · ${price.indicator.name}`,
    place: `${table ?? 'projects'}/${project.key}/${(project.indicators ?? []).indexOf(price.indicator) + 1}`,
    ...(table && { table }),
    related: [quantity, total].map(({ indicator }) => ({
      source: at(indicator.source, 'target'),
      label: `${indicator.name}：${targetText(indicator)}`,
    })),
    message: `“${project.name}”的“${price.indicator.name}”是“${targetText(price.indicator)}”，“${quantity.indicator.name}”是“${targetText(quantity.indicator)}”，相乘是 ${printed} ${moneyUnit}，而“${total.indicator.name}”是“${targetText(total.indicator)}”`,
    remedy: '核对单位成本、数量和总成本，改正写错的一个。',
  };
}
