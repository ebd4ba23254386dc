import { describe, expect, test } from 'vitest';
import type { Fixes } from '../../../src/formats/scalars.ts';
import type { Account } from '../../../src/points/account/account.ts';
import { accountOf, cellAt, foundAt, relationsOf } from '../ledger.ts';

/** A disclosure of one statement: a line of 9.00 here, a line of zero at each of those, and last year what else is spoken of. */
function saying(money: Fixes, nothings: readonly Fixes[], named: Fixes = {}): Account {
  const ALL = { flow: 'expenditure', fund: 'own', nature: 'basic', purpose: 'threePublic' };
  const lines = [
    { id: 'money', fixes: money, amount: '9.00' },
    ...nothings.map((fixes, index) => ({ id: `nothing${index}`, fixes, amount: '0.00' })),
    { id: 'last', fixes: { ...ALL, year: 'last' }, amount: '1.00' },
    { id: 'named', fixes: { ...ALL, ...named, year: 'last' }, amount: '1.00' },
  ];
  const tables = `
- id: facts
  number: 表1
  title: 表
  rows:
    lines: ${JSON.stringify(lines.map(({ id, fixes }) => ({ id, fixes, title: id })))}
  columns: [{ id: amount, title: 金额 }]
`;
  const rows = lines.map(({ id, amount }) => `  - { line: ${id}, amount: ${amount} }`).join('\n');
  return accountOf({ tables, files: { facts: `rows:\n${rows}\n` } });
}

/** What a disclosure says of a point. */
const of = (account: Account, fixes: Fixes): string =>
  foundAt(account, fixes).replace('facts/money/amount', 'the money');

describe('without money beside it, a member is all of the one above', () => {
  test.each<[string, { at: Fixes; without: readonly Fixes[]; asked: Fixes }]>([
    [
      'without carry-over the money of this year is all money',
      { at: {}, without: [{ flow: 'broughtForward' }], asked: { flow: 'revenue' } },
    ],
    [
      'without the fund beside it, a fund is all of 财政拨款',
      { at: { fund: 'fiscal' }, without: [{ fund: 'governmentFund' }], asked: { fund: 'general' } },
    ],
    [
      'without any other fund, a fund is all money',
      { at: {}, without: [{ fund: 'governmentFund' }, { fund: 'own' }], asked: { fund: 'general' } },
    ],
    [
      'and all money is that fund',
      { at: { fund: 'general' }, without: [{ fund: 'governmentFund' }, { fund: 'own' }], asked: {} },
    ],
    [
      'what holds of all money holds of a part of it',
      { at: { nature: 'basic' }, without: [{ fund: 'own' }], asked: { nature: 'basic', fund: 'fiscal' } },
    ],
    [
      'one conclusion leads to the next',
      {
        at: {},
        without: [{ origin: 'carried' }, { origin: 'current', fund: 'own' }],
        asked: { origin: 'current', fund: 'fiscal' },
      },
    ],
    [
      'in whatever order things are said',
      {
        at: {},
        without: [{ origin: 'current', fund: 'own' }, { origin: 'carried' }],
        asked: { origin: 'current', fund: 'fiscal' },
      },
    ],
    [
      'projects that only one fund pays are all projects',
      {
        at: { nature: 'project' },
        without: [
          { nature: 'project', fund: 'own' },
          { nature: 'project', fund: 'governmentFund' },
        ],
        asked: { nature: 'project', fund: 'general' },
      },
    ],
    [
      'without cars and receptions 三公 is all travel',
      {
        at: { purpose: 'threePublic' },
        without: [{ purpose: 'vehicles' }, { purpose: 'officialHospitality' }],
        asked: { purpose: 'overseasTravel' },
      },
    ],
  ])('%s', (_, { at, without, asked }) => {
    expect(of(saying(at, without, asked), asked)).toBe('the money');
  });

  test.each<[string, { at: Fixes; without: readonly Fixes[]; asked: Fixes }]>([
    ['while it has none itself', { at: {}, without: [{ fund: 'governmentFund' }], asked: { fund: 'own' } }],
    [
      'while others may have some',
      { at: {}, without: [{ fund: 'governmentFund' }], asked: { fund: 'general' } },
    ],
    [
      'for all money where only a part has none beside it',
      { at: {}, without: [{ fund: 'own', nature: 'project' }], asked: { fund: 'fiscal' } },
    ],
    [
      'for another part where only one has none beside it',
      {
        at: { nature: 'basic' },
        without: [{ fund: 'own', nature: 'project' }],
        asked: { fund: 'fiscal', nature: 'basic' },
      },
    ],
    [
      'by what another year does not have',
      { at: {}, without: [{ fund: 'own', year: 'last' }], asked: { fund: 'fiscal' } },
    ],
    [
      'in another year',
      { at: { year: 'last' }, without: [{ fund: 'own' }], asked: { fund: 'fiscal', year: 'last' } },
    ],
    [
      'at the top of a partial dimension: without 会议费, 三公 is not all money',
      { at: {}, without: [{ purpose: 'conference' }], asked: { purpose: 'threePublic' } },
    ],
    [
      'of another version: what was not executed says nothing of the budget',
      { at: {}, without: [{ version: 'executed' }], asked: { version: 'final' } },
    ],
  ])('but not %s', (_, { at, without, asked }) => {
    expect(of(saying(at, without, asked), asked)).toBe('not known');
  });
});

