import { describe, expect, test } from 'vitest';
import type { View } from '../../src/narrative/figures/view.ts';
import { judgedSection } from '../../src/narrative/judged/judged-section.ts';
import { otherYearIn } from '../../src/rules/texts/another-year.ts';
import { publishedBooks } from '../published-books.ts';
import { SMALL_UNIT, smallUnit } from './small-unit.ts';

const { narratives } = publishedBooks();

function viewOf(id: string): View {
  const view = narratives.get(id)?.view;
  if (view === undefined) throw new Error(`no ${id}`);
  return view;
}

/** What is told of the figures of a paragraph in a disclosure's section: what became of each. */
function became(id: string, section: string, text: string, view = viewOf(id)): readonly string[] {
  return judgedSection(view, section, [{ text, isHeading: false }])
    .flat()
    .map(({ verdict }) =>
      verdict.kind === 'bound' && verdict.rounding === true ? 'rounding' : verdict.kind,
    );
}

const BAOTOU = 'baotou-hrss/2026';
const PINGLU = 'pinglu-hrss/2026';

describe('the money of all projects that are counted', () => {
  test.each([
    [BAOTOU, '公开绩效目标的项目36个，涉及金额2681.87万元。', ['bound', 'bound']],
    [BAOTOU, '公开绩效目标的项目36个，涉及金额2861.87万元。', ['bound', 'different']],
    [BAOTOU, '其中信息类项目5个，涉及金额261.87万元。', ['open', 'open']],
  ])('%s %s', (id, text, expected) => {
    expect(became(id, 'goals-notes', text)).toEqual(expected);
  });

  test('is in the unit of their table, whatever the texts are in', () => {
    const view = viewOf('datong-hrss/2026');
    const inYuan: View = {
      ...view,
      prose: { ...view.prose, style: { ...view.prose.style, moneyUnit: '元' } },
    };
    const listed = (each: View) =>
      judgedSection(each, 'goals-notes', [{ text: '二级项目6个，共计金额193.72万元。', isHeading: false }])
        .flat()
        .flatMap(({ verdict }) =>
          verdict.kind === 'different' ? verdict.known.map(({ text }) => text) : [],
        );
    expect([view, inYuan].map(listed)).toEqual([['193.27万元'], ['1,932,700.00元']]);
  });
});

describe('a change and the amounts of its reasons', () => {
  const CHANGE = '就业管理事务（项）385.00万元，比上年增加10.00万元';
  test.each([
    ['，其中：因人员增加12.00万元，因压减公用经费减少2.00万元。', ['bound', 'bound']],
    ['，增长2.67%。其中：因人员增加7.00万元，因补贴提标增加3.00万元。', ['bound', 'bound', 'bound']],
    ['，其中：因人员增加12.00万元，因压减公用经费减少3.00万元。', ['open', 'open']],
    ['，其中：因人员增加8.00万元，因补贴提标增加1.00万元。', ['open', 'open']],
    ['，其中：因人员增加8.00万元，因补贴提标增加3.00万元。', ['different', 'open']],
    ['，主要原因是人员增加8.00万元，补贴提标增加3.00万元。', ['open', 'open']],
  ])('%s', (text, expected) => {
    const unit = smallUnit().narratives.get(SMALL_UNIT)?.view;
    expect(became('', 'general-notes', CHANGE + text, unit)).toEqual(['bound', 'bound', ...expected]);
  });
});

