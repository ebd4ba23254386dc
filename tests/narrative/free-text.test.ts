import { describe, expect, test } from 'vitest';
import { isClaim } from '../../src/narrative/claims/claim.ts';
import { readParagraph } from '../../src/narrative/claims/read-paragraph.ts';
import { judgedSection } from '../../src/narrative/judged/judged-section.ts';
import { publishedBooks } from '../published-books.ts';

const narrative = publishedBooks().narratives.get('baotou-hrss/2026');
if (narrative === undefined) throw new Error('no narrative');
const { view } = narrative;

/** What a text of a section says wrongly: the figure as it is told, and what is known. */
const wrong = (text: string, section = 'totals') =>
  judgedSection(
    view,
    section,
    text.split('\n').map((each) => ({ text: each, isHeading: false })),
  )
    .flat()
    .flatMap(({ verdict }) =>
      verdict.kind === 'different' ? [`${verdict.said} ${verdict.known[0]?.text ?? ''}`] : [],
    );

const kinds = (text: string, section = 'totals') =>
  judgedSection(view, section, [{ text, isHeading: false }])
    .flat()
    .map(({ verdict }) => verdict.kind);

describe('what a figure claims to be', () => {
  test.each([
    ['一般公共预算收入11547.43万元', ['amount']],
    ['与上年相比增加1230.18万元，增长11.92%', ['change', 'rate']],
    ['减少130万元，下降30.23%', ['change', 'rate']],
    ['占“三公”经费的90.88%', ['share']],
    ['完成年初预算的98.20%', ['completion']],
    ['决算数小于预算数', ['order']],
    ['与上年持平', ['same']],
    ['安排项目36个', ['count']],
    ['由300万元调整到315万元', ['other', 'amount']],
    ['单价100万元（含）以上的设备3台', ['count']],
    ['按照1%给予奖励', ['other']],
    ['2026年1月1日起，包府发〔2013〕41号', []],
    ['按3000元*12月标准', []],
  ])('%s', (text, roles) => {
    expect(
      readParagraph(text)
        .filter(isClaim)
        .map(({ role }) => role),
    ).toEqual(roles);
  });
});

describe('a figure in words is right', () => {
  test.each([
    ['as printed', '一般公共预算拨款收入11547.43万元，比上年增加1230.18万元，增长11.92%。'],
    ['in 元 and 亿元', '一般公共预算拨款收入115474300元，约1.15亿元。'],
    ['in characters of full width', '一般公共预算拨款收入１１５４７．４３万元。'],
    ['as a range around it', '一般公共预算拨款收入11500—11600万元。'],
    ['as all expenditure', '2026年支出预算11835.50万元。'],
    ['zero', '事业收入0.00万元，政府性基金预算拨款收入为0万元。'],
    ['of a 类 and its share', '社会保障和就业支出（类）10938.61万元，占92.42%。'],
    [
      'of three levels in brackets',
      '“社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）”258.64万元。',
    ],
  ])('%s', (_, text) => {
    expect(wrong(text)).toEqual([]);
    expect(kinds(text)).toContain('bound');
    expect(kinds(text)).not.toContain('open');
  });
});

test('a sentence that goes on is about what stood before', () => {
  const text = '机关服务（项）。主要用于后勤保障。年初预算450.87万元，与上年相比增加3.01万元，增长0.67%。';
  expect(kinds(text, 'general-notes')).toEqual(['bound', 'bound', 'bound']);
});

test('items of a list joined into one paragraph are read each by itself', () => {
  const text = '1.卫生健康支出340.46万元。、2.“社会保障和就业支出”科目340.46万元。';
  expect(kinds(text, 'totals')).toEqual(['bound', 'different']);
});

test('the budget in the name of a fund is not that of the start of the year', () => {
  const final = publishedBooks().narratives.get('putuo-finance/2024-final');
  const text = '政府性基金预算财政拨款基本支出2336.91万元。其中：人员经费2152.26万元，公用经费184.65万元。';
  const [whole] =
    final === undefined ? [] : judgedSection(final.view, 'basic-notes', [{ text, isHeading: false }]).flat();
  expect(whole?.verdict.kind).toBe('different');
});

describe('a figure in words is wrong', () => {
  test.each([
    ['last year’s for this year’s', '一般公共预算拨款收入10317.25万元。', ['10317.25万元 11547.43万元']],
    ['two digits changed round', '卫生健康支出340.64万元。', ['340.64万元 340.46万元']],
    ['the wrong unit', '卫生健康支出340.46元。', ['340.46元 340.46万元']],
    ['in words', '卫生健康支出三百零四万元。', ['三百零四万元 340.46万元']],
    [
      'in words, with digits behind the point',
      '卫生健康支出三百四十点六四万元。',
      ['三百四十点六四万元 340.46万元'],
    ],
    ['nothing for something', '卫生健康支出0万元。', ['0万元 340.46万元']],
    [
      'a rate that is not that of its amounts',
      '本年支出11835.50万元，比上年增加1518.25万元，增长4.72%。',
      ['增长4.72% 增长14.72%'],
    ],
    [
      'a share of a named whole',
      '公务接待费2.56万元，占“三公”经费的19.12%。',
      ['占“三公”经费的19.12% 9.12%'],
    ],
    [
      'a completion',
      '年初预算为200.00万元，支出决算为150.00万元，完成年初预算的57.00%。',
      ['完成预算的57.00% 75%'],
    ],
    [
      'an order of budget and final',
      '年初预算为200.00万元，支出决算为150.00万元。决算数大于预算数。',
      ['决算数大于预算数 决算数小于预算数'],
    ],
  ])('%s', (_, text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  test('more for less: both figures and both directions are told, once', () => {
    expect(wrong('“三公”经费预算支出28.07万元，比上年预算增加1.03万元，增长3.54%。')).toEqual([
      '增加1.03万元 比上年减少1.03万元（本年 28.07万元，上年 29.10万元）',
    ]);
  });

  test('the same as last year where it is not', () => {
    expect(wrong('“三公”经费预算支出28.07万元，与上年持平。')).toEqual([
      '与上年持平 比上年减少1.03万元（本年 28.07万元，上年 29.10万元）',
    ]);
  });

  test('a count of what is listed', () => {
    expect(wrong('2026年预算安排项目35个。', 'project-notes')).toEqual(['35个 36个']);
  });
});

describe('what is not understood is not checked', () => {
  test.each([
    ['words that name nothing', '另有补贴77.31万元。'],
    ['words that say more than is known', '市级配套的卫生健康支出12.00万元。'],
    ['a reason', '主要原因是新增设备支出12.00万元。'],
    ['a change against another year', '一般公共预算拨款收入比2020年预算增加5.00万元。'],
  ])('%s', (_, text) => {
    expect(kinds(text)).toEqual(['open']);
  });
});
