import type { Decimal } from 'decimal.js';
import type { Related } from '../../model/diagnostic.ts';
import { formatMoney } from '../../model/money.ts';
import { cellTitle, titleInTable } from '../../model/place.ts';
import type { Cell } from '../../model/table.ts';
import type { Derived } from '../../points/figures/known.ts';

/** What was worked out, by place. */
type Worked = ReadonlyMap<string, Derived>;

/** A cell's figure in a sentence: "1054.05 万元", "推算的 5.00 万元", "空白", "“不涉及”". */
export function figureText(cell: Cell, derived?: Worked): string {
  if (cell.given.kind === 'amount') return `${cell.given.amount.text} ${cell.moneyUnit}`;
  if (cell.given.kind === 'notApplicable') return `“${cell.given.text}”`;
  if (cell.given.kind === 'blank') return '空白';
  const worked = derived?.get(cell.place)?.text ?? '';
  return worked === '' ? '没有填写' : `推算的 ${worked} ${cell.moneyUnit}`;
}

/** An amount in the unit of a cell: "0.09". */
export const inUnitOf = (cell: Cell, value: Decimal): string =>
  formatMoney(value, cell.moneyUnit, cell.decimals);

/**
 * A cell in a sentence, with its table unless that was just named: 支出总表“合计 · 项目支出”, “合计 · 项目支出”.
 * @param beside a cell named before it
 */
export function cellName(cell: Cell, beside?: Cell): string {
  return `${beside?.table === cell.table ? '' : cell.titles.table}“${titleInTable(cell)}”`;
}

/** A cell as a second place of a message. */
export const related = (cell: Cell, derived?: Worked): Related => ({
  source: cell.source,
  label: `${cellTitle(cell)}：${figureText(cell, derived)}`,
});

/** The first few of many, and how many there are: "甲、乙等 5 处". */
export function someOf(names: readonly string[], most: number, measure: string): string {
  const shown = names.slice(0, most).join('、');
  return names.length > most ? `${shown}等 ${names.length} ${measure}` : shown;
}