describe('a whole and its parts in one sentence', () => {
  test.each([
    ['评审的项目9个，其中：一类项目4个、二类项目3个、其他项目2个。', ['bound', 'bound', 'bound', 'bound']],
    ['评审的项目9个，其中：一类项目4个、二类项目3个、其他项目1个。', ['different', 'open', 'open', 'open']],
    ['评级的项目4个，其中：优的项目4个、良的项目1个。', ['different', 'open', 'open']],
    ['评级的项目4个，其中：优的项目2个、良的项目1个。', ['open', 'open', 'open']],
    ['参加培训人员25人，其中：男15人、女10人、党员20人。', ['open', 'open', 'open', 'open']],
    [
      '评审的项目4个，平均得分99分（其中：优的项目4个、良的项目1个）。',
      ['different', 'open', 'open', 'open'],
    ],
    ['评审的项目2个，涉及金额9.00万元。其中：甲5.00万元、乙4.00万元。', ['open', 'bound', 'bound', 'bound']],
    [
      '评审的项目2个，涉及金额9.00万元。其中：甲5.00万元、乙3.00万元。',
      ['open', 'different', 'open', 'open'],
    ],
    ['评审的项目3个，涉及金额9.00万元。其中：甲5.00万元、乙3.00万元。', ['open', 'open', 'open', 'open']],
    ['评审的项目9个，其中：一类项目4个，其中：新建项目4个、其他项目5个。', ['open', 'open', 'open', 'open']],
  ])('%s', (text, expected) => {
    expect(became(BAOTOU, 'basic-notes', text)).toEqual(expected);
  });
});

describe('what is off by no more than rounding is told as that, not as right', () => {
  test.each([
    ['支出150.00万元，比上年减少2.14万元，下降1.41%。', 'bound'],
    ['支出7.15万元，比上年减少2.14万元，下降23.04%。', 'bound'],
    ['支出7.15万元，比上年减少2.14万元，下降23.05%。', 'rounding'],
    ['支出7.15万元，比上年减少2.14万元，下降23.14%。', 'different'],
  ])('%s', (text, expected) => {
    expect(became(BAOTOU, 'basic-notes', `备用金${text}`).at(-1)).toBe(expected);
  });

  test('all of it is 100 %, and what falls to nothing falls by 100 %', () => {
    const shared = (rate: string) =>
      became(
        PINGLU,
        'three-public-notes',
        `“三公”经费支出8.00万元，其中：公务接待费0.00万元，占${rate}。`,
      ).at(-1);
    expect(shared('0.00%')).toBe('bound');
    expect(shared('1.00%')).not.toBe('bound');
    expect(became(BAOTOU, 'basic-notes', '备用金0万元，比上年减少0.1万元，下降101%。').at(-1)).toBe(
      'different',
    );
  });
});

describe('digits that a text in 万元 cuts off of an amount in 元 are told as that', () => {
  test.each([
    ['87.71', 'bound'],
    ['87.70', 'rounding'],
    ['87.69', 'different'],
    ['87.72', 'different'],
  ])('%s', (amount, expected) => {
    const text = `“社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）”${amount}万元。`;
    expect(became('putuo-finance/2025', 'budget-notes', text)).toEqual([expected]);
  });

  test('with the amount of the table and what rounding gives', () => {
    const said = (amount: string) =>
      judgedSection(viewOf('putuo-finance/2025'), 'budget-notes', [
        { text: `行政单位离退休（项）${amount}万元。`, isHeading: false },
      ])
        .flat()
        .flatMap(({ verdict }) => (verdict.kind === 'bound' && verdict.cutOff ? [verdict.cutOff] : []));
    expect(said('87.70')).toEqual([
      { title: expect.stringContaining('行政单位离退休'), text: '877,080.00元', rounded: '87.71万元' },
    ]);
    expect(said('87.71')).toEqual([]);
  });
});

const PUTUO = 'putuo-finance/2025';

describe('a change that follows its amount is that of it, whatever else the text tells', () => {
  test.each([
    ['支出预算3,121.42万元，其中：财政拨款支出预算3,121.42万元，比2024年预算增加107.62万元。', 'bound'],
    ['支出预算3,121.42万元，其中：财政拨款支出预算3,121.42万元，比2024年预算增加170.62万元。', 'different'],
    ['支出预算3,121.42万元，其中：财政拨款支出预算3,121.42万元，比2024年预算减少107.62万元。', 'different'],
  ])('%s', (text, expected) => {
    expect(became(PUTUO, 'budget-notes', text).at(-1)).toBe(expected);
  });

  test('but for one that ends a list of parts: it may be that of the whole', () => {
    const text = '支出预算3,121.42万元，其中：项目支出609.31万元，基本支出2512.11万元，比上年增加5.00万元。';
    expect(became(PUTUO, 'budget-notes', text).at(-1)).toBe('open');
  });
});

