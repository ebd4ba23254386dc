import { describe, expect, test } from 'vitest';
import { pointContext } from '../../../src/points/bind/bind.ts';
import { resolvePoint } from '../../../src/points/bind/resolve.ts';
import { accountOf, derivedOf, relationsOf } from '../ledger.ts';

/** One-line tables, each with the members of its figure. */
const TABLES = Object.entries({
  all: 'flow: expenditure',
  fiscal: 'flow: expenditure, fund: fiscal',
  basic: 'flow: expenditure, nature: basic',
  fiscalBasic: 'flow: expenditure, nature: basic, fund: fiscal',
  own: 'flow: expenditure, fund: own',
})
  .map(
    ([id, fixes]) => `
- id: ${id}
  number: 表
  title: ${id}
  fixes: { ${fixes} }
  rows: { lines: [{ id: line, title: 支出 }] }
  columns: [{ id: amount, title: 金额 }]
`,
  )
  .join('');

/** A disclosure of these figures, by table. */
const saying = (figures: Readonly<Record<string, string>>) =>
  accountOf({
    tables: TABLES,
    files: Object.fromEntries(
      Object.entries(figures).map(([id, amount]) => [id, `rows:\n  - { line: line, amount: ${amount} }\n`]),
    ),
    disclosure: 'asPublished: true',
  });

const relations = (figures: Readonly<Record<string, string>>): readonly string[] =>
  relationsOf(saying(figures)).map((line) => line.replaceAll('/line/amount', ''));

describe('a part that prints its whole’s number, where nobody says what stands beside it', () => {
  test('is not checked, and says what is taken to be zero', () => {
    const account = saying({ all: '5.00', fiscal: '5.00' });
    const open = account.relations.filter(({ outcome }) => outcome === 'not-checked');
    expect(open.length).toBeGreaterThan(0);
    const reasons = open.map(({ reason }) => reason).join('\n');
    expect(reasons).toContain('单位资金');
    expect(reasons).toContain('推定为零');
    expect(account.relations.map(({ outcome }) => outcome)).not.toContain('equal');
  });

  test('lets other prints be compared, and a fault be found', () => {
    expect(relations({ all: '5.00', fiscal: '5.00', basic: '3.00', fiscalBasic: '3.10' })).toContain(
      'agree different: basic = fiscalBasic',
    );
    expect(relations({ all: '5.00', fiscal: '5.00', basic: '3.00', fiscalBasic: '3.00' })).toContain(
      'agree equal: basic = fiscalBasic',
    );
  });

  test('fills nothing in', () => {
    expect(derivedOf(saying({ all: '5.00', fiscal: '5.00' }))).toEqual({});
  });
});

describe('nothing is surmised', () => {
  test('where the numbers differ', () => {
    const lines = relations({ all: '5.01', fiscal: '5.00', basic: '3.00', fiscalBasic: '3.10' });
    expect(lines.filter((line) => line.includes('different'))).toEqual([]);
  });

  test('where it is known to be nothing', () => {
    const account = saying({ all: '5.00', fiscal: '5.00', own: '0.00' });
    expect(account.relations.map(({ reason = '' }) => reason).join()).not.toContain('单位资金');
  });

  test('where there is money', () => {
    const lines = relations({ all: '5.00', fiscal: '5.00', own: '1.00' });
    expect(lines).toContain('across different: all = fiscal + own');
  });
});

describe('an account can be asked', () => {
  const account = saying({ all: '5.00', fiscal: '3.00', own: '2.00', basic: '1.00' });
  const at = (fixes: Readonly<Record<string, string>>) =>
    resolvePoint(pointContext(account), { flow: 'expenditure', ...fixes });

  test('for all prints of a number', () => {
    expect(account.prints(at({ fund: 'fiscal' })).map(({ cell }) => cell.place)).toEqual([
      'fiscal/line/amount',
    ]);
    expect(account.prints(at({ nature: 'project' }))).toEqual([]);
    expect(account.prints({ project: 'nobody' })).toEqual([]);
  });
});

test('a project of one unit is nothing in another, and of one nature nothing in others', () => {
  const account = accountOf({
    tables: `
- id: projects
  number: 表1
  title: 项目支出表
  fixes: { flow: expenditure, nature: project }
  rows: { by: project }
  columns: [{ id: total, title: 合计 }]
- id: basic
  number: 表2
  title: 基本支出表
  fixes: { flow: expenditure, nature: basic }
  rows: { by: unit }
  columns: [{ id: basic, title: 基本支出 }]
`,
    files: {
      'projects.yaml': `
projects:
  - { id: xm-01, name: 甲, unit: "401001", money: { total: 5.00 } }
  - { id: xm-02, name: 乙, unit: "401002", money: { total: 2.00 } }
`,
      basic: 'rows:\n  - { unit: "401001", basic: 1.00 }\n  - { unit: "401002", basic: 1.00 }\n',
    },
  });
  const found = (fixes: Readonly<Record<string, string>>) =>
    account.find(resolvePoint(pointContext(account), { flow: 'expenditure', ...fixes }));
  expect(found({ project: 'xm-01', nature: 'project', unit: 'bureau/401002' })).toBe('nothing');
  expect(found({ project: 'xm-01', nature: 'basic', unit: 'bureau/401001' })).toBe('nothing');
  expect(found({ project: 'xm-01', nature: 'project', unit: 'bureau/401001' })).toMatchObject({
    cell: { place: 'projects/xm-01/total' },
  });
});
