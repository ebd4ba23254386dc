import type { StatedFact } from '../../narrative/sections/stated-facts.ts';
import { csvForOffice } from '../text/csv.ts';
import { keptFigure, keptText } from '../text/kept-text.ts';

const KINDS = { stated: '说明中给出', asset: '国有资产', prior: '与上年比较' } as const;

/**
 * The figures of a disclosure that stand in no table, as CSV for Excel and WPS.
 * @param disclosure its id "<unit>/<year>"
 * @param address turns one from the root of the website into one that works in the file
 */
export const statedCsv = (
  disclosure: string,
  facts: readonly StatedFact[],
  address: (path: string) => string,
): string =>
  csvForOffice([
    ['编号', '来处', '项目', '数', '单位', '网页'],
    ...facts.map(({ place, kind, title, text, measure, address: path }) => [
      `${disclosure}/${place}`,
      KINDS[kind],
      keptText(title),
      keptFigure(text),
      keptText(measure),
      path === undefined ? '' : address(path),
    ]),
  ]);