describe('an amount of one fund is none of another, whatever the section is about', () => {
  test.each([
    ['general-notes', '2026年一般公共预算财政拨款支出预算11547.43万元。', 'bound'],
    ['general-notes', '2026年政府性基金预算财政拨款支出预算11547.43万元。', 'different'],
    ['general-notes', '2026年国有资本经营预算财政拨款支出预算11547.43万元。', 'different'],
    ['basic-notes', '2026年度政府性基金预算财政拨款基本支出预算9153.63万元。', 'different'],
  ])('%s %s', (section, text, expected) => {
    expect(became(BAOTOU, section, text)).toEqual([expected]);
  });
});

describe('what an amount is for does not end what is told of it', () => {
  const MEDICAL = '卫生健康支出（类）340.46万元，主要用于缴纳基本医疗保险，与上年相比';
  test.each([
    ['增加36.31万元，增长11.94%。', ['bound', 'bound', 'bound']],
    ['减少36.31万元，增长11.94%。', ['bound', 'different', 'bound']],
    ['增加36.31万元，增长12.94%。', ['bound', 'bound', 'different']],
  ])('%s', (text, expected) => {
    expect(became(BAOTOU, 'totals', MEDICAL + text)).toEqual(expected);
  });
});

describe('projects that a text names otherwise than their table', () => {
  const TOLD = '，全区改制、破产、倒闭企业下岗职工单位部分社会保险费1850万元，社会保险业务工作经费20万元。';
  test.each([
    ['two of one name are meant together', '主要原因是被征地农民生活补贴1619.88万元', 'bound'],
    ['and not otherwise', '主要原因是被征地农民生活补贴1619.98万元', 'different'],
    ['one letter short', '主要原因是城乡居民意外伤害保险和政府救助责任保险费360万元', 'bound'],
    ['one letter short, and wrong', '主要原因是城乡居民意外伤害保险和政府救助责任保险费370万元', 'different'],
  ])('%s', (_, text, expected) => {
    expect(became(PINGLU, 'totals', text + TOLD)).toEqual([expected, 'bound', 'bound']);
  });
});

