import { expect, test } from 'vitest';
import type { DisclosureRecord, TableRecord } from '../../src/model/content.ts';
import { smallUnit } from '../narrative/small-unit.ts';
import { placesOf, publishedRecord, saidAfter, withRows } from './changed-record.ts';

/** A disclosure in which a project has another amount wherever it has one. */
function withMoney(id: string, name: string, from: string, to: string): DisclosureRecord {
  const record = publishedRecord(id);
  const projects = record.projects.map((project) =>
    project.name.includes(name)
      ? {
          ...project,
          money: Object.fromEntries(
            Object.entries(project.money).map(([column, text]) => [column, text === from ? to : text]),
          ),
        }
      : project,
  );
  expect(projects).not.toEqual(record.projects);
  return { ...record, projects };
}

/** A disclosure without some of its tables, or with them published as empty. */
function withoutTables(id: string, tables: readonly string[], isEmpty = false): DisclosureRecord {
  const record = publishedRecord(id);
  const changed = [...record.tables].flatMap(([table, given]): (readonly [string, TableRecord])[] => {
    if (!tables.includes(table)) return [[table, given]];
    return isEmpty
      ? [
          [
            table,
            {
              ...given,
              empty: true,
              sides: Object.fromEntries(Object.keys(given.sides).map((side) => [side, []])),
              total: undefined,
            },
          ],
        ]
      : [];
  });
  return { ...record, tables: new Map(changed) };
}

const CHENGDE = 'chengde-hrss/2024';
const INSURANCE = 'baotou-insurance-registration/2025';

test.each([
  ['one purchase', '调解仲裁和信访慰问', '10.00', '100.00', '13080024P00009810002A-1'],
  [
    'one purchase, off by no more than roundings',
    '调解仲裁和信访慰问',
    '10.00',
    '10.10',
    '13080024P00009810002A-1',
  ],
  ['three purchases', '人事人才服务和社保体系', '200.00', '201.00', '13080024P00049910001B-1'],
])(
  'a wrong budget of a project that %s repeats is told with the purchase, once',
  (_, name, from, to, line) => {
    const said = saidAfter(withMoney(CHENGDE, name, from, to));
    expect(placesOf(said)).toEqual([`projects/same procurement/${line}`]);
    expect(said[0]).toContain(`印作 ${from} 万元，而项目“2024`);
    expect(said[0]).toContain(`别处是 ${to} 万元；照采购印的改，各表的合计就都相等`);
  },
);

test('a budget that a purchase repeats wrong is told as that, and no sum is said to want it', () => {
  const record = publishedRecord(CHENGDE);
  const { procurement } = record;
  if (procurement === undefined) throw new Error('no purchases');
  const lines = procurement.lines.map((line, index) => (index === 1 ? { ...line, budget: '11.00' } : line));
  const said = saidAfter({ ...record, procurement: { ...procurement, lines } });
  expect(placesOf(said)).toEqual([`projects/same procurement/${procurement.lines[1]?.key}`]);
  expect(said[0]).not.toContain('照采购印的改');
});

test.each([
  [CHENGDE, '高层次人才考试考务费', '25.90', '0.00', /^points\/across /],
  [INSURANCE, '离退休支出', '5.31', '0.00', /^points\/across /],
  ['baotou-hrss/2026', '专业技术资格评审经费', '5.00', '50.00', /^points\/roll-up /],
  ['pinglu-hrss/2026', '超期公益性岗位', '143.00', '143.10', /^points\/agree /],
])('%s: what follows from a wrong amount of a project is not told besides', (id, name, from, to, says) => {
  expect(saidAfter(withMoney(id, name, from, to))).toEqual([expect.stringMatching(says)]);
});

test.each([
  [CHENGDE, ['general-basic'], false, /^tables\/missing general-basic /],
  [CHENGDE, ['general-basic'], true, /^points\/empty-table /],
  [CHENGDE, ['three-public'], false, /^tables\/missing three-public /],
])('%s: of a table that is gone only that is told (%s, empty: %s)', (id, tables, isEmpty, says) => {
  expect(saidAfter(withoutTables(id, tables, isEmpty))).toEqual([expect.stringMatching(says)]);
});

test('of records that are gone only that is told', () => {
  const datong = publishedRecord('datong-hrss/2026');
  expect(saidAfter({ ...datong, projects: [] })).toEqual([expect.stringMatching(/^tables\/missing forms /)]);
  expect(saidAfter({ ...datong, assets: undefined })).toEqual([expect.stringMatching(/^narrative\/fact /)]);
  const { procurement: _, ...chengde } = publishedRecord(CHENGDE);
  expect(saidAfter(chengde)).toEqual([expect.stringMatching(/^tables\/missing /)]);
});

test('three-public of zeros in its totals is one message, whatever sentences are not asked for by it', () => {
  const zeros = withRows(publishedRecord('datong-hrss/2026'), ['three-public'], (row) =>
    row.keys.line === 'total'
      ? { ...row, amounts: Object.fromEntries(Object.keys(row.amounts).map((column) => [column, '0.00'])) }
      : row,
  );
  expect(placesOf(saidAfter(zeros))).toEqual(['points/agree three-public/total/total']);
});

