import { describe, expect, test } from 'vitest';
import type { Books } from '../../src/books/books.ts';
import { quantitiesOf } from '../../src/narrative/claims/quantities.ts';
import { mayMean } from '../../src/narrative/claims/quantity.ts';
import { judgedSection } from '../../src/narrative/judged/judged-section.ts';
import { SMALL_UNIT, smallUnit } from './small-unit.ts';

const books = smallUnit({
  'tables/three-public.yaml':
    'rows:\n  - { unit: "301001", lastBudgetVehicleOperation: 2.80, lastExecutedVehicleOperation: 2.50, vehicleOperation: 2.80, officialHospitality: 0.50 }\n',
  'tables/procurement.yaml': 'empty: true\n',
  'narrative.yaml': `facts: { procurement-total: "0", procurement-goods: "0", procurement-works: "0", procurement-services: "0" }
prior:
  - { of: { flow: sources }, amount: 400.00 }
  - { of: { flow: expenditure, fund: general }, amount: 400.00 }
`,
});

/** What becomes of the figures of a text: bound, open, or what the tables have instead. */
function became(section: string, text: string, of: Books = books): readonly string[] {
  const view = of.narratives.get(SMALL_UNIT)?.view;
  if (view === undefined) throw new Error('no small unit');
  return judgedSection(view, section, [{ text, isHeading: false }])
    .flat()
    .map(({ verdict }) =>
      verdict.kind === 'different' ? `${verdict.said}｜${verdict.known[0]?.text}` : verdict.kind,
    );
}

/** A section, what is right in it, the same with a mistake, and what is told of that. */
type Pair = readonly [section: string, right: string, wrong: string, told: string];

const heldIn = (pairs: readonly Pair[]): void => {
  test.each(pairs)('%s: %s — %s', (section, right, wrong, told) => {
    expect(became(section, right).filter((each) => each !== 'bound')).toEqual([]);
    expect(became(section, wrong).filter((each) => each !== 'bound')).toEqual([told]);
  });
};

describe('figures are read however they are written', () => {
  heldIn([
    [
      'general-notes',
      '一般公共预算支出￥4,100,000元。',
      '一般公共预算支出￥4,110,000元。',
      '4,110,000元｜410万元',
    ],
    [
      'general-notes',
      '一般公共预算支出410 . 00万元。',
      '一般公共预算支出401 . 00万元。',
      '401 . 00万元｜410万元',
    ],
    ['general-notes', '一般公共预算支出410·00万元。', '一般公共预算支出401·00万元。', '401·00万元｜410万元'],
    ['assets', '共有车辆一辆。', '共有车辆两辆。', '两辆｜1辆'],
  ]);

  test('a number in words that counts nothing is none', () => {
    expect(became('totals', '这是一个中心，承担两项任务。')).toEqual([]);
  });
});

test('how much more in words is listed as not checked', () => {
  expect(became('general-notes', '一般公共预算支出410万元，比上年翻了一番。')).toEqual(['bound', 'open']);
});

describe('that there is nothing is held against the tables', () => {
  heldIn([
    [
      'three-public-notes',
      '没有安排因公出国（境）费。',
      '没有安排公务接待费。',
      '没有安排公务接待费｜0.50万元',
    ],
    ['three-public-notes', '公务用车购置费未安排。', '公务接待费为零。', '公务接待费为零｜0.50万元'],
    ['totals', '本单位没有事业收入。', '本单位没有项目支出。', '没有项目支出｜90万元'],
    ['totals', '共有车辆1辆。', '本单位无公务用车。', '无公务用车｜1辆'],
  ]);

  test('why something changed, and what only sounds like it, blames nobody', () => {
    for (const text of [
      '因公出国（境）费0万元，主要原因是没有安排公务接待费。',
      '本单位没有超出预算的支出。',
      '没有新增项目支出。',
      '没有安排重大项目支出。',
    ])
      expect(became('totals', text).filter((each) => each.includes('｜'))).toEqual([]);
  });
});

