import { describe, expect, test } from 'vitest';
import { DISCLOSURE_LIMIT, FILE_LIMIT, LIST_LIMIT, PROSE_LIMIT } from '../../src/read/files/limits.ts';
import { DISCLOSURE } from './attacked.ts';
import { checkedWith } from './growing-content.ts';
import { GROWING } from './growth-inputs.ts';

/**
 * Of an input four times as large: sixteen times as long where the time grows with the square of the size, four times where it grows with
 * the size. Runs too short to tell are not judged; a machine that was busy is asked again.
 */
const FACTOR = 4;
const MOST = 9;
const TOO_SHORT = 0.15;

const ratioOf = (files: (size: number) => Readonly<Record<string, string>>, size: number): number => {
  const large = checkedWith(files(size * FACTOR)).seconds;
  if (large < TOO_SHORT * FACTOR) return FACTOR;
  return large / Math.max(TOO_SHORT, checkedWith(files(size)).seconds);
};

describe('four times as much does not take nine times as long:', () => {
  checkedWith({});
  test.each(GROWING)('$name', ({ files, size }) => {
    const ratios: number[] = [];
    do ratios.push(ratioOf(files, Math.ceil(size / 8)));
    while ((ratios.at(-1) ?? 0) >= MOST && ratios.length < 3);
    expect(Math.min(...ratios)).toBeLessThan(MOST);
  });
});

describe('what is beyond a limit is not read, and told:', () => {
  const messages = (files: Readonly<Record<string, string>>): string =>
    checkedWith(files)
      .found.filter(({ rule }) => rule === 'read/too-large' || rule === 'narrative/syntax')
      .map(({ message }) => message)
      .join('\n');
  const rows = (count: number) => `rows:\n${'  - { code: "208", total: 1.00 }\n'.repeat(count)}`;

  test('a file', () => {
    expect(messages({ [`${DISCLOSURE}/tables/income.yaml`]: `#${'x'.repeat(FILE_LIMIT)}` })).toContain(
      '超过上限 2.0 MiB',
    );
  });
  test('a text', () => {
    const text = '甲乙丙丁。\n\n'.repeat(PROSE_LIMIT / 16);
    expect(messages({ [`${DISCLOSURE}/narrative/totals.mdx`]: text })).toContain('超过上限 0.25 MiB');
  });
  test('a paragraph', () => {
    expect(messages({ [`${DISCLOSURE}/narrative/totals.mdx`]: '甲'.repeat(5_001) })).toContain('一段有');
    expect(
      messages({ [`${DISCLOSURE}/narrative/totals.mdx`]: `${'- 甲乙丙丁戊己庚辛\n'.repeat(900)}` }),
    ).toBe('');
  });
  test('a list', () => {
    expect(messages({ [`${DISCLOSURE}/tables/expenditure.yaml`]: rows(LIST_LIMIT + 1) })).toContain(
      `rows 有 ${LIST_LIMIT + 1} 项`,
    );
  });
  test('all files of a disclosure together', () => {
    const part = `# ${'x'.repeat(FILE_LIMIT - 10)}\n`;
    const files = Array.from({ length: DISCLOSURE_LIMIT / FILE_LIMIT + 1 }, (_, at) => [
      `${DISCLOSURE}/projects/p${at}.yaml`,
      part,
    ]);
    expect(messages(Object.fromEntries(files))).toContain('这份公开的文件合计超过上限');
  });
  test('findings', () => {
    const { found } = checkedWith({
      [`${DISCLOSURE}/tables/expenditure.yaml`]: rows(3_000).replaceAll('1.00', '1O'),
    });
    expect(found.length).toBeLessThan(1_100);
    expect(found.some(({ message }) => message.includes('其余没有列出'))).toBe(true);
  });
});
