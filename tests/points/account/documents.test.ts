import { describe, expect, test } from 'vitest';
import { givenFigure } from '../../../src/model/figure/figure.ts';
import { documentRelations } from '../../../src/points/account/documents.ts';
import { documents } from '../../../src/rules/points/documents.ts';
import { booksOf, disclosureOf, type Files, finalOf, folderOf, said } from '../ledger.ts';

/** 收入总表 by unit, and 三公 with last year beside this one. */
const TABLES = `
- id: income
  number: 表1
  title: 收入总表
  rows: { by: unit }
  columns:
    - { id: total, title: 合计, fixes: { flow: sources } }
    - { id: own, title: 单位资金, fixes: { flow: sources, fund: own } }
- id: three
  number: 表2
  title: 三公经费
  fixes: { flow: expenditure, purpose: threePublic }
  rows: { by: unit }
  columns:
    - { id: lastBudget, title: 上年预算数, fixes: { year: last } }
    - { id: lastExecuted, title: 上年执行数, fixes: { year: last, version: executed } }
    - { id: total, title: 本年预算数 }
`;
const income = (unit: string, ...amounts: readonly string[]): string =>
  `rows:\n${amounts.map((row) => `  - { unit: "${unit}", ${row} }`).join('\n')}\n`;

/** The books of the department with these disclosures besides its own. */
const books = (own: Files, ...others: readonly Files[]) =>
  booksOf(
    Object.assign({}, folderOf({ tables: TABLES, files: own, disclosure: 'asPublished: true' }), ...others),
  );

const between = (own: Files, ...others: readonly Files[]): readonly string[] =>
  documentRelations(books(own, ...others).accounts).map(
    (relation) => `${relation.disclosure} and ${relation.other}: ${said(relation)}`,
  );

const published = (id: string, files: Files): Files => disclosureOf(id, files, 'asPublished: true');

const DEPARTMENT = {
  income: `
rows:
  - { unit: "401", total: 9.00 }
  - { unit: "401002", total: 7.00, own: 2.00 }
`,
};

describe('a unit inside its department', () => {
  test('prints the number that the department prints of it', () => {
    const center = published('center/2026', { income: income('401002', 'total: 7.00, own: 2.00') });
    expect(between(DEPARTMENT, center)).toEqual([
      'bureau/2026 and center/2026: documents equal: income/401002/total = income/401002/total',
      'bureau/2026 and center/2026: documents equal: income/401002/own = income/401002/own',
    ]);
  });

  test('or another, and the two differ', () => {
    const center = published('center/2026', { income: income('401002', 'total: 7.01, own: 2.00') });
    const relations = between(DEPARTMENT, center);
    expect(relations.filter((line) => line.includes('different'))).toEqual([
      'bureau/2026 and center/2026: documents different: income/401002/total = income/401002/total',
    ]);
    const finding = books(DEPARTMENT, center).findings.find(({ rule }) => rule === 'points/documents');
    expect(finding).toMatchObject({
      disclosure: 'bureau/2026',
      place: 'income/401002/total',
      difference: '0.01',
      severity: 'error',
    });
    expect(finding?.message).toContain('center/2026');
    expect(finding?.message).toContain('7.01');
  });

  test('or another where it was worked out: the message says both numbers', () => {
    const center = published('center/2026', { income: income('401002', 'total: 7.01, own: 2.00') });
    const { accounts, ...rest } = books(DEPARTMENT, center);
    const [account] = accounts;
    const relations = documentRelations(accounts).map((relation) => ({
      ...relation,
      parts: relation.parts.map((cell) => ({ ...cell, given: { kind: 'omitted' as const } })),
      worked: new Map(
        relation.parts.flatMap((cell) => {
          const figure = givenFigure(cell);
          return figure ? [[cell.place, { ...figure, state: 'derived' as const }] as const] : [];
        }),
      ),
    }));
    const [finding] = account ? documents.check(account, { ...rest, accounts, documents: relations }) : [];
    expect(finding?.message).toContain('是 7.00 万元，而 center/2026 的公开里是推算的 7.01 万元');
    expect(finding?.related?.map(({ label }) => label).join()).toContain('推算的 7.01 万元');
  });

  test('or nothing, where the department prints money', () => {
    const center = published('center/2026', { income: income('401002', 'total: 7.00, own: 0.00') });
    expect(between(DEPARTMENT, center).filter((line) => line.includes('different'))).toHaveLength(1);
  });

  test('or money, where the department prints nothing', () => {
    const department = { income: 'rows:\n  - { unit: "401002", total: 7.00, own: "" }\n' };
    const center = published('center/2026', { income: income('401002', 'total: 7.00, own: 2.00') });
    expect(between(department, center).filter((line) => line.includes('different'))).toHaveLength(1);
  });

  test('where neither prints money there is nothing to compare', () => {
    const department = { income: 'rows:\n  - { unit: "401002", total: 7.00, own: "" }\n' };
    const center = published('center/2026', { income: income('401002', 'total: 7.00, own: 0.00') });
    expect(between(department, center)).toHaveLength(1);
  });

  test('is not compared where it does not say', () => {
    const center = published('center/2026', {});
    expect(between(DEPARTMENT, center)).toEqual([]);
  });

  test('is not compared with another year', () => {
    const center = published('center/2025', { income: income('401002', 'total: 1.00') });
    expect(between(DEPARTMENT, center)).toEqual([]);
  });
});

