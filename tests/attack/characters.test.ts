import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isBlocking } from '../../src/books/books.ts';
import { hiddenCharacters, withoutHidden } from '../../src/read/characters/hidden.ts';
import { lookAlikes, looksOf } from '../../src/read/characters/look-alikes.ts';
import { locator } from '../../src/read/yaml/locate.ts';
import { terminalReport } from '../../src/report/terminal.ts';
import { attackedContent, DISCLOSURE, findingsOf, rulesAt } from './attacked.ts';

const PROJECTS = `${DISCLOSURE}/projects.yaml`;
const base = (file: string): string =>
  readFileSync(join(import.meta.dirname, '../errors/base', file), 'utf8');

/** A character by its number, so that no file of ours holds one. */
const sign = (code: number): string => String.fromCodePoint(code);
const hex = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

/** Characters that deceive: some of each kind. */
const HIDDEN = [
  ...[0x00, 0x01, 0x07, 0x08, 0x0b, 0x0c, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9f],
  ...[0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069],
  ...[0x200b, 0x200c, 0x200d, 0x2060, 0x2061, 0x2064, 0x206a, 0x206f, 0xfeff, 0x00ad, 0x034f, 0x180e],
  ...[0x2028, 0x2029, 0x115f, 0x1160, 0x17b4, 0x3164, 0xffa0, 0x2800, 0xfe00, 0xfe0f, 0xe0100],
  ...[0xfff9, 0xfffb, 0xfffd, 0xfffe, 0xfdd0, 0xe0001, 0xe0041, 0xe000, 0xf0b7, 0x1d173, 0x10ffff],
];

