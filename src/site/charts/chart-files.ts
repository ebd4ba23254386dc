import { chartSvg } from '../../charts/chart-file.ts';
import { csvForOffice } from '../../exporters/text/csv.ts';
import { keptFigure } from '../../exporters/text/kept-text.ts';
import type { AbsoluteAddress } from '../addresses/links.ts';
import type { DownloadFile } from '../files/downloads.ts';
import type { Chart } from './chart-view.ts';

/** The files a chart has: its drawing, and the data it is drawn from. A browser makes the PNG of the drawing (client/chart-png.ts). */
export const CHART_FORMATS = ['svg', 'csv'] as const;
/** See {@link CHART_FORMATS}. */
export type ChartFormat = (typeof CHART_FORMATS)[number];

/** Makes a file of a chart. */
export function chartFile(chart: Chart, format: ChartFormat, absolute: AbsoluteAddress): DownloadFile {
  switch (format) {
    case 'svg':
      return { body: chartDrawing(chart, absolute), type: 'image/svg+xml' };
    case 'csv':
      return { body: csvForOffice(chartData(chart)), type: 'text/csv; charset=utf-8' };
  }
}

function chartDrawing(
  { title, moneyUnit, said, pictures, source }: Chart,
  absolute: AbsoluteAddress,
): string {
  const address = absolute(source.href);
  return chartSvg({
    title,
    unit: `单位：${moneyUnit}${said === undefined ? '' : `。${said}`}`,
    pictures,
    source: [`来源：${source.title}`, ...(address === undefined ? [] : [address])],
  });
}

/** The table beside the chart; what is worked out says so in a column of its own. */
function chartData({ heads, rows, moneyUnit }: Chart): readonly (readonly string[])[] {
  const titles = heads.map(({ title }) => title);
  const derived = rows.some(({ cells }) => cells.some((cell) => cell.derived === true));
  const data = [
    [...titles, '单位', ...(derived ? ['推算'] : [])],
    ...rows.map(({ name, cells }) => [
      name,
      ...cells.map(({ text }) => text.replaceAll(',', '')),
      moneyUnit,
      ...(derived ? [cells.some((cell) => cell.derived === true) ? '是' : ''] : []),
    ]),
  ];
  return data.map((fields) => fields.map((field) => keptFigure(field)));
}
