/**
 * The facts of narrative.yaml and the counts of assets.yaml that code asks for by name, each under its id. Sentences of formats ask for what they
 * like; what a rule or a page compares stands here and in no other module (`tests/stands-once.test.ts`).
 */
export const FACT = {
  procurementTotal: 'procurement-total',
  procurementGoods: 'procurement-goods',
  procurementWorks: 'procurement-works',
  procurementServices: 'procurement-services',
  procurementLines: 'procurement-lines',
  operatingProjects: 'operating-projects',
  specificProjects: 'specific-projects',
  operatingProjectsAmount: 'operating-projects-amount',
  specificProjectsAmount: 'specific-projects-amount',
  overallGoalAmount: 'overall-goal-amount',
  fixedAssetsPlanned: 'fixed-assets-planned',
  vehiclesPlanned: 'vehicles-planned',
  projects: 'projects',
  units: 'units',
} as const;

/** What they are called where neither the disclosure nor its format calls them anything. */
export const FACT_TITLES: Readonly<Record<string, string>> = {
  [FACT.procurementTotal]: '政府采购预算总额',
  [FACT.procurementGoods]: '货物',
  [FACT.procurementWorks]: '工程',
  [FACT.procurementServices]: '服务',
  [FACT.procurementLines]: '政府采购预算明细',
  [FACT.operatingProjects]: '其他运转类项目',
  [FACT.specificProjects]: '特定目标类项目',
  [FACT.operatingProjectsAmount]: '其他运转类项目金额',
  [FACT.specificProjectsAmount]: '特定目标类项目金额',
  [FACT.overallGoalAmount]: '整体绩效目标涉及的资金',
  [FACT.fixedAssetsPlanned]: '本年度拟购置固定资产',
  [FACT.vehiclesPlanned]: '本年度拟购置车辆',
  vehicles: '车辆',
};

/** Counts of assets (assets.yaml) that rules and pages ask for. */
export const ASSET = {
  vehicles: 'vehicles',
  vehicleQuota: 'vehicleQuota',
  buildings: 'buildings',
  offices: 'offices',
} as const;
