import { expect, test } from 'vitest';
import { smallUnit } from '../narrative/small-unit.ts';

const told = (text: string): readonly string[] =>
  smallUnit({ 'narrative/contact.mdx': `${text}\n` }).findings.flatMap(({ rule, message }) =>
    rule === 'texts/email' ? [message] : [],
  );

test.each([
  ['电子邮箱：bgs@.com。', 1],
  ['邮箱：bgs.example.gov.cn', 1],
  ['邮箱：bgs@example.gov.cn。', 0],
  ['电子邮箱：见网站首页。', 0],
])('%s', (text, count) => {
  expect(told(text)).toHaveLength(count);
});
