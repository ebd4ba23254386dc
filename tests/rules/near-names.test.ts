import { describe, expect, test } from 'vitest';
import { isPhoneNumber } from '../../src/rules/contact/phone.ts';
import { isNearName } from '../../src/rules/projects/near-name.ts';

describe('names that are nearly one', () => {
  test.each([
    ['信访维稳工作经费', '信访维稳工作费'],
    ['水电网络通讯费', '水电网络通信费'],
    ['高校毕业生“三支一扶”人员培训费', '高校毕业“三支一扶”人员培训费'],
    ['劳动争议仲裁纠纷调解经费', '劳动争议仲裁调解经费'],
    ['公务员考试（笔试）经费', '公务员考试(笔试)费'],
  ])('%s and %s', (a, b) => {
    expect(isNearName(a, b)).toBe(true);
    expect(isNearName(b, a)).toBe(true);
  });

  test.each([
    ['one of a series', '就业服务一期经费', '就业服务二期经费'],
    ['another year', '2025年三支一扶补助', '2026年三支一扶补助'],
    ['another place', '东城区就业补助资金', '西城区就业补助资金'],
    ['brackets only, which is one name', '就业补助（中央）资金', '就业补助(中央)资金'],
    ['short', '会议费', '会务费'],
    ['two things', '公开招聘考试经费', '劳动仲裁办案经费'],
  ])('%s: %s and %s are two', (_, a, b) => {
    expect(isNearName(a, b)).toBe(false);
  });
});

test.each([
  ['0472-5618712', true],
  ['0472-561871', false],
  ['13947212345', true],
  ['1394721234', false],
  ['12333', true],
  ['（0314）2052345', true],
  ['010-12345678', false],
])('%s as a telephone number: %s', (number, isRight) => {
  expect(isPhoneNumber(number)).toBe(isRight);
});
