import type { Format } from '../formats/format.ts';
import type { HOLDINGS, Holding } from '../formats/holdings.ts';
import { goalsTable, projectsTable, purchasesTable } from '../formats/record-tables.ts';
import type { ASSET, FACT } from '../model/vocabulary/fact-names.ts';
import type { FLOW, FUND, NATURE, ORIGIN, PURPOSE, VERSION } from '../model/vocabulary/members.ts';

/** Something of a format that code asks for by name. */
export interface Asked {
  /** What pages and rules do with it: 封面、比较. */
  readonly by: string;
  /** Every disclosure has it: a format that does not say it lacks something. Otherwise those that have such money, or tell such a thing. */
  readonly always?: boolean;
}

/** A list that has an entry for each of some names: one that is missing does not compile. */
type For<Names> = Readonly<Record<keyof Names, Asked>>;

const PAGES = '封面、比较、图';
const READ = '情况说明的核对';
const PURPOSES = '封面、比较、排名';
const TOLD = '分清文字里哪些数不是预算';

/** Members of the taxonomy, by dimension: a cell of a table says one. */
export const ASKED_MEMBERS = {
  version: {
    budget: { by: '决算与预算的比较、完成率' },
    adjusted: { by: '完成调整预算的比率' },
    executed: { by: '上年执行数的图' },
    final: { by: '决算数的页面和数据' },
  } satisfies For<typeof VERSION>,
  flow: {
    sources: { by: `${PAGES}、首页`, always: true },
    uses: { by: `${PAGES}、首页`, always: true },
    revenue: { by: `${PAGES}、${READ}`, always: true },
    expenditure: { by: `${PAGES}、${READ}`, always: true },
    broughtForward: { by: PAGES },
    carriedForward: { by: PAGES },
  } satisfies For<typeof FLOW>,
  fund: {
    fiscal: { by: `首页、${PAGES}`, always: true },
    general: { by: '科目的比较、“三公”经费的核对', always: true },
    governmentFund: { by: `政府性基金收入的科目、${READ}` },
    stateCapital: { by: READ },
    specialAccount: { by: READ },
    own: { by: READ },
    institutional: { by: READ },
    business: { by: READ },
    superiorSubsidy: { by: READ },
    subordinatePayment: { by: READ },
    other: { by: READ },
  } satisfies For<typeof FUND>,
  origin: { current: { by: READ }, carried: { by: READ } } satisfies For<typeof ORIGIN>,
  nature: {
    basic: { by: `${PAGES}、科目页`, always: true },
    project: { by: `${PAGES}、科目页`, always: true },
    personnel: { by: READ },
    operating: { by: `机关运行经费的核对、${READ}` },
    business: { by: READ },
    superiorPayment: { by: READ },
    subordinateSubsidy: { by: READ },
  } satisfies For<typeof NATURE>,
  purpose: {
    threePublic: { by: `${PURPOSES}、图`, always: true },
    overseasTravel: { by: `${PURPOSES}、图`, always: true },
    vehicles: { by: `${PURPOSES}、图`, always: true },
    vehiclePurchase: { by: `${PURPOSES}、车辆数的核对` },
    vehicleOperation: { by: `${PURPOSES}、车辆数的核对` },
    officialHospitality: { by: `${PURPOSES}、图`, always: true },
    conference: { by: '比较、填错栏的核对' },
    training: { by: '比较、填错栏的核对' },
    agencyOperating: { by: '比较、与公用经费的核对' },
    procurement: { by: '封面、比较' },
    smallFirms: { by: '比较' },
  } satisfies For<typeof PURPOSE>,
} as const;

/** Sections of text. */
export const ASKED_SECTIONS: For<typeof HOLDINGS> = {
  duties: { by: TOLD, always: true },
  organisation: { by: TOLD, always: true },
  glossary: { by: '各页的术语链接到它', always: true },
  tasks: { by: TOLD },
  contact: { by: TOLD },
} satisfies Readonly<Record<Holding, Asked>>;

/** Figures that stand in texts, which a pattern asks a unit for. Nobody is asked for what is counted from lists, nor for what code has no more than a title of. */
export const ASKED_FACTS: Readonly<Record<keyof typeof FACT, Asked | 'counted' | 'titled'>> = {
  procurementTotal: { by: '封面、与采购表的核对' },
  procurementGoods: { by: '三类相加的核对' },
  procurementWorks: { by: '三类相加的核对' },
  procurementServices: { by: '三类相加的核对' },
  operatingProjects: 'titled',
  specificProjects: 'titled',
  operatingProjectsAmount: 'titled',
  specificProjectsAmount: 'titled',
  overallGoalAmount: 'titled',
  fixedAssetsPlanned: 'titled',
  vehiclesPlanned: { by: '与公务用车购置费的核对' },
  projects: 'counted',
  procurementLines: 'counted',
  units: 'counted',
};

/** Counts of assets.yaml. */
export const ASKED_COUNTS: Readonly<Record<keyof typeof ASSET, Asked & { readonly title: string }>> = {
  vehicles: { title: '车辆', by: '封面、与公务用车运行维护费的核对' },
  vehicleQuota: { title: '车辆编制', by: '与车辆数的核对' },
  buildings: { title: '房屋', by: '封面' },
  offices: { title: '办公用房', by: '封面' },
};

/** Tables of records. */
export const ASKED_TABLES: readonly (Asked & {
  readonly title: string;
  readonly find: (format: Format) => unknown;
})[] = [
  { title: '列出项目的表（rows: { by: project }）', by: '项目页、项目清单', find: projectsTable },
  { title: '项目绩效目标表（each: indicators 或 form）', by: '绩效目标的页面和核对', find: goalsTable },
  { title: '政府采购表（rows: { by: purchase }）', by: '采购的页面和核对', find: purchasesTable },
];
