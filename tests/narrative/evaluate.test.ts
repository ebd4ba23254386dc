import { describe, expect, test } from 'vitest';
import { openBooks } from '../../src/books/books.ts';
import { parseAmount } from '../../src/model/money.ts';
import type { FormatProse, NarrativeRecord, NarrativeStyle } from '../../src/model/narrative.ts';
import { amountText, rateText } from '../../src/narrative/figures/number-text.ts';
import { blockText } from '../../src/narrative/figures/token.ts';
import { viewOf } from '../../src/narrative/figures/view.ts';
import { evaluate } from '../../src/narrative/language/evaluate.ts';
import type { Account } from '../../src/points/account/account.ts';
import { openAccount } from '../../src/points/account/open-account.ts';
import { NO_WORDS, PLAIN_STYLE } from '../../src/read/prose/narratives.ts';
import { proseOf } from '../../src/read/prose/read-prose.ts';

/** 示例局 2026: 1254.55 in and out, 1054.05 for 2080101 (basic), 200.50 for 2080102 (project), no government fund. */
const { accounts, content } = openBooks('tests/errors/base');
const [account] = accounts;
const NOWHERE = { file: 'narrative.yaml', path: [] };
const SILENT: NarrativeRecord = { ...NO_WORDS, source: NOWHERE, words: new Map() };

/** What a pattern says of the example, a line for each block, and what is reported. */
function said(
  pattern: string,
  told: Partial<NarrativeRecord> = {},
  style: Partial<NarrativeStyle> = {},
  previous?: Account,
) {
  if (account === undefined) throw new Error('the example has no account');
  const { prose, findings: refused } = proseOf('totals.mdx', 'totals', pattern, {
    taxonomy: content.taxonomy,
  });
  expect(refused.map(({ message }) => message)).toEqual([]);
  const words: FormatProse = { patterns: new Map(), terms: [], style: { ...PLAIN_STYLE, ...style } };
  const disclosure = { ...account.disclosure, narrative: { ...SILENT, ...told } };
  const view = viewOf({ ...account, disclosure }, words, previous);
  if (prose === undefined) throw new Error('the pattern was refused');
  const { blocks, findings } = evaluate(view, prose, false);
  return { text: blocks.map(blockText).join('\n'), findings: findings.map(({ kind }) => kind), blocks };
}

const prior = (change: string) => ({ prior: [{ source: NOWHERE, of: { flow: 'expenditure' }, change }] });
const CHANGE = '支出<Amount flow="expenditure"/><Change flow="expenditure" lead="，"/>。';

describe('amounts', () => {
  test.each([
    ['a printed total', '<Amount flow="expenditure"/>', '1254.55万元'],
    ['a part by 科目', '<Amount flow="expenditure" function="2080101"/>', '1054.05万元'],
    ['no such money', '<Amount flow="expenditure" fund="governmentFund"/>', '0万元'],
    ['a share of the whole', '<Share flow="expenditure" nature="basic" of="nature"/>', '84.02%'],
    ['a share of nothing', '<Share flow="expenditure" fund="governmentFund" of="fund"/>', '0%'],
    ['words around it', '<Name/><Year/>年，<Year plus="-1"/>年', '示例市人力资源和社会保障局2026年，2025年'],
  ])('%s', (_, pattern, expected) => {
    expect(said(pattern)).toMatchObject({ text: expected, findings: [] });
  });

  test('is a link to its cell', () => {
    const { blocks } = said('<Amount flow="expenditure" function="2080101"/>');
    expect(blocks).toMatchObject([{ tokens: [{ kind: 'figure', places: ['expenditure/2080101/total'] }] }]);
  });

  test('that nobody printed says so', () => {
    expect(said('<Amount flow="expenditure" project="x"/>')).toMatchObject({
      text: '未印出',
      findings: ['unknown-figure'],
    });
  });

  test('that only the text states', () => {
    const stated = [{ source: NOWHERE, of: { flow: 'expenditure', project: 'x' }, amount: '3.20' }];
    expect(said('<Amount flow="expenditure" project="x"/>', { stated })).toMatchObject({
      text: '3.20万元',
      findings: [],
    });
  });
});

describe('changes', () => {
  test.each([
    ['more', '254.55', '支出1254.55万元，与上年相比增加254.55万元，增长25.46%。'],
    ['less', '-45.45', '支出1254.55万元，与上年相比减少45.45万元，下降3.50%。'],
    ['the same', '0', '支出1254.55万元，与上年持平。'],
    ['all of it new', '1254.55', '支出1254.55万元，与上年相比增加1254.55万元。'],
    ['hardly any', '0.01', '支出1254.55万元，与上年相比增加0.01万元，增长不足0.01%。'],
  ])('%s', (_, told, expected) => {
    expect(said(CHANGE, prior(told)).text).toBe(expected);
  });

  test('from last year’s amount', () => {
    const told = { prior: [{ source: NOWHERE, of: { flow: 'expenditure' }, amount: '1000.00' }] };
    expect(said(CHANGE, told).text).toBe('支出1254.55万元，与上年相比增加254.55万元，增长25.46%。');
  });

  test('from last year’s disclosure, before anything that is told', () => {
    if (account === undefined) throw new Error('the example has no account');
    const last = { ...account.disclosure, id: 'demo-bureau/2025', year: 2025 };
    const previous = openAccount({ taxonomy: content.taxonomy, format: account.format, disclosure: last });
    expect(said(CHANGE, prior('254.55'), {}, previous).text).toBe('支出1254.55万元，与上年持平。');
  });

  test('with other words before them', () => {
    const pattern = '<Change flow="expenditure" against="比上年预算" with="amount"/>';
    expect(said(pattern, prior('-45.45')).text).toBe('比上年预算减少45.45万元');
    expect(said(pattern, prior('0')).text).toBe('与上年预算持平');
  });

  test('are left out, with what leads to them, where last year is not known', () => {
    expect(said(CHANGE)).toMatchObject({ text: '支出1254.55万元。', findings: ['no-prior'] });
  });
});

