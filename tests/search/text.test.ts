import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptAround, marked } from '../../src/search/ask/mark.ts';
import { lookUpTokens, parseQuery } from '../../src/search/ask/query.ts';
import { sentences } from '../../src/search/ask/sentences.ts';
import { normalise, normalised } from '../../src/search/index/normalise.ts';
import { amountsOf } from '../../src/search/index/searched-amounts.ts';
import { codeTokens, titleToken, tokensOf } from '../../src/search/index/tokens.ts';
import { placeNames, shortRegion, unitNames } from '../../src/search/index/unit-names.ts';

/** Texts as people type and print them. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '三公',
        '经费',
        '“',
        '”',
        '，',
        ' ',
        '　',
        '2080101',
        '１１',
        ',',
        '.',
        'Ａb',
        '㎡',
        '（境）',
        '𠮷',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
  )
  .map((parts) => parts.join(''));

describe('a text is normalised', () => {
  test.each([
    ['“三公”经费', '三公经费'],
    ['三 公　经费', '三公经费'],
    ['２０８０１０１ 行政运行', '2080101行政运行'],
    ['１１，８３５．５０', '11835.50'],
    ['11,835.50万元', '11835.50万元'],
    ['1,23', '1 23'],
    ['12,345,678', '12345678'],
    ['因公出国（境）费', '因公出国境费'],
    ['WiFi  Router', 'wifi router'],
    ['2026 401', '2026 401'],
    ['结尾。', '结尾'],
  ])('%s', (typed, plain) => {
    expect(normalise(typed)).toBe(plain);
  });

  test('once is enough', () => {
    fc.assert(fc.property(text, (typed) => normalise(normalise(typed)) === normalise(typed)));
  });

  test('width makes no difference', () => {
    const wide = (typed: string): string =>
      typed.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
    fc.assert(fc.property(text, (typed) => normalise(wide(typed)) === normalise(typed)));
  });

  test('every character knows where it comes from', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const { text: plain, origins } = normalised(typed);
        expect(origins).toHaveLength(plain.length);
        for (const [index, { start, end }] of origins.entries()) {
          // A decimal point is one by what stands around it, so the stretch is folded here by itself.
          const stretch = typed.slice(start, end).normalize('NFKC').toLowerCase().normalize('NFKC');
          if (plain[index] !== ' ') expect(stretch).toContain(plain[index]);
          expect(start).toBeGreaterThanOrEqual(origins[index - 1]?.start ?? 0);
        }
      }),
    );
  });
});

describe('a text is cut into tokens', () => {
  test.each([
    ['三公经费', ['三公', '公经', '经费']],
    ['“三公”经费', ['三公', '公经', '经费']],
    ['税', ['税']],
    ['表7 支出总表', ['表', '7', '支出', '出总', '总表']],
    ['2080101 行政运行', ['2080101', '行政', '政运', '运行']],
    ['6.50万元', ['6.50', '万元']],
    ['', []],
  ])('%s', (plain, tokens) => {
    expect(tokensOf(plain)).toEqual(tokens);
  });

  test('a text has the tokens of every stretch of Chinese in it', () => {
    const han = fc.string({ unit: fc.constantFrom(...'预算公开单位项目支出𠮷'), minLength: 2 });
    fc.assert(
      fc.property(han, han, han, (before, word, after) => {
        expect(tokensOf(before + word + after)).toEqual(expect.arrayContaining([...tokensOf(word)]));
      }),
    );
  });

  test('a code is found while it is typed', () => {
    expect(codeTokens('20801')).toEqual(['208', '2080', '20801']);
    expect(codeTokens('12')).toEqual(['12']);
  });

  test('a title has one token, however it is written', () => {
    expect(titleToken('“三公”经费')).toBe(titleToken('三公 经费'));
    expect(titleToken('三公经费')).not.toBe(titleToken('三公经费表'));
  });
});

describe('an amount is exact', () => {
  test.each([
    ['6.59', ['65900', '6.59']],
    ['6.59万元', ['65900']],
    ['6.59万', ['65900']],
    ['1.2亿', ['120000000']],
    ['65900元', ['65900']],
    ['12345678901234567.89', ['123456789012345678900', '12345678901234567.89']],
    ['0.00', []],
    ['三公', []],
    ['6.59亿万', []],
  ])('%s may mean', (typed, yuan) => {
    expect(amountsOf(typed, ['万元', '元'])).toEqual(yuan);
  });
});

describe('a question is taken apart', () => {
  const parse = (typed: string) => parseQuery(typed, ['2026', '2025'], ['万元']);

  test.each([
    ['包头人社局 三公', ['包头人社局', '三公'], undefined],
    ['“三 公” 经 费', ['三公经费'], undefined],
    ['包头人社局2026年度三公', ['包头人社局', '三公'], '2026'],
    ['2025 支出总表', ['支出总表'], '2025'],
    ['2026', ['2026'], undefined],
    ['2026万元', ['2026万元'], undefined],
    ['2026.50', ['2026.50'], undefined],
    ['12026', ['12026'], undefined],
    ['   ', [], undefined],
  ])('%s', (typed, runs, year) => {
    expect(parse(typed)).toMatchObject({ runs, year });
  });

  test('of a long question few tokens are looked up, its ends among them', () => {
    const tokens = lookUpTokens(['包头市人力资源和社会保障局部门预算公开']);
    expect(tokens).toHaveLength(8);
    expect([tokens[0], tokens.at(-1)]).toEqual(['包头', '公开']);
  });
});

describe('a unit has names', () => {
  test('in short and without its region', () => {
    expect(unitNames('包头市人力资源和社会保障局', '内蒙古自治区包头市')).toEqual(
      expect.arrayContaining(['包头市人力资源和社会保障局', '人力资源和社会保障局', '人社局']),
    );
  });

  test('with and without 本级', () => {
    expect(unitNames('承德市人力资源和社会保障局本级', '河北省承德市')).toEqual(
      expect.arrayContaining(['人社局本级', '人社局']),
    );
  });

  test('a committee and a district', () => {
    expect(unitNames('发展和改革委员会', '')).toContain('发改委');
    expect(placeNames('山西省朔州市平鲁区')).toEqual(['山西省', '山西', '朔州市', '朔州', '平鲁区', '平鲁']);
    expect(placeNames('内蒙古自治区包头市')).toEqual(['内蒙古自治区', '内蒙古', '包头市', '包头']);
    expect(shortRegion('郊区')).toBe('郊区');
  });
});

describe('what was asked for is marked', () => {
  const marks = (line: string, words: readonly string[]): string =>
    marked(line, words)
      .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
      .join('');

  test.each([
    ['一般公共预算“三公”经费支出表', ['三公经费'], '一般公共预算“[三公”经费]支出表'],
    ['1,234.50 万元', ['1234.50'], '[1,234.50] 万元'],
    ['37.44 万元', ['38.88万'], '37.44 万元'],
    ['人力资源和社会保障局', ['人力社保'], '[人力]资源和社会保障局'],
    ['没有', ['三公'], '没有'],
    ['𠮷林', ['𠮷林'], '[𠮷林]'],
  ])('%s', (line, words, shown) => {
    expect(marks(line, words)).toBe(shown);
  });

  test('nothing is lost by it', () => {
    fc.assert(
      fc.property(text, text, (line, word) => {
        expect(
          marked(line, [normalise(word)])
            .map((piece) => piece.text)
            .join(''),
        ).toBe(line);
      }),
    );
  });

  test('of a long text the stretch around it is shown', () => {
    const long = `${'甲'.repeat(200)}三公${'乙'.repeat(200)}`;
    expect(excerptAround(long, ['三公'])).toMatch(/^…甲+三公乙+…$/);
    expect(excerptAround('短', ['三公'])).toBe('短');
  });
});

test('a text is cut at its sentences and nothing of it is lost', () => {
  const long = '一'.repeat(70);
  expect(sentences(`甲。乙；${long}。${long}。`)).toEqual([`甲。乙；${long}。`, `${long}。`]);
  expect(sentences('')).toEqual([]);
});
