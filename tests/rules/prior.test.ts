import { describe, expect, test } from 'vitest';
import { priorNegative } from '../../src/rules/prior/negative.ts';
import { priorParts } from '../../src/rules/prior/parts.ts';
import { priorPublished } from '../../src/rules/prior/published.ts';
import { priorRate } from '../../src/rules/prior/rate.ts';
import { priorRest } from '../../src/rules/prior/rest.ts';
import type { Rule } from '../../src/rules/rule/rule.ts';
import { publishedRecord, saidAfter } from './changed-record.ts';
import { findingsInContent, findingsOf, messagesOf } from './tester.ts';

const RULES: readonly Rule[] = [priorNegative, priorParts, priorRest, priorPublished, priorRate];

/** Two 项 of one 类; last year 90.00 and 210.00 of 300.00. */
const expenditure = `
rows:
  - { code: "208", total: 330.00, basic: 330.00 }
  - { code: "20801", total: 330.00, basic: 330.00 }
  - { code: "2080101", total: 100.00, basic: 100.00 }
  - { code: "2080102", total: 230.00, basic: 230.00 }
total: { total: 330.00, basic: 330.00 }
`;

const told = (...lines: readonly string[]) => ({
  tables: { expenditure },
  narrative: `prior:\n${lines.map((line) => `  - { ${line} }\n`).join('')}`,
});

const OF = {
  all: 'of: { flow: expenditure, fund: general }',
  class: 'of: { flow: expenditure, fund: general, function: "208" }',
  first: 'of: { flow: expenditure, fund: general, function: "2080101" }',
  second: 'of: { flow: expenditure, fund: general, function: "2080102" }',
};

const sound = told(
  `${OF.all}, change: 30.00`,
  `${OF.class}, amount: 300.00`,
  `${OF.first}, change: 10.00`,
  `${OF.second}, change: 20.00`,
);