describe('last year', () => {
  heldIn([
    [
      'three-public-notes',
      '公务用车运行维护费2.80万元，比上年执行数增加0.30万元。',
      '公务用车运行维护费2.80万元，比上年执行数减少0.30万元。',
      '减少0.30万元｜比上年增加0.30万元（本年 2.80万元，上年 2.50万元）',
    ],
    [
      'three-public-notes',
      '公务用车运行维护费上年预算2.80万元，执行2.50万元。',
      '公务用车运行维护费上年预算2.60万元。',
      '上年是2.60万元｜上年是 2.80万元',
    ],
    [
      'general-notes',
      '一般公共预算支出由上年的400万元增加到410万元。',
      '一般公共预算支出由上年的390万元增加到410万元。',
      '上年是390万元｜上年是 400万元',
    ],
    [
      'general-notes',
      '一般公共预算支出410万元，同比上涨2.5%。',
      '一般公共预算支出410万元，同比缩减2.5%。',
      '下降2.5%｜增长2.5%',
    ],
    [
      'general-notes',
      '一般公共预算支出410万元，比上年多安排10万元。',
      '一般公共预算支出410万元，比上年压缩10万元。',
      '减少10万元｜比上年增加10万元（本年 410万元，上年 400万元）',
    ],
  ]);

  test('what was spent is not held against the budget where nobody prints it', () => {
    expect(became('general-notes', '一般公共预算支出410万元，比上年执行数增加15万元。')).toEqual([
      'bound',
      'open',
    ]);
  });
});

test('a wrong total and the parts that come to it are one mistake', () => {
  expect(
    became('procurement-notes', '政府采购预算总额6万元，其中：货物6万元。').filter((each) =>
      each.includes('｜'),
    ),
  ).toHaveLength(1);
});

describe('an amount of another year', () => {
  const told = (text: string) =>
    smallUnit({ 'narrative/general-notes.mdx': text })
      .findings.filter(({ rule }) => rule === 'texts/another-year' || rule === 'narrative/contradiction')
      .map(({ rule }) => rule);

  test.each([
    ['2025年一般公共预算支出为400万元。', []],
    ['2025年一般公共预算支出为410万元。', ['narrative/contradiction']],
    ['2025年一般公共预算支出为390万元。', ['narrative/contradiction']],
    ['2024年度收入总计410万元。', ['texts/another-year']],
  ])('%s is told once where it is not that year’s', (text, rules) => {
    expect(told(text)).toEqual(rules);
  });
});

describe('figures that are told together are each of their own amount', () => {
  heldIn([
    [
      'general-notes',
      '基本支出320.00万元、项目支出90.00万元，分别占78.05%、21.95%。',
      '基本支出320.00万元、项目支出90.00万元，分别占78.05%、29.15%。',
      '占29.15%｜21.95%',
    ],
    [
      'general-notes',
      '基本支出和项目支出分别为320.00万元、90.00万元。',
      '基本支出和项目支出分别为320.00万元、80.00万元。',
      '80.00万元｜90万元',
    ],
    [
      'general-notes',
      '社会保障和就业支出、住房保障支出分别为385.00万元和25.00万元。',
      '社会保障和就业支出、住房保障支出分别为358.00万元和25.00万元。',
      '358.00万元｜385万元',
    ],
  ]);
});

describe('what an amount is compared with is last year’s, and what only follows from it is not told besides', () => {
  test.each([
    ['收入预算410.00万元，比上年的400.00万元增加10.00万元。', ['bound', 'bound', 'bound']],
    ['收入预算410.00万元，比2025年预算数400.00万元增加10.00万元。', ['bound', 'bound', 'bound']],
    [
      '收入预算410.00万元，比2025年的380.00万元增加30.00万元。',
      ['bound', '上年是380.00万元｜上年是 400万元', 'open'],
    ],
  ])('%s', (text, said) => {
    expect(became('totals', text)).toEqual(said);
  });
});

test('a code that is called one is a code', () => {
  expect(became('general-notes', '住房公积金（科目编码2210201）25.00万元。')).toEqual(['bound']);
  expect(became('general-notes', '（科目编码2210201）52.00万元。')).toEqual(['52.00万元｜25万元']);
});

