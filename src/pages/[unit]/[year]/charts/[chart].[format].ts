import type { APIRoute, GetStaticPaths } from 'astro';
import { siteAddress } from '../../../../site/addresses/site-address.ts';
import { CHART_FORMATS, type ChartFormat, chartFile } from '../../../../site/charts/chart-files.ts';
import { allCharts } from '../../../../site/charts/disclosure-charts.ts';
import {
  accountOf,
  disclosureBooks,
  disclosureId,
  disclosureParams,
  pagedBooks,
} from '../../../../site/content/site-books.ts';
import { fileResponse } from '../../../../site/files/responses.ts';

interface Params {
  readonly unit: string;
  readonly year: string;
  readonly chart: string;
  readonly format: ChartFormat;
}

export const getStaticPaths = (async () => {
  return (await pagedBooks()).flatMap((books) =>
    books.accounts.flatMap((account) =>
      allCharts(books, account).flatMap(({ id }) =>
        CHART_FORMATS.map((format) => ({
          params: { ...disclosureParams(account.disclosure.id), chart: id, format },
        })),
      ),
    ),
  );
}) satisfies GetStaticPaths;

/** The files of a chart of a disclosure. */
export const GET: APIRoute<Record<string, never>, Params & Record<string, string>> = async ({
  params,
  site,
}) => {
  const books = await disclosureBooks(params);
  const account = accountOf(books, disclosureId(params));
  const chart = allCharts(books, account).find(({ id }) => id === params.chart);
  if (chart === undefined) throw new Error(`no chart ${params.chart}`);
  return fileResponse(
    chartFile(chart, params.format, siteAddress(books.content.site, site, import.meta.env.BASE_URL)),
  );
};