describe('what was told of last year', () => {
  test('nothing is said of lines that fit each other', () => {
    for (const rule of RULES) expect(messagesOf(rule, sound)).toEqual([]);
  });

  test('nothing is said of the disclosures in content/', () => {
    for (const rule of RULES) expect(findingsInContent(rule)).toEqual([]);
  });

  test('less than nothing cannot have been spent', () => {
    expect(messagesOf(priorNegative, told(`${OF.first}, change: 910.00`))).toEqual([
      '“本年支出 · 一般公共预算 · 行政运行”本年 100.00，比上年增加 910.00，上年数就成了 -810.00 万元',
    ]);
  });

  test.each([
    ['a digit of a part', `${OF.first}, change: 10.00`, `${OF.first}, change: 1.00`],
    ['the sign of a part', `${OF.second}, change: 20.00`, `${OF.second}, change: -20.00`],
  ])('parts that are more than their whole: %s', (_, from, to) => {
    const found = findingsOf(priorParts, { ...sound, narrative: sound.narrative.replace(from, to) });
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toMatch(/^上年数对不上：.*多于它，相差/);
    expect(found[0]?.place).toMatch(/^prior\//);
  });

  test('what is all of it this year was not all of it last year', () => {
    const narrative = sound.narrative.replace('change: 20.00', 'change: 25.00');
    const found = findingsOf(priorRest, { ...sound, narrative });
    expect(found.map(({ message }) => message)).toEqual([
      '上年数对不上：“本年支出 · 一般公共预算 · 社会保障和就业支出”上年 300.00；其中“本年支出 · 一般公共预算 · 行政运行”、“本年支出 · 一般公共预算 · 一般行政管理事务”上年共 295.00，不够它，相差 5.00 万元',
    ]);
    expect(messagesOf(priorParts, { ...sound, narrative })).toEqual([]);
  });

  test('what is gone this year is told with its amount, and all fits again', () => {
    const narrative = sound.narrative.replace('change: 20.00', 'change: 25.00');
    const gone = `${narrative}  - { of: { flow: expenditure, fund: general, function: "2080199" }, amount: 5.00 }\n`;
    for (const rule of RULES) expect(messagesOf(rule, { ...sound, narrative: gone })).toEqual([]);
  });

  test.each([
    ['as printed, to the digits it has', 'change: 30.00, rate: 10.0', []],
    ['off by no more than rounding of the amounts', 'change: 30.00, rate: 10.002', []],
    [
      'another percentage',
      'change: 30.00, rate: 11.00',
      ['“本年支出 · 一般公共预算”比上年增加 30.00，写的是增长 11%，按这个数应为增长 10%'],
    ],
    [
      'a fall beside a rise',
      'change: 30.00, rate: -10.00',
      ['“本年支出 · 一般公共预算”比上年增加 30.00，写的是下降 10%，按这个数应为增长 10%'],
    ],
    [
      'of last year’s amount',
      'amount: 300.00, rate: 1.00',
      ['“本年支出 · 一般公共预算”上年 300.00，写的是增长 1%，按这个数应为增长 10%'],
    ],
    [
      'from nothing',
      'change: 330.00, rate: 100',
      ['“本年支出 · 一般公共预算”比上年增加 330.00，写的是增长 100%，上年却是 0，没有增长率'],
    ],
    ['nothing from nothing', 'change: 330.00, rate: 0', ['没有增减']],
    ['nothing changed', 'change: 0, rate: 0', []],
  ])('the percentage beside a change is that of it: %s', (_, line, said) => {
    const found = messagesOf(priorRate, told(`${OF.all}, ${line}`));
    expect(found).toHaveLength(said.length);
    for (const [index, message] of found.entries()) expect(message).toContain(said[index]);
  });

  test('a few lines of many are not taken for all of them', () => {
    const few = told(`${OF.all}, change: 30.00`, `${OF.second}, change: 25.00`);
    for (const rule of RULES) expect(messagesOf(rule, few)).toEqual([]);
  });

  test('half digits of many lines are 尾差', () => {
    const narrative = sound.narrative.replace('change: 20.00', 'change: 20.01');
    for (const rule of RULES) expect(messagesOf(rule, { ...sound, narrative })).toEqual([]);
  });
});

describe('last year told at another sum than its disclosure printed it', () => {
  const BEFORE = {
    'disclosures/bureau/2025/disclosure.yaml': 'format: test\nsource: 示例\n',
    'disclosures/bureau/2025/tables/expenditure.yaml': `
rows:
  - { code: "208", total: 300.00, basic: 300.00 }
  - { code: "20801", total: 300.00, basic: 300.00 }
  - { code: "2080101", total: 90.00, basic: 90.00 }
  - { code: "2080102", total: 210.00, basic: 210.00 }
total: { total: 300.00, basic: 300.00 }
`,
  };
  const withBefore = (...lines: readonly string[]) => ({ ...told(...lines), more: BEFORE });

  test('is one message, however many totals the figure goes into', () => {
    const found = findingsOf(
      priorPublished,
      withBefore(`${OF.all}, amount: 310.00`, `${OF.class}, amount: 310.00`, `${OF.second}, amount: 220.00`),
    );
    expect(found.map(({ place }) => place)).toEqual(['prior/flow-expenditure-fund-general']);
    expect(found[0]?.message).toContain('相差 10.00 万元；“');
    expect(found[0]?.related).toHaveLength(2);
  });

  test('two that differ by different sums are two', () => {
    expect(
      findingsOf(priorPublished, withBefore(`${OF.all}, amount: 310.00`, `${OF.second}, amount: 215.00`)),
    ).toHaveLength(2);
  });
});

test.each([
  ['putuo-planning/2024-final', '4477.33', '4477.83', '多出 0.49 万元'],
  ['putuo-planning/2024-final', '10210.34', '10120.34', '多出 89.99 万元'],
  ['putuo-finance/2024-final', '450.52', '540.52', '多出 90.01 万元'],
])(
  'budgets that final accounts tell of are not more than the budget they are part of: %s %s',
  (id, from, to, said) => {
    const record = publishedRecord(id);
    const { narrative } = record;
    if (narrative === undefined) throw new Error('no words');
    const stated = narrative.stated.map((each) => (each.amount === from ? { ...each, amount: to } : each));
    const told = saidAfter({ ...record, narrative: { ...narrative, stated } });
    expect(told.filter((each) => each.startsWith('prior/budget'))).toEqual([expect.stringContaining(said)]);
  },
);
