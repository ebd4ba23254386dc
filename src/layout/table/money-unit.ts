import type { MoneyUnit } from '../../model/money.ts';
import type { LayoutColumn } from './table-layout.ts';

/** What stands after 单位： above a table: the unit of most columns, then those that differ; "" for a form of texts, which has no money. */
export function moneyUnitText(columns: readonly LayoutColumn[], usual: MoneyUnit): string {
  const figures = columns.filter((column) => column.kind === 'figure');
  if (figures.length === 0) return '';
  const units = [...new Set(figures.map((column) => column.moneyUnit ?? usual))];
  if (units.length < 2) return units[0] ?? usual;
  const others = figures.filter((column) => column.moneyUnit !== usual);
  const told = others.map((column) => `“${column.titles.at(-1)}”为${column.moneyUnit}`);
  return [usual, ...told].join('；');
}