describe('reasons', () => {
  const REASON = '<Reason flow="expenditure" end="。" none="没有支出"/>';

  test('are told', () => {
    const reasons = [{ source: NOWHERE, of: { flow: 'expenditure' }, text: '人员增加。' }];
    expect(said(REASON, { reasons }).text).toBe('主要原因是人员增加。');
  });

  test('are asked for where the change is large', () => {
    expect(said(REASON, prior('254.55')).findings).toEqual(['no-reason']);
    expect(said(REASON, prior('12.55')).findings).toEqual([]);
  });

  test('of nothing are the format’s words', () => {
    const pattern = '<Reason flow="expenditure" fund="governmentFund" end="。" none="本年不涉及"/>';
    expect(said(pattern)).toMatchObject({ text: '本年不涉及。', findings: [] });
  });
});

describe('lists', () => {
  test('within a sentence', () => {
    const pattern =
      '包括：<Each by="function" level="item" flow="expenditure" end="。"><Label/><Amount/></Each>';
    expect(said(pattern).text).toBe('包括：行政运行1054.05万元、一般行政管理事务200.50万元。');
  });

  test('as paragraphs, one in another', () => {
    const pattern = `<Each by="function" level="class" flow="expenditure" numbering="（{一}）">

<Label/><Amount/>。

<Each by="function" level="item" numbering="{1}.">
<Label level="section"/>（款）<Label/>（项）<Amount/>，占<Share of="function=208"/>。
</Each>

</Each>`;
    expect(said(pattern).text.split('\n')).toEqual([
      '（一）社会保障和就业支出1254.55万元。',
      '1.人力资源和社会保障管理事务（款）行政运行（项）1054.05万元，占84.02%。',
      '2.人力资源和社会保障管理事务（款）一般行政管理事务（项）200.50万元，占15.98%。',
    ]);
  });

  test('of members without money are empty, unless all are asked for', () => {
    const funds = (all: string) =>
      `<Each by="fund" flow="revenue" among="general governmentFund"${all}><Amount/></Each>`;
    expect(said(funds('')).text).toBe('1254.55万元');
    expect(said(funds(' all="yes"')).text).toBe('1254.55万元、0万元');
  });
});

describe('conditions', () => {
  test.each([
    [
      'money',
      '<When flow="expenditure" nature="basic">有</When><Unless flow="expenditure" nature="basic">无</Unless>',
      '有',
    ],
    [
      'no money',
      '<When flow="expenditure" fund="governmentFund">有</When><Unless flow="expenditure" fund="governmentFund">无</Unless>',
      '无',
    ],
    ['a fact', '<When fact="vehicles">有</When><Unless fact="vehicles">无</Unless>', '无'],
    ['what the unit is', '<When kind="department">部门</When><When kind="unit">单位</When>', '部门'],
  ])('by %s', (_, pattern, expected) => {
    expect(said(pattern).text).toBe(expected);
  });
});

test('lines of a paragraph are one, and a sentence of nothing but marks is none', () => {
  expect(said('收入与\n支出\nGDP\n100').text).toBe('收入与支出GDP 100');
  expect(said('<Change flow="expenditure"/>。').text).toBe('');
});

describe('figures are written as the format does', () => {
  const money = (text: string) =>
    parseAmount(text, '万元', 2)?.value ??
    (() => {
      throw new Error(text);
    })();

  test.each([
    ['11547.43', {}, '11547.43万元'],
    ['11547.43', { thousands: true }, '11,547.43万元'],
    ['430.00', { zeros: 'whole' }, '430万元'],
    ['1.50', { zeros: 'whole' }, '1.50万元'],
    ['1.50', { zeros: 'drop' }, '1.5万元'],
    ['100.00', { zeros: 'drop' }, '100万元'],
    ['0', { zero: '0.00' }, '0.00万元'],
  ] as const)('%s with %o', (text, style, expected) => {
    expect(amountText(money(text), '万元', 2, { ...PLAIN_STYLE, ...style })).toBe(expected);
  });

  test.each([
    ['14.7156', '14.72%'],
    ['100', '100%'],
    ['0', '0%'],
    ['0.004', '不足0.01%'],
    ['49.7', '49.70%'],
  ])('%s percent', (text, expected) => {
    expect(rateText(parseAmount(text, '元', 0)?.value ?? money('0'), 2)).toBe(expected);
  });
});