test('that there is nothing of a part of something says nothing of the whole', () => {
  expect(became('general-notes', '没有项目支出的公用经费。')).toEqual(['open']);
  expect(became('general-notes', '没有公用经费。')).toEqual(['没有公用经费｜45万元']);
});

describe('a figure that is only a limit is held against what its words mean first', () => {
  heldIn([
    [
      'general-notes',
      '一般公共预算支出超过400万元。',
      '一般公共预算支出超过420万元。',
      '超过420万元｜410万元',
    ],
    [
      'general-notes',
      '一般公共预算支出不足420万元。',
      '一般公共预算支出不足400万元。',
      '不足400万元｜410万元',
    ],
    [
      'general-notes',
      '一般公共预算支出不超过410万元。',
      '一般公共预算支出不超过400万元。',
      '不超过400万元｜410万元',
    ],
    [
      'general-notes',
      '一般公共预算支出不低于410万元。',
      '一般公共预算支出不低于420万元。',
      '不低于420万元｜410万元',
    ],
    [
      'general-notes',
      '一般公共预算支出突破了400万元。',
      '一般公共预算支出突破了500万元。',
      '突破了500万元｜410万元',
    ],
    ['general-notes', '一般公共预算支出400多万元。', '一般公共预算支出300多万元。', '300多万元｜410万元'],
    ['general-notes', '一般公共预算支出400万余元。', '一般公共预算支出420万余元。', '420万余元｜410万元'],
    ['general-notes', '一般公共预算支出四百余万元。', '一般公共预算支出三百余万元。', '三百余万元｜410万元'],
    ['general-notes', '一般公共预算支出4百多万元。', '一般公共预算支出5百多万元。', '5百多万元｜410万元'],
    [
      'totals',
      '收支总预算410万元，比上年增长超过2%。',
      '收支总预算410万元，比上年增长超过3%。',
      '增长超过3%｜增长2.5%',
    ],
    [
      'totals',
      '收支总预算410万元，比上年增长不到3%。',
      '收支总预算410万元，比上年下降不到3%。',
      '下降不到3%｜增长2.5%',
    ],
    [
      'totals',
      '收支总预算410万元，比上年增加不足20万元。',
      '收支总预算410万元，比上年增加不足5万元。',
      '增加不足5万元｜比上年增加10万元（本年 410万元，上年 400万元）',
    ],
    [
      'totals',
      '收支总预算410万元，比上年增加不足20万元。',
      '收支总预算410万元，比上年减少不足20万元。',
      '减少不足20万元｜比上年增加10万元（本年 410万元，上年 400万元）',
    ],
    [
      'totals',
      '住房保障支出占支出总计不到7%。',
      '住房保障支出占支出总计不到5%。',
      '占支出总计的不到5%｜6.1%',
    ],
    [
      'totals',
      '住房保障支出占支出总计的比重超过6%。',
      '住房保障支出占支出总计的比重超过7%。',
      '占支出总计的超过7%｜6.1%',
    ],
    [
      'totals',
      '收支总预算超过400万元，比上年增长2.5%。',
      '收支总预算超过400万元，比上年增长5.2%。',
      '增长5.2%｜增长2.5%',
    ],
    [
      'totals',
      '基本支出占支出总计的五分之四。',
      '项目支出占支出总计的三分之一。',
      '占支出总计的三分之一｜21.95%',
    ],
    [
      'totals',
      '基本支出占支出总计的一半以上。',
      '项目支出占支出总计的一半以上。',
      '占支出总计的一半以上｜21.95%',
    ],
    [
      'totals',
      '基本支出占支出总计超过三分之二。',
      '项目支出占支出总计近一半。',
      '占支出总计的近一半｜21.95%',
    ],
    ['totals', '基本支出占比七成以上。', '基本支出占比八成以上。', '占八成以上｜78.05%'],
    [
      'totals',
      '项目支出占支出总计的30%以内。',
      '项目支出占支出总计的20%以下。',
      '占支出总计的20%以下｜21.95%',
    ],
    ['totals', '收支总预算比上年增长2%以上。', '收支总预算比上年增长5%以上。', '增长5%以上｜增长2.5%'],
    ['assets', '共有车辆不超过2辆。', '共有车辆超过2辆。', '超过2辆｜1辆'],
  ]);

  test.each([
    '公务接待费人均不超过500元。',
    '培训费每人每天不超过400元。',
    '单位价值超过100万元的设备。',
    '项目支出超过100万元的项目。',
  ])('%s: a price, or which things are meant, is no amount', (text) =>
    expect(became('totals', text)).toEqual(['open']),
  );

  test('an open limit means the likeliest, any other figure whatever has its amount', () => {
    const meaning = (text: string) =>
      quantitiesOf(text).map((quantity) => mayMean(quantity, ['likeliest', 'another']).length);
    expect(meaning('超过70万元、不足70万元、占九成以上。')).toEqual([1, 1, 1]);
    expect(meaning('70万元、约70万元、60多万元、60至70万元。')).toEqual([2, 2, 2, 2]);
  });

  test('what all of something is worth is an amount', () => {
    expect(quantitiesOf('固定资产总价值100.00万元，接待标准，50.00万元。').map(({ text }) => text)).toEqual([
      '100.00万元',
      '50.00万元',
    ]);
    expect(quantitiesOf('单位价值超过100万元的设备、接待标准不超过50元。')).toEqual([]);
  });

  test('nothing is no share, and no part of a limit', () => {
    expect(became('general-notes', '其中政府采购支出不足10万元。')).not.toContain('different');
    expect(
      became('totals', '支出合计约400万元，其中：基本支出约300万元，项目支出约100万元。').join(),
    ).not.toMatch(/｜/);
  });
});

