import { describe, expect, test } from 'vitest';
import { type AmountData, changeOf, nothingBeside } from '../../src/compare/change.ts';
import { changeClause, changeText, growthText, percentText } from '../../src/compare/change-words.ts';

/** An amount in 万元 of two digits. */
const wan = (text: string): AmountData => ({
  yuan: String(Math.round(Number(text) * 10_000)),
  half: '50',
  moneyUnit: '万元',
  zeros: 4,
  decimals: 2,
});

/** An amount in 元 of two digits. */
const yuan = (text: string): AmountData => ({
  yuan: text,
  half: '0.005',
  moneyUnit: '元',
  zeros: 0,
  decimals: 2,
});

describe('a change is exact', () => {
  test.each([
    ['11835.50', '10317.25', '−1,518.25', '−12.8%', '减少1,518.25万元（−12.8%）'],
    ['10317.25', '11835.50', '+1,518.25', '+14.7%', '增加1,518.25万元（+14.7%）'],
    ['5.35', '5.35', '持平', '', '持平'],
    ['100.00', '100.01', '+0.01', '0.0%', '增加0.01万元（0.0%）'],
  ])('from %s to %s', (from, to, difference, rate, clause) => {
    const change = changeOf(wan(from), wan(to));
    expect(changeText(change)).toBe(difference);
    if (rate !== '') expect(growthText(change.rate)).toBe(rate);
    expect(changeClause(change)).toBe(clause);
  });

  test('of a share the second is told in percent of the first', () => {
    expect(percentText(changeOf(wan('11835.50'), wan('535.12')).ratio)).toBe('4.5%');
  });
});

describe('a percentage is told as far as the printed digits carry', () => {
  test('with one digit, as a whole number, or not at all', () => {
    // 3.00 万元 may be 2.995 or 3.005: 24% ± 0.3.
    expect(growthText(changeOf(wan('3.93'), wan('3.00')).rate)).toBe('约−24%');
    // 0.03 万元 may be 0.025 or 0.035.
    expect(changeOf(wan('0.03'), wan('0.06')).rate).toBeUndefined();
    expect(changeText(changeOf(wan('0.03'), wan('0.06')))).toBe('+0.03');
  });

  test.each([
    ['a printed zero', wan('0.00')],
    ['nothing', nothingBeside(wan('5.00'))],
  ])('growth from %s is no percentage', (_, from) => {
    const change = changeOf(from, wan('5.00'));
    expect(changeText(change)).toBe('+5.00');
    expect(change.rate).toBeUndefined();
    expect(change.ratio).toBeUndefined();
    expect(changeClause(change)).toBe('增加5.00万元');
  });

  test('a fall to nothing is all of it', () => {
    expect(growthText(changeOf(wan('5.00'), nothingBeside(wan('5.00'))).rate)).toBe('−100.0%');
  });
});

describe('元 beside 万元', () => {
  test('differs in 万元, with two digits, and says that this is rounded', () => {
    const change = changeOf(yuan('1234567.89'), wan('130.00'));
    expect(change).toMatchObject({ kind: 'more', difference: '6.54', moneyUnit: '万元', about: true });
    expect(changeText(change)).toBe('约+6.54');
  });

  test('within the half digits of both nobody can say whether there is a change', () => {
    // 123.46 万元 is anything from 123.455 to 123.465: 1,234,567.89 元 is in it.
    expect(changeOf(yuan('1234567.89'), wan('123.46')).kind).toBe('rounding');
    expect(changeText(changeOf(yuan('1234567.89'), wan('123.46')))).toBe('尾差以内');
    expect(changeOf(yuan('1234567.89'), wan('123.47')).kind).toBe('more');
    expect(changeOf(yuan('1234600'), wan('123.46')).kind).toBe('same');
  });

  test('prints of one precision are taken by their digits', () => {
    expect(changeOf(wan('123.46'), wan('123.47')).kind).toBe('more');
  });
});

test('a change in another unit than that of its column says so', () => {
  const change = changeOf(yuan('402500.00'), yuan('300000.00'));
  expect(changeText(change, '万元')).toBe('−102,500.00元');
  expect(changeText(change, '元')).toBe('−102,500.00');
  expect(changeText(change, '')).toBe('−102,500.00元');
});
