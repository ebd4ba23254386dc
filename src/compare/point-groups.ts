import type { Named } from '../model/narrative.ts';
import { DIMENSION } from '../model/vocabulary/dimension-ids.ts';
import { FLOW, FUND, NATURE, ORIGIN, PURPOSE } from '../model/vocabulary/members.ts';

/** A list of points that belong together: single ones, the members of a tree, or the codes of a classification. */
export interface PointGroup {
  readonly id: string;
  readonly title: string;
  /** The members every point of the group has. */
  readonly within: Named;
  /** The dimension its points are the members of. */
  readonly by?: string;
  /** Of a tree: the only members at the top that are meant, with all below them. */
  readonly top?: readonly string[];
  /** The group it is asked in place of: only where a disclosure tells nothing of that. */
  readonly insteadOf?: string;
  /** Single points, or what all members of `by` add up to. */
  readonly single: readonly { readonly id?: string; readonly title: string; readonly of?: Named }[];
}

const BASIC: Named = { flow: FLOW.expenditure, fund: FUND.general, nature: NATURE.basic };

/** The points that disclosures are compared on, in the order they are shown in. */
export const POINT_GROUPS: readonly PointGroup[] = [
  {
    id: 'totals',
    title: '收支总额',
    within: {},
    single: [
      { id: 'sources', title: '收入总计', of: { flow: FLOW.sources } },
      { id: 'revenue', title: '本年收入', of: { flow: FLOW.revenue } },
      { id: 'broughtForward', title: '上年结转结余', of: { flow: FLOW.broughtForward } },
      { id: 'uses', title: '支出总计', of: { flow: FLOW.uses } },
      { id: 'expenditure', title: '本年支出', of: { flow: FLOW.expenditure } },
      { id: 'carriedForward', title: '年终结转结余', of: { flow: FLOW.carriedForward } },
    ],
  },
  {
    id: 'fund',
    title: '本年收入，按资金来源',
    within: { flow: FLOW.revenue },
    by: DIMENSION.fund,
    single: [],
  },
  {
    id: 'spendingFund',
    title: '本年支出，按资金来源',
    within: { flow: FLOW.expenditure },
    by: DIMENSION.fund,
    single: [],
  },
  {
    id: 'nature',
    title: '本年支出，按支出性质',
    within: { flow: FLOW.expenditure },
    by: DIMENSION.nature,
    single: [],
  },
  {
    id: 'purpose',
    title: '财政拨款“三公”经费',
    within: { flow: FLOW.expenditure, fund: FUND.fiscal },
    by: DIMENSION.purpose,
    top: [PURPOSE.threePublic],
    single: [],
  },
  {
    id: 'generalPurpose',
    title: '一般公共预算“三公”经费',
    within: { flow: FLOW.expenditure, fund: FUND.general },
    by: DIMENSION.purpose,
    top: [PURPOSE.threePublic],
    single: [],
  },
  {
    id: 'currentPurpose',
    title: '财政拨款“三公”经费（不含上年结转）',
    within: { flow: FLOW.expenditure, fund: FUND.fiscal, origin: ORIGIN.current },
    by: DIMENSION.purpose,
    top: [PURPOSE.threePublic],
    insteadOf: 'purpose',
    single: [],
  },
  {
    id: 'currentGeneralPurpose',
    title: '一般公共预算“三公”经费（不含上年结转）',
    within: { flow: FLOW.expenditure, fund: FUND.general, origin: ORIGIN.current },
    by: DIMENSION.purpose,
    top: [PURPOSE.threePublic],
    insteadOf: 'generalPurpose',
    single: [],
  },
  {
    id: 'special',
    title: '其他专项口径',
    within: { flow: FLOW.expenditure },
    single: [
      {
        id: 'agencyOperating',
        title: '机关运行经费',
        of: { fund: FUND.fiscal, purpose: PURPOSE.agencyOperating },
      },
      { id: 'conference', title: '会议费', of: { fund: FUND.fiscal, purpose: PURPOSE.conference } },
      { id: 'training', title: '培训费', of: { fund: FUND.fiscal, purpose: PURPOSE.training } },
      { id: 'procurement', title: '政府采购', of: { purpose: PURPOSE.procurement } },
      { id: 'smallFirms', title: '政府采购预留中小微企业份额', of: { purpose: PURPOSE.smallFirms } },
    ],
  },
  {
    id: 'function',
    title: '本年支出，按功能分类',
    within: { flow: FLOW.expenditure },
    by: DIMENSION.function,
    single: [{ title: '本年支出合计' }],
  },
  {
    id: 'economic',
    title: '一般公共预算基本支出，按部门预算支出经济分类',
    within: BASIC,
    by: DIMENSION.economic,
    single: [{ title: '一般公共预算基本支出' }],
  },
  {
    id: 'governmentEconomic',
    title: '一般公共预算基本支出，按政府预算支出经济分类',
    within: BASIC,
    by: DIMENSION.governmentEconomic,
    single: [{ title: '一般公共预算基本支出' }],
  },
  { id: 'perHead', title: '人均', within: {}, single: [] },
  {
    id: 'revenueCode',
    title: '政府性基金收入，按收入分类',
    within: { flow: FLOW.revenue, fund: FUND.governmentFund },
    by: DIMENSION.revenueCode,
    single: [],
  },
];

/** A classification whose codes have pages of their own. */
export interface SubjectPoints {
  /** Its group of points. */
  readonly id: string;
  /** Its dimension. */
  readonly by: string;
  readonly title: string;
  /** What money it divides. */
  readonly scope: string;
  /** First digit of all its codes, which no other classification's begin with: one folder holds the pages of all. */
  readonly digit: string;
}

/** The classifications of 《政府收支分类科目》. */
export const SUBJECT_GROUPS: readonly SubjectPoints[] = [
  { id: 'function', by: DIMENSION.function, title: '支出功能分类科目', scope: '本年支出', digit: '2' },
  {
    id: 'economic',
    by: DIMENSION.economic,
    title: '部门预算支出经济分类科目',
    scope: '一般公共预算基本支出',
    digit: '3',
  },
  {
    id: 'governmentEconomic',
    by: DIMENSION.governmentEconomic,
    title: '政府预算支出经济分类科目',
    scope: '一般公共预算基本支出',
    digit: '5',
  },
  {
    id: 'revenueCode',
    by: DIMENSION.revenueCode,
    title: '收入分类科目',
    scope: '政府性基金收入',
    digit: '1',
  },
];