describe('a statement that begins with another year is of that year', () => {
  test.each([
    ['2025年度某局政府采购预算总额678.17万元，其中：货物12.00万元。', 2025],
    ['6.年度预算安排2025年公开招聘考务费预算80.00万元。', 2025],
    ['（一）当年支出规模2025年度某局一般公共预算当年支出6964.92万元。', 2025],
    ['2025年某局纳入绩效目标管理的二级项目6个，共计金额193.27万元。', 2025],
    ['情况说明2025年“三公”经费预算数为0.95万元，比2025年预算持平。', 2025],
    ['编报绩效目标的2025年度项目4个。', 2025],
    ['2025年度，本单位编报绩效目标的项目共12个。', 2025],
    ['2025年度，本单位共有12个项目。', undefined],
    ['2025年清欠奖励经费预算140万元。', 2025],
    ['2026年度某局政府采购预算总额678.17万元。', undefined],
    ['比2025年预算减少3.96万元。', undefined],
    ['2025年结转项目支出5.00万元。', undefined],
    ['2025年1月1日之后办理的取暖费支出546.34万元。', undefined],
    ['2025年安排公用经费支出12.00万元，2026年安排13.00万元。', undefined],
    ['2025年实际支出12.00万元。', undefined],
    ['2026年政府采购金额251.25万元。2025年度面向中小企业预留政府采购项目预算金额246.47万元。', 2025],
    ['绩效自评的2025年度项目4个。', undefined],
    ['某省政协办公厅2025年政府性基金预算支出0万元。', 2025],
    ['2025年本部门共0个项目实行绩效目标管理。', 2025],
    ['按照市政府办2025年印发的办法，项目支出5.00万元。', undefined],
    // That there is nothing of something.
    ['某局2025年度无政府性基金预算财政拨款安排的支出。', 2025],
    ['2025年没有国有资本经营预算收入，本表为空表。', 2025],
    ['2025年度本单位未安排政府性基金预算支出。', 2025],
    ['2026年度无政府性基金预算财政拨款安排的支出。', undefined],
    ['2025年没有安排此项支出，2026年新增10.00万元。', undefined],
    ['2025年未安排公务用车购置费，与上年相比增加18.00万元。', undefined],
  ])('%s', (text, told) => {
    expect(otherYearIn(text, { year: 2026, isFinal: false })).toBe(told);
  });

  test.each([
    ['绩效自评的2025年度项目4个。', 2025],
    ['绩效跟踪评价的2025年度项目4个。', 2025],
    ['绩效自评的2026年度项目4个。', undefined],
    ['绩效跟踪评价的2026年度项目4个；绩效自评的2025年度项目4个。', 2025],
    ['2025年度“三公”经费支出决算数小于预算数的主要原因是厉行节约。', 2025],
    ['2025年度公务接待费支出决算数与预算数持平。', 2025],
    ['2026年度“三公”经费支出决算数小于预算数。', undefined],
    ['比2025年度决算数大于预算数的部分多10%。', undefined],
  ])('what was evaluated is of the year of a final account: %s', (text, told) => {
    expect(otherYearIn(text, { year: 2026, isFinal: true })).toBe(told);
  });
});

describe('what there is of assets, by the table of whoever owns them', () => {
  const CHENGDE = 'chengde-hrss/2024';
  const OWN = '承德市人力资源和社会保障局本级上年末固定资产金额为';
  const OTHER = '承德市人才交流服务中心上年末固定资产金额为';
  test.each([
    [`${OWN}793.37万元（详见下表）。`, ['bound']],
    [`${OWN}739.37万元（详见下表）。`, ['different']],
    [`${OTHER}80.80万元（详见下表）。`, ['bound']],
    [`${OTHER}793.37万元（详见下表）。`, ['different']],
    ['上年末固定资产金额为80.80万元。', ['open']],
    [`${OWN.slice(0, 16)}截止时间：2023-12-31${OTHER}80.80万元。`, ['bound']],
    [`${OWN.slice(0, 16)}截止时间：2023-12-31承德市某中心上年末固定资产金额为80.80万元。`, ['open']],
    [`${OTHER}拟购置固定资产金额为80.90万元。`, ['open']],
  ])('%s', (text, expected) => {
    expect(became(CHENGDE, 'assets', text)).toEqual(expected);
  });
});

describe('what is named beside another in a sentence is not the other', () => {
  test.each([
    ['行政运行1054.05万元，机关服务450.87万元。', ['bound', 'bound']],
    ['行政运行450.87万元，机关服务1054.05万元。', ['different', 'different']],
    ['行政运行1054.05万元，机关服务1054.05万元。', ['bound', 'different']],
  ])('%s', (text, expected) => {
    expect(became(BAOTOU, 'general-notes', text)).toEqual(expected);
  });
});

