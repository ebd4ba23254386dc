import { describe, expect, test } from 'vitest';
import type { View } from '../../src/narrative/figures/view.ts';
import { judgedSection } from '../../src/narrative/judged/judged-section.ts';
import { publishedBooks } from '../published-books.ts';
import { SMALL_UNIT, smallUnit } from './small-unit.ts';

const { narratives } = publishedBooks();
const small = smallUnit().narratives.get(SMALL_UNIT)?.view;

/** Whose words they are: the small unit's, or those of a published final account. */
const VIEWS = {
  unit: small,
  final: narratives.get('putuo-finance/2024-final')?.view,
  planning: narratives.get('putuo-planning/2024-final')?.view,
};

function viewOf(whose: keyof typeof VIEWS): View {
  const view = VIEWS[whose];
  if (view === undefined) throw new Error(`no ${whose}`);
  return view;
}

/** What is told of a text to be wrong, each with what is known instead. */
const told = (whose: keyof typeof VIEWS, section: string, text: string): readonly string[] =>
  judgedSection(viewOf(whose), section, [{ text, isHeading: false }])
    .flat()
    .flatMap(({ verdict }) =>
      verdict.kind === 'different' ? [`${verdict.said}｜${verdict.known.map((known) => known.text)[0]}`] : [],
    );

/** Kinds of statements: whose, of which section, one that is right and the same with a mistake, and what is told of that. */
const STATEMENTS: Readonly<
  Record<string, readonly (readonly [keyof typeof VIEWS, string, string, string, string])[]>
