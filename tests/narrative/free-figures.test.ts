import { describe, expect, test } from 'vitest';
import { openBooks } from '../../src/books/books.ts';
import type { NarrativeRecord } from '../../src/model/narrative.ts';
import type { FigureToken } from '../../src/narrative/figures/token.ts';
import { narrate } from '../../src/narrative/sections/sections.ts';
import { NO_WORDS, PLAIN_STYLE } from '../../src/read/prose/narratives.ts';
import { proseOf } from '../../src/read/prose/read-prose.ts';
import { locationOf } from './locations.ts';

const { accounts, content } = openBooks('tests/errors/base');
const SILENT = { ...NO_WORDS, source: { file: 'narrative.yaml', path: [] } };

/** A disclosure whose section on totals is what people wrote, and nothing else. */
function written(text: string, section = 'totals') {
  const [account] = accounts;
  if (account === undefined) throw new Error('the example has no account');
  const { prose } = proseOf('totals.mdx', section, text, { taxonomy: content.taxonomy });
  if (prose === undefined) throw new Error('the text was refused');
  const narrative: NarrativeRecord = { ...SILENT, words: new Map([[section, prose]]) };
  const told = narrate(
    { ...account, disclosure: { ...account.disclosure, narrative } },
    { patterns: new Map(), terms: [], style: PLAIN_STYLE },
    undefined,
  );
  const blocks = told.sections.get(section)?.blocks ?? [];
  const tokens = blocks.flatMap((block) => ('tokens' in block ? block.tokens : []));
  const figures = tokens.filter((token): token is FigureToken => token.kind === 'figure');
  return { told, figures, stated: told.sections.get(section)?.stated ?? [] };
}

describe('a figure that people wrote', () => {
  test('is a link to the cell that says the same by a like name', () => {
    const { figures, stated } = written('其中行政运行1054.05万元。');
    expect(figures.map(({ text, places }) => [text, places[0]?.split('/')[1]])).toEqual([
      ['1054.05万元', '2080101'],
    ]);
    expect(stated).toEqual([]);
  });

  test('has a line of its own where no table names the like', () => {
    const { figures, stated } = written('办公楼维修25.5万元，新增2人编制，占20%。');
    expect(figures.map(({ text, places, stand }) => [text, places, stand?.kind])).toEqual([
      ['25.5万元', [], 'stated'],
      ['2人', [], 'stated'],
      ['20%', [], 'stated'],
    ]);
    expect(stated.map(({ id, title, text, measure: unit }) => [id, title, text, unit])).toEqual([
      ['words-totals-1', '说明文字：办公楼维修', '25.5', '万元'],
      ['words-totals-2', '说明文字：新增…编制', '2', '人'],
      ['words-totals-3', '说明文字：占', '20', '%'],
    ]);
  });

  test('is left as words where it contradicts the tables, and reported where it stands', () => {
    const text = '甲。\n\n其中行政运行1054.06万元。';
    const { told, figures } = written(text);
    expect(figures).toEqual([]);
    const [fault, ...more] = told.judged;
    expect(more).toEqual([]);
    expect(fault?.verdict.kind).toBe('different');
    expect(fault && locationOf(text, fault.source)).toBe('3:7');
  });

  test('is still read by the rules where it became a link or a line', () => {
    const { told } = written('办公楼维修25.5万元。');
    expect(told.judged.map(({ verdict, claim }) => [verdict.kind, claim.quantity.text])).toEqual([
      ['open', '25.5万元'],
    ]);
  });

  test.each(['单价100万元（含）以上的设备。', '〔2026〕3号文件。'])('is none in %s', (text) => {
    expect(written(text).figures).toEqual([]);
  });

  test('stays a word where a section is not about money', () => {
    expect(written('新增就业3.6万人，发放贷款2.6亿元。', 'duties').figures).toEqual([]);
  });
});