describe('what several names come to is held against their sum', () => {
  heldIn([
    ['totals', '人员经费与公用经费合计320万元。', '人员经费和公用经费共计310万元。', '310万元｜320万元'],
    [
      'totals',
      '人员经费、公用经费两项合计320万元。',
      '人员经费、公用经费两项合计302万元。',
      '302万元｜320万元',
    ],
    ['totals', '基本支出和项目支出之和为410万元。', '基本支出和项目支出之和为400万元。', '400万元｜410万元'],
    [
      'totals',
      '社会保障和就业支出与住房保障支出合计410万元。',
      '社会保障和就业支出与住房保障支出合计355万元。',
      '355万元｜410万元',
    ],
    ['totals', '收入和支出总计410万元。', '收入和支出总计420万元。', '420万元｜410万元'],
    ['totals', '社会保障和就业支出合计385万元。', '社会保障和就业支出合计358万元。', '358万元｜385万元'],
    ['assets', '车辆保有量1辆。', '车辆保有量2辆。', '2辆｜1辆'],
  ]);
});

describe('the way an amount went is read in whatever words', () => {
  heldIn([
    [
      'totals',
      '收支总预算增至410万元。',
      '收支总预算降至410万元。',
      '降至410万元｜比上年增加10万元（本年 410万元，上年 400万元）',
    ],
    [
      'totals',
      '收支总预算提高到410万元。',
      '收支总预算压减到410万元。',
      '压减到410万元｜比上年增加10万元（本年 410万元，上年 400万元）',
    ],
    [
      'totals',
      '收支总预算410万元，高于上年。',
      '收支总预算410万元，低于上年预算数。',
      '低于上年预算数｜比上年增加10万元（本年 410万元，上年 400万元）',
    ],
    [
      'totals',
      '收支总预算410万元，比上年实现正增长。',
      '收支总预算410万元，比上年负增长。',
      '比上年负增长｜比上年增加10万元（本年 410万元，上年 400万元）',
    ],
    [
      'totals',
      '收支总预算410万元，比上年有所增加。',
      '收支总预算410万元，比上年零增长。',
      '比上年零增长｜比上年增加10万元（本年 410万元，上年 400万元）',
    ],
    [
      'totals',
      '收支总预算410万元，高于上年2.5%。',
      '收支总预算410万元，低于上年2.5%。',
      '下降2.5%｜增长2.5%',
    ],
    [
      'totals',
      '收支总预算410万元，比上年多出10万元。',
      '收支总预算410万元，比上年净减10万元。',
      '减少10万元｜比上年增加10万元（本年 410万元，上年 400万元）',
    ],
  ]);

  test('what went from one amount to another is named before the first', () => {
    expect(became('totals', '收支总预算由400万元增加到410万元。')).toEqual(['open', 'bound']);
    expect(became('totals', '收支总预算由400万元增加到401万元。')).toEqual(['open', '401万元｜410万元']);
  });

  test.each([
    '“三公”经费支出不得高于上年。',
    '“三公”经费支出不超过上年。',
    '收支总预算大于上年400万元的规模。',
  ])('%s: a rule, or an amount that may be last year’s, blames nobody', (text) => {
    expect(became('totals', text).filter((each) => !['bound', 'open'].includes(each))).toEqual([]);
  });
});