describe('last year beside this one', () => {
  const THIS = { three: 'rows:\n  - { unit: "401", lastBudget: 8.00, lastExecuted: 6.00, total: 7.00 }\n' };

  test('is what last year published', () => {
    const last = published('bureau/2025', { three: 'rows:\n  - { unit: "401", total: 8.00 }\n' });
    expect(between(THIS, last)).toEqual([
      'bureau/2026 and bureau/2025: documents equal: three/401/lastBudget = three/401/total',
    ]);
  });

  test('or is not', () => {
    const last = published('bureau/2025', { three: 'rows:\n  - { unit: "401", total: 9.00 }\n' });
    expect(between(THIS, last)).toEqual([
      'bureau/2026 and bureau/2025: documents different: three/401/lastBudget = three/401/total',
    ]);
    const acknowledged = folderOf({
      tables: TABLES,
      files: THIS,
      disclosure: `asPublished: true
acknowledged:
  - { rule: points/documents, at: three/401/lastBudget, difference: "1.00", reason: 年中调整 }
`,
    });
    const found = booksOf({ ...acknowledged, ...last }).findings.filter(
      ({ rule }) => rule === 'points/documents',
    );
    expect(found.map((finding) => finding.acknowledged)).toEqual(['年中调整']);
  });

  test('what was executed is not what was budgeted', () => {
    const last = published('bureau/2025', { three: 'rows:\n  - { unit: "401", total: 6.00 }\n' });
    expect(between(THIS, last).join()).not.toContain('lastExecuted');
  });
});

test('预算数 in the final accounts of a year is held against the budget of that year', () => {
  const budget = folderOf({
    tables: TABLES,
    files: { three: 'rows:\n  - { unit: "401", total: 2.85 }\n' },
    disclosure: 'asPublished: true',
  });
  const found = (planned: string): readonly string[] =>
    documentRelations(
      booksOf({
        ...budget,
        'formats/final/format.yaml': `
id: final
extends: test
title: 决算格式
version: final
tables:
  - id: three
    columns:
      - { id: planned, title: 预算数, fixes: { version: budget } }
      - { id: spent, title: 决算数 }
`,
        'disclosures/bureau/2026-final/disclosure.yaml': 'format: final\nsource: 示例\nasPublished: true\n',
        'disclosures/bureau/2026-final/tables/three.yaml': `rows:\n  - { unit: "401", planned: ${planned}, spent: 1.00 }\n`,
      }).accounts,
    ).map((relation) => `${relation.disclosure} and ${relation.other}: ${said(relation)}`);
  expect(found('2.85')).toEqual([
    'bureau/2026-final and bureau/2026: documents equal: three/401/planned = three/401/total',
  ]);
  expect(found('9.99')).toEqual([
    'bureau/2026-final and bureau/2026: documents different: three/401/planned = three/401/total',
  ]);
});

describe('a budget and its final accounts', () => {
  const FINAL = `
- id: three
  number: 表1
  title: 三公经费
  fixes: { flow: expenditure, purpose: threePublic }
  rows:
    lines:
      - { id: all, title: 合计 }
  columns:
    - { id: budget, title: 预算数, fixes: { version: budget } }
    - { id: final, title: 决算数, fixes: { version: final } }
    - { id: last, title: 上年决算数, fixes: { year: last, version: final } }
`;
  const row = (amounts: string): Files => ({ three: `rows:\n  - { line: all, ${amounts} }\n` });
  const finals = (id: string, files: Files): Files => finalOf(id, files, 'asPublished: true');
  const asked = (...files: readonly Files[]) =>
    booksOf(Object.assign(folderOf({ tables: FINAL, files: row('budget: 9.99, last: 0.54') }), ...files));
  const messages = ({ findings }: ReturnType<typeof booksOf>) =>
    findings
      .filter(({ rule }) => rule === 'points/documents')
      .map(({ message, remedy }) => `${message} ${remedy}`);

  test('the 预算数 that final accounts print is that of the budget', () => {
    const final = (amount: string) => finals('bureau/2026-final', row(`budget: ${amount}, final: 0.39`));
    expect(messages(asked(final('9.99')))).toEqual([]);
    expect(messages(asked(final('2.85')))).toEqual([
      '三公经费“合计 · 预算数”是 2.85 万元，而 bureau/2026 的公开印为 9.99 万元（三公经费“合计 · 预算数”） 核对两份公开的同一个数；表里印的是年中调整后的预算数的，在 acknowledged 里写明口径。',
    ]);
  });

  test('上年决算数 of the next budget is that of the final accounts', () => {
    const last = (amount: string) => finals('bureau/2025-final', row(`final: ${amount}`));
    expect(messages(asked(last('0.54')))).toEqual([]);
    expect(messages(asked(last('0.45')))).toEqual([
      expect.stringContaining('bureau/2025-final 的公开印为 0.45 万元'),
    ]);
    expect(messages(asked(last('0.45')))[0]).toContain('上年数经过调整的');
  });
});
