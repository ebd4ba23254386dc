import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownWords, plainHtml, seen } from './own-words.ts';

/** What is printed of a text of which nothing is said. */
function printedAs(text: string): string {
  const { html, said } = ownWords(text);
  expect(said).toEqual([]);
  return plainHtml(html);
}

describe('strong words', () => {
  test.each([
    ['before Chinese quotation marks', '甲**“三公”经费**支出。', '甲<strong>“三公”经费</strong>支出。'],
    ['that end in a colon', '乙**注意：**正文。', '乙<strong>注意：</strong>正文。'],
    ['that begin with a bracket', '丙**（一）职责**是。', '丙<strong>（一）职责</strong>是。'],
    ['that are a title', '丁**《预算法》**规定。', '丁<strong>《预算法》</strong>规定。'],
    ['that end in a bracket', '戊**支出（类）**多。', '戊<strong>支出（类）</strong>多。'],
    ['before a full stop', '庚**“加粗”**。', '庚<strong>“加粗”</strong>。'],
    ['twice in a line', '**甲**乙**丙**', '<strong>甲</strong>乙<strong>丙</strong>'],
  ])('%s', (_, text, html) => {
    expect(printedAs(text)).toBe(`<p>${html}</p>`);
  });
});

describe('what is no mark is printed as it is', () => {
  test.each([
    '按3000元*12月*2人计算。',
    '规格为5*6*7米。',
    '人数*标准*月数',
    '人数 * 标准 * 月数',
    '金额*',
    '手机138****5678，身份证1502***********012。',
    '张**、李**任组长。',
    '5~6万元，1~2月',
    'a_b_c，__，姓名____',
    '财预[2025]12号，[附件]，[x] 已办',
    'R&D经费，AT&T，a&b;c',
    '甲|乙 * 丙',
    'c:\\temp\\新建，5\\%，甲\\乙',
    'c:\\temp\\_a\\#b\\[c]',
    '占比<5%，预算<决算，I <3 你，《<预算法>实施条例》，a < b',
    '集合｛甲｝',
    '10:30开始，见 https://www.example.gov.cn/a_b?c=1&d=2&copy=3 。',
    '#3楼改造，其中#1楼',
    '1、甲 2）乙 （3）丙 ①丁',
    '“引号” "quotes" \'single\' …… —— ~ ^ $ % @ =',
    '>5万元的项目',
    '!important',
    '①*必填项',
    '，',
  ])('%s', (text) => {
    const { html, said } = ownWords(text);
    expect(said).toEqual([]);
    expect(seen(html)).toBe(text.replace(/\s+/g, ''));
    expect(html).not.toContain('<strong>');
  });
});

describe('lists, headings, tables and lines', () => {
  test.each([
    [
      'numbers of a list',
      '1. 甲\n2. 乙',
      '<ul>\n<li class="numbered">1. 甲</li>\n<li class="numbered">2. 乙</li>\n</ul>',
    ],
    [
      'a list that goes on after a paragraph',
      '1. 甲\n\n丙。\n\n2. 乙',
      '<ul>\n<li class="numbered">1. 甲</li>\n</ul>\n<p>丙。</p>\n<ul>\n<li class="numbered">2. 乙</li>\n</ul>',
    ],
    ['a year that begins a line', '2026. 年末', '<ul>\n<li class="numbered">2026. 年末</li>\n</ul>'],
    [
      'a list that begins at seven',
      '7) 乙\n7) 丙',
      '<ul>\n<li class="numbered">7) 乙</li>\n<li class="numbered">7) 丙</li>\n</ul>',
    ],
    ['a list with bullets', '职责：\n- 甲\n* 乙', '<p>职责：</p>\n<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>'],
    ['an item on two lines', '- 甲\n  乙', '<ul>\n<li>甲乙</li>\n</ul>'],
    ['a sum over two lines', '3000元\n* 12月\n+ 5元', '<p>3000元* <span class="kept">12月</span>+ 5元</p>'],
    ['a heading', '## 标题', '<h2>标题</h2>'],
    ['a heading without a space', '##标题\n正文', '<h2>标题</h2>\n<p>正文</p>'],
    ['a heading of another level', '#### 标题 ##', '<h2>标题</h2>'],
    [
      'a table',
      '见下表：\n| 项目 | 金额 |\n|---|---:|\n| 甲\\|乙 | **1.00** |\n丙',
      '<p>见下表：</p>\n<table class="texts"><thead><tr><th scope="col">项目</th><th scope="col">金额</th></tr></thead><tbody><tr><td>甲|乙</td><td>1.00</td></tr></tbody></table>\n<p>丙</p>',
    ],
    ['lines of one paragraph', '甲\n乙\nab\ncd', '<p>甲乙ab cd</p>'],
    ['a line that is broken', '甲  \n乙\\\n丙', '<p>甲</p>\n<p>乙</p>\n<p>丙</p>'],
    ['paragraphs indented as in Chinese', '　　甲。\n　　乙。', '<p>甲。</p>\n<p>乙。</p>'],
    ['a link', '见[收支*总*表](../summary/)。', '<p>见<a href="../summary/">收支*总*表</a>。</p>'],
    ['lines that end as in Windows', '甲\r\n乙\r\n\r\n丙\r\n', '<p>甲乙</p>\n<p>丙</p>'],
  ])('%s', (_, text, html) => {
    expect(printedAs(text)).toBe(html);
  });
});

