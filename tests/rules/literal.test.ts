import { expect, test } from 'vitest';
import { literalMark } from '../../src/rules/texts/literal.ts';
import { publishedBooks } from '../published-books.ts';
import { messagesOf } from './tester.ts';

const ofDuty = (text: string): readonly string[] =>
  messagesOf(literalMark, { narrative: `duties: { items: [${JSON.stringify(text)}] }` });

test.each([
  ['见[名录](https://www.example.gov.cn/list)。', '职责里的链接“[名录](https://www.example.gov.cn/list)”'],
  ['见[附件](attachments/a.pdf)', '职责里的链接“[附件](attachments/a.pdf)”'],
  ['政治<b>协商', '职责里的网页标记“<b>”'],
  ['第一段<br/>第二段', '职责里的网页标记“<br/>”'],
  ['政治&nbsp;协商', '职责里的网页的字符写法“&nbsp;”'],
])('%s is printed as it stands', (text, says) => {
  const said = ofDuty(text);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(says);
});

test.each(['金额<3万元且>1万元', '依据[2020]10号（试行）', '甲&乙', '见 https://www.example.gov.cn/list'])(
  '%s is nothing else',
  (text) => {
    expect(ofDuty(text)).toEqual([]);
  },
);

test('what was published has none', () => {
  const { findings } = publishedBooks();
  expect(findings.filter(({ rule }) => rule === literalMark.id)).toEqual([]);
});
