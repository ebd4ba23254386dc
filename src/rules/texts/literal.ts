import type { Rule } from '../rule/rule.ts';
import { around, eachText } from '../written/each-text.ts';

/** Marks that make something else of words elsewhere, with what is to be done about them where they are printed as they stand. */
const MARKS: readonly { readonly mark: RegExp; readonly what: string; readonly remedy: string }[] = [
  {
    mark: /!?\[[^[\]\n]+\]\([^()\s]*\)/u,
    what: '链接',
    remedy:
      'YAML 里的文字没有链接：要链接的，把这一段写进 narrative/ 的 .mdx；只要文字的，删去方括号和圆括号里的地址。',
  },
  {
    mark: /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/iu,
    what: '网页标记',
    remedy: '删去标记；要分段的，写成列表的两项，或写进 narrative/ 的 .mdx。',
  },
  {
    mark: /&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,6});/iu,
    what: '网页的字符写法',
    remedy: '改写成字符本身，如“&nbsp;”改为空格，“&ldquo;”改为“。',
  },
];

/** texts/literal: words of YAML are printed as they stand: a link, a tag or an entity in them is no link, no tag and no character to a reader. */
export const literalMark: Rule = {
  id: 'texts/literal',
  severity: 'warning',
  title: 'YAML 里的文字没有链接和网页标记',
  basis: 'YAML 里的文字照原样印出：链接、标记在网页上只是一串符号，读者点不开，也看不懂。',
  check: (account) =>
    eachText(account, ({ text, title, source }) => {
      if (!source.file.endsWith('.yaml')) return undefined;
      for (const { mark, what, remedy } of MARKS) {
        const found = mark.exec(text);
        if (found !== null)
          return {
            message: `${title}里的${what}“${found[0]}”会照原样印出：${around(text, found.index, found[0].length)}`,
            remedy,
          };
      }
      return undefined;
    }),
};
