import { describe, expect, test } from 'vitest';
import { blockText, type Token, tokenText } from '../../src/narrative/figures/token.ts';
import { plainWords } from '../../src/narrative/plain/plain-words.ts';
import type { PlainItem } from '../../src/narrative/plain/spending-items.ts';
import { publishedBooks } from '../published-books.ts';

const { narratives, accounts } = publishedBooks();

const wordsOf = (id: string, heed: (entry: object) => void = () => {}) => {
  const narrative = narratives.get(id);
  if (narrative === undefined) throw new Error(`no disclosure ${id}`);
  return plainWords({ ...narrative.view, heed });
};
const said = (tokens: readonly Token[]): string => tokens.map(tokenText).join('');
const line = ({ code, label, amount, share, change, within }: PlainItem): string =>
  [code, label, said(amount), said(share), within ?? '', said(change)].join('|');

describe('plain words', () => {
  test('tell how much, how that changed and why', () => {
    const { lead, reason } = wordsOf('baotou-hrss/2026');
    expect(lead && blockText(lead)).toBe(
      '2026年收入、支出总计各11,835.50万元，比上年增加1,518.25万元，增长14.72%。',
    );
    expect(reason).toMatch(/^2025年在职人员工资调标/);
  });

  test('tell where money comes from and what is left from last year', () => {
    const { paragraphs } = wordsOf('pinglu-hrss/2026');
    expect(paragraphs.map(blockText)).toEqual([
      '钱从哪里来：财政拨款6,964.92万元，另有上年结转结余169.30万元。',
      '钱花在哪里：基本支出861.57万元，占12.08%；项目支出6,272.66万元，占87.92%。',
    ]);
  });

  test('list the largest kinds of spending first, with their part of all spending', () => {
    const { largest } = wordsOf('chengde-hrss/2024');
    expect(largest.map(line)).toEqual([
      '2080601|企业关闭破产补助|2,170.08万元|41.18%||',
      '2080101|行政运行|1,238.90万元|23.51%||',
      '2080102|一般行政管理事务|774.86万元|14.70%||',
      '2082602|财政对城乡居民基本养老保险基金的补助|517.93万元|9.83%||',
      '2080501|行政单位离退休|226.54万元|4.30%||',
    ]);
  });

  test('say of which money a change is told, where it is not all of it', () => {
    const { changes } = wordsOf('baotou-hrss/2026');
    expect(changes.slice(0, 3).map(line)).toEqual([
      '2080199|其他人力资源和社会保障管理事务支出|1,707.20万元|14.42%||比上年增加458.00万元，增长36.66%',
      '2080109|社会保险经办机构|3,434.13万元|29.02%|一般公共预算|比上年增加204.30万元，增长6.94%',
      '2080106|就业管理事务|1,073.31万元|9.07%||比上年增加151.71万元，增长16.46%',
    ]);
  });

  test('say nothing of changes nobody knows', () => {
    expect(wordsOf('chengde-hrss/2024').changes).toEqual([]);
  });

  test('draw every amount from a cell, and use up no entry of narrative.yaml', () => {
    for (const { disclosure } of accounts) {
      const asked: object[] = [];
      const { lead, paragraphs, largest, changes } = wordsOf(disclosure.id, (entry) => asked.push(entry));
      const tokens = [
        ...[lead, ...paragraphs].flatMap((block) => block?.tokens ?? []),
        ...[...largest, ...changes].flatMap((item) => [...item.amount, ...item.share, ...item.change]),
      ];
      const figures = tokens.filter((token) => token.kind === 'figure');
      expect(figures).not.toEqual([]);
      expect(figures.filter(({ places }) => places.length === 0)).toEqual([]);
      expect(asked).toEqual([]);
    }
  });
});
