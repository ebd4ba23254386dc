import { describe, expect, test } from 'vitest';
import { judgedSection } from '../../src/narrative/judged/judged-section.ts';
import { publishedBooks } from '../published-books.ts';
import { SMALL_UNIT, smallUnit } from './small-unit.ts';

/** What the rules say of a section that the small unit typed itself: the rule, and the message of what has one. */
const said = (section: string, words: string): readonly string[] =>
  smallUnit({ [`narrative/${section}.mdx`]: `${words}\n` })
    .findings.filter(({ source }) => source.file.endsWith(`narrative/${section}.mdx`))
    .filter(({ rule }) => !rule.startsWith('presence/'))
    .map(({ rule, message }) => `${rule} ${message}`);

describe('a change that the tables contradict is one message, whatever reason is told for it', () => {
  const KNOWN = '而“收支总表 · 收入总计 · 收入／预算数”比上年增加10万元（本年 410万元，上年 400万元）';

  test.each([
    ['与上年相同，主要原因是人员增加', '与上年相同'],
    ['与上年预算数相同。主要原因是财政拨款收入增加', '与上年预算数相同'],
    ['比上年减少10.00万元，主要原因是人员增加', '减少10.00万元'],
    ['较上年略有下降，主要原因是人员增加', '较上年略有下降'],
    ['比上年增加0.00万元，主要原因是人员增加', '增加0.00万元'],
  ])('%s', (words, told) => {
    expect(said('totals', `收入总计410.00万元，${words}。`)).toEqual([
      `narrative/contradiction 文字说${told}，${KNOWN}`,
    ]);
  });

  test('where the change is right its reason is told, also beside another change that is wrong', () => {
    const right = '住房公积金25.00万元，与上年相同，主要原因是人员增加。';
    const wrong = '就业管理事务385.00万元，与上年相同，主要原因是人员增加。';
    const rules = (words: string) => said('general-notes', words).map((each) => each.split(' ')[0]);
    expect(rules(right)).toEqual(['narrative/reason-direction']);
    expect(rules(`${wrong}\n\n${right}`).sort()).toEqual([
      'narrative/contradiction',
      'narrative/reason-direction',
    ]);
  });

  test('a reason that says there is nothing of what changed is told', () => {
    expect(
      said('general-notes', '就业管理事务385.00万元，比上年增加10.00万元，主要原因是不存在此项内容。')[0],
    ).toContain('原因却只说没有变化或没有这项内容');
  });
});

describe('the name of a 科目 that is called wrong is one message', () => {
  const CHAIN = '社会保障和就业支出（类）人力资源和社会保障管理事务（款）就业管理事务（项）385.00万元。';

  test.each([
    [
      '人力资源和社会保障管理事务（款）',
      '就业事务（款）',
      '2080106 就业管理事务属于 20801 人力资源和社会保障管理事务',
    ],
    ['人力资源和社会保障管理事务（款）', '民政管理事务（款）', '2080106 就业管理事务属于 20801'],
    ['社会保障和就业支出（类）', '住房保障支出（类）', '属于 208 社会保障和就业支出'],
    ['就业管理事务（项）', '劳动管理事务（项）', '各表里金额是 385.00万元 的项是 2080106 就业管理事务'],
    [
      '社会保障和就业支出（类）人力资源和社会保障管理事务（款）就业管理事务（项）',
      '人力资源事务（款）',
      '的款是 20801 人力资源和社会保障管理事务',
    ],
  ])('%s as %s', (from, to, message) => {
    expect(said('general-notes', CHAIN)).toEqual([]);
    const told = said('general-notes', CHAIN.replace(from, to));
    expect(told).toEqual([expect.stringMatching(/^texts\/level-name /)]);
    expect(told[0]).toContain(message);
  });

  test.each([
    '社会保障和就业（类）管理事务（款）就业管理事务（项）385.00万元。',
    '其他（类）支出12.00万元。',
    '水利工程建设（项）12.00万元。',
  ])('may be right: %s', (text) => {
    expect(said('general-notes', text).filter((each) => each.startsWith('texts/'))).toEqual([]);
  });
});

/** What became of the sameness and the changes of a text. */
function changes(id: string, section: string, text: string): readonly string[] {
  const view = (id === SMALL_UNIT ? smallUnit() : publishedBooks()).narratives.get(id)?.view;
  if (view === undefined) throw new Error(`no ${id}`);
  return judgedSection(view, section, [{ text, isHeading: false }])
    .flat()
    .filter(({ claim: { role } }) => role === 'same' || role === 'change')
    .map(({ verdict }) => verdict.kind);
}

test('a change right after an amount is that of this amount, and not right because another changed so', () => {
  const three = (words: string) =>
    changes(
      SMALL_UNIT,
      'three-public-notes',
      `公务用车购置及运行费2.80万元，与上年持平；公务接待费0.50万元，${words}。`,
    );
  expect(three('比上年增加0.50万元')).toEqual(['bound', 'bound']);
  expect(three('与上年持平')).toEqual(['bound', 'different']);
});

test('last year’s figure of the only fund that pays for something is that of all of it', () => {
  const three = (words: string) =>
    changes('shanghai-finance/2025', 'other-notes', `因公出国（境）费288.70万元，${words}。`);
  expect(three('与2024年预算持平')).toEqual(['bound']);
  expect(three('比2024年预算增加20.00万元')).toEqual(['different']);
  const nothing = (words: string) =>
    changes('shanghai-finance/2025', 'other-notes', `公务用车购置费0.00万元，${words}。`);
  expect(nothing('与2024年预算持平')).toEqual(['bound']);
  expect(nothing('比2024年预算减少20.00万元')).toEqual(['different']);
});

test('how much of the budget was spent may be off by what rounding leaves of both amounts, and by no more', () => {
  const view = publishedBooks().narratives.get('putuo-planning/2024-final')?.view;
  if (view === undefined) throw new Error('no final account');
  const spent = (percent: string) =>
    judgedSection(view, 'general-notes', [
      {
        text: `一般公共预算财政拨款支出年初预算为10210.34万元，支出决算为9746.50万元，完成年初预算的${percent}。`,
        isHeading: false,
      },
    ])
      .flat()
      .filter(({ claim: { role } }) => role === 'completion')
      .map(({ verdict }) => verdict.kind);
  expect(spent('95.46%')).toEqual(['bound']);
  expect(spent('95.45%')).toEqual(['different']);
});

test.each(['下属单位10家', '所属预算单位3个'])(
  'a count of units of whoever registers none is not checked, and says where they are registered: %s',
  (words) => {
    const [listed] = smallUnit({ 'narrative/totals.mdx': `本单位${words}。\n` }).findings.filter(
      ({ rule }) => rule === 'narrative/unmatched',
    );
    expect(listed?.message).toContain('没有登记单位');
    expect(listed?.remedy).toContain('units/center.yaml 的 units');
  },
);
