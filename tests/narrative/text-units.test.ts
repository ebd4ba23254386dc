import { describe, expect, test } from 'vitest';
import type { Books } from '../../src/books/books.ts';
import { changeOf } from '../../src/compare/change.ts';
import { figureOf } from '../../src/compare/figure-data.ts';
import { priorList } from '../../src/compare/prior-list.ts';
import { parseAmount } from '../../src/model/money.ts';
import type { Named } from '../../src/model/narrative.ts';
import { amount, change } from '../../src/narrative/figures/figures.ts';
import { factOf } from '../../src/narrative/figures/told-facts.ts';
import { judgedSection } from '../../src/narrative/judged/judged-section.ts';
import { statedFacts } from '../../src/narrative/sections/stated-facts.ts';
import { priorFigure } from '../../src/site/charts/chart-figures.ts';
import { booksOf, folderOf } from '../points/ledger.ts';

/**
 * What narrative.yaml writes is in the unit of money of the texts, which need not be the tables': Shanghai prints tables in 元 and writes
 * of them in 万元. Whoever reads an entry must take it in that unit.
 */
const TABLES = `
- id: summary
  number: 表1
  title: 收支总表
  rows:
    lines:
      - { id: sources, title: 收入总计, fixes: { flow: sources }, role: total }
  columns:
    - { title: 项目, prints: name }
    - { id: amount, title: 预算数 }
`;

const NOW = { 元: '150000.00', 万元: '15.00' } as const;
const SOURCES: Named = { flow: 'sources' };
type Unit = keyof typeof NOW;

/** A disclosure of 15 万元 (or as said), whose tables are in one unit and whose texts are in another. */
function booksIn(tables: Unit, texts: Unit, narrative: string, style = '', now: string = NOW[tables]): Books {
  const files = folderOf({
    tables: TABLES,
    files: { summary: `rows:\n  - { line: sources, amount: "${now}" }\n` },
    more: {
      'formats/test/narrative.yaml': `moneyUnit: ${texts}\ndecimals: 2\n${style}`,
      'disclosures/bureau/2026/narrative.yaml': narrative,
    },
  });
  return booksOf({
    ...files,
    'formats/test/format.yaml': (files['formats/test/format.yaml'] ?? '').replace(
      'moneyUnit: 万元',
      `moneyUnit: ${tables}`,
    ),
  });
}

function viewIn(books: Books) {
  const view = books.narratives.get('bureau/2026')?.view;
  if (view === undefined) throw new Error('no view');
  return view;
}

const entry = (told: string): string => `prior:\n  - { of: { flow: sources }, ${told} }\n`;

describe.each([
  ['元', '万元', '10.00', '5.00', '3.00'],
  ['万元', '元', '100000.00', '50000.00', '30000.00'],
  ['万元', '万元', '10.00', '5.00', '3.00'],
] as const)('tables in %s, texts in %s', (tables, texts, amount, more, other) => {
  describe.each([
    ['last year’s amount', entry(`amount: "${amount}"`), amount, false],
    ['the change since', entry(`change: "${more}"`), more, true],
  ])('that tell %s', (_, narrative, written, derived) => {
    const books = booksIn(tables, texts, narrative);
    const view = viewIn(books);

    test('say the change in a sentence', () => {
      const asked = { view, report: () => undefined, source: view.account.disclosure.source };
      const options = { against: '', amountOnly: true, lead: '' };
      expect(change(asked, SOURCES, options).map(({ text }) => text)).toContain(`${more}${texts}`);
    });

    test('are 10 万元 in a chart, printed where the text says the amount', () => {
      const figure = priorFigure(view, SOURCES);
      expect(figure?.known.value.toFixed()).toBe('100000');
      expect(parseAmount(figure?.plain ?? '', tables, 0)?.value.toFixed()).toBe('100000');
      expect(figure).toMatchObject({ moneyUnit: tables, derived });
    });

    test('are 10 万元 beside other years and units, with the unit of the text', () => {
      const [figure] = priorList(view).values();
      expect(figure).toMatchObject({ yuan: '100000', moneyUnit: texts, text: amount, state: 'told' });
    });

    test('make a change of as many digits as the text writes', () => {
      const [last] = priorList(view).values();
      const now = figureOf(view, SOURCES);
      const moved = last && now && changeOf(last, now);
      const unit = moved?.moneyUnit === '元' ? '元' : '万元';
      expect(parseAmount(moved?.difference ?? '', unit, 0)?.value.toFixed()).toBe('50000');
      expect(moved?.difference).toMatch(/^50*\.00$/);
    });

    test('are listed as written, with their unit', () => {
      const [fact] = statedFacts(view.account, books.narratives.get('bureau/2026'));
      expect(fact).toMatchObject({ kind: 'prior', text: written, measure: texts });
    });

    test('are not blamed', () => {
      expect(books.findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('prior/'))).toEqual([]);
    });
  });

  test('a change of more than there is, is told in the unit of the texts', () => {
    const { findings } = booksIn(tables, texts, entry(`change: "${NOW[texts].replace('1', '2')}"`));
    const found = findings.find(({ rule }) => rule === 'prior/negative');
    const off = NOW[texts].replace('15', '10');
    expect(found?.difference).toBe(off);
    expect(found?.message).toContain(`上年数就成了 -${off} ${texts}`);
  });

  test('what the source prints otherwise is told in the unit of the texts', () => {
    const { findings } = booksIn(
      tables,
      texts,
      `published:\n  - { of: { flow: sources }, says: amount, text: "${other}", where: 说明, reason: 照原文 }\n`,
    );
    const found = findings.find(({ rule }) => rule === 'narrative/published');
    expect(found?.message).toContain(`是 ${other}${texts}，按表应为 `);
    expect(found?.message.replaceAll(',', '')).toContain(`按表应为 ${NOW[texts]}${texts}`);
  });

  describe.each([texts, texts === '元' ? '万元' : '元'] as const)('a fact written in %s', (unit) => {
    const style = `facts: { spare: { title: 备用金, measure: ${unit} } }
wholes:
  - { whole: { of: { flow: sources } }, parts: [spare] }
`;

    test('is the worth of its digits there', () => {
      const books = booksIn(tables, texts, `facts: { spare: "${NOW[unit]}" }\n`, style);
      expect(books.findings.filter(({ rule }) => rule === 'facts/wholes')).toEqual([]);
      const fact = factOf(viewIn(books), 'spare');
      expect(fact).toMatchObject({ text: NOW[unit], moneyUnit: unit });
    });

    test('is told with the unit of the texts where it does not fit', () => {
      const { findings } = booksIn(
        tables,
        texts,
        `facts: { spare: "${NOW[unit].replace('15', '16')}" }\n`,
        style,
      );
      const found = findings.find(({ rule }) => rule === 'facts/wholes');
      const one = texts === '元' ? '10000' : '1';
      expect(found?.message).toContain(`而收入总计 ${NOW[texts]} ${texts}，相差 ${one} ${texts}`);
    });
  });
});

