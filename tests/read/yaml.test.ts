import { describe, expect, test } from 'vitest';
import { slips } from '../../src/read/yaml/slips.ts';
import { DEPTH_LIMIT, parseYaml } from '../../src/read/yaml/yaml.ts';

const value = (text: string) => {
  const parsed = parseYaml(text);
  return 'value' in parsed ? parsed.value : parsed.findings;
};
const findings = (text: string) => {
  const parsed = parseYaml(text);
  return 'findings' in parsed ? parsed.findings : [];
};

describe('a scalar is the text as written', () => {
  test.each([
    ['a: 5.00', '5.00'],
    ['a: 0123', '0123'],
    ['a: 150200222000000037134', '150200222000000037134'],
    ['a: 2026-01-01', '2026-01-01'],
    ['a: yes', 'yes'],
    ['a: ~', '~'],
    ['a: null', 'null'],
    ['a: ""', ''],
    ["a: ''", ''],
    ['a: 1e3', '1e3'],
    ['a: R&D 经费', 'R&D 经费'],
    ['a: 甲 & 乙', '甲 & 乙'],
    ['a: "! 注意 *"', '! 注意 *'],
  ])('%s', (text, expected) => expect(value(text)).toEqual({ a: expected }));

  test('a key without a value is told from a blank', () => {
    expect(value('a:\nb: ""\n')).toEqual({ a: null, b: '' });
    expect(value('{ a, b: "" }')).toEqual({ a: null, b: '' });
  });

  test('keys of all kinds are plain keys', () => {
    expect(value('"<<": x\n__proto__: y\nconstructor: z')).toEqual(
      Object.fromEntries([
        ['<<', 'x'],
        ['__proto__', 'y'],
        ['constructor', 'z'],
      ]),
    );
  });
});

describe('one misplaced bracket is one message, whatever follows it', () => {
  const rest = Array.from(
    { length: 30 },
    (_, index) => `    goals: { year: 完成${index} }\n  - id: x${index}\n`,
  );
  test.each([
    ['a brace too few', '    money: { total: 1, budget: 2\n'],
    ['a brace too many', '    money: { total: 1, budget: 2 }}\n'],
    ['a bracket too few', '    codes: [1, 2\n'],
    ['a bracket too many', '    codes: [1, 2]]\n'],
    ['a line of its own begun with a tab', '    money: { total: 1,\n\tbudget: 2 }\n'],
  ])('%s', (_, line) => {
    expect(findings(`projects:\n  - id: a\n${line}${rest.join('')}`)).toHaveLength(1);
  });
});

describe('spaces of a Chinese keyboard after a key and a dash', () => {
  test.each([
    ['a:\n  -\u3000甲\n  - 乙', '列表项的短横后面是全角空格或不换行空格'],
    ['b: 1\na:\u00A0甲', '冒号后面是全角空格或不换行空格'],
  ])('%j', (text, message) => {
    expect(slips(text).map((slip) => slip.message)).toEqual([message]);
  });
});

describe('all that is wrong is found', () => {
  test.each([
    ['a: &x 1\nb: *x', ['yaml/alias', 'yaml/alias']],
    ['a: &x 1', ['yaml/alias']],
    ['a: !!str 1', ['yaml/tag']],
    ['a: ! 1', ['yaml/tag']],
    ['a: { b: !甲乙, c: 1 }', ['yaml/tag']],
    ['a: [!甲乙, c: 1]', ['yaml/tag']],
    ['a: !!binary aGk=', ['yaml/tag']],
    ['!!map\na: 1', ['yaml/tag']],
    ['a: 1\na: 2\nb: { c: 1, c: 2 }', ['yaml/duplicate-key', 'yaml/duplicate-key']],
    ['a: 1\n---\nb: 2', ['yaml/several-documents']],
    ['a:\n\tb: 1\n\tc: 2', ['yaml/tab', 'yaml/tab']],
    ['a: 1\rb: 2', ['yaml/syntax']],
    ['a: \u0000', ['yaml/syntax']],
    ['? [a]\n: b', ['yaml/syntax']],
    ['', ['content/empty-file']],
    ['# 只有注释\n', ['content/empty-file']],
    ['a: "x', ['yaml/syntax']],
    ['a: [1\nb: {c: 1\nd: 1\ne: "x\n', ['yaml/syntax', 'yaml/syntax', 'yaml/syntax']],
  ])('%j', (text, rules) => expect(findings(text).map(({ rule }) => rule)).toEqual(rules));

  test.each([
    [
      'one list more within lists than may be',
      `${'['.repeat(DEPTH_LIMIT + 1)}${']'.repeat(DEPTH_LIMIT + 1)}`,
    ],
    ['100,000 lists that are not closed', '['.repeat(100_000)],
    ['100,000 lists within lists on one line', '- '.repeat(100_000)],
  ])('too deep: %s', (_, text) => expect(findings(text).map(({ rule }) => rule)).toEqual(['yaml/depth']));

  test('both places of a key written twice', () => {
    const text = 'ab: 1\nab: 2';
    expect(findings(text)[0]).toMatchObject({
      at: { start: 6, length: 2 },
      other: { at: { start: 0, length: 2 } },
    });
  });

  test('a quote that is not closed is shown where it opens', () => {
    expect(findings('a: 1\nb: "x\nc: 2\n')[0]?.at.start).toBe(8);
  });

  test.each(['a: 1\n名称：测试\nb: 2', '名称：测试\nb: 2', 'a: ｛b: 1｝: 2'])(
    'full-width signs are spoken of: %j',
    (text) => expect(findings(text)[0]?.remedy).toContain('半角'),
  );

  test('every finding lies in the text', () => {
    for (const text of ['', 'a: "', '[', '{a: ', 'a:\n  - b\n c', '"', '%', '---\n---\n']) {
      const found = findings(text);
      expect(found, text).not.toEqual([]);
      for (const { at } of found) {
        expect(at.start).toBeGreaterThanOrEqual(0);
        expect(at.start).toBeLessThanOrEqual(text.length);
      }
    }
  });
});