> = {
  totals: [
    ['unit', 'totals', '支出预算410.00万元。', '支出预算430.00万元。', '430.00万元｜410万元'],
    ['unit', 'totals', '支出预算总计410.00万元。', '支出预算总计140.00万元。', '140.00万元｜410万元'],
    ['unit', 'totals', '本年支出预算合计410万元。', '本年支出预算合计41万元。', '41万元｜410万元'],
    ['unit', 'totals', '收入总预算410.0万元。', '收入总预算401.0万元。', '401.0万元｜410万元'],
  ],
  // 和 within a name and 和 between names are told apart by how many figures there are.
  'several told after 分别': [
    [
      'unit',
      'totals',
      '基本支出和项目支出分别为320万元、90万元。',
      '基本支出和项目支出分别为320万元、80万元。',
      '80万元｜90万元',
    ],
    [
      'unit',
      'totals',
      '基本支出、项目支出分别占总支出的78.05%和21.95%。',
      '基本支出、项目支出分别占总支出的78.05%和29.15%。',
      '占总支出的29.15%｜21.95%',
    ],
    [
      'unit',
      'general-notes',
      '社会保障和就业支出和住房保障支出分别为385万元、25万元。',
      '社会保障和就业支出和住房保障支出分别为385万元、52万元。',
      '52万元｜25万元',
    ],
    [
      'unit',
      'general-notes',
      '社会保障和就业支出、住房保障支出分别安排385万元和25万元，合计410万元。',
      '社会保障和就业支出、住房保障支出分别安排358万元和25万元，合计383万元。',
      '358万元｜385万元',
    ],
    [
      'unit',
      'totals',
      '2025年和2026年收入总计分别为400万元、410万元。',
      '2025年和2026年收入总计分别为400万元、420万元。',
      '420万元｜410万元',
    ],
    [
      'unit',
      'totals',
      '收入总计和支出总计比上年分别增加10万元、10万元。',
      '收入总计和支出总计比上年分别增加10万元、1万元。',
      '增加1万元｜比上年增加10万元（本年 410万元，上年 400万元）',
    ],
  ],
  'changes in tenths and times': [
    [
      'unit',
      'totals',
      '收支总预算410万元，比上年增长约2.5%。',
      '收支总预算410万元，比上年增长近一成。',
      '增长近一成｜增长2.5%',
    ],
    [
      'unit',
      'totals',
      '收支总预算410万元，比上年增加近10万元。',
      '收支总预算410万元，比上年增长1.5倍。',
      '增长1.5倍｜增长2.5%',
    ],
    [
      'unit',
      'totals',
      '项目支出90万元，占总支出的两成多。',
      '项目支出90万元，占总支出的四成。',
      '占总支出的四成｜21.95%',
    ],
  ],
  'budgets in a final account': [
    [
      'final',
      'general-notes',
      '一般公共预算财政拨款支出年初预算2993.92万元。',
      '一般公共预算财政拨款支出年初预算2939.92万元。',
      '2939.92万元｜2993.92万元',
    ],
    [
      'final',
      'general-notes',
      '信息化建设（项）年初预算135.90万元。',
      '信息化建设（项）年初预算139.50万元。',
      '139.50万元｜135.90万元',
    ],
    [
      'planning',
      'three-public-notes',
      '“三公”经费财政拨款支出决算为0.39万元。',
      '“三公”经费财政拨款支出决算为0.93万元。',
      '0.93万元｜0.39万元',
    ],
    [
      'planning',
      'three-public-notes',
      '“三公”经费财政拨款支出年初预算为2.85万元。',
      '“三公”经费财政拨款支出年初预算为0.39万元。',
      '0.39万元｜2.85万元',
    ],
  ],
  'what was spent of a budget': [
    [
      'final',
      'general-notes',
      '一般公共预算财政拨款支出年初预算为2993.92万元，支出决算为2940.05万元，完成年初预算的98.20%。',
      '一般公共预算财政拨款支出年初预算为2993.92万元，支出决算为2940.05万元，完成年初预算的89.20%。',
      '完成预算的89.20%｜98.2%',
    ],
    [
      'final',
      'general-notes',
      '一般公共预算财政拨款支出年初预算为2993.92万元，支出决算为2940.05万元，决算数小于预算数。',
      '一般公共预算财政拨款支出年初预算为2993.92万元，支出决算为2940.05万元，决算数大于预算数。',
      '决算数大于预算数｜决算数小于预算数',
    ],
    [
      'final',
      'general-notes',
      '一般公共预算财政拨款支出年初预算为2993.92万元，支出决算为2940.05万元，决算数低于预算数。',
      '一般公共预算财政拨款支出年初预算为2993.92万元，支出决算为2940.05万元，决算数等于预算数。',
      '决算数等于预算数｜决算数小于预算数',
    ],
    [
      'final',
      'general-notes',
      '财政事务（款）信息化建设（项）。年初预算为135.90万元，支出决算为135.25万元，完成年初预算的99.52%。',
      '财政事务（款）信息化建设（项）。年初预算为135.90万元，支出决算为152.35万元，完成年初预算的99.52%。',
      '152.35万元｜135.25万元',
    ],
  ],
  zeros: [
    // 本年收入 has nothing of 上年结转: it is not what 上年结转 is held against.
    ['unit', 'totals', '上年结转0万元。', '上年结转5万元。', '5万元｜0万元'],
    ['unit', 'totals', '结转结余0.00万元。', '结转结余3.10万元。', '3.10万元｜0万元'],
    ['unit', 'totals', '事业收入0.00万元。', '事业收入3.00万元。', '3.00万元｜0万元'],
    ['unit', 'totals', '其他收入0万元。', '收入总计0万元。', '0万元｜410万元'],
    [
      'unit',
      'three-public-notes',
      '因公出国（境）费支出0.00万元。',
      '因公出国（境）费支出1.00万元。',
      '1.00万元｜0万元',
    ],
    [
      'unit',
      'government-fund-notes',
      '没有政府性基金预算支出，本表为空表。',
      '没有一般公共预算支出，本表为空表。',
      '没有一般公共预算支出，本表为空表｜410万元',
    ],
  ],
  'as much as last year': [
    [
      'unit',
      'three-public-notes',
      '公务用车运行维护费2.80万元，与上年持平。',
      '公务接待费0.50万元，与上年持平。',
      '与上年持平｜比上年增加0.50万元（本年 0.50万元，上年 0万元）',
    ],
    [
      'unit',
      'three-public-notes',
      '因公出国（境）费0.00万元，与上年持平。',
      '因公出国（境）费0.00万元，比上年减少1.00万元。',
      '减少1.00万元｜与上年相同（本年 0万元，上年 0万元）',
    ],
    [
      'unit',
      'general-notes',
      '住房公积金25.00万元，与上年相同。',
      '就业管理事务385.00万元，与上年相同。',
      '与上年相同｜比上年增加10万元（本年 385万元，上年 375万元）',
    ],
    [
      'unit',
      'totals',
      '本年收入410.00万元，与上年预算数相比增加10.00万元。',
      '本年收入410.00万元，与上年预算数相同。主要原因是财政拨款收入增加。',
      '与上年预算数相同｜比上年增加10万元（本年 410万元，上年 400万元）',
    ],
  ],
  'a change since last year': [
    [
      'unit',
      'totals',
      '2025年收入总计400.00万元。',
      '2025年收入总计410.00万元。',
      '2025年是410.00万元｜410万元，是2026年的数',
    ],
    [
      'unit',
      'totals',
      '收入总计410.00万元，较上年有所增加。',
      '收入总计410.00万元，较上年略有下降。',
      '较上年略有下降｜比上年增加10万元（本年 410万元，上年 400万元）',
    ],
    [
      'unit',
      'general-notes',
      '就业管理事务385.00万元，因人员增加，与上年相比增加10.00万元。',
      '就业管理事务385.00万元，因人员增加，与上年相比增加100.00万元。',
      '增加100.00万元｜比上年增加10万元（本年 385万元，上年 375万元）',
    ],
    [
      'unit',
      'totals',
      '本年收入410.00万元，比上年增加10.00万元，增长2.5%。',
      '本年收入410.00万元，比上年增加10.00万元，增长12.5%。',
      '增长12.5%｜增长2.5%',
    ],
    [
      'unit',
      'totals',
      '收入预算410.00万元，较2025年预算增加10万元。',
      '收入预算410.00万元，较2025年预算减少10万元。',
      '减少10万元｜比上年增加10万元（本年 410万元，上年 400万元）',
    ],
    [
      'unit',
      'general-notes',
      '就业管理事务385.00万元。人员增加，经费增加10万元。',
      '就业管理事务385.00万元。人员减少，经费减少17万元。',
      '减少17万元｜比上年增加10万元（本年 385万元，上年 375万元）',
    ],
    [
      'planning',
      'three-public-notes',
      '公务接待费支出决算0.39万元，比上年减少0.15万元，下降27.78%。',
      '公务接待费支出决算0.39万元，比上年增加0.15万元，增长27.78%。',
      '增加0.15万元｜比上年减少0.15万元（本年 0.39万元，上年 0.54万元）',
    ],
  ],
  '科目 with their levels': [
    [
      'unit',
      'general-notes',
      '2080106就业管理事务385.00万元，2210201住房公积金25.00万元。',
      '2080106就业管理事务385.00万元，2210201住房公积金52.00万元。',
      '52.00万元｜25万元',
    ],
    [
      'unit',
      'general-notes',
      '科目2080106安排385.00万元。',
      '科目2080106安排358.00万元。',
      '358.00万元｜385万元',
    ],
    [
      'unit',
      'general-notes',
      '“社会保障和就业支出（类）人力资源和社会保障管理事务（款）就业管理事务（项）”385.00万元。',
      '“社会保障和就业支出（类）人力资源和社会保障管理事务（款）就业管理事务（项）”285.00万元。',
      '285.00万元｜385万元',
    ],
    [
      'unit',
      'general-notes',
      '住房公积金（项）预算25.00万元。',
      '住房公积金（项）预算52.00万元。',
      '52.00万元｜25万元',
    ],
    [
      'unit',
      'general-notes',
      '就业管理事务385.00万元，住房公积金25.00万元。',
      '就业管理事务385.00万元，住房公积金385.00万元。',
      '385.00万元｜25万元',
    ],
    [
      'unit',
      'general-notes',
      '住房保障支出（类）25.00万元。',
      '住房保障支出（类）385.00万元。',
      '385.00万元｜25万元',
    ],
  ],
  'a whole and its part of nearly one name': [
    [
      'unit',
      'three-public-notes',
      '公务用车购置及运行费2.80万元，其中公务用车购置费0.00万元。',
      '公务用车购置及运行费2.80万元，其中公务用车购置费2.80万元。',
      '2.80万元｜0万元',
    ],
    [
      'unit',
      'three-public-notes',
      '“三公”经费3.30万元，其中公务接待费0.50万元。',
      '“三公”经费3.30万元，其中公务接待费3.30万元。',
      '3.30万元｜0.50万元',
    ],
    [
      'unit',
      'agency-operating-notes',
      '机关运行经费预算数45.00万元。',
      '机关运行经费预算数54.00万元。',
      '54.00万元｜45万元',
    ],
    [
      'unit',
      'agency-operating-notes',
      '本单位机关运行经费预算为45.00万元。',
      '本单位机关运行经费预算为4.50万元。',
      '4.50万元｜45万元',
    ],
  ],
  units: [
    ['unit', 'totals', '收入预算4100000元。', '收入预算410.00元。', '410.00元｜410万元'],
    ['unit', 'totals', '收入预算4,100,000.00元。', '收入预算4,010,000.00元。', '4,010,000.00元｜410万元'],
    ['unit', 'totals', '收入预算四百一十万元。', '收入预算四百零一万元。', '四百零一万元｜410万元'],
    ['unit', 'totals', '收入预算0.041亿元。', '收入预算0.41亿元。', '0.41亿元｜410万元'],
  ],
  'shares and counts': [
    [
      'unit',
      'totals',
      '支出410.00万元，其中：社会保障和就业支出385.00万元，占93.90%。',
      '支出410.00万元，其中：社会保障和就业支出385.00万元，占39.90%。',
      '占39.90%｜93.9%',
    ],
    [
      'unit',
      'totals',
      '支出410.00万元，其中：住房保障支出25.00万元，占6.10%。',
      '支出410.00万元，其中：住房保障支出25.00万元，占61.0%。',
      '占61.0%｜6.1%',
    ],
    [
      'unit',
      'general-notes',
      '一般公共预算支出主要用于：社会保障和就业支出（类）385.00万元，占93.90%；住房保障支出（类）25.00万元，占6.10%。',
      '一般公共预算支出主要用于：社会保障和就业支出（类）385.00万元，占93.90%；住房保障支出（类）25.00万元，占6.20%。',
      '占6.20%｜6.1%',
    ],
    [
      'unit',
      'general-notes',
      '主要用于：社会保障和就业支出（类）385.00万元，占93.90%；住房保障支出（类）25.00万元，占6.10%；人员经费275.00万元，占67.07%。',
      '主要用于：社会保障和就业支出（类）385.00万元，占39.90%；住房保障支出（类）25.00万元，占6.10%；人员经费275.00万元，占67.07%。',
      '占39.90%｜93.9%',
    ],
    [
      'unit',
      'basic-notes',
      '支出包括：社会保障和就业支出385.00万元、住房保障支出25.00万元，共410.00万元。',
      '支出包括：社会保障和就业支出385.00万元、住房保障支出25.00万元，共401.00万元。',
      '401.00万元｜410万元',
    ],
    ['unit', 'assets', '本单位共有车辆1辆。', '本单位共有车辆2辆。', '2辆｜1辆'],
    [
      'unit',
      'assets',
      '单价100万元以上专用设备0台（套）。',
      '单价100万元以上专用设备2台（套）。',
      '2台｜0台（套）',
    ],
  ],
};

