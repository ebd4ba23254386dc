import { describe, expect, test } from 'vitest';
import { proseOf } from '../../src/read/prose/read-prose.ts';
import { readContent } from '../../src/read/read-content.ts';
import { locationOf } from './locations.ts';

const { taxonomy } = readContent('content').content;

/** What is said of a text: rule, line and column of each finding. */
function refused(text: string): readonly string[] {
  const { prose, findings } = proseOf('narrative/totals.mdx', 'totals', text, { taxonomy });
  expect(prose === undefined).toBe(findings.length > 0);
  return findings.map(({ rule, source }) => `${rule} ${locationOf(text, source)}`);
}

describe('a hostile text is refused where it is hostile', () => {
  test.each([
    ['an import', '收支平衡。\n\nimport fs from "node:fs"\n', ['narrative/code 3:1']],
    ['an export', 'export const money = 1\n', ['narrative/code 1:1']],
    ['an expression in a sentence', '收入 {process.env.HOME} 万元。', ['narrative/code 1:4']],
    ['an expression on a line of its own', '一\n\n{1 + 1}\n', ['narrative/code 3:1']],
    ['a script', '一\n\n<script>alert(1)</script>\n', ['narrative/code 3:1']],
    ['an event handler', '<b onclick="alert(1)">一</b>', ['narrative/code 1:1']],
    ['an iframe in a sentence', '见<iframe src="https://example.org"></iframe>。', ['narrative/code 1:2']],
    ['a style', '<style>body { display: none }</style>', ['narrative/code 1:1', 'narrative/code 1:13']],
    ['a comment', '一<!-- 二 -->', ['narrative/syntax 1:2']],
    ['an unknown component', '<Include file="/etc/passwd"/>', ['narrative/component 1:1']],
    ['a member of an object', '<process.exit/>', ['narrative/code 1:1']],
    ['a name every object has', '<constructor/>', ['narrative/code 1:1']],
    ['an unknown attribute', '一<Amount flow="revenue" set="1"/>', ['narrative/component 1:25']],
    ['an attribute that is an expression', '<Amount flow={fetch("x")}/>', ['narrative/code 1:9']],
    ['a spread of attributes', '<Amount {...globalThis}/>', ['narrative/code 1:9']],
    ['a link that runs code', '一[二](javascript:alert(1))', ['narrative/link 1:2']],
    ['the same, written in entities', '[二](&#106;avascript:alert(1))', ['narrative/link 1:1']],
    ['a link that nobody sees', '一[](../summary/)', ['narrative/link 1:2']],
    ['a link to data', '[二](data:text/html;base64,PHNjcmlwdD4=)', ['narrative/link 1:1']],
    ['a link to another host without a scheme', '[二](//example.org)', ['narrative/link 1:1']],
    ['an image from another host', '一\n\n![二](https://example.org/a.gif)', ['narrative/link 3:1']],
    [
      'a link by reference',
      '[二][a]\n\n[a]: javascript:alert(1)',
      ['narrative/markup 1:1', 'narrative/markup 3:1'],
    ],
    [
      'a layout, which would run a module',
      '---\nlayout: ../../evil.astro\n---\n\n一',
      ['content/unknown-key 2:1'],
    ],
    ['another key at the top', '---\nmode: after\nimport: x\n---\n\n一', ['content/unknown-key 3:1']],
    ['an alias at the top', '---\nmode: &a after\n---\n\n一', ['yaml/alias 2:7']],
    ['code', '一\n\n```js\nalert(1)\n```\n', ['narrative/markup 3:1']],
    ['tags that nobody closes', '<When flow="revenue">\n\n一', ['narrative/syntax 1:1']],
    ['a fragment', '<>一</>', ['narrative/code 1:1']],
    [
      'several at once',
      '{1}\n\n<script/>\n\n[a](vbscript:x)',
      ['narrative/code 1:1', 'narrative/code 3:1', 'narrative/link 5:1'],
    ],
  ])('%s', (_, text, expected) => {
    expect(refused(text)).toEqual(expected);
  });

  test('marks nested without end', () => {
    expect(refused(`${'> '.repeat(200)}一`)[0]).toMatch(/^narrative\/markup/);
    expect(refused(`${'- '.repeat(60)}一`)).not.toEqual([]);
  });
});

describe('plain text is plain text', () => {
  test.each([
    ['less than a number', '增长 <5%，占比<1%。', '增长 <5%，占比<1%。'],
    ['less than a word', '预算<决算', '预算<决算'],
    ['a time and a ratio', '10:30 开会，比例 1:2。', '10:30 开会，比例 1:2。'],
    ['a brace with a backslash', '集合 \\{甲\\}', '集合 {甲}'],
    ['full-width braces', '｛甲｝', '｛甲｝'],
    ['a pipe and an asterisk', '甲|乙 * 丙', '甲|乙 * 丙'],
  ])('%s', (_, text, expected) => {
    const { prose, findings } = proseOf('a.mdx', 'totals', text, { taxonomy });
    expect(findings).toEqual([]);
    expect(prose?.nodes).toMatchObject([{ kind: 'paragraph', children: [{ kind: 'text', text: expected }] }]);
  });
});
