import type { Books } from '../../books/books.ts';
import type { Discloser } from '../../model/unit.ts';
import type { Chart } from './chart-view.ts';
import { termsCharts } from './terms-chart.ts';
import { yearsChart } from './years-chart.ts';

/** The charts of the page of a unit: how much money there was by year, what it was spent on, and what came of its budgets. */
export function unitCharts(books: Books, discloser: Discloser): readonly Chart[] {
  const years = yearsChart(books, discloser);
  return [...(years === undefined ? [] : [years]), ...termsCharts(books, discloser)];
}