describe('a share of what is named by itself is held against the total of its tables', () => {
  heldIn([
    ['totals', '住房保障支出占6.10%。', '住房保障支出占7.23%。', '占7.23%｜6.1%'],
    [
      'totals',
      '项目支出占比21.95%，住房公积金占6.10%。',
      '项目支出占比29.15%，住房公积金占6.10%。',
      '占29.15%｜21.95%',
    ],
    ['totals', '住房保障支出约占6%。', '住房保障支出约占9%。', '占9%｜6.1%'],
    ['three-public-notes', '公务接待费占15.15%。', '公务接待费占51.15%。', '占51.15%｜15.15%'],
  ]);

  test.each(['女职工占48.5%。', '登记就业人员占全市的60%。'])(
    '%s: what nothing is known of, or not read, is not checked',
    (text) => expect(became('totals', text)).toEqual(['open']),
  );
});

test('a count of what there may be and of what there is, as many of both, is held against either', () => {
  const vehicles = smallUnit({
    'assets.yaml':
      'counts:\n  - { id: vehicleQuota, title: 公务用车编制, count: "2", measure: 辆 }\n  - { id: vehicles, title: 公务用车实有, count: "2", measure: 辆 }\n  - { id: otherVehicles, title: 其他公务用车, of: vehicles, count: "0", measure: 辆 }\n',
  });
  expect(became('assets', '本单位共有公务用车2辆。', vehicles)).toEqual(['bound']);
  expect(became('assets', '本单位共有公务用车3辆。', vehicles)).toEqual(['3辆｜2辆']);
});