describe('last year’s amount, worked out from a change, has no digit that one of the two does not vouch for', () => {
  test.each([
    ['元', '万元', '150013.58', '5.00', '10.00', '100000'],
    ['元', '万元', '150067.00', '5.00', '10.01', '100100'],
    ['元', '万元', '150067.00', '5', '10.01', '100100'],
    ['万元', '元', '15.01', '50067.00', '100000.00', '100000'],
    ['万元', '万元', '15.01', '5.0067', '10.0000', '100000'],
    // 持平 rounds nothing: last year's is this year's.
    ['元', '万元', '150013.58', '0', '15.001358', '150013.58'],
  ] as const)('tables in %s, texts in %s: %s less %s is %s', (tables, texts, now, moved, text, yuan) => {
    const view = viewIn(booksIn(tables, texts, entry(`change: "${moved}"`), '', now));
    const [last] = priorList(view).values();
    expect(last).toMatchObject({ text, yuan });
    expect(priorFigure(view, SOURCES)?.known.value.toFixed()).toBe(yuan);
    const asked = { view, report: () => undefined, source: view.account.disclosure.source };
    const said = change(asked, SOURCES, { amountOnly: true, lead: '' });
    const told = said.find(({ kind }) => kind === 'figure')?.text ?? '0';
    expect(Number(told.replace(/[^\d.]/g, ''))).toBe(Number(moved));
  });
});

describe('sentences in 万元 of tables in 元 print two digits, rounded half up, and never nothing for something', () => {
  test.each([
    ['900100', '90.01万元'],
    ['57159', '5.72万元'],
    ['57149', '5.71万元'],
    ['57150', '5.72万元'],
    ['900000', '90.00万元'],
    ['1', '0.0001万元'],
  ])('%s 元 is %s', (yuan, text) => {
    const files = folderOf({
      tables: TABLES,
      files: { summary: `rows:\n  - { line: sources, amount: "${yuan}" }\n` },
      more: { 'formats/test/narrative.yaml': 'moneyUnit: 万元\n' },
    });
    const format = (files['formats/test/format.yaml'] ?? '')
      .replace('moneyUnit: 万元', 'moneyUnit: 元')
      .replace(/decimals: \d/, 'decimals: 0');
    const view = viewIn(booksOf({ ...files, 'formats/test/format.yaml': format }));
    expect(view.account.format).toMatchObject({ moneyUnit: '元', decimals: 0 });
    const asked = { view, report: () => undefined, source: view.account.disclosure.source };
    expect(amount(asked, SOURCES).map((token) => token.text)).toEqual([text]);
    const wrong = (words: string) =>
      judgedSection(view, 'totals', [{ text: words, isHeading: false }])
        .flat()
        .filter(({ verdict }) => verdict.kind === 'different');
    expect(wrong(`收入总计${text}。`)).toEqual([]);
    expect(wrong(`收入总计1${text}。`)).toHaveLength(1);
  });
});
