import type { Decimal } from './decimal/decimal.ts';
import { writtenDecimal } from './decimal/written-decimal.ts';
import type { IndicatorRecord } from './records.ts';

/** How a target binds: at least, at most, exactly, more than, less than. */
export type TargetSign = '≥' | '≤' | '=' | '>' | '<';

/** A target (目标值) that can be compared: a sign, a number and its unit. */
export interface Target {
  /** "=" where none is printed. */
  readonly sign: TargetSign;
  /** Whether a sign is printed at all. */
  readonly signed: boolean;
  readonly number: Decimal;
  /** Without spaces: "%", "万元", "元/人"; "" where none is printed. */
  readonly measure: string;
}

const SIGNS: Readonly<Record<string, TargetSign>> = {
  '≥': '≥',
  '>=': '≥',
  '≧': '≥',
  不低于: '≥',
  不少于: '≥',
  '≤': '≤',
  '<=': '≤',
  '≦': '≤',
  不超过: '≤',
  不高于: '≤',
  '>': '>',
  '<': '<',
  '=': '=',
};

const WRITTEN = /^(≥|≤|≧|≦|>=|<=|>|<|=|不低于|不少于|不超过|不高于)?(\d[\d,]*(?:\.\d+)?)([^\d~至到—–-]*)$/;

/**
 * A target as a sign, a number and a unit.
 * @param directions the format's words for signs: 大于等于 → ≥
 * @returns undefined where it is told in other words (按月, 健全), or is a range
 */
export function targetOf(
  { target, direction, unit }: Pick<IndicatorRecord, 'target' | 'direction' | 'unit'>,
  directions: Readonly<Record<string, TargetSign>> = {},
): Target | undefined {
  const plain = target.normalize('NFKC').replaceAll(/\s/g, '');
  const [, written, digits, own = ''] = WRITTEN.exec(plain) ?? [];
  if (digits === undefined) return undefined;
  const sign = written === undefined ? directions[direction ?? ''] : SIGNS[written];
  return {
    sign: sign ?? '=',
    signed: sign !== undefined,
    number: writtenDecimal(digits),
    measure: (own === '' ? (unit ?? '') : own).normalize('NFKC').replaceAll(/\s/g, ''),
  };
}

/** Whether a unit says that numbers are shares of a hundred. */
export const isPercentage = (measure: string): boolean => /^(?:%|百分比|百分之)$/.test(measure);

/** A target as a reader sees it: "小于等于 7.65 万元", "≥4次". */
export const targetText = ({
  direction,
  target,
  unit,
}: Pick<IndicatorRecord, 'target' | 'direction' | 'unit'>) =>
  [direction, target, unit].filter((part) => part !== undefined && part !== '').join(' ');
