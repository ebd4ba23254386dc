import type { Decimal } from 'decimal.js';
import type { Related } from '../model/diagnostic.ts';
import { formatMoney } from '../model/money.ts';
import type { Cell } from '../model/table.ts';

/** A cell's figure in a sentence: "1054.05 万元", "空白", "不涉及". */
export function figureText(cell: Cell): string {
  if (cell.given.kind === 'amount') return `${cell.given.amount.text} ${cell.moneyUnit}`;
  if (cell.given.kind === 'notApplicable') return `“${cell.given.text}”`;
  return cell.given.kind === 'blank' ? '空白' : '没有填写';
}

/** An amount in the unit of a cell: "0.09". */
export const inUnitOf = (cell: Cell, value: Decimal): string =>
  formatMoney(value, cell.moneyUnit, cell.decimals);

/** A cell as a second place of a message. */
export const related = (cell: Cell): Related => ({
  source: cell.source,
  label: `${cell.title}：${figureText(cell)}`,
});

/** The first few of many, and how many there are: "甲、乙等 5 处". */
export function someOf(names: readonly string[], most: number, measure: string): string {
  const shown = names.slice(0, most).join('、');
  return names.length > most ? `${shown}等 ${names.length} ${measure}` : shown;
}
