import { describe, expect, test } from 'vitest';
import { smallUnit } from '../narrative/small-unit.ts';

/** What is said of figures in a text that nothing was held against: the message and what to do. */
function unchecked(text: string, more: Readonly<Record<string, string>> = {}): readonly string[] {
  const { findings } = smallUnit({ 'narrative/totals.mdx': `---\nmode: replace\n---\n${text}\n`, ...more });
  return findings
    .filter(({ rule }) => rule === 'narrative/unmatched')
    .map(({ message, remedy }) => `${message} → ${remedy}`);
}

describe('of a figure that was not checked the remedy is that of its reason, and works when followed', () => {
  test.each([
    [
      '其中：12.30万元。',
      '（没有说是哪一项）',
      /在这个数前面写出它在表里的名称/,
      '其中：住房公积金25.00万元。',
    ],
    [
      '占6.10%。',
      '（没有说是哪一项的比重）',
      /比重写明是哪一项的、占什么的/,
      '住房保障支出占支出总计的6.10%。',
    ],
    [
      '住房保障支出占支出大盘子的7.10%。',
      '（没有读懂“大盘子”）',
      /没有读懂的几个字，改为表里的名称，表里没有的/,
      '住房保障支出占支出总计的6.10%。',
    ],
  ])('%s', (text, reason, remedy, followed) => {
    const said = unchecked(text);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(reason);
    expect(said[0]).toMatch(remedy);
    expect(unchecked(followed)).toEqual([]);
  });

  test('what nobody counts is written among the facts or the assets, units among the units', () => {
    expect(unchecked('维修设备3台。')[0]).toMatch(/写进 narrative\.yaml 的 facts 或 stated.*assets\.yaml/);
    expect(unchecked('下属单位3家。')[0]).toMatch(
      /请人核对；要能自动核对的：所属单位登记在 units\/center\.yaml/,
    );
    expect(unchecked('其中：12.30万元。')[0]).not.toContain('facts');
  });
});
