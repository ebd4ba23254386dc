import type { PrintOf, RecordFields, RecordTexts } from './record-field.ts';

/** What a project (项目) says in words. */
export const PROJECT_FIELDS = {
  supervisor: { title: '主管部门', written: 'text', look: 'text', prose: 'text', kept: true },
  attribute: { title: '项目属性', written: 'text', look: 'text', prose: 'text', kept: true },
  period: { title: '项目期', written: 'text', look: 'text', prose: 'text' },
  overview: { title: '项目概述', written: 'text', look: 'long', prose: 'text' },
  basis: { title: '立项依据', written: 'text', look: 'long', prose: 'text', kept: true },
  necessity: { title: '设立必要性', written: 'text', look: 'text', prose: 'text', kept: true },
  body: { title: '实施主体', written: 'text', look: 'text', prose: 'text', kept: true },
  plan: { title: '实施计划', written: 'text', look: 'long', prose: 'plan' },
  safeguards: { title: '保证措施', written: 'text', look: 'text', prose: 'text', kept: true },
  use: { title: '资金用途', written: 'text', look: 'text', prose: 'text' },
  arrangement: { title: '年度预算安排', written: 'text', look: 'text', prose: 'plan' },
  filed: { title: '填报日期', written: 'digits', look: 'code' },
  outcome: { title: '年度目标实际完成情况', written: 'text', look: 'long', prose: 'text' },
  executionPoints: { title: '预算执行分值', written: 'quantity', look: 'number' },
  executionRate: { title: '执行率', written: 'percent', look: 'number' },
  executionScore: { title: '预算执行得分', written: 'number', look: 'number' },
  totalScore: { title: '总分', written: 'number', look: 'number' },
} as const satisfies RecordFields;

/** What a performance indicator (绩效指标) says; a format's words for levels, natures and directions bind it further. */
export const INDICATOR_FIELDS = {
  level1: { title: '一级指标', written: 'text', look: 'text', required: true, heads: 'level' },
  level2: { title: '二级指标', written: 'text', look: 'text', required: true, heads: 'level' },
  name: {
    title: '名称',
    written: 'text',
    look: 'long',
    required: true,
    prints: 'indicator',
    heads: 'line',
    prose: 'name',
  },
  nature: { title: '指标性质', written: 'text', look: 'text' },
  direction: { title: '指标方向', written: 'text', look: 'text' },
  target: { title: '目标值', written: 'open', look: 'target', required: true, prose: 'text' },
  unit: { title: '计量单位', written: 'text', look: 'text', prints: 'targetUnit' },
  points: { title: '分值', written: 'quantity', look: 'number' },
  achieved: { title: '实际完成值', written: 'open', look: 'target', prose: 'text' },
  score: { title: '得分', written: 'number', look: 'number' },
  deviation: { title: '偏差原因分析及改进措施', written: 'text', look: 'text', prose: 'text' },
  description: { title: '描述', written: 'text', look: 'text', prose: 'text' },
  basis: { title: '确定依据', written: 'text', look: 'text', prints: 'targetBasis', prose: 'text' },
} as const satisfies RecordFields;

/** What a line of the procurement budget (政府采购预算) says besides its unit, its project and its money. */
export const PURCHASE_FIELDS = {
  projectName: { title: '项目名称', written: 'text', look: 'text', prints: 'no' },
  budget: { title: '预算资金', written: 'amount', look: 'number', prints: 'projectBudget' },
  item: {
    title: '采购品目',
    written: 'text',
    look: 'text',
    required: true,
    prints: 'purchase',
    prose: 'name',
  },
  catalogue: { title: '政府采购目录序号', written: 'text', look: 'code' },
  measure: { title: '计量单位', written: 'text', look: 'text' },
  quantity: { title: '数量', written: 'quantity', look: 'number' },
  price: { title: '单价', written: 'quantity', look: 'number' },
  purchaseClass: { title: '采购品目大类', written: 'text', look: 'text', heads: 'group' },
  special: { title: '专项名称', written: 'text', look: 'text', heads: 'group' },
  economicItem: { title: '经济科目', written: 'text', look: 'text', heads: 'group' },
  organising: { title: '采购组织形式', written: 'text', look: 'text' },
} as const satisfies RecordFields;

/** What a row of a table of assets (固定资产占用情况表) says. */
export const ASSET_FIELDS = {
  title: { title: '类别', written: 'text', look: 'text', required: true, prints: 'no' },
  quantity: { title: '数量', written: 'number', look: 'number', prints: 'no' },
  value: { title: '价值', written: 'amount', look: 'number', prints: 'no' },
} as const satisfies RecordFields;

/** What a count of assets says that the text states. */
export const ASSET_COUNT_FIELDS = {
  title: { title: '类别', written: 'text', look: 'text', required: true, prints: 'no' },
  count: { title: '数量', written: 'number', look: 'number', required: true, prints: 'no' },
  measure: { title: '计量单位', written: 'text', look: 'text', prints: 'no' },
} as const satisfies RecordFields;

/** What a project says in words; a text the source does not have is absent. */
export type ProjectTexts = RecordTexts<typeof PROJECT_FIELDS>;
/** What an indicator says. */
export type IndicatorTexts = RecordTexts<typeof INDICATOR_FIELDS>;
/** What a line of procurement says. */
export type PurchaseTexts = RecordTexts<typeof PURCHASE_FIELDS>;
/** What a row of assets says. */
export type AssetTexts = RecordTexts<typeof ASSET_FIELDS>;
/** What a count of assets says. */
export type AssetCountTexts = RecordTexts<typeof ASSET_COUNT_FIELDS>;

/** The words that columns print fields of records by. */
export type FieldPrint =
  | PrintOf<typeof PROJECT_FIELDS>
  | PrintOf<typeof INDICATOR_FIELDS>
  | PrintOf<typeof PURCHASE_FIELDS>;