describe('what is said of one thing in the words of another kind', () => {
  heldIn([
    // All of it, each of it, where it comes from.
    [
      'totals',
      '全部收入均来自一般公共预算拨款（410万元）。',
      '全部收入均来自一般公共预算拨款（400万元）。',
      '400万元｜410万元',
    ],
    [
      'totals',
      '收支预算总表显示，收入与支出均为410万元。',
      '收支预算总表显示，收入与支出均为140万元。',
      '140万元｜410万元',
    ],
    // A 类 with its code.
    [
      'totals',
      '社会保障和就业支出（208）预算385.00万元。',
      '社会保障和就业支出（208）预算385.50万元。',
      '385.50万元｜385万元',
    ],
    [
      'totals',
      '社会保障和就业支出（208类）385.00万元。',
      '社会保障和就业支出（208类）385.50万元。',
      '385.50万元｜385万元',
    ],
    [
      'totals',
      '208社会保障和就业支出385.00万元。',
      '208社会保障和就业支出385.50万元。',
      '385.50万元｜385万元',
    ],
    // Much of it, and how many times as much.
    [
      'totals',
      '项目支出不到总支出的四分之一。',
      '项目支出不到总支出的五分之一。',
      '占总支出的不到五分之一｜21.95%',
    ],
    ['totals', '基本支出是项目支出的3.56倍。', '基本支出是项目支出的3.65倍。', '是项目支出的3.65倍｜3.56倍'],
    [
      'three-public-notes',
      '“三公”经费是上年的117.86%。',
      '“三公”经费是上年的171.86%。',
      '是上年的171.86%｜是上年的117.86%',
    ],
    [
      'three-public-notes',
      '“三公”经费相当于上年预算的1.18倍。',
      '“三公”经费相当于上年预算的1.81倍。',
      '是上年的1.81倍｜是上年的117.86%',
    ],
    [
      'totals',
      '社会保障和就业支出（类）385万元，占93.90%。',
      '社会保障和就业支出（类）385万元，占93.09%。',
      '占93.09%｜93.9%',
    ],
    // Parts of the cost of vehicles in short.
    [
      'three-public-notes',
      '公务用车购置及运行费2.80万元，其中：购置费0万元，运行维护费2.80万元。',
      '公务用车购置及运行费2.80万元，其中：购置费1.80万元，运行维护费2.80万元。',
      '1.80万元｜0万元',
    ],
    [
      'three-public-notes',
      '公务用车购置及运行费2.80万元，其中：购置费0万元，运行维护费2.80万元。',
      '公务用车购置及运行费2.80万元，其中：购置费0万元，运行维护费2.08万元。',
      '2.08万元｜2.80万元',
    ],
    // More or less in one word.
    [
      'totals',
      '收支总预算410万元，比上年略增。',
      '收支总预算410万元，比上年略降。',
      '比上年略降｜比上年增加10万元（本年 410万元，上年 400万元）',
    ],
    [
      'totals',
      '收支总预算410万元，比上年增加，主要是人员增加。',
      '收支总预算410万元，比上年减少，主要是人员增加。',
      '比上年减少｜比上年增加10万元（本年 410万元，上年 400万元）',
    ],
    [
      'totals',
      '收支总预算增加的主要原因是人员变动。',
      '收支总预算减少的主要原因是人员变动。',
      '减少｜比上年增加10万元（本年 410万元，上年 400万元）',
    ],
    // This year after last year.
    [
      'three-public-notes',
      '公务用车运行维护费上年为零，今年安排2.80万元。',
      '公务用车运行维护费上年为零，今年安排2.08万元。',
      '2.08万元｜2.80万元',
    ],
  ]);

  test('what something came from needs no unit of its own, and names what it came to', () => {
    expect(became('totals', '收支总预算由400增加到410万元。')).toEqual(['open', 'bound']);
    expect(became('totals', '收支总预算由400增加到401万元。')).toEqual(['open', '401万元｜410万元']);
  });

  test.each([
    '年均公务接待费0.25万元。',
    '信息系统运行维护费20万元。',
    '社会保障和就业支出（221）385.50万元。',
    '公务用车运行维护费2.80万元。设备购置费30万元。',
    '执法执勤用车1辆。',
  ])('%s: means something else, or nobody knows what: nobody is blamed', (text) => {
    expect(became('three-public-notes', text).filter((each) => !['bound', 'open'].includes(each))).toEqual(
      [],
    );
  });

  test('vehicles of one kind are no more than all of them', () => {
    expect(became('assets', '单位现有公务用车3辆。')).toEqual(['3辆｜1辆']);
    expect(became('assets', '单位现有公务用车1辆。')).toEqual(['open']);
  });
});

describe('names behind their figures, and words that add nothing', () => {
  heldIn([
    [
      'totals',
      '其中320万元是基本支出，90万元是项目支出。',
      '其中230万元是基本支出，90万元是项目支出。',
      '230万元｜320万元',
    ],
    ['totals', '项目支出只有90万元。', '项目支出只有99万元。', '99万元｜90万元'],
    ['totals', '项目支出控制在90万元以内。', '项目支出控制在80万元以内。', '80万元以内｜90万元'],
    ['totals', '基本支出比重为78.05%。', '基本支出比重为87.05%。', '占87.05%｜78.05%'],
    ['totals', '收支总计RMB410万元。', '收支总计RMB420万元。', '420万元｜410万元'],
    ['totals', '收支总计4100000元，即410万元。', '收支总计4100000元，即401万元。', '401万元｜410万元'],
  ]);
});
