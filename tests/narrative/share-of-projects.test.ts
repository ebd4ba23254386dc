import { expect, test } from 'vitest';
import { booksOfFolder, filesIn } from '../points/ledger.ts';

const content = filesIn('content');
const saidOf = (percent: string): readonly string[] => {
  const text = `公开项目绩效目标24个，涉及项目金额6,100.91万元，占项目支出总额的${percent}%。\n`;
  const books = booksOfFolder({
    ...content,
    'disclosures/pinglu-hrss/2026/narrative/goals-notes.mdx': text,
  });
  return books.findings.flatMap(({ rule, message, disclosure }) =>
    disclosure === 'pinglu-hrss/2026' && rule === 'narrative/contradiction' ? [message] : [],
  );
};

test('the right share is no error where the source printed a wrong one, and the wrong one is', () => {
  expect(saidOf('97.26')).toEqual([]);
  expect(saidOf('100')).toEqual([
    '文字说占项目支出总额的100%，按数字算：97.26%（6100.91万元除以6272.66万元）',
  ]);
});
