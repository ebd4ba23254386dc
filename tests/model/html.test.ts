import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributes, type Content, element, html, onLines, printed } from '../../src/model/markup/html.ts';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** What a reader of markup takes a text for. */
const read = (text: string): string => text.replaceAll(/&(\w+);/g, (_, name) => ENTITIES[name] ?? '?');

/** What XML can hold of a text. */
const held = (text: string): string =>
  [...text]
    .map((one) => (/[\t\n\r -\uD7FF\uE000-\uFFFD]|[\u{10000}-\u{10FFFF}]/u.test(one) ? one : '\ufffd'))
    .join('');

/** Texts that try to be markup, with what no markup can hold. */
const TEXTS = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '=',
      '/',
      ' ',
      '`',
      '${',
      '</td>',
      '<script>',
      '&lt;',
      ']]>',
      '-->',
    ),
    fc.constantFrom('\0', '\u0008', '\u001b', '\ud800', '\udfff', '\uffff', '\u{1f600}', '万', '\n'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
});
const SEEDED = { seed: 13, numRuns: 1000 } as const;

describe('what is put in is never taken for markup', () => {
  test('between tags', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const [, inside = '?'] = /^<td>([^<>"]*)<\/td>$/s.exec(printed(html`<td>${text}</td>`)) ?? [];
        expect(read(inside)).toBe(held(text));
      }),
      SEEDED,
    );
  });

  test('within the quotes of an attribute, written or worked out', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        for (const markup of [
          html`<td title="${text}"></td>`,
          html`<td${attributes({ title: text })}></td>`,
          element('td', attributes({ title: [text] }), undefined),
        ]) {
          const found = /^<td(?: title="([^<>"]*)")?><\/td>$/s.exec(printed(markup));
          expect(read(found?.[1] ?? (text === '' && found ? '' : '?'))).toBe(held(text));
        }
      }),
      SEEDED,
    );
  });

  test('in lists within lists, however deep', () => {
    const lists = fc.letrec<{ node: Content }>((tie) => ({
      node: fc.oneof({ maxDepth: 4 }, TEXTS, fc.integer(), fc.constant(undefined), fc.array(tie('node'))),
    })).node;
    const flat = (content: Content): string =>
      content === undefined
        ? ''
        : typeof content === 'string' || typeof content === 'number'
          ? held(String(content))
          : Array.isArray(content)
            ? content.map(flat).join('')
            : '?';
    fc.assert(
      fc.property(lists, (content) => {
        const text = printed(html`${content}`);
        expect(text).not.toMatch(/[<>"]/);
        expect(read(text)).toBe(flat(content));
      }),
      SEEDED,
    );
  });

  test('what only looks like markup, as JSON or YAML give it, is none', () => {
    const forged = JSON.parse('{"text":"<b>","content":"<b>","Symbol(content)":"<b>"}');
    expect(() => html`<p>${forged}</p>`).toThrow('no content');
    expect(() => html`<p${forged}></p>`).toThrow('only attributes');
    expect(() => html`<p title="${forged}"></p>`).toThrow('only a text');
  });
});

test('markup within markup stands as it is; nothing is printed for what is not there', () => {
  const cells = ['甲', html`<b>乙</b>`, undefined, 3].map((content) => html`<td>${content}</td>`);
  expect(printed(html`<tr>${cells}</tr>`)).toBe('<tr><td>甲</td><td><b>乙</b></td><td></td><td>3</td></tr>');
  expect(printed(onLines([html`<i></i>`, 'a<b']))).toBe('<i></i>\na&lt;b');
});

test('attributes that are not there are left out, an empty one is kept', () => {
  const own = attributes({
    id: undefined,
    alt: '',
    class: ['a', '', undefined, 'b'],
    headers: [],
    colspan: 2,
  });
  expect(printed(html`<td${own}></td>`)).toBe('<td alt="" class="a b" colspan="2"></td>');
  expect(printed(html`<td${undefined}></td>`)).toBe('<td></td>');
});

test.each([
  ['an attribute without quotes', () => html`<td class=${'a'}></td>`],
  ['single quotes', () => html`<td class='${'a'}'></td>`],
  ['the name of a tag', () => html`<${'td'}></td>`],
  ['the end of a tag', () => html`<td></${'td'}>`],
  ['the name of an attribute', () => html`<td ${'onclick'}="a"></td>`],
  ['a text where attributes stand', () => html`<td${' onclick="a"'}></td>`],
  ['attributes between tags', () => html`<td>${attributes({ id: 'a' })}</td>`],
  ['markup within quotes', () => html`<td title="${html`<b></b>`}"></td>`],
  ['a script', () => html`<script>${'a'}</script>`],
  ['a style', () => html`<style>${'a'}</style>`],
  ['a comment', () => html`<!-- ${'a'} -->`],
  ['a tag that is not closed', () => html`<td title="${'a'}"`],
  ['an attribute that cannot be one', () => attributes({ 'a onclick': 'b' })],
  ['an element that cannot be one', () => element('p onclick=a', undefined, '')],
  ['an element of scripts', () => element('SCRIPT', undefined, '')],
])('%s is refused', (_, put) => {
  expect(put).toThrow();
});
