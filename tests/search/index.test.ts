import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openIndex } from '../../src/search/ask/open-index.ts';
import { type Filters, search } from '../../src/search/ask/search.ts';
import { MOST_BYTES } from '../../src/search/ask/session.ts';
import { has, numbersWithin } from '../../src/search/ask/within.ts';
import { buildIndex } from '../../src/search/build/build-index.ts';
import { INDEX_MANIFEST } from '../../src/search/index/index-files.ts';
import { BLOCK, findPostings, INLINE, writePostings } from '../../src/search/index/postings.ts';
import { both, type Range, rangesOf, unionOf } from '../../src/search/index/ranges.ts';
import { HIT_KINDS, type HitKind, type SearchDocument } from '../../src/search/index/search-document.ts';
import { ascendingBytes, ascendingNumbers, byteReader, byteWriter } from '../../src/search/index/varint.ts';
import { owner } from './some-owner.ts';

const ascending = fc
  .uniqueArray(fc.nat({ max: 2 ** 31 }), { maxLength: 200 })
  .map((numbers) => numbers.toSorted((a, b) => a - b));

describe('numbers are written and read back', () => {
  test('ascending', () => {
    fc.assert(
      fc.property(ascending, (numbers) => {
        expect(ascendingNumbers(ascendingBytes(numbers))).toEqual(numbers);
      }),
    );
  });

  test('single ones and texts, in order', () => {
    const number = fc.nat({ max: 2 ** 32 - 1 });
    fc.assert(
      fc.property(fc.array(fc.oneof(number, fc.string({ unit: 'grapheme' }))), (values) => {
        const writer = byteWriter();
        for (const value of values) typeof value === 'number' ? writer.number(value) : writer.text(value);
        const reader = byteReader(writer.taken());
        expect(values.map((value) => (typeof value === 'number' ? reader.number() : reader.text()))).toEqual(
          values,
        );
        expect(reader.isAtEnd()).toBe(true);
      }),
    );
  });

  test.each([1, INLINE, INLINE + 1, INLINE + BLOCK, INLINE + BLOCK + 1])('a list of %i', (length) => {
    const numbers = Array.from({ length }, (_, index) => index * 3);
    const writer = byteWriter();
    writePostings(writer, '支出', [7]);
    writePostings(writer, '经费', numbers);
    const found = findPostings(byteReader(writer.taken()), '经费');
    expect(found?.index).toBe(1);
    expect(found?.postings.inline).toEqual(numbers.slice(0, INLINE));
    const blocks = found?.postings.blocks ?? [];
    expect(INLINE + blocks.reduce((sum, { count }) => sum + count, 0)).toBe(Math.max(length, INLINE));
    expect(blocks.map(({ first }) => first)).toEqual(blocks.map((_, index) => (INLINE + index * BLOCK) * 3));
    expect(findPostings(byteReader(writer.taken()), '预算')).toBeUndefined();
  });
});

test('a list knows its numbers, whichever block they lie in', async () => {
  await fc.assert(
    fc.asyncProperty(
      ascending,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
      async (numbers, inline, size) => {
        const parts: (readonly number[])[] = [];
        for (let at = inline; at < numbers.length; at += size) parts.push(numbers.slice(at, at + size));
        const list = {
          count: numbers.length,
          inline: numbers.slice(0, inline),
          blocks: parts.map((part) => ({ first: part[0] ?? 0, count: part.length })),
          block: async (index: number) => parts[index] ?? [],
        };
        for (const number of numbers) {
          expect(await has(list, number)).toBe(true);
          expect(await has(list, number + 1)).toBe(numbers.includes(number + 1));
        }
      },
    ),
    { numRuns: 30 },
  );
});

describe('ranges', () => {
  const numbersIn = (ranges: readonly Range[]): readonly number[] =>
    ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, step) => start + step));
  const few = fc.uniqueArray(fc.nat({ max: 40 })).map((numbers) => numbers.toSorted((a, b) => a - b));

  test('hold what they were made of, and what two have in common', () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        expect(numbersIn(rangesOf(a))).toEqual(a);
        expect(numbersIn(both(rangesOf(a), rangesOf(b)))).toEqual(a.filter((number) => b.includes(number)));
        expect(numbersIn(unionOf([...rangesOf(a), ...rangesOf(b)]))).toEqual(
          [...new Set([...a, ...b])].sort((one, other) => one - other),
        );
      }),
    );
  });
});

const BAOTOU = '内蒙古自治区包头市';
const DATONG = '山西省大同市';

/** An index that remembers which files were asked for. */
async function opened(documents: readonly SearchDocument[]) {
  const files = new Map(buildIndex(documents, ['万元']).map(({ name, body }) => [name, body]));
  const asked: string[] = [];
  const index = await openIndex(async (name) => {
    asked.push(name);
    const body = files.get(name);
    if (body === undefined) throw new Error(`no file ${name}`);
    return typeof body === 'string' ? new TextEncoder().encode(body) : body;
  });
  const hrefs = async (question: string, filters?: Filters): Promise<readonly string[]> =>
    (await search(index, question, filters)).hits.map(({ document }) => document.href);
  return { index, asked, hrefs, files };
}