describe('there is no money', () => {
  const NATURES = ['personnel', 'operating', 'project', 'business', 'superiorPayment', 'subordinateSubsidy'];

  test.each<[string, readonly Fixes[], Fixes]>([
    ['where a zero stands', [{ fund: 'own' }], { fund: 'own' }],
    ['in a part of what is zero', [{ fund: 'own' }], { fund: 'own', nature: 'basic' }],
    ['where all parts are zero', [{ fund: 'general' }, { fund: 'governmentFund' }], { fund: 'fiscal' }],
    [
      'where all parts of the parts are zero',
      NATURES.map((nature) => ({ nature, fund: 'own' })),
      { fund: 'own' },
    ],
  ])('%s', (_, nothings, asked) => {
    expect(of(saying({ purpose: 'conference' }, nothings), asked)).toBe('nothing');
  });

  test.each<[string, readonly Fixes[], Fixes]>([
    ['beside a zero', [{ fund: 'own' }], { fund: 'governmentFund' }],
    ['above a zero', [{ fund: 'general' }], { fund: 'fiscal' }],
    [
      'in the whole of a partial dimension',
      [
        { fund: 'own', purpose: 'threePublic' },
        { fund: 'own', purpose: 'conference' },
      ],
      { fund: 'own' },
    ],
  ])('but that is not said %s', (_, nothings, asked) => {
    expect(of(saying({ nature: 'basic' }, nothings, asked), asked)).toBe('not known');
  });

  test('a member that nobody names counts as one with all that stands beside the only named one', () => {
    const account = saying({ fund: 'general', nature: 'basic' }, [{ fund: 'own' }]);
    expect(of(account, { fund: 'own', nature: 'basic' })).toBe('nothing');
    expect(of(account, { nature: 'basic' })).toBe('not known');
    expect(of(account, { fund: 'fiscal', nature: 'basic' })).toBe('not known');
    expect(of(account, { fund: 'governmentFund' })).toBe('not known');
  });

  test('a zero over printed money is no knowledge', () => {
    const account = saying({ fund: 'general' }, [{ fund: 'fiscal' }]);
    expect(of(account, { fund: 'general' })).toBe('the money');
    expect(of(account, { fund: 'governmentFund' })).toBe('not known');
  });
});

describe('in the tables of a disclosure', () => {
  const BY_FUNCTION = `
  rows: { by: function, total: { at: last, title: 合计 } }
  columns:
    - { id: total, title: 合计 }
    - { id: basic, title: 基本支出, fixes: { nature: basic } }
    - { id: project, title: 项目支出, fixes: { nature: project } }
`;
  const TABLES = `
- id: expenditure
  number: 表1
  title: 支出总表
  fixes: { flow: expenditure }${BY_FUNCTION}
- id: general
  number: 表2
  title: 一般公共预算支出表
  fixes: { flow: expenditure, fund: general }${BY_FUNCTION}
- id: funds
  number: 表3
  title: 资金来源表
  fixes: { flow: expenditure }
  rows: { by: unit, total: { at: last, title: 合计 } }
  columns:
    - { id: total, title: 合计 }
    - { id: general, title: 一般公共预算, fixes: { fund: general } }
    - { id: governmentFund, title: 政府性基金, fixes: { fund: governmentFund } }
    - { id: own, title: 单位资金, fixes: { fund: own } }
`;
  const GENERAL = `
rows:
  - { code: "2080101", total: 5.00, basic: 5.00 }
  - { code: "2080102", total: 2.00, project: 2.00 }
total: { total: 7.00, basic: 5.00, project: 2.00 }
`;

  test('what one fund pays alone is one number in the tables of that fund and of all', () => {
    const files = {
      expenditure: GENERAL,
      general: GENERAL,
      funds:
        'rows:\n  - { unit: "401001", total: 7.00, general: 7.00 }\ntotal: { total: 7.00, general: 7.00 }\n',
    };
    const account = accountOf({ tables: TABLES, files, disclosure: 'asPublished: true' });
    const [said = ''] = relationsOf(account, 'agree').filter((relation) =>
      relation.includes('2080101/total'),
    );
    expect(said).toMatch(/^agree equal: /);
    expect(said.replace('agree equal: ', '').split(/ = | \+ /)).toEqual(
      expect.arrayContaining([
        'expenditure/2080101/total',
        'expenditure/2080101/basic',
        'general/2080101/total',
        'general/2080101/basic',
        // All that is basic is that 项, and all of that 项 is basic: widened in either way it is one number.
        'general/total/basic',
      ]),
    );
  });

  test('what another fund pays too is not', () => {
    const files = {
      expenditure: GENERAL.replaceAll('2.00', '3.00').replaceAll('7.00', '8.00'),
      general: GENERAL,
      funds: `
rows:
  - { unit: "401001", total: 8.00, general: 7.00, own: 1.00 }
total: { total: 8.00, general: 7.00, own: 1.00 }
`,
    };
    const account = accountOf({ tables: TABLES, files, disclosure: 'asPublished: true' });
    const cell = cellAt(account, 'general/2080102/project');
    const agreeing = account.relations
      .filter(({ kind, subject, parts }) => kind === 'agree' && [subject, ...parts].includes(cell))
      .flatMap(({ subject, parts }) => [subject, ...parts].map(({ table }) => table));
    expect(new Set(agreeing)).toEqual(new Set(['general']));
    expect(account.relations.filter(({ outcome }) => outcome === 'different')).toEqual([]);
  });
});
