import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hiddenCharacters } from '../../src/read/characters/hidden.ts';
import { parseYaml } from '../../src/read/yaml/yaml.ts';

/** What people type into a value, with all that YAML means something by. */
const PIECES = [
  ...[
    '甲',
    '乙',
    '支出',
    '（一）',
    '“三公”',
    '经费',
    '：',
    '，',
    '。',
    '12',
    '5.00万元',
    '2026年',
    'A',
    'ab',
  ],
  ...[' ', '  ', '　', '#', ' #', '# ', ':', ': ', ' :', '-', '- ', '? ', ',', ', ', '[', ']', '{', '}'],
  ...[
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '~',
    '=',
    '<<',
    '---',
    '...',
    "'",
    '"',
    '\\',
    '\\n',
    '\\t',
    '\\u4e00',
  ],
];
const typed = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '');

/**
 * A text that stands in quotes is what stands in them, after a word or a number without Chinese a comment may follow, and after the last of what
 * stands in braces a comma.
 */
const plain = (text: string): string =>
  /^\s*["']/.test(text) ? '' : text.replace(/^(\s*[\w.+\-/%]*)\s#.*$/, '$1');
/** A line of its own that begins with “# ” is a comment. */
const line = (text: string): string => (/^\s*#(?:[\s#]|$)/.test(text) ? '' : text);
const plainInBraces = (text: string): string => plain(text).replace(/,\s*$/, '');

/** What is seen of a text. */
const seen = (text: string): string => text.replaceAll(/\s/g, '');

/** What double quotes make of a backslash and what follows it, as anybody writes them who uses them at all. */
const unescaped = (text: string): string =>
  text.replaceAll(/\\(u[0-9a-f]{4}|.)/g, (all, sign: string) =>
    sign.startsWith('u') ? String.fromCodePoint(Number.parseInt(sign.slice(1), 16)) : (ESCAPED[sign] ?? all),
  );
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', t: '\t', ' ': ' ', '"': '"', '\\': '\\' };

/** The ways a value is written: the file around it, the only value that schemas take from there, and how the text is meant. */
const WAYS: readonly {
  readonly name: string;
  readonly file: (text: string) => string;
  readonly taken: (value: string) => unknown;
  readonly meant: (text: string) => string;
}[] = [
  { name: 'after a key', file: (text) => `a: ${text}\nb: 丙\n`, taken: beside, meant: plain },
  {
    name: 'in a list',
    file: (text) => `a:\n  - ${text}\n  - 丙\n`,
    taken: (value) => ({ a: [value, '丙'] }),
    meant: plain,
  },
  {
    name: 'in braces',
    file: (text) => `a: { c: ${text}, d: 丙 }\n`,
    taken: (value) => ({ a: { c: value, d: '丙' } }),
    meant: plainInBraces,
  },
  {
    name: 'in the last place of braces',
    file: (text) => `a:\n  - { d: 丙, c: ${text} }\nb: 丙\n`,
    taken: (value) => ({ a: [{ d: '丙', c: value }], b: '丙' }),
    meant: plainInBraces,
  },
  {
    name: 'on a second line',
    file: (text) => `a: 丁\n  ${text}\nb: 丙\n`,
    taken: beside,
    meant: line,
  },
  { name: 'in a block', file: (text) => `a: |\n  ${text}\nb: 丙\n`, taken: beside, meant: (text) => text },
  {
    name: 'in a folded block',
    file: (text) => `a: >-\n  丁\n  ${text}\nb: 丙\n`,
    taken: beside,
    meant: (text) => text,
  },
  { name: 'in double quotes', file: (text) => `a: "${text}"\nb: 丙\n`, taken: beside, meant: unescaped },
  {
    name: 'in single quotes',
    file: (text) => `a: '${text}'\nb: 丙\n`,
    taken: beside,
    meant: (text) => text.replaceAll("''", "'"),
  },
];

function beside(value: string): unknown {
  return { a: value, b: '丙' };
}

/** The text of a file of that shape; undefined where its shape is another, which every schema refuses with a message. */
function textOf(parsed: unknown, taken: (value: string) => unknown): string | undefined {
  const texts = JSON.stringify(parsed).match(/"(?:[^"\\]|\\.)*"/g) ?? [];
  return texts
    .map((text): string => JSON.parse(text))
    .find((text) => text !== '' && JSON.stringify(taken(text)) === JSON.stringify(parsed));
}

describe('every visible character that is typed is read, or a message says why not', () => {
  test.each(WAYS)('$name', ({ file, taken, meant }) => {
    let read = 0;
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parseYaml(file(text));
        const found = 'value' in parsed ? textOf(parsed.value, taken) : undefined;
        // Characters that nobody sees are told where a value is read.
        if (found === undefined || hiddenCharacters(found).length > 0) return;
        read += 1;
        expect(seen(found)).toContain(seen(meant(text)));
      }),
      { numRuns: 1_000 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
