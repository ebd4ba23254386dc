import { describe, expect, test } from 'vitest';
import { newAndGone } from '../../src/compare/pair/new-and-gone.ts';
import { toldBy } from '../../src/compare/years.ts';
import { termsCharts } from '../../src/site/charts/terms-chart.ts';
import { unitPage } from '../../src/site/pages/unit-page.ts';
import { summaryOf } from '../../src/site/sections/summary.ts';
import { publishedBooks } from '../published-books.ts';
import { exampleBooks, viewIn } from './fixture.ts';

const books = exampleBooks();
const told = ['bureau/2025', 'bureau/2026'].map((id) => toldBy(viewIn(books, id)));

describe('科目 that came and went between two years', () => {
  const turn = newAndGone(told);

  test('are named, each with what the year says that has it', () => {
    expect(turn?.now).toMatchObject({ year: 2026 });
    expect(turn?.points.map(({ kind, code, figure, by }) => [kind, code, figure.text, by])).toEqual([
      ['new', '2050803', '5.50', 'bureau/2026'],
      ['gone', '2080505', '10.00', 'bureau/2025'],
    ]);
  });

  test('are none where one of the years is not there: nobody says', () => {
    expect(newAndGone(told.slice(0, 1))).toBeUndefined();
  });

  test('stand on the page of the unit, and among what changed most', () => {
    const [bureau] = books.content.disclosers;
    const page = bureau && unitPage(books, bureau, (address) => address);
    expect(page?.turn?.items.map(({ kind, title, href }) => [kind, title.slice(0, 7), href])).toEqual([
      ['新增', '2050803', '/bureau/2026/expenditure/#c-2050803-total'],
      ['取消', '2080505', '/bureau/2025/expenditure/#c-2080505-total'],
    ]);
    const account = books.accounts.find(({ disclosure }) => disclosure.id === 'bureau/2026');
    const summary = account && summaryOf(books, account);
    const said = summary?.changes.map(({ change }) => change.map(({ text }) => text).join(''));
    expect(said).toEqual(expect.arrayContaining(['取消，上年 10.00万元', '新增 5.50万元']));
  });
});

test('budgets stand beside final accounts in the charts of a unit', () => {
  const published = publishedBooks();
  const charts = published.content.disclosers.flatMap((discloser) =>
    discloser.id === 'putuo-planning' ? termsCharts(published, discloser) : [],
  );
  const chart = charts.find(({ id }) => id === 'three-public-terms');
  expect(chart?.heads.map(({ title }) => title)).toEqual(['项目', '2023年决算', '2024年预算', '2024年决算']);
  expect(chart?.rows.at(-1)).toMatchObject({
    name: '公务接待费',
    cells: [{ text: '0.54' }, { text: '2.85' }, { text: '0.39' }],
  });
});
