import { describe, expect, test } from 'vitest';
import { openBooks } from '../../src/books/books.ts';
import type { DisclosureRecord } from '../../src/model/content.ts';
import type { FactRecord, NarrativeRecord } from '../../src/model/narrative.ts';
import { blockText } from '../../src/narrative/figures/token.ts';
import { viewOf } from '../../src/narrative/figures/view.ts';
import { evaluate } from '../../src/narrative/language/evaluate.ts';
import { NO_WORDS, PLAIN_STYLE } from '../../src/read/prose/narratives.ts';
import { proseOf } from '../../src/read/prose/read-prose.ts';
import { SMALL_UNIT, smallUnit } from './small-unit.ts';

const { accounts, content } = openBooks('tests/errors/base');
const source = { file: 'narrative.yaml', path: [] };
const SILENT: NarrativeRecord = { ...NO_WORDS, source, words: new Map() };

/** What a pattern says of the example, and where its first figure stands. */
function said(
  pattern: string,
  facts: Readonly<Record<string, Omit<FactRecord, 'source'>>>,
  more: Partial<DisclosureRecord> = {},
) {
  const [account] = accounts;
  if (account === undefined) throw new Error('the example has no account');
  const { prose } = proseOf('totals.mdx', 'totals', pattern, { taxonomy: content.taxonomy });
  if (prose === undefined) throw new Error('the pattern was refused');
  const known = new Map(Object.entries(facts).map(([name, fact]) => [name, { ...fact, source }]));
  const disclosure = { ...account.disclosure, ...more, narrative: { ...SILENT, facts: known } };
  const style = {
    ...PLAIN_STYLE,
    facts: { goods: { title: '采购货物' }, lines: { title: '采购明细', measure: '项' } },
  };
  const view = viewOf({ ...account, disclosure }, { patterns: new Map(), terms: [], style }, undefined);
  const { blocks, findings } = evaluate(view, prose, false);
  const figure = blocks
    .flatMap((block) => ('tokens' in block ? block.tokens : []))
    .find(({ kind }) => kind === 'figure');
  return {
    text: blocks.map(blockText).join('\n'),
    stand: figure?.kind === 'figure' ? figure.stand : undefined,
    findings: findings.map(({ kind }) => kind),
  };
}

describe('a fact of narrative.yaml', () => {
  test.each([
    [
      'an amount',
      '<Fact name="goods" kind="amount"/>',
      { goods: { text: '5.9' } },
      '5.90万元',
      ['goods', '采购货物', '5.9', '万元'],
    ],
    [
      'a count',
      '<Fact name="lines" kind="count"/>项',
      { lines: { text: '8' } },
      '8项',
      ['lines', '采购明细', '8', '项'],
    ],
    [
      'one with a name of its own',
      '<Fact name="more" kind="amount"/>',
      { more: { text: '0', title: '另购' } },
      '0万元',
      ['more', '另购', '0', '万元'],
    ],
    [
      'one that nobody named',
      '<Fact name="more" kind="amount"/>',
      { more: { text: '1' } },
      '1.00万元',
      ['more', 'more', '1', '万元'],
    ],
  ])('%s stands in a line of its own', (_, pattern, facts, text, [id, title, digits, measure]) => {
    const found = said(pattern, facts);
    expect(found.text).toBe(text);
    expect(found.stand).toMatchObject({ kind: 'stated', figure: { id, title, text: digits, measure } });
  });
});

describe('assets', () => {
  const rows = [{ source, id: 'total', title: '资产总额', quantity: '783', value: '80.80' }];
  const count = { source, id: 'vehicles', title: '车辆', count: '42', measure: '辆' };
  const assets = { source, tables: [{ source, rows }], counts: [count] };

  test.each([
    ['a value', '<Fact table="1" name="total" kind="amount"/>', '80.80万元', 'a-1-total-value'],
    ['a quantity', '<Fact table="1" name="total" kind="count"/>', '783', 'a-1-total-quantity'],
    ['a count', '<Fact name="vehicles" kind="count"/>', '42', 'a-vehicles'],
  ])('%s stands on their page', (_, pattern, text, anchor) => {
    expect(said(pattern, {}, { assets })).toEqual({ text, stand: { kind: 'asset', anchor }, findings: [] });
  });

  test.each(['<Fact table="2" name="total" kind="amount"/>', '<Fact table="1" name="cars" kind="amount"/>'])(
    '%s is missed where there is none',
    (pattern) => {
      expect(said(pattern, {}, { assets })).toMatchObject({ text: '未填', findings: ['no-fact'] });
    },
  );
});

