import { parsePlace } from '../model/place.ts';
/**
 * Addresses are a promise (docs/design: 地址是承诺). All are paths from the root of the website and end in "/";
 * `id` of a disclosure is "<unit>/<year>".
 */

/** A unit through the years. */
export const unitAddress = (unit: string): string => `/${unit}/`;

/** The place of a budget unit (预算单位) on the page of its department, by its code. */
export const unitAnchor = (code: string): string => `u-${code}`;

/** The cover of a disclosure. */
export const disclosureAddress = (disclosure: string): string => `/${disclosure}/`;

/** A table, a section or a part of a disclosure, by its id. */
export const entryAddress = (disclosure: string, entry: string): string => `/${disclosure}/${entry}/`;

/** The whole document in its published order. */
export const printAddress = (disclosure: string): string => entryAddress(disclosure, 'print');

/** What was checked. */
export const checksAddress = (disclosure: string): string => entryAddress(disclosure, 'checks');

/** A file beside the page of a table: "/baotou-hrss/2026/expenditure.csv". */
export const downloadAddress = (disclosure: string, entry: string, extension: string): string =>
  `/${disclosure}/${entry}.${extension}`;

/** A file that a disclosure attaches. @param name of letters and digits of any script: as it stands in the content */
export const attachmentAddress = (disclosure: string, name: string): string =>
  `/${disclosure}/attachments/${name}`;

/** The files of a chart of a disclosure, without their extension. */
export const chartAddress = (disclosure: string, chart: string): string =>
  `${disclosureAddress(disclosure)}charts/${chart}`;

/** All projects of a disclosure. */
export const projectsAddress = (disclosure: string): string => entryAddress(disclosure, 'projects');

/** One project. */
export const projectAddress = (disclosure: string, key: string): string => `/${disclosure}/projects/${key}/`;

/** A row within its table's page. */
export const rowAnchor = (key: string): string => `r-${key}`;

/** A cell within its table's page. */
export const cellAnchor = (row: string, column: string): string => `c-${row}-${column}`;

/** A count within the page of assets. */
export const assetCountAnchor = (id: string): string => `a-${id}`;

/** A figure of a table of assets within their page. @param table its number, from 1 */
export const assetCellAnchor = (table: number, row: string, column: 'quantity' | 'value'): string =>
  `a-${table}-${row}-${column}`;

/** A figure that only a text states, within the page of its section. */
export const statedAnchor = (id: string): string => `stated-${id}`;

/** A cell by its place "<table>/<row>/<column>", as a path with a fragment. */
export function placeAddress(disclosure: string, place: string): string {
  const { table, row, column } = parsePlace(place);
  const page = entryAddress(disclosure, table);
  return row === undefined || column === undefined ? page : `${page}#${cellAnchor(row, column)}`;
}

/** All 科目 with money, and one of them. Codes of all classifications share the folder: their first digits differ. */
export const SUBJECTS_ADDRESS = '/subjects/';
export const subjectAddress = (code: string, page = 1): string =>
  `${SUBJECTS_ADDRESS}${code}/${page === 1 ? '' : `${page}/`}`;

/** Any two disclosures side by side; with both of them in its query where a script runs. */
export const COMPARE_ADDRESS = '/compare/';

/** Two disclosures side by side: "/compare/<unit>/<year>/<unit>/<year>/", the earlier or wider one first. */
export const comparisonAddress = (first: string, second: string): string =>
  `${COMPARE_ADDRESS}${first}/${second}/`;