test.each([
  [INSURANCE, '五险扩面', '130.00', '0.00', /^points\/roll-up expenditure\/total\/project /],
  ['datong-hrss/2026', '残疾人就业保障金', '5.72', '6.72', /^points\/agree forms\/xm-02\/yearTotal /],
  ['pinglu-hrss/2026', '残疾人就业保障金', '8.59', '8.69', /^points\/agree forms\/xm-19\/yearTotal /],
])('%s: %s: sums that are off by as much as two prints are not told besides', (id, name, from, to, says) => {
  expect(saidAfter(withMoney(id, name, from, to))).toEqual([expect.stringMatching(says)]);
});

test('a total that is acknowledged, changed, is one message: the sum beneath it is not told besides', () => {
  const record = publishedRecord(INSURANCE);
  const goals = record.tables.get('goals');
  if (goals?.total === undefined) throw new Error('no total');
  const total = { ...goals.total, amounts: { ...goals.total.amounts, budget: '563.12' } };
  const said = saidAfter({ ...record, tables: new Map([...record.tables, ['goals', { ...goals, total }]]) });
  expect(said).toEqual([expect.stringMatching(/^points\/balance goals\/total\/budget .*说明的差额是 1\.00/)]);
});

test('vehicles without a cost are told as that, and no reason is asked for what fell by it', () => {
  const { findings } = smallUnit({
    'tables/three-public.yaml':
      'rows:\n  - { unit: "301001", lastBudgetVehicleOperation: 2.80, officialHospitality: 0.50 }\n',
  });
  const told = findings.map(({ rule }) => rule).filter((rule) => /^(?:facts|narrative\/reason)/.test(rule));
  expect(told).toEqual(['facts/vehicles']);
});

/** A disclosure in which narrative.yaml says another change of last year's figure at a point. */
function withChange(id: string, of: Readonly<Record<string, string>>, change: string): DisclosureRecord {
  const record = publishedRecord(id);
  const { narrative } = record;
  if (narrative === undefined) throw new Error('no words');
  const prior = narrative.prior.map((entry) =>
    JSON.stringify(entry.of) === JSON.stringify(of) ? { ...entry, change } : entry,
  );
  expect(prior).not.toEqual(narrative.prior);
  return { ...record, narrative: { ...narrative, prior } };
}

const JIANGSU = 'jiangsu-cppcc/2018';

test.each([
  ['whole', JIANGSU, { flow: 'sources' }, '1030.69', '“收入总计”写的百分比 10.97%与它的增减也合不上'],
  [
    'part',
    JIANGSU,
    { flow: 'expenditure', function: '221' },
    '450.74',
    '“本年支出 · 住房保障支出”写的百分比 37.10%与',
  ],
  [
    'sign',
    JIANGSU,
    { flow: 'expenditure', function: '201' },
    '-1283.91',
    '“本年支出 · 一般公共服务支出”写的百分比 19.62%',
  ],
  ['two sums', INSURANCE, { flow: 'sources' }, '4.04', '（另有 1 处也是如此）'],
])(
  'a wrong change of last year, of a %s, is told with its sums, its percentage and its reason',
  (_, id, of, change, says) => {
    const said = saidAfter(withChange(id, of, change));
    expect(said).toEqual([expect.stringMatching(/^prior\/parts /)]);
    expect(said[0]).toContain(says);
  },
);

test.each([CHENGDE, 'baotou-hrss/2026', 'datong-hrss/2026'])(
  '%s: of a project with the code of another nothing is told besides that',
  (id) => {
    const record = publishedRecord(id);
    const [first, second, ...others] = record.projects;
    if (first === undefined || second === undefined) throw new Error('no projects');
    const doubled = { ...record, projects: [first, { ...second, key: first.key }, ...others] };
    expect(saidAfter(doubled).filter((each) => !each.startsWith('acknowledged/'))).toEqual([]);
  },
);

test('two amounts of a sentence that stand in each other’s place are one message', () => {
  const said = (text: string): readonly string[] =>
    smallUnit({ 'narrative/totals.mdx': `---\nmode: replace\n---\n${text}\n` }).findings.flatMap(
      ({ rule, message }) => (rule === 'narrative/contradiction' ? message : []),
    );
  expect(said('社会保障和就业支出25.00万元，住房保障支出385.00万元。')).toEqual([
    expect.stringMatching(
      /“社会保障和就业支出”25\.00万元、“住房保障支出”385\.00万元，两个数写反了：.*是 385(?:\.00)?万元，.*是 25(?:\.00)?万元$/,
    ),
  ]);
  expect(said('社会保障和就业支出385.00万元，住房保障支出25.00万元。')).toEqual([]);
  expect(said('社会保障和就业支出25.10万元，住房保障支出385.00万元。')).toHaveLength(2);
});

test.each([CHENGDE, 'datong-hrss/2026', 'pinglu-hrss/2026', INSURANCE])(
  '%s: a project without its goals, where the others have theirs, is told',
  (id) => {
    const record = publishedRecord(id);
    const [first, ...others] = record.projects;
    if (first === undefined) throw new Error('no projects');
    const said = saidAfter({ ...record, projects: [{ ...first, goals: undefined }, ...others] });
    expect(said).toEqual([expect.stringMatching(/^presence\/goals .*没有绩效目标$/)]);
  },
);