describe('a list', () => {
  const project = (key: string, more: object) => ({
    source,
    key,
    name: key,
    unit: '401001',
    money: { total: '5' },
    ...more,
  });
  const projects = [project('a', { goals: { year: '…' } }), project('b', {}), project('c', { money: {} })];

  test.each([
    ['the projects that a table lists', '<Count of="projects"/>', '2', 'projects'],
    ['those with goals', '<Count of="goals"/>', '1', 'goals'],
    ['what part of the projects that is', '<Count of="goals" per="projects"/>', '50%', 'goals'],
  ])('%s is counted, and leads to it', (_, pattern, text, list) => {
    expect(said(pattern, {}, { projects })).toEqual({ text, stand: { kind: 'list', list }, findings: [] });
  });

  test('that is not there is stated', () => {
    const found = said('<Count of="procurement-lines"/>', { 'procurement-lines': { text: '8' } });
    expect(found).toMatchObject({
      text: '8',
      stand: { kind: 'stated', figure: { id: 'procurement-lines' } },
    });
  });
});

describe('of a whole that is nothing no part is asked for', () => {
  /** What a unit says of its purchases, and what it is told to fill in. */
  function purchases(changed: Readonly<Record<string, string>>) {
    const { narratives, findings } = smallUnit(changed);
    const blocks = narratives.get(SMALL_UNIT)?.sections.get('procurement-notes')?.blocks ?? [];
    return {
      text: blocks.map(blockText).join('\n'),
      told: findings
        .filter(({ rule, message }) => rule === 'narrative/fact' && message.includes('procurement'))
        .map(({ message }) => message),
    };
  }
  const NONE =
    '2026年度政府采购支出预算总额0万元，其中：拟采购货物支出0万元、拟采购工程支出0万元、拟购买服务支出0万元。编制政府采购预算明细0项。';

  test('where the table of purchases is empty', () => {
    expect(purchases({ 'tables/procurement.yaml': 'empty: true\n' })).toEqual({ text: NONE, told: [] });
  });

  test('where the text tells the total to be nothing', () => {
    const { text, told } = purchases({ 'narrative.yaml': 'facts: { procurement-total: "0.00" }\n' });
    expect(text).toContain('拟采购货物支出0万元、拟采购工程支出0万元、拟购买服务支出0万元');
    expect(told.join()).not.toContain('procurement-goods');
  });

  test('but where nobody says that there is nothing, or there is something', () => {
    const asks = (changed: Readonly<Record<string, string>>) => purchases(changed).told.join();
    expect(asks({})).toContain('procurement-goods');
    expect(asks({ 'narrative.yaml': 'facts: { procurement-total: "3.00" }\n' })).toContain(
      'procurement-goods',
    );
  });
});

describe('how many entries a list has', () => {
  const projects = `projects:
  - { code: "26001", name: 就业服务经费, unit: "301001", category: 部门预算项目, money: { total: 90.00 } }
`;
  /** The tables that no other tells of. */
  const WHOLE = {
    ...Object.fromEntries(
      ['procurement', 'goals', 'government-fund', 'state-capital'].map((table) => [
        `tables/${table}.yaml`,
        'empty: true\n',
      ]),
    ),
    'tables/general-basic.yaml':
      'rows:\n  - { code: "30101", personnel: 275.00 }\n  - { code: "30201", operating: 45.00 }\n',
  };
  /** What is said of a fact besides a list. */
  const rules = (facts: string): readonly string[] =>
    smallUnit({ ...WHOLE, 'projects.yaml': projects, 'narrative.yaml': `facts: { ${facts} }\n` })
      .findings.filter(({ source }) => source.path.at(-1) === facts.split(':')[0])
      .map(({ rule }) => rule);

  test.each([
    ['projects: "1"', []],
    ['projects: "2"', ['lists/count']],
    ['nothing-asks: "2"', ['narrative/unasked']],
  ])('may be written besides it, and is held against it: %s', (facts, said) => {
    expect(rules(facts)).toEqual(said);
  });
});
