import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsJudged } from '../../src/narrative/judged/words-judged.ts';
import { evaluate } from '../../src/narrative/language/evaluate.ts';
import { proseOf } from '../../src/read/prose/read-prose.ts';
import { SMALL_UNIT, smallUnit } from './small-unit.ts';

const books = smallUnit();
const narrative = books.narratives.get(SMALL_UNIT);
if (narrative === undefined) throw new Error('no narrative');
const { view } = narrative;

/** What is told of a unit's own words to be wrong, and where in the file. */
function told(text: string) {
  const { prose } = proseOf('totals.mdx', 'totals', text, { taxonomy: books.content.taxonomy });
  if (prose === undefined) throw new Error(`not read: ${text}`);
  return wordsJudged(view, 'totals', evaluate(view, prose, true).blocks).judged.flatMap(
    ({ verdict, source: { span } }) =>
      verdict.kind === 'different'
        ? [
            {
              said: verdict.said.replace(' ', ''),
              at: text.slice(span?.start, (span?.start ?? 0) + (span?.length ?? 0)),
            },
          ]
        : [],
  );
}

const plain = (text: string): string => text.replaceAll(/\s/g, '');

/** A text broken into lines, some of them indented; numbers stay whole. */
const folded = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...[...text.matchAll(/[\d.,]+|[\s\S]/gu)].map(([word]) =>
        fc.tuple(fc.constant(word), fc.constantFrom('', '', '\n', ' \n', '\n  ')),
      ),
    )
    .map((words) =>
      words.map(([word, fold], index) => (index === words.length - 1 ? word : word + fold)).join(''),
    );

describe('a sentence on several lines of a file of words', () => {
  test.each([
    ['本年收入410.00万元，比上年增加10.00万元，增长12.5%。', '12.5%', '增长12.5%'],
    ['本年收入410.00万元，比上年减少10.00万元，增长2.5%。', '10.00万元', '减少10.00万元'],
    ['支出预算总计140.00万元，收入预算总计410.00万元。', '140.00万元', '140.00万元'],
  ])('is read as one, and its mistake is shown where it stands: %s', (text, at, said) => {
    fc.assert(
      fc.property(folded(text), (lines) => {
        expect(told(lines).map((each) => ({ ...each, at: plain(each.at) }))).toEqual([{ said, at }]);
      }),
    );
  });

  test('that is right is not blamed', () => {
    fc.assert(
      fc.property(folded('本年收入410.00万元，比上年增加10.00万元，增长2.5%。'), (lines) => {
        expect(told(lines)).toEqual([]);
      }),
    );
  });
});

describe('a reason on several lines of narrative.yaml', () => {
  const indent = (lines: readonly string[]) => lines.join('\n      ');
  const STYLES: Readonly<Record<string, (lines: readonly string[]) => string>> = {
    plain: (lines) => `\n      ${indent(lines)}`,
    quoted: (lines) => `"${indent(lines)}"`,
    '>': (lines) => `>\n      ${indent(lines)}`,
    '>-': (lines) => `>-\n      ${indent(lines)}`,
    '|': (lines) => `|\n      ${indent(lines)}`,
    '|-': (lines) => `|-\n      ${indent(lines)}`,
  };
  /** What became of the figures of a reason, each as it was read. */
  const judged = (text: string) =>
    smallUnit({
      'narrative.yaml': `prior:\n  - { of: { flow: sources }, amount: 400.00 }\nreasons:\n  - of: { flow: sources }\n    text: ${text}\n`,
    })
      .narratives.get(SMALL_UNIT)
      ?.judged.map(({ claim, verdict }) => `${claim.role} ${claim.quantity.text} ${verdict.kind}`);
  const LINES = ['本年收入410.00万元，', '比上年增加', '10.00', '万元，', '增长12.5%'];
  const onOne = judged(LINES.join(''));

  test('on one line', () => {
    expect(onOne).toContain('change 10.00万元 bound');
    expect(onOne?.filter((each) => each.endsWith('different'))).toEqual([]);
  });

  test.each(Object.entries(STYLES))('written with %s', (_, style) => {
    expect(judged(style(LINES))).toEqual(onOne);
  });
});
