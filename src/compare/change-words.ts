import type { Change, Percent } from './change.ts';
import type { FigureData } from './figure-data.ts';

/** Said where there is no such money. */
export const NOTHING_TEXT = '无';

/** Said where a disclosure does not tell: not the same as no money. */
export const UNKNOWN_TEXT = '未列示';

/** Said where this website holds no disclosure of the year. */
export const ABSENT_TEXT = '未收录';

/** Explains the mark of sums. */
export const DERIVED_NOTE = '前面有点的数没有直接印出，由几格推算，连到其中第一格。';

/** A figure's digits with separators, and its unit where that is not the one of the column; in words where only those were printed. */
export const comparedText = ({ text, moneyUnit }: FigureData, columnUnit: string): string =>
  text === '' ? NOTHING_TEXT : `${grouped(text)}${moneyUnit === columnUnit ? '' : moneyUnit}`;

/**
 * A change with its sign: "+1,230.18", "−5.00", "持平", "尾差以内"; "" where it is not known.
 * @param columnUnit the unit of money of the column: a change in another one says its own; no column says it where it is ""
 */
export function changeText(change: Change | undefined, columnUnit = change?.moneyUnit): string {
  if (change === undefined) return '';
  if (change.kind === 'same') return '持平';
  if (change.kind === 'rounding') return '尾差以内';
  const inUnit = change.moneyUnit === columnUnit ? '' : change.moneyUnit;
  return `${change.about ? '约' : ''}${signed(change.difference)}${inUnit}`;
}

/** A change as a clause: "增加1,230.18万元（+11.6%）". */
export function changeClause(change: Change): string {
  if (change.kind === 'same') return '持平';
  if (change.kind === 'rounding') return '相差在尾差以内';
  const word = change.kind === 'more' ? '增加' : '减少';
  const rate = change.rate === undefined ? '' : `（${growthText(change.rate)}）`;
  return `${word}${change.about ? '约' : ''}${grouped(change.difference.replace('-', ''))}${change.moneyUnit}${rate}`;
}

/** A percentage: "11.6%", "约12%"; "" where it cannot be said. */
export const percentText = (percent: Percent | undefined): string =>
  percent === undefined ? '' : `${percent.about ? '约' : ''}${grouped(percent.text)}%`;

/** A growth with its sign; "" where it cannot be said. */
export const growthText = (rate: Percent | undefined): string =>
  rate === undefined ? '' : `${rate.about ? '约' : ''}${signed(`${rate.text}%`)}`;

/** With a sign in front, a real minus. */
function signed(text: string): string {
  if (text.startsWith('-')) return `−${grouped(text.slice(1))}`;
  return /[1-9]/.test(text) ? `+${grouped(text)}` : grouped(text);
}

/** Puts separators between groups of three digits before the point. */
const grouped = (text: string): string =>
  text.replace(/\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','));