describe('what follows from an amount that is wrong is not told besides', () => {
  const BUILDING = '一般公共服务支出（类）财政事务（款）信息化建设（项）。年初预算为';
  test.each([
    ['135.90万元，支出决算为153.25万元，完成年初预算的99.52%。', ['bound', 'different', 'open']],
    ['139.50万元，支出决算为135.25万元，完成年初预算的99.52%。', ['different', 'bound', 'open']],
    ['135.90万元，支出决算为135.25万元，完成年初预算的95.52%。', ['bound', 'bound', 'different']],
    ['135.90万元，支出决算为153.25万元，决算数小于预算数。', ['bound', 'different', 'open']],
    ['135.90万元，支出决算为135.25万元，决算数大于预算数。', ['bound', 'bound', 'different']],
  ])('%s', (text, expected) => {
    expect(became('putuo-finance/2024-final', 'general-notes', BUILDING + text)).toEqual(expected);
  });
});

describe('that there is nothing, and the table is empty', () => {
  test.each([
    [
      'government-fund-notes',
      '2026年没有政府性基金预算拨款安排的支出，政府性基金预算支出表为空表。',
      'bound',
    ],
    ['state-capital-notes', '没有国有资本经营预算支出，本表为空表。', 'bound'],
    ['state-capital-notes', '没有国有资本经营预算支出，本表有3张表格。', 'open'],
    ['three-public-notes', '2026年没有“三公”经费支出，本表为空表。', 'different'],
    ['general-notes', '本部门没有一般公共预算支出，故本表无数据。', 'different'],
    ['basic-notes', '无基本支出，该表为空。', 'different'],
    ['three-public-notes', '没有公务接待费支出，本表无数据。', 'different'],
  ])('%s %s', (section, text, expected) => {
    expect(became(BAOTOU, section, text).at(-1)).toBe(expected);
  });
});

describe('how many goals are published, by the table that lists them', () => {
  test.each([
    ['baotou-insurance-registration/2025', '公开绩效目标18个。', 'bound'],
    ['baotou-insurance-registration/2025', '公开绩效目标1个。', 'different'],
    ['baotou-insurance-registration/2025', '填报绩效目标的预算项目1个。', 'bound'],
    [BAOTOU, '公开绩效目标36个。', 'bound'],
    [BAOTOU, '公开绩效目标35个。', 'different'],
    [PINGLU, '公开项目绩效目标24个。', 'bound'],
    [PINGLU, '公开项目绩效目标23个。', 'different'],
  ])('%s %s', (id, text, expected) => {
    expect(became(id, 'goals-notes', text).at(-1)).toBe(expected);
  });
});

describe('the right figure is found right where the source printed a wrong one, and the wrong one is found', () => {
  const CHENGDE = 'chengde-hrss/2024';
  test.each([
    [CHENGDE, 'agency-operating-notes', '2024年机关运行经费安排168.81万元。', 'bound'],
    [CHENGDE, 'agency-operating-notes', '2024年机关运行经费安排165.81万元。', 'different'],
    [
      PINGLU,
      'goals-notes',
      '公开项目绩效目标24个，涉及项目金额6,100.91万元，占项目支出总额的97.26%。',
      'bound',
    ],
    [
      PINGLU,
      'goals-notes',
      '公开项目绩效目标24个，涉及项目金额6,100.91万元，占项目支出总额的100%。',
      'different',
    ],
  ])('%s %s %s', (id, section, text, expected) => {
    expect(became(id, section, text).at(-1)).toBe(expected);
  });
});

describe('a count is held against the fact of its own measure and time', () => {
  // 车辆 0, 设备 1, and none of either is to be bought.
  test.each([
    ['截至2024年8月31日，共有车辆0辆，设备（不含车辆）1台（套）。', ['bound', 'bound']],
    ['截至2024年8月31日，共有车辆1辆，设备（不含车辆）1台（套）。', ['different', 'bound']],
    ['2025年预算安排购置车辆0辆，设备（不含车辆）0台（套）。', ['bound', 'bound']],
    ['2025年预算安排购置车辆0辆，设备（不含车辆）1台（套）。', ['bound', 'different']],
    ['2025年预算安排购置车辆1辆。', ['different']],
  ])('%s', (text, expected) => {
    expect(became('shanghai-finance/2025', 'other-notes', text)).toEqual(expected);
  });
});
