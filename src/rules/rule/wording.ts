import type { Decimal } from '../../model/decimal/decimal.ts';
import { type Derived, figureIn } from '../../model/figure/figure.ts';
import type { Related } from '../../model/finding.ts';
import { formatMoney } from '../../model/money.ts';
import { cellTitle, titleInTable } from '../../model/place.ts';
import type { Cell } from '../../model/table.ts';

/** A cell's figure in a sentence: "1054.05 万元", "推算的 5.00 万元", "空白", "“不涉及”". */
export function figureText(cell: Cell, derived: Derived = NONE): string {
  const figure = figureIn(derived, cell);
  if (figure === undefined || figure.state === 'nothing') return '没有填写';
  if (figure.state === 'notApplicable') return `“${figure.words}”`;
  if (figure.state === 'blank') return '空白';
  return `${figure.state === 'derived' ? '推算的 ' : ''}${figure.text} ${figure.moneyUnit}`;
}

/** A figure behind a Chinese word (是, 的): with the space that digits have there and words have not. */
export function figureAfter(cell: Cell, derived: Derived = NONE): string {
  const text = figureText(cell, derived);
  return /^[-\d]/u.test(text) ? ` ${text}` : text;
}

const NONE: Derived = new Map();

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
export const related = (cell: Cell, derived?: Derived): Related => ({
  source: cell.source,
  label: `${cellTitle(cell)}：${figureText(cell, derived)}`,
});

/** The first few of many, and how many there are: "甲、乙等 5 处". */
export function someOf(names: readonly string[], most: number, measure: string): string {
  const shown = names.slice(0, most).join('、');
  return names.length > most ? `${shown}等 ${names.length} ${measure}` : shown;
}

/** Letters by which a clause says enough by itself, and those of a long one that are shown. */
const CLAUSE = { fewest: 4, most: 30 } as const;

/** The last clause of the words before a figure, from its beginning; with those before it where it says too little (，增加). */
export function clauseIn(words: string): string {
  const clauses = words.split(/(?<=[，,、；;。！？!?：:\n])/u);
  const first = clauses.findLastIndex(
    (_, index) =>
      clauses.slice(index).join('').length >= CLAUSE.fewest && !/、$/u.test(clauses[index - 1] ?? ''),
  );
  const shown = clauses.slice(Math.max(0, first)).join('').trim();
  return shown.length > CLAUSE.most ? `…${shown.slice(-CLAUSE.most)}` : shown;
}