describe('an index', () => {
  const kinds = fc.constantFrom<HitKind>('table', 'section', 'project', 'text');
  const words = fc.array(fc.constantFrom('三公', '经费', '支出', '采购', '预算'), {
    minLength: 1,
    maxLength: 4,
  });
  const documents = fc.array(
    fc.record({
      kind: kinds,
      words,
      year: fc.constantFrom(2025, 2026),
      city: fc.constantFrom(BAOTOU, DATONG),
    }),
    { maxLength: 12 },
  );

  test('finds what has all words and nothing else, within the filters', async () => {
    await fc.assert(
      fc.asyncProperty(
        documents,
        fc.constantFrom('三公', '经费 支出', '采购 预算'),
        fc.boolean(),
        async (made, question, isFiltered) => {
          const all = made.map(({ kind, words: own, year, city }, index) => ({
            kind,
            title: own.join('、'),
            href: `/${index}/`,
            owner: owner(city, city, year),
          }));
          const filters = isFiltered ? { year: '2025', region: '山西省' } : {};
          const expected = all.filter(
            ({ title, owner: { year, region } }) =>
              question.split(' ').every((word) => title.includes(word)) &&
              (!isFiltered || (year === 2025 && region === DATONG)),
          );
          const { index } = await opened(all);
          const answer = await search(index, question, filters);
          const found = answer.hits.map(({ document }) => document.href);
          expect(found.length - answer.nearly).toBe(expected.length);
          expect(found).toEqual(expect.arrayContaining(expected.map(({ href }) => href)));
          if (isFiltered) for (const { document } of answer.hits) expect(document.region).toBe(DATONG);
          if (expected.length >= 5) expect(answer.nearly).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('numbers documents by kind, then the latest year', async () => {
    const { index, files } = await opened([
      { kind: 'table', title: '旧表', href: '/old/', owner: owner('a', BAOTOU, 2025) },
      { kind: 'project', title: '项目', href: '/project/', owner: owner('a', BAOTOU, 2026) },
      { kind: 'table', title: '新表', href: '/new/', owner: owner('a', BAOTOU, 2026) },
    ]);
    const found = await Promise.all([0, 1, 2].map(index.document));
    expect(found.map((document) => document?.href)).toEqual(['/new/', '/old/', '/project/']);
    expect(index.manifest.counts).toHaveLength(HIT_KINDS.length);
    expect(files.has(INDEX_MANIFEST)).toBe(true);
  });

  test('of a word that stands everywhere only what decides is got', async () => {
    const many = Array.from(
      { length: 3 * BLOCK },
      (_, index): SearchDocument => ({
        kind: 'table',
        title: index % 1000 === 999 ? `支出表（备注${index}）` : '支出表',
        href: `/${index}/`,
        owner: owner(`u${index}`, index < 2 * BLOCK ? BAOTOU : DATONG, 2026),
      }),
    );
    const { index, asked, hrefs } = await opened(many);
    const list = await index.list('支出');
    expect(list?.count).toBe(many.length);
    const all = [{ start: 0, end: many.length }];
    const numbers: number[] = [];
    if (list !== undefined) for await (const number of numbersWithin(list, all)) numbers.push(number);
    expect(numbers).toEqual(many.map((_, number) => number));
    asked.length = 0;
    expect(await hrefs('支出', { region: '山西省' })).toHaveLength(20);
    expect(await hrefs('备注 支出表')).toEqual(['/999/', '/1999/', '/2999/', '/3999/', '/4999/', '/5999/']);
    const other = await opened(many);
    other.asked.length = 0;
    await other.hrefs('支出', { region: '山西省' });
    expect(other.asked.filter((name) => /^words\/\d+-/.test(name)).length).toBeLessThanOrEqual(2);
    expect(other.index.bytes()).toBeLessThan(MOST_BYTES);
  });

  test('a question that takes too much stops and says so', async () => {
    const many = Array.from(
      { length: 400 },
      (_, index): SearchDocument => ({
        kind: 'table',
        title: index % 16 === 0 ? '支出表' : '别的表',
        text: '字'.repeat(300),
        href: `/${index}/`,
        owner: owner(`u${index}`, BAOTOU, 2026),
      }),
    );
    const { index } = await opened(many);
    const answer = await search(index, '支出表');
    expect(answer.hits.length).toBeGreaterThan(10);
    expect(answer.hits.length).toBeLessThan(20);
    expect(answer.more).toBe(true);
    expect(index.bytes()).toBeLessThan(MOST_BYTES);
  });

  test('a unit that is named is taken out of the question', async () => {
    const table = (id: string, city: string, title: string): SearchDocument => ({
      kind: 'table',
      title,
      href: `/${id}/${title}/`,
      owner: owner(id, city, 2026),
    });
    const unit = (id: string, city: string): SearchDocument => ({
      kind: 'unit',
      title: owner(id, city).unit,
      href: `/${id}/`,
      owner: owner(id, city),
    });
    const { hrefs } = await opened([
      unit('baotou', BAOTOU),
      unit('datong', DATONG),
      ...['收支总表', '“三公”经费支出表'].flatMap((title) => [
        table('baotou', BAOTOU, title),
        table('datong', DATONG, title),
      ]),
    ]);
    expect(await hrefs('大同人社局三公经费')).toEqual(['/datong/“三公”经费支出表/', '/datong/']);
    expect((await hrefs('包头 收支总表'))[0]).toBe('/baotou/收支总表/');
    expect((await hrefs('包头市人力资源和社会保障局'))[0]).toBe('/baotou/');
    expect(await hrefs('没有的词')).toEqual([]);
    expect(await hrefs('税')).toEqual([]);
  });

  test('a number is looked for where the named unit prints it', async () => {
    const cell = (id: string, city: string): SearchDocument => ({
      kind: 'amount',
      title: '合计',
      href: `/${id}/#c-total`,
      owner: owner(id, city, 2026),
      amount: '5.00 万元',
      yuan: '50000',
    });
    const cells = Array.from({ length: 40 }, (_, index) => cell(`u${index}`, BAOTOU));
    const unit: SearchDocument = {
      kind: 'unit',
      title: '大同市财政局',
      href: '/datong/',
      owner: owner('datong', DATONG),
    };
    const { hrefs } = await opened([...cells, cell('datong', DATONG), unit]);
    expect((await hrefs('大同市财政局 5.00'))[0]).toBe('/datong/#c-total');
    expect(await hrefs('5.00')).toHaveLength(8);
    // What nobody prints exactly is answered with what comes nearest; nothing here is near to nine.
    expect((await hrefs('5.01'))[0]).toBe('/u0/#c-total');
    expect(await hrefs('9.01')).toEqual([]);
  });

  test('a unit is found by the names people gave it, one without disclosures by those of its department', async () => {
    const { hrefs } = await opened([
      { kind: 'unit', title: '包头市财政局', href: '/cz/', owner: owner('cz', BAOTOU), names: ['鹿城财政'] },
      {
        kind: 'unit',
        title: '包头市国库支付中心',
        href: '/cz/',
        owner: { ...owner('cz', BAOTOU), id: 'cz/401' },
      },
      { kind: 'table', title: '“三公”经费支出表', href: '/cz/2026/three/', owner: owner('cz', BAOTOU, 2026) },
      {
        kind: 'table',
        title: '“三公”经费支出表',
        href: '/other/2026/three/',
        owner: owner('other', BAOTOU, 2026),
      },
    ]);
    expect((await hrefs('鹿城财政'))[0]).toBe('/cz/');
    expect((await hrefs('鹿城财政 三公'))[0]).toBe('/cz/2026/three/');
    expect((await hrefs('国库支付中心三公经费'))[0]).toBe('/cz/2026/three/');
  });

  test.each<[string, string, readonly Partial<SearchDocument>[]]>([
    [
      '印刷费',
      'what is called so',
      [
        { kind: 'table', title: '印刷费预算表' },
        { kind: 'purchase', title: '印刷费' },
      ],
    ],
    [
      '2080101',
      'the code',
      [
        { kind: 'table', title: '2080101 明细表' },
        { kind: 'subject', title: '行政运行', code: '2080101' },
      ],
    ],
    [
      '培训',
      'the title before the text',
      [
        { kind: 'indicator', title: '满意度', text: '培训' },
        { kind: 'project', title: '培训费' },
      ],
    ],
    [
      '培训 采购',
      'what it is',
      [
        { kind: 'text', title: '说明', text: '培训和采购' },
        { kind: 'purchase', title: '培训服务' },
      ],
    ],
    [
      '收支总表',
      'the latest',
      [
        { kind: 'table', title: '收支总表', owner: owner('a', BAOTOU, 2025) },
        { kind: 'table', title: '收支总表', owner: owner('a', BAOTOU, 2026) },
      ],
    ],
  ])('%s finds %s first', async (question, _, documents) => {
    const { hrefs } = await opened(
      documents.map((document, index) => ({ kind: 'table', title: '', ...document, href: `/${index}/` })),
    );
    expect(await hrefs(question)).toEqual(['/1/', '/0/']);
  });

  test('a file that cannot be had is asked for again', async () => {
    const files = new Map(
      buildIndex([{ kind: 'term', title: '基本支出', href: '/term/' }], []).map(({ name, body }) => [
        name,
        body,
      ]),
    );
    let isDown = true;
    const index = await openIndex(async (name) => {
      const body = files.get(name);
      if (body === undefined || (isDown && name !== INDEX_MANIFEST)) throw new Error('down');
      return typeof body === 'string' ? new TextEncoder().encode(body) : body;
    });
    await expect(search(index, '基本支出')).rejects.toThrow('down');
    isDown = false;
    expect((await search(index, '基本支出')).hits).toHaveLength(1);
  });
});
