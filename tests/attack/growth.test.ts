import { describe, expect, test } from 'vitest';
import { DISCLOSURE_LIMIT, FILE_LIMIT, LIST_LIMIT, PROSE_LIMIT } from '../../src/read/files/limits.ts';
import { DISCLOSURE } from './attacked.ts';
import { checkedWith } from './growing-content.ts';
import { GROWING } from './growth-inputs.ts';
import { growthOf, MOST, threadSeconds } from './growth-ratio.ts';

describe('four times as much does not take nine times as long:', () => {
  checkedWith({});
  test.each(GROWING)('$name', ({ files, size }) => {
    const secondsOf = (count: number): number => checkedWith(files(count)).seconds;
    expect(growthOf(secondsOf, Math.ceil(size / 8))).toBeLessThan(MOST);
  });
});

describe('the measure of growth', () => {
  test('tells work that grows with the square', () => {
    expect(growthOf((size) => size * size, 10)).toBeGreaterThan(MOST);
  });
  test('counts the seconds that are worked, not those that are waited', () => {
    // A remainder at each step: nothing that a compiler could leave out.
    const work = (steps: number): number => {
      let sum = 0;
      for (let step = 0; step < steps; step += 1) sum = (sum * 31 + step) % 1_000_003;
      return sum;
    };
    const worked = threadSeconds(() => expect(work(60_000_000)).toBeGreaterThanOrEqual(0));
    const waited = threadSeconds(() => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    });
    expect(worked).toBeGreaterThan(5 * waited);
  });
  test('lets pass what grows with the size, and nearly so', () => {
    expect(growthOf((size) => size, 10)).toBeLessThan(MOST);
    expect(growthOf((size) => size * Math.log2(size), 10)).toBeLessThan(MOST);
  });
  test('is not misled by a machine that is busy now and then', () => {
    let runs = 0;
    const busy = (size: number): number => {
      runs += 1;
      return runs % 3 === 1 ? size * 5 : size;
    };
    expect(growthOf(busy, 1)).toBeLessThan(MOST);
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
