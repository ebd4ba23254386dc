/**
 * The dimensions that code means by name, each under its id. No other module names one (`tests/stands-once.test.ts`): a dimension that
 * is to be known by another id is renamed here.
 */
export const DIMENSION = {
  /** 年度 */
  year: 'year',
  /** 数据口径：预算数、决算数 */
  version: 'version',
  /** 预算单位 */
  unit: 'unit',
  /** 收支 */
  flow: 'flow',
  /** 资金来源 */
  fund: 'fund',
  /** 当年、结转 */
  origin: 'origin',
  /** 支出性质 */
  nature: 'nature',
  /** 支出功能分类 */
  function: 'function',
  /** 部门预算支出经济分类 */
  economic: 'economic',
  /** 政府预算支出经济分类 */
  governmentEconomic: 'governmentEconomic',
  /** 收入分类 */
  revenueCode: 'revenueCode',
  /** 项目 */
  project: 'project',
  /** 专项口径 */
  purpose: 'purpose',
} as const;
