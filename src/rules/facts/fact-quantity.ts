import { figureColumns, tableSides } from '../../formats/columns.ts';
import type { Format } from '../../formats/format.ts';
import { PURCHASE_AMOUNT, purchasesTable } from '../../formats/record-tables.ts';
import { Decimal } from '../../model/decimal/decimal.ts';
import { writtenDecimal } from '../../model/decimal/written-decimal.ts';
import { asPrint, type Interval } from '../../model/figure/figure.ts';
import { formatMoney, isAmountText, MONEY_UNITS, type MoneyUnit, type Precision } from '../../model/money.ts';
import type { FactQuantity } from '../../model/narrative.ts';
import type { Source } from '../../model/source.ts';
import { FACT } from '../../model/vocabulary/fact-names.ts';
import { titleOf } from '../../narrative/figures/describe.ts';
import { figureAt } from '../../narrative/figures/figure-at.ts';
import { textUnit } from '../../narrative/figures/text-unit.ts';
import { countOf, factOf, listNamed } from '../../narrative/figures/told-facts.ts';
import { decimalsHere, isNamed, unitWorth, type View } from '../../narrative/figures/view.ts';
import { factFigure, factTitle } from './fact-figure.ts';

/** A number that facts are held against: of money in the unit of the texts, else a count. No figure: nobody prints it so. */
export interface MeasuredQuantity extends Interval {
  readonly title: string;
  /** Digits as a message prints them. */
  readonly text: string;
  readonly source?: Source | undefined;
  /** What is counted, where it is no money: 个. */
  readonly measure?: string | undefined;
}

/** A fact as a quantity. */
export interface StatedQuantity extends MeasuredQuantity {
  /** Its name in narrative.yaml. */
  readonly fact: string;
  readonly source: Source;
}

/** A quantity that a format names; undefined where the disclosure does not say it. */
export function quantityOf(view: View, quantity: FactQuantity): MeasuredQuantity | undefined {
  if ('fact' in quantity) return statedQuantity(view, quantity.fact);
  if ('list' in quantity) return listQuantity(view, quantity.list);
  if ('of' in quantity) return moneyQuantity(view, quantity.of);
  if ('limit' in quantity) return limitQuantity(quantity);
  return purchasedQuantity(view, quantity.purchases);
}

/** A fact as a quantity; undefined where nobody states it, or states it in words. */
export function statedQuantity(view: View, name: string): StatedQuantity | undefined {
  const stated = factFigure(view.account, name);
  if (stated === undefined) return undefined;
  const { fact } = stated;
  const times = inTextUnit(view, factOf(view, name)?.moneyUnit);
  const [value, half] = [stated.value.times(times), stated.half.times(times)];
  const title = fact.title ?? view.prose.style.facts[name]?.title ?? factTitle(name, fact);
  const measure = fact.measure ?? view.prose.style.facts[name]?.measure;
  return asPrint({
    fact: name,
    title,
    measure: measure !== undefined && !Object.hasOwn(MONEY_UNITS, measure) ? measure : undefined,
    text: fact.text,
    source: fact.source,
    value,
    half,
  });
}

/** What one of another unit of money is worth in that of the texts: 10000 of a 万元 in texts of 元. */
const inTextUnit = (view: View, moneyUnit: MoneyUnit = textUnit(view).moneyUnit): Decimal =>
  new Decimal(MONEY_UNITS[moneyUnit]).div(unitWorth(view));

const LISTS: Readonly<Record<string, string>> = {
  [FACT.projects]: '列出的项目',
  goals: '列出的绩效目标',
  'projects-with-goals': '有绩效目标的项目',
  [FACT.procurementLines]: '列出的政府采购',
  [FACT.units]: '预算单位',
};

function listQuantity(view: View, name: string): MeasuredQuantity | undefined {
  const list = listNamed(name);
  const count = list && countOf(view, list);
  if (count === undefined) return undefined;
  return {
    title: LISTS[name] ?? name,
    text: String(count),
    value: new Decimal(count),
    half: new Decimal(0),
    prints: 1,
  };
}

function moneyQuantity(view: View, of: Readonly<Record<string, string>>): MeasuredQuantity | undefined {
  if (!isNamed(view, of)) return undefined;
  const figure = figureAt(view, of);
  if (figure === undefined) return undefined;
  const worth = unitWorth(view);
  return {
    title: titleOf(view, of),
    text: formatMoney(figure.value, textUnit(view).moneyUnit, decimalsHere(view, figure.value, figure)),
    source: figure.cells[0]?.source,
    value: figure.value.div(worth),
    half: figure.half.div(worth),
    prints: figure.prints,
  };
}

const limitQuantity = ({ limit, title }: { limit: string; title: string }): MeasuredQuantity => ({
  title,
  text: limit,
  value: writtenDecimal(limit),
  half: new Decimal(0),
  prints: 1,
});

function purchasedQuantity(view: View, code: string): MeasuredQuantity | undefined {
  const { account } = view;
  const { lines = [] } = account.disclosure.procurement ?? {};
  const isCoded = lines.length > 0 && lines.every(({ catalogue }) => catalogue !== undefined);
  if (!isCoded) return undefined;
  const bought = lines.filter(({ catalogue = '' }) => catalogue.startsWith(code));
  const value = bought.reduce(
    (sum, { money: { amount = '' } }) => sum.plus(numberOf(amount)),
    new Decimal(0),
  );
  const { decimals, moneyUnit } = purchaseUnit(account.format);
  const times = inTextUnit(view, moneyUnit);
  const yuan = value.times(MONEY_UNITS[moneyUnit]);
  return {
    title: PURCHASES[code[0] ?? ''] ?? code,
    text: formatMoney(yuan, textUnit(view).moneyUnit, decimalsHere(view, yuan, { decimals, moneyUnit })),
    value: value.times(times),
    half: new Decimal(`5e-${decimals + 1}`).times(bought.length).times(times),
    prints: bought.length,
  };
}

/** The unit and the digits that lines of procurement are written in: those of their table. */
function purchaseUnit(format: Format): Precision {
  const table = purchasesTable(format);
  const columns =
    table === undefined ? [] : tableSides(table).flatMap((side) => figureColumns(format, table, side));
  const column = columns.find(({ id }) => id === PURCHASE_AMOUNT);
  return {
    moneyUnit: column?.moneyUnit ?? format.moneyUnit,
    decimals: table?.decimals ?? format.decimals,
  };
}

const PURCHASES: Readonly<Record<string, string>> = {
  A: '政府采购预算表的货物',
  B: '政府采购预算表的工程',
  C: '政府采购预算表的服务',
};

const numberOf = (text: string): Decimal => (isAmountText(text) ? writtenDecimal(text) : new Decimal(0));