describe.each(Object.entries(STATEMENTS))('%s', (_, statements) => {
  test.each(statements)('%s %s: %s — %s', (whose, section, right, wrong, said) => {
    expect(told(whose, section, right)).toEqual([]);
    expect(told(whose, section, wrong)).toEqual([said]);
  });
});

describe('what the list of figures that were not checked advises is not advised against when it is done', () => {
  const PRIOR = 'prior:\n  - { of: { flow: sources }, amount: 400.00 }\n';
  const AFTER = '---\nmode: after\n---\n\n';

  /** Rules that speak of the words of 收支总体情况, or of what narrative.yaml tells for them. */
  function rules(more: string, words: string): readonly string[] {
    const { findings } = smallUnit({ 'narrative.yaml': PRIOR + more, 'narrative/totals.mdx': `${words}\n` });
    return findings
      .filter(({ source }) => /totals\.mdx|narrative\.yaml/.test(source.file))
      .map(({ rule }) => rule)
      .filter((rule) => /narrative\/(?:unmatched|unasked|contradiction)/.test(rule));
  }

  test.each([
    [
      '本单位临时机构办公经费12.00万元。',
      'facts:\n  temporary: { title: 临时机构办公经费, text: "12.00" }\n',
    ],
    ['本单位召开会议12次。', 'facts:\n  meetings: { title: 召开会议, text: "12", measure: 次 }\n'],
    [
      '会议费支出1.20万元。',
      'stated:\n  - { of: { flow: expenditure, fund: general, purpose: conference }, amount: 1.20 }\n',
    ],
  ])('%s', (words, told) => {
    expect(rules('', AFTER + words)).not.toContain('narrative/contradiction');
    for (const text of [words, AFTER + words]) expect(rules(told, text)).toEqual([]);
    expect(rules(told, AFTER + words.replace('1', '3'))).toEqual(['narrative/contradiction']);
  });
});

test('a change after a list of parts that is neither that of the last nor of their whole names both', () => {
  const text =
    '支出总计410.00万元，其中：社会保障和就业支出385.00万元、住房保障支出25.00万元。比上年增加20.00万元。';
  const known = judgedSection(viewOf('unit'), 'totals', [{ text, isHeading: false }])
    .flat()
    .flatMap(({ verdict }) => (verdict.kind === 'different' ? verdict.known.map((each) => each.text) : []));
  expect(known).toEqual([
    '与上年相同（本年 25万元，上年 25万元）',
    '比上年增加10万元（本年 410万元，上年 400万元）',
  ]);
});