describe('what is not offered is refused, with its name and what to write', () => {
  test.each([
    ['~~删去~~的字', '删除线“~~删去~~”'],
    ['癸__“下划线”__正文', '下划线加粗“__“下划线”__”'],
    ['壬*强调：*正文', '单个星号“*强调：*”'],
    ['***重点***', '三个星号'],
    ['**加粗 **正文', '加粗的 ** 没有成对'],
    ['未：c:\\temp\\*新建* 5\\%', '单个星号“*新建*”'],
    ['用`代码`写', '代码（反引号）'],
    ['A&amp;B', '字符代号“&amp;”'],
    ['&nbsp;空格', '字符代号“&nbsp;”'],
    ['见[^1]', '脚注“[^1]”'],
    ['[^1]: 注', '脚注不允许'],
    ['> 引用', '引用不允许'],
    ['标题\n---', '分隔线'],
    ['标题\n===', '分隔线'],
    ['***', '分隔线'],
    ['#标题', '行首的 # 后面没有空格'],
    ['| 甲 | 乙 |', '表格的第二行'],
    ['| 甲 | 乙 |\n|---|---|\n| 丙 |', '表格这一行有 1 格，表头有 2 格'],
    ['![图](a.png)', '图片 a.png 不允许'],
    ['[附件](../x "标题")', '链接的网址后面还有文字'],
    ['<https://www.gov.cn/>', '尖括号里的网址'],
    ['分配给{某单位/某人}办理', '表达式 {某单位/某人}'],
    ['甲{乙', '花括号没有成对'],
    ['<br> 换行', 'HTML 标签 <br>'],
    ['- - 甲', '一行里有两个列表符号'],
    ['```\n甲\n```', '代码块'],
  ])('%s', (text, message) => {
    const { said } = ownWords(text);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(message);
  });
});

const SPECIALS = [
  ...'*_~`#+-=|\\[](){}<>&!.:;,/"\'$%^@?',
  '**',
  '__',
  '~~',
  '##',
  '](',
  '../',
  '|---|',
  '***',
  '&amp;',
  '\n',
  '\n\n',
  '  \n',
  '- ',
  '1. ',
  '> ',
  '　　',
];
const WORDS = [
  '甲',
  '乙',
  '（一）',
  '“三公”',
  '经费',
  '：',
  '。',
  '，',
  '支出',
  '12',
  '5.00万元',
  '2026',
  '年',
  'A',
  'x',
  ':',
  ' ',
  '　',
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...SPECIALS)), { maxLength: 30 })
  .map((parts) => parts.join(''));

/** Everything that is no sign of ours: letters, figures and Chinese punctuation. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}“”（）：。，、]/gu, '');

/** Whether the characters of one text stand in another in this order. */
function standsIn(text: string, whole: string): boolean {
  let at = 0;
  for (const character of text) {
    at = whole.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

describe('every visible character stands on the page, in order, or a message says why not', () => {
  test('letters, figures and Chinese punctuation are all there, and nothing else is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { html, said } = ownWords(text);
        if (said.length > 0) return;
        const addresses = [...html.matchAll(/ href="([^"]*)"/g)].map(([, address = '']) => address);
        const withoutAddresses = addresses.reduce(
          (rest, address) => rest.replace(`](${address})`, ']'),
          text,
        );
        expect(letters(seen(html))).toBe(letters(withoutAddresses));
        expect(standsIn(seen(html), text.replace(/\s+/g, ''))).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });

  test('with a backslash before each mark, all of it is', () => {
    const marks = /[{}<>[\]*_~#|`&]/g;
    const line = anyText.map((text) => `甲${text.replace(/[\n\\]/g, '').trim()}`);
    fc.assert(
      fc.property(line, (text) => {
        const { html, said } = ownWords(text.replace(marks, '\\$&'));
        expect(said).toEqual([]);
        expect(seen(html)).toBe(text.replace(/\s+/g, ''));
      }),
      { numRuns: 1_000 },
    );
  });

  test('and nothing is lost of a mark that does nothing: only pairs, beginnings of lines and links take signs away', () => {
    const line = fc
      .array(
        fc.constantFrom(...WORDS, '*', '_', '~', '|', '[', ']', '(', ')', '#', '-', '+', '!', '&', '>', '.'),
        { maxLength: 20 },
      )
      .map((parts) => `甲${parts.join('').trim()}`);
    fc.assert(
      fc.property(line, (text) => {
        const { html, said } = ownWords(text);
        if (said.length > 0 || /\*\*|\]\(/.test(text)) return;
        expect(seen(html)).toBe(text.replace(/\s+/g, ''));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a text without words', () => {
  test.each(['', '\n', ' \n\u3000\n', '---\nmode: replace\n---\n', '---\nmode: after\n---\n\n'])(
    '%j',
    (text) => {
      expect(ownWords(text).said).toEqual(['content/empty-file 文件里没有文字，这一节会印成空白']);
    },
  );
});