describe('a character that is not seen, or turns the text around, is refused by its name and place:', () => {
  test.each(HIDDEN.map((code) => [hex(code), code] as const))('%s as it is', (name, code) => {
    const text = base(PROJECTS);
    const at = text.indexOf('name: ') + 'name: '.length + 1;
    const root = attackedContent({ [PROJECTS]: text.slice(0, at) + sign(code) + text.slice(at) });
    const found = findingsOf(root).filter(({ rule }) => rule === 'content/hidden-character');
    expect(found.map(({ message }) => message.slice(0, name.length + 3))).toEqual([`有 ${name}：`]);
    expect(found.every(isBlocking)).toBe(true);
    const place = locator(root)(found[0]?.source ?? { file: '', path: [] });
    const before = text.slice(0, at).split('\n');
    expect([place.line, place.column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1]);
  });

  test.each(HIDDEN.map((code) => [hex(code), code] as const))('%s as an escape of YAML', (name, code) => {
    const written =
      code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
    const text = base(PROJECTS).replace(
      /name: (.*?)(?=[,\n])/,
      (_, given: string) => `name: "${given}${written}"`,
    );
    const found = findingsOf(attackedContent({ [PROJECTS]: text }));
    const hidden = found.filter(({ rule }) => rule === 'content/hidden-character');
    expect(hidden.map(({ message }) => message.slice(0, name.length + 3))).toEqual([`有 ${name}：`]);
    expect(hidden[0]?.source.path.slice(-1)).toEqual(['name']);
  });

  test('half of a pair, as an escape', () => {
    for (const half of ['\\uD800', '\\uDC00', '\\uDC00\\uD800']) {
      const text = base(PROJECTS).replace(/name: (.*?)(?=[,\n])/, `name: "某${half}"`);
      expect(rulesAt(attackedContent({ [PROJECTS]: text }), PROJECTS)).toContain('content/hidden-character');
    }
  });

  test('in keys, ids, amounts, comments', () => {
    const zero = sign(0x200b);
    for (const text of [
      `${base(PROJECTS)}# 说明${sign(0x202e)}倒着\n`,
      base(PROJECTS).replace('name:', `"na\\u200Bme":`),
      base(PROJECTS).replace(/code: "?(\w)/, (all) => all + zero),
    ])
      expect(rulesAt(attackedContent({ [PROJECTS]: text }), PROJECTS)).toContain('content/hidden-character');
    const unit = 'units/demo-bureau.yaml';
    const named = attackedContent({ [unit]: base(unit).replace(/^id: (.*)$/m, 'id: "demo\\u00ADbureau"') });
    expect(rulesAt(named, unit)).toContain('content/hidden-character');
  });

  test('in own words, as it is and as a character reference', () => {
    for (const text of [
      `甲${sign(0x202e)}乙。\n`,
      '甲&#x202E;乙。\n',
      '甲&#8203;乙。\n',
      '[甲](../a&#x200B;b/)\n',
    ]) {
      const file = `${DISCLOSURE}/narrative/totals.mdx`;
      const rules = findingsOf(attackedContent({ [file]: text })).map(({ rule }) => rule);
      expect(rules, text).toContain('content/hidden-character');
    }
  });

  test('in the names of files and folders, whether they are read or not', () => {
    const root = attackedContent();
    const names = [`a${sign(0x202e)}lmth.yaml`, `units${sign(0x200b)}`, `x${sign(0x1b)}[2J`];
    for (const name of names) writeFileSync(join(root, name), '');
    for (const name of names) expect(rulesAt(root, name)).toContain('content/hidden-character');
  });

  test('and a message that quotes one shows it', () => {
    const text = base(PROJECTS).replace(
      /name: (.*?)(?=[,\n])/,
      `name: 某${sign(0x202e)}${sign(0x200b)}${sign(0x1b)}项`,
    );
    const root = attackedContent({ [PROJECTS]: text });
    const printed = terminalReport(findingsOf(root), locator(root));
    expect(hiddenCharacters(printed.replaceAll('\uFFFD', ''))).toEqual([]);
  });
});

describe('what is not deceptive passes:', () => {
  test.each([
    ['Chinese with its punctuation', '“三公”经费——２０２６年（预算）·表㈠　①、℃、㎡、Ⅲ、α'],
    ['rare ideographs', `${sign(0x20bb7)}野家${sign(0x2b4e7)}`],
    ['Mongolian with its joiners', `${sign(0x182e)}${sign(0x180b)}${sign(0x1823)}${sign(0x200d)}`],
    ['Uyghur', `${sign(0x0645)}${sign(0x200c)}${sign(0x06d5)}`],
  ])('%s', (_, text) => {
    expect(hiddenCharacters(text)).toEqual([]);
    expect(withoutHidden(text)).toBe(text);
    expect(lookAlikes(text)).toEqual([]);
  });
});

describe('letters that look like others are told:', () => {
  test.each([
    [`${sign(0x0410)}类经费`, 'A'],
    [`${sign(0x0421)}O${sign(0x0420)}平台`, 'C'],
    [`${sign(0x039f)}A系统`, 'O'],
    [`${sign(0x2f42)}化经费`, '文'],
    [`进出${sign(0x30ed)}检验`, '口'],
    [`${sign(0xf98a)}量`, '力'],
    [`${sign(0x1d400)}级`, 'A'],
  ])('%s', (text, like) => {
    expect(lookAlikes(text)[0]?.like).toBe(like);
    const projects = base(PROJECTS).replace(/name: (.*?)(?=[,\n])/, `name: ${text}`);
    expect(rulesAt(attackedContent({ [PROJECTS]: projects }), PROJECTS)).toContain('content/look-alike');
  });

  test('whole words of another script are none', () => {
    expect(lookAlikes('满洲里（Маньчжурия）口岸、μ、Ωмега、カメラ、ロボット')).toEqual([]);
  });

  test('two names that look the same are the same to a reader', () => {
    for (const [one, other] of [
      ['项目Ａ', '项目A'],
      ['公共 就业', '公共就业'],
      ['甲（一期）', '甲(一期)'],
      [`项目${sign(0x0410)}`, '项目A'],
    ] as const)
      expect(looksOf(one)).toBe(looksOf(other));
    expect(looksOf('项目A')).not.toBe(looksOf('项目B'));
  });
});

describe('a link leads where it seems to lead:', () => {
  const rulesOf = (text: string): readonly string[] => {
    const root = attackedContent();
    mkdirSync(join(root, DISCLOSURE, 'narrative'), { recursive: true });
    writeFileSync(join(root, DISCLOSURE, 'narrative/totals.mdx'), text);
    return findingsOf(root).map(({ rule }) => rule);
  };
  test.each([
    '[见](https://www.gov.cn@evil.example/)',
    '[见](https://www.gov.cn:80@evil.example/)',
    '[见](https://user:password@www.gov.cn/)',
    '[见](http://www.gov.cn%2F@evil.example/)',
    '[https://www.gov.cn/](https://evil.example/)',
    '[www.mof.gov.cn](https://mof.evil.example/)',
    `[见](https://g${sign(0x043e)}v.cn/)`,
    '[见](https://www.gov.cn/%增)',
    '[见](../%zz/)',
    '[见](https://)',
    '[见](https://[::1/)',
    '[见](javascript:alert)',
    '[见](//evil.example/)',
  ])('%s', (text) => {
    expect(rulesOf(text)).toContain('narrative/link');
  });

  test.each([
    '[见](https://www.gov.cn/a@b?x=%E5%A2%9E)',
    '[www.gov.cn](https://www.gov.cn/zhengce/)',
    '[财政局](mailto:a@b.cn)',
    '[上页](../income/)',
  ])('%s is one', (text) => {
    expect(rulesOf(text)).not.toContain('narrative/link');
  });
});
