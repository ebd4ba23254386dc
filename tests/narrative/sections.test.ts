import { describe, expect, test } from 'vitest';
import { openBooks } from '../../src/books/books.ts';
import type { NarrativeRecord, Term } from '../../src/model/narrative.ts';
import type { ProseFile } from '../../src/model/prose.ts';
import { blockText } from '../../src/narrative/figures/token.ts';
import { narrate } from '../../src/narrative/sections/sections.ts';
import { NO_WORDS, PLAIN_STYLE } from '../../src/read/prose/narratives.ts';
import { proseOf } from '../../src/read/prose/read-prose.ts';

const { accounts, content } = openBooks('tests/errors/base');
const NOWHERE = { file: 'narrative.yaml', path: [] };

function file(text: string): ProseFile {
  const { prose } = proseOf('totals.mdx', 'totals', text, { taxonomy: content.taxonomy });
  if (prose === undefined) throw new Error('the text was refused');
  return prose;
}

/** The section of a pattern and a unit's own words. */
function section(pattern: string, own?: string, terms: readonly Term[] = []) {
  const [account] = accounts;
  if (account === undefined) throw new Error('the example has no account');
  const words = new Map(own === undefined ? [] : [['totals', file(own)] as const]);
  const narrative: NarrativeRecord = { ...NO_WORDS, source: NOWHERE, words };
  const prose = { patterns: new Map([['totals', file(pattern)]]), terms, style: PLAIN_STYLE };
  const { sections } = narrate(
    { ...account, disclosure: { ...account.disclosure, narrative } },
    prose,
    undefined,
  );
  return sections.get('totals')?.blocks ?? [];
}

const PATTERN = '本年支出<Amount flow="expenditure"/>。';

describe('a unit’s own words', () => {
  test.each([
    ['stand for the pattern', '另行说明。', ['另行说明。']],
    ['stand before it', '---\nmode: before\n---\n\n先说一句。', ['先说一句。', '本年支出1254.55万元。']],
    ['stand after it', '---\nmode: after\n---\n\n再说一句。', ['本年支出1254.55万元。', '再说一句。']],
    ['ask for figures too', '共<Amount flow="expenditure"/>。', ['共1254.55万元。']],
  ])('%s', (_, own, expected) => {
    expect(section(PATTERN, own).map(blockText)).toEqual(expected);
  });
});

describe('terms', () => {
  const term = (id: string, title: string, ...also: string[]): Term => ({
    source: NOWHERE,
    id,
    title,
    also,
    text: '…',
  });
  const linked = (text: string, ...terms: readonly Term[]) =>
    section(text, undefined, terms).flatMap((block) =>
      'tokens' in block
        ? block.tokens.flatMap((token) => (token.kind === 'term' ? [`${token.id}:${token.text}`] : []))
        : [],
    );

  test('are explained at their first use', () => {
    expect(linked('基本支出增加。\n\n基本支出减少。', term('basic', '基本支出'))).toEqual(['basic:基本支出']);
  });

  test('go by other words too, the longest first', () => {
    const terms = [term('general', '一般公共预算'), term('revenue', '一般公共预算拨款收入', '拨款收入')];
    expect(linked('一般公共预算拨款收入与一般公共预算支出。', ...terms)).toEqual([
      'revenue:一般公共预算拨款收入',
      'general:一般公共预算',
    ]);
  });

  test('are not looked for in headings', () => {
    expect(linked('## 基本支出', term('basic', '基本支出'))).toEqual([]);
  });
});
