import { expect, test } from 'vitest';
import { publishedText } from '../../src/rules/narrative/published.ts';
import { booksOfFolder, filesIn } from '../points/ledger.ts';

const FILE = 'disclosures/putuo-finance/2025/narrative/budget-notes.mdx';

/** What is told of own words in a disclosure whose tables print 元. */
function told(text: string): readonly string[] {
  const books = booksOfFolder({ ...filesIn('content'), [FILE]: text });
  return books.findings.flatMap(({ rule, source, message }) =>
    rule === publishedText.id && source.file === FILE ? [message] : [],
  );
}

test('digits that own words cut off are a warning that says what rounding gives, and rounded ones are none', () => {
  expect(told('行政单位离退休（项）87.70万元。\n')).toEqual([
    expect.stringMatching(
      /^文字写 87\.70万元，是截去了尾数：“.*行政单位离退休.*”是 877,080\.00元，四舍五入应为 87\.71万元$/,
    ),
  ]);
  expect(told('行政单位离退休（项）87.71万元。\n')).toEqual([]);
});
