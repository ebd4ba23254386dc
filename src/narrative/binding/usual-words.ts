import type { Named } from '../../model/narrative.ts';
import { FLOW, FUND, NATURE, ORIGIN, PURPOSE, VERSION } from '../../model/vocabulary/members.ts';

/** Words by which texts mean a member, and what they may mean: several meanings are several readings. */
export interface Word {
  readonly word: string;
  readonly meanings: readonly Named[];
}

const SOURCES: readonly Named[] = [{ flow: FLOW.sources }, { flow: FLOW.revenue }];
const USES: readonly Named[] = [{ flow: FLOW.expenditure }, { flow: FLOW.uses }];
const BOTH: readonly Named[] = [
  { flow: FLOW.sources },
  { flow: FLOW.uses },
  { flow: FLOW.revenue },
  { flow: FLOW.expenditure },
];
const CARRIED: readonly Named[] = [{ flow: FLOW.broughtForward }, { origin: ORIGIN.carried }];
const LEFT: readonly Named[] = [{ flow: FLOW.carriedForward }];
const CURRENT: readonly Named[] = [{ origin: ORIGIN.current }];

/** What people write for the members of the dimensions besides their titles. Without spaces and quotation marks, brackets half as wide. */
const WORDS: readonly (readonly [readonly Named[], readonly string[]])[] = [
  [BOTH, ['收支', '收、支', '收入支出', '收入、支出', '收入和支出', '预算收支', '收入及支出']],
  [SOURCES, ['收入', '收入预算', '预算收入', '收入总计', '收入合计', '总收入']],
  [[{ flow: FLOW.revenue }], ['本年收入', '本年收入合计', '当年收入']],
  [USES, ['支出', '支出预算', '预算支出', '支出总计', '支出合计', '总支出']],
  [[{ flow: FLOW.expenditure }], ['本年支出', '本年支出合计', '当年支出']],
  [
    CARRIED,
    [
      '上年结转',
      '上年结转结余',
      '上年结转收入',
      '年初结转',
      '年初结转和结余',
      '年初结转结余',
      '结转资金',
      '结转结余',
      '上年结余结转',
    ],
  ],
  [LEFT, ['年终结转结余', '年终结转', '年末结转和结余', '年末结转结余', '结转下年', '结转下年支出']],
  [CURRENT, ['本年预算安排', '当年预算安排', '当年拨款', '本年拨款', '当年', '当年安排']],
  [
    [{ fund: FUND.general }],
    ['一般公共预算', '一般公共预算拨款', '一般公共预算财政拨款', '一般公共预算资金'],
  ],
  [[{ fund: FUND.governmentFund }], ['政府性基金', '政府性基金预算', '基金预算', '政府性基金预算资金']],
  [[{ fund: FUND.stateCapital }], ['国有资本经营', '国有资本经营预算', '国有资本经营预算资金']],
  [[{ fund: FUND.fiscal }], ['财政拨款', '财政资金', '财政拨款资金']],
  [
    [{ fund: FUND.specialAccount }],
    ['财政专户', '财政专户管理资金', '财政专户核拨', '财政专户管理资金收入', '财政专户资金', '教育收费'],
  ],
  [[{ fund: FUND.own }], ['单位资金', '自有资金', '单位自有资金', '单位资金收入']],
  [[{ fund: FUND.institutional }], ['事业收入', '事业收入资金']],
  [[{ fund: FUND.business }], ['事业单位经营收入', '经营收入', '事业单位经营收入资金']],
  [[{ fund: FUND.superiorSubsidy }], ['上级补助收入']],
  [[{ fund: FUND.subordinatePayment }], ['附属单位上缴收入', '附属单位缴款']],
  [[{ fund: FUND.other }], ['其他收入']],
  [[{ nature: NATURE.basic }], ['基本支出', '基本支出预算', '基本经费']],
  [[{ nature: NATURE.personnel }], ['人员经费', '人员支出', '人员类']],
  [
    [{ nature: NATURE.operating }],
    ['公用经费', '日常公用经费', '公用支出', '日常公用支出', '运转类公用经费'],
  ],
  [
    [{ nature: NATURE.project }],
    ['项目支出', '项目支出预算', '项目预算', '项目资金', '项目经费', '预算项目', '二级项目', '项目绩效目标'],
  ],
  [[{ nature: NATURE.business }], ['事业单位经营支出', '经营支出']],
  [[{ nature: NATURE.superiorPayment }], ['上缴上级支出']],
  [[{ nature: NATURE.subordinateSubsidy }], ['对附属单位补助支出', '对附属单位补助']],
  [[{ purpose: PURPOSE.threePublic }], ['三公经费', '三公', '三公经费支出']],
  [
    [{ purpose: PURPOSE.overseasTravel }, { economic: '30212' }],
    [
      '因公出国(境)费',
      '因公出国(境)费用',
      '因公出国(境)',
      '因公出国(境)经费',
      '因公出国费',
      '出国(境)费',
      '出国费',
    ],
  ],
  [
    [{ purpose: PURPOSE.vehicles }],
    [
      '公务用车购置及运行维护费',
      '公务用车购置及运行费',
      '公务用车购置和运行维护费',
      '公务用车购置和运行费',
      '公务用车购置及运行经费',
      '公务用车购置及运维费',
      '公务用车费',
      '公车购置及运行维护费',
      '公车购置及运行费',
    ],
  ],
  [
    [{ purpose: PURPOSE.vehiclePurchase }, { economic: '31013' }],
    ['公务用车购置费', '公务用车购置', '公务用车购置支出', '公车购置费', '公务车购置费'],
  ],
  [
    [{ purpose: PURPOSE.vehicleOperation }, { economic: '30231' }],
    [
      '公务用车运行维护费',
      '公务用车运行费',
      '公务用车运行维护',
      '公车运行维护费',
      '公车运行费',
      '公务用车维护费',
      '公务用车运维费',
      '公车运维费',
    ],
  ],
  [
    [{ purpose: PURPOSE.officialHospitality }, { economic: '30217' }],
    ['公务接待费', '公务接待费用', '公务接待', '接待费'],
  ],
  [[{ purpose: PURPOSE.conference }, { economic: '30215' }], ['会议费']],
  [[{ purpose: PURPOSE.training }, { economic: '30216' }], ['培训费']],
  [
    [{ purpose: PURPOSE.agencyOperating }, { nature: NATURE.operating }],
    ['机关运行经费', '机关运行费'],
  ],
  [[{ purpose: PURPOSE.procurement }], ['政府采购']],
  [[{ version: VERSION.final }], ['决算', '支出决算', '决算数', '决算支出', '实际支出']],
  [[{ version: VERSION.budget }], ['年初预算', '年初预算数', '全年预算数']],
  [[{ version: VERSION.adjusted }], ['调整预算', '调整预算数', '调整后预算', '调整后预算数']],
];

