import type { APIRoute, GetStaticPaths } from 'astro';
import { siteAddress } from '../../../site/addresses/site-address.ts';
import { CHART_FORMATS, type ChartFormat, chartFile } from '../../../site/charts/chart-files.ts';
import { unitCharts } from '../../../site/charts/unit-charts.ts';
import { siteBooks } from '../../../site/content/site-books.ts';
import { fileResponse } from '../../../site/files/responses.ts';

interface Params {
  readonly unit: string;
  readonly chart: string;
  readonly format: ChartFormat;
}

export const getStaticPaths = (async () => {
  const books = await siteBooks();
  return books.content.disclosers.flatMap((discloser) => {
    return unitCharts(books, discloser).flatMap((chart) =>
      CHART_FORMATS.map((format) => ({ params: { unit: discloser.id, chart: chart.id, format } })),
    );
  });
}) satisfies GetStaticPaths;

/** The files of the charts of a unit's years. */
export const GET: APIRoute<Record<string, never>, Params & Record<string, string>> = async ({
  params,
  site,
}) => {
  const books = await siteBooks();
  const discloser = books.content.disclosers.find(({ id }) => id === params.unit);
  const chart = discloser && unitCharts(books, discloser).find(({ id }) => id === params.chart);
  if (chart === undefined) throw new Error(`no chart of ${params.unit}`);
  return fileResponse(
    chartFile(chart, params.format, siteAddress(books.content.site, site, import.meta.env.BASE_URL)),
  );
};
