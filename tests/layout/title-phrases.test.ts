import { expect, test } from 'vitest';
import { phrasesOf } from '../../src/document/title-words.ts';

const [BAOTOU, DATONG] = ['包头市人社局', '大同市人社局'];

test.each<[title: string, names: readonly string[], phrases: readonly string[]]>([
  [`${BAOTOU}2026年度部门预算公开`, [BAOTOU], [BAOTOU, '2026年度部门预算公开']],
  [`2026年度${BAOTOU}预算公开`, [BAOTOU], ['2026年度', BAOTOU, '预算公开']],
  [`${BAOTOU} 2026年与${DATONG} 2025年对比`, [BAOTOU, DATONG], [BAOTOU, ' 2026年与', DATONG, ' 2025年对比']],
  [`${BAOTOU} 2026年与${BAOTOU} 2025年对比`, [BAOTOU], [BAOTOU, ' 2026年与', BAOTOU, ' 2025年对比']],
  ['部门预算公开', [BAOTOU], ['部门预算公开']],
])('%s', (title, names, phrases) => {
  expect(phrasesOf(title, names)).toEqual(phrases);
});
