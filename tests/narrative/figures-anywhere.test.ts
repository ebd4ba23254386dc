import { describe, expect, test } from 'vitest';
import { openBooks } from '../../src/books/books.ts';
import type { NarrativeRecord } from '../../src/model/narrative.ts';
import { narrate } from '../../src/narrative/sections/sections.ts';
import { NO_WORDS, PLAIN_STYLE } from '../../src/read/prose/narratives.ts';
import { proseOf } from '../../src/read/prose/read-prose.ts';

const { accounts, content } = openBooks('tests/errors/base');
const SILENT = { ...NO_WORDS, source: { file: 'narrative.yaml', path: [] } };

/** What becomes of the figures of a section that people wrote: as written, and how they end. */
function judged(text: string): readonly string[] {
  const [account] = accounts;
  if (account === undefined) throw new Error('the example has no account');
  const { prose } = proseOf('totals.mdx', 'totals', text, { taxonomy: content.taxonomy });
  if (prose === undefined) throw new Error('the text was refused');
  const narrative: NarrativeRecord = { ...SILENT, words: new Map([['totals', prose]]) };
  const told = narrate(
    { ...account, disclosure: { ...account.disclosure, narrative } },
    { patterns: new Map(), terms: [], style: PLAIN_STYLE },
    undefined,
  );
  return told.judged.map(({ claim, verdict, source }) => {
    const { start = 0, length = 0 } = source.span ?? {};
    const isThere = text.slice(start, start + length).includes(claim.quantity.text.replace(/[万元%]+$/, ''));
    return `${claim.quantity.text} ${verdict.kind}${isThere ? '' : ' elsewhere'}`;
  });
}

describe('a table in words of one’s own', () => {
  const table = (amount: string, title = '预算数（万元）') =>
    `见下表。\n\n| 项目 | ${title} |\n| --- | --- |\n| 行政运行 | ${amount} |\n| 合计 | 5.00 |\n`;

  test('is read as claims: right figures are bound, wrong ones blamed, what is not understood is not checked', () => {
    expect(judged(table('1054.05'))).toEqual(['1054.05万元 bound', '5.00万元 open']);
    expect(judged(table('1045.05'))[0]).toBe('1045.05万元 different');
    expect(judged(table('1054.05万元', '预算数'))[0]).toBe('1054.05万元 bound');
    expect(judged(table('10540500', '2026年预算数（元）'))[0]).toBe('10540500元 bound');
  });

  test('columns of last year, of changes and of shares are never held against this year’s amounts', () => {
    for (const title of [
      '上年预算数（万元）',
      '比上年增减（万元）',
      '增减额（万元）',
      '占比（%）',
      '2025年（万元）',
    ])
      expect(judged(table('7.00', title))[0]).toMatch(/open$/);
  });

  test('a figure without any unit is not checked, and told', () => {
    expect(judged(table('1054.05', '数'))[0]).toBe('1054.05 open');
  });
});

describe('words of a link', () => {
  test('are read like all others', () => {
    expect(judged('其中[行政运行1054.05万元](../summary/)。')).toEqual(['1054.05万元 bound']);
    expect(judged('其中[行政运行1045.05万元](../summary/)。')).toEqual(['1045.05万元 different']);
    expect(judged('其中行政运行[1045.05万元](../summary/)。')).toEqual(['1045.05万元 different']);
  });
});

describe('what looks like a figure and is no claim', () => {
  test.each([
    ['单价100万元以上的设备2台。', '100万元'],
    ['每人3000元。', '3000元'],
    ['公用经费定额12.5。', '12.5'],
    ['总长38.5公里。', '38.5公里'],
    ['培训2批次。', '2批次'],
    [`行政运行${'9'.repeat(16)}万元。`, `${'9'.repeat(16)}万元`],
  ])('%s', (text, figure) => {
    const found = judged(text).find((each) => each.startsWith(`${figure} `));
    expect(found).toBe(`${figure} open`);
  });

  test('dates, codes, numbers of documents and items are no figures', () => {
    expect(judged('根据国发〔2017〕47号，2026年1月20日起，第3条、（2）、2080101。1.2 事项。')).toEqual([]);
  });
});