/** {@link WORDS}, a word each. */
export const USUAL_WORDS: readonly Word[] = WORDS.flatMap(([meanings, words]) =>
  words.map((word) => ({ word, meanings })),
);

/** What says nothing of which money is meant. */
export const FILLER =
  /按(?:照)?(?:功能|经济|性质|结构|用途|部门)*(?:分类|划分|分)(?:科目)?(?:划分)?|20\d\d(?:年度?)?[末底]?|截至|年末|年底|全年|年度|年初|本年度|上级|该|(?:我|本)?(?:单位|部门|局|中心|委|办|院|区级|市级|区|市|级)|预算|决算|执行|调整|核定|财政|拨款|安排|支出|收入|资金|资金来源|经费|费用|科目(?:编码|代码)?|总额|总数|总量|总|合计|共计|总计|小计|金额|数额|(?:账面)?(?:价值|原值)|款项|共有|共|计|数|额|各项|主要|项目|方面|内容|涉及|加上|(?<!增)加|全部|来自|来源于|(?<![人户车年月日次])均|都|从|达到|达|情况|说明|以下|如下|结构|规模|变化|构成|其中|包括|分别|年|为|是|的|了|约|等|中|由|各|一般|本年|当年|今年|人民币|RMB|CNY|用于|使用(?!非)|仅有?|只有?|控制在|折合|即|有|及|和|与|、|类|款|[两二三四五六七八九]?项|\(|\)|:|,|-|—|–|\./g;
