/**
 * The members of the taxonomy that code means by name: what charts, comparisons, plain words and rules ask for. No other module names
 * one (`tests/stands-once.test.ts`); a taxonomy that has one under another id is told so when it is read (`taxonomy/known-member`).
 */
type Titles = Readonly<Record<string, string>>;

/** Ids, each under itself, from a list of ids with the titles their members go by. */
const idsOf = <List extends Titles>(titles: List): { readonly [Id in keyof List]: Id } =>
  // Each key with itself, as the type says.
  Object.fromEntries(Object.keys(titles).map((id) => [id, id])) as { readonly [Id in keyof List]: Id };

const VERSIONS = { budget: '预算数', adjusted: '调整预算数', executed: '执行数', final: '决算数' } as const;
const FLOWS = {
  sources: '收入总计',
  revenue: '本年收入',
  broughtForward: '上年结转结余',
  uses: '支出总计',
  expenditure: '本年支出',
  carriedForward: '年终结转结余',
} as const;
const FUNDS = {
  fiscal: '财政拨款',
  general: '一般公共预算',
  governmentFund: '政府性基金预算',
  stateCapital: '国有资本经营预算',
  specialAccount: '财政专户管理资金',
  own: '单位资金',
  institutional: '事业收入',
  business: '事业单位经营收入',
  superiorSubsidy: '上级补助收入',
  subordinatePayment: '附属单位上缴收入',
  other: '其他收入',
} as const;
const ORIGINS = { current: '当年预算安排', carried: '上年结转安排' } as const;
const NATURES = {
  basic: '基本支出',
  personnel: '人员经费',
  operating: '公用经费',
  project: '项目支出',
  business: '事业单位经营支出',
  superiorPayment: '上缴上级支出',
  subordinateSubsidy: '对附属单位补助支出',
} as const;
const PURPOSES = {
  threePublic: '“三公”经费',
  overseasTravel: '因公出国（境）费',
  vehicles: '公务用车购置及运行维护费',
  vehiclePurchase: '公务用车购置费',
  vehicleOperation: '公务用车运行维护费',
  officialHospitality: '公务接待费',
  conference: '会议费',
  training: '培训费',
  agencyOperating: '机关运行经费',
  procurement: '政府采购',
  smallFirms: '预留中小微企业份额',
} as const;

/** Versions of a figure (预算数、决算数 …). */
export const VERSION = idsOf(VERSIONS);
/** Money in and out (收支). */
export const FLOW = idsOf(FLOWS);
/** Where money comes from (资金来源). */
export const FUND = idsOf(FUNDS);
/** Of this year or carried over (当年、结转). */
export const ORIGIN = idsOf(ORIGINS);
/** Kinds of spending (支出性质). */
export const NATURE = idsOf(NATURES);
/** Purposes that are told apart (专项口径). */
export const PURPOSE = idsOf(PURPOSES);

/** All of them, by dimension: each with the title it goes by. */
export const KNOWN_MEMBERS: Readonly<Record<string, Titles>> = {
  version: VERSIONS,
  flow: FLOWS,
  fund: FUNDS,
  origin: ORIGINS,
  nature: NATURES,
  purpose: PURPOSES,
};
