import { expect, test } from 'vitest';
import type { DraftProject, DraftPurchase } from '../../src/importers/draft/draft.ts';
import { procurementText } from '../../src/importers/write/procurement-text.ts';
import { projectsText } from '../../src/importers/write/projects-text.ts';

const PROJECTS = `projects:
  - id: xm-01
    name: 档案数字化
    unit: "401001"
    indicators:
      - { level1: 产出指标, level2: 数量指标, name: 整理卷数, target: "300", unit: 卷, points: "20" }
      - { level1: 产出指标, level2: 质量指标, name: 合格率, target: ≥98%, points: "30" }
`;

const project = (...indicators: DraftProject['indicators']): DraftProject => ({
  name: '档案数字化',
  unit: '401001',
  amounts: new Map(),
  texts: {},
  indicators,
  mayLack: false,
  from: '导出.xlsx!绩效!A3',
});

const COUNT = { level1: '产出指标', level2: '数量指标', name: '整理卷数', target: '350', unit: '卷' };
const SHARE = { level1: '产出指标', level2: '质量指标', name: '合格率', target: '≥98%' };

test('points that were typed stay where the workbook has no column of points', () => {
  const { text } = projectsText(PROJECTS, [project(COUNT, SHARE)], '401001');
  expect(text).toBe(PROJECTS.replace('"300"', '"350"'));
});

test('points of one indicator go where the workbook gives only those of the other', () => {
  const { text } = projectsText(PROJECTS, [project({ ...COUNT, points: '20' }, SHARE)], '401001');
  expect(text).toBe(PROJECTS.replace('"300"', '"350"').replace(', points: "30"', ''));
});

const PURCHASES_OF = { unit: '401001', projectOf: () => undefined, tell: () => undefined };

const MONEY = `projects:
  - { id: xm-01, name: 档案数字化, unit: "401001", money: { total: 5.00, general: 4.00, own: 1.00 } }
`;

test('money that a table of projects has a column for, and no longer prints, is taken out; of other columns it stays', () => {
  const told = {
    ...project(),
    amounts: new Map([['total', { text: '4.00', from: 'C3' }]]),
    given: new Set(['total', 'own']),
  };
  const { text } = projectsText(MONEY, [told], '401001');
  expect(text).toBe(MONEY.replace('total: 5.00', 'total: 4.00').replace(', own: 1.00', ''));
});

test('money of a purchase stays where the workbook has no such column', () => {
  const before =
    'lines:\n  - { unit: "401001", item: 扫描仪, amount: 3.00, money: { total: 3.00, general: 3.00 } }\n';
  const amounts = new Map(['amount', 'total'].map((id) => [id, { text: '4.00', from: 'C3' }]));
  const lines = [{ ...purchase('扫描仪', {}), amounts }];
  const draft = { lines, groups: [], units: [], mayLack: false, notGiven: new Set(['general']) };
  expect(procurementText(before, draft, PURCHASES_OF)).toBe(
    before.replace('amount: 3.00', 'amount: 4.00').replace('total: 3.00', 'total: 4.00'),
  );
});

test('a project with money that the tables no longer have stays, and is told', () => {
  const other = { ...project(), name: '另一个项目' };
  const { text, absent } = projectsText(MONEY, [other], '401001');
  expect(text).toContain('档案数字化');
  expect(absent).toEqual(['档案数字化']);
  expect(projectsText(PROJECTS, [other], '401001').absent).toEqual([]);
});

const PURCHASES = `lines:
  - { unit: "401001", project: xm-01, item: 扫描仪, catalogue: A02, quantity: "2", budget: 3.00 }
  - { unit: "401001", project: xm-02, item: 复印纸, quantity: "10", budget: 1.00 }
`;

const purchase = (item: string, texts: Readonly<Record<string, string>>): DraftPurchase => ({
  unit: '401001',
  projectName: '',
  item,
  texts,
  amounts: new Map(),
  from: '导出.xlsx!采购!A3',
});

test('the project and the catalogue of a purchase stay where the workbook has neither column', () => {
  const lines = [
    purchase('扫描仪', { quantity: '3', budget: '4.50' }),
    purchase('复印纸', { quantity: '10', budget: '1.00' }),
  ];
  const text = procurementText(PURCHASES, { lines, groups: [], units: [], mayLack: false }, PURCHASES_OF);
  expect(text).toBe(PURCHASES.replace('"2", budget: 3.00', '"3", budget: 4.50'));
});

const GROUPED = `# 采购，照批复
groups:
  - purchaseClass: 货物
    amount: 6.00 # 合计待核
    lines:
      - { item: 复印纸, amount: 2.00 }   # 全年
      - { item: 扫描仪, amount: 4.00 }
  # 服务由办公室填
  - purchaseClass: 服务
    amount: 3.00
    groups:
      - special: 会议
        amount: 3.00
        lines:
          - { item: 会议服务, amount: 3.00 } # 两次
`;

test('an amount that changes in a group of purchases changes nothing else: comments and order stay', () => {
  const sum = (text: string) => new Map([['amount', { text, from: 'C3' }]]);
  const line = (item: string, text: string) => ({ ...purchase(item, {}), amounts: sum(text) });
  const group = (texts: Readonly<Record<string, string>>, text: string) => ({ texts, amounts: sum(text) });
  const meetings = { ...group({ special: '会议' }, '3.50'), lines: [line('会议服务', '3.50')], groups: [] };
  const draft = {
    mayLack: false,
    lines: [],
    units: [],
    groups: [
      { ...group({ purchaseClass: '服务' }, '3.50'), lines: [], groups: [meetings] },
      {
        ...group({ purchaseClass: '货物' }, '7.00'),
        lines: [line('复印纸', '2.00'), line('墨盒', '1.00'), line('扫描仪', '4.00')],
        groups: [],
      },
    ],
  };
  expect(procurementText(GROUPED, draft, PURCHASES_OF)).toBe(
    GROUPED.replaceAll('3.00', '3.50')
      .replace('6.00', '7.00')
      .replace(/(\n.*全年)/, '$1\n      - { item: 墨盒, amount: 1.00 }'),
  );
});

test('a text that a document prints without its blanks stays as it is typed; another one does not', () => {
  const typed = PROJECTS.replace('档案数字化', '2026 年度 档案数字化');
  const printed = { ...project(COUNT), name: '2026年度档案数字化', mayLack: true };
  expect(projectsText(typed, [printed], '401001').text).toBe(typed.replace('"300"', '"350"'));
  const exported = { ...printed, mayLack: false };
  expect(projectsText(typed, [exported], '401001').text).toContain('name: 2026年度档案数字化');
});
