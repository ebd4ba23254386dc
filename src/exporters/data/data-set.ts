import type { SiteSettings } from '../../model/content.ts';
import type { FactField } from './fact-fields.ts';

/** The open data of a website, as all its descriptions tell of it. */
export interface DataSet {
  readonly site: SiteSettings;
  readonly fields: readonly FactField[];
  readonly files: readonly FactsFile[];
  /** Day of the latest disclosure (YYYY-MM-DD), where one tells. */
  readonly modified?: string | undefined;
  /** Turns an address from the root of the website into an absolute one, or one relative to the folder of the data. */
  readonly address: (path: string) => string;
}

/** Facts that stand in one file: those of a year, or of a year and a region where the disclosures of the year are many. */
export interface FactsPart {
  readonly year: number;
  readonly region?: { readonly id: string; readonly title: string } | undefined;
}

/** A part with how much it holds. */
export interface FactsFile extends FactsPart {
  readonly facts: number;
  readonly disclosures: number;
}

/** The folder of the data. */
export const DATA_ADDRESS = '/data/';

/** The ways facts are written, and what a program that gets one is told of it; how each is made stands in `fact-files.ts`. */
export const FACTS_FORMATS = {
  csv: { title: 'CSV', mediaType: 'text/csv', ending: 'csv' },
  // Packed it has a twenty-fifth of its size, and what reads NDJSON reads it so.
  ndjson: { title: 'NDJSON（gzip）', mediaType: 'application/gzip', ending: 'ndjson.gz' },
} as const;
/** See {@link FACTS_FORMATS}. */
export type FactsFormat = keyof typeof FACTS_FORMATS;

/** A file of facts. */
export interface FactsLink {
  readonly format: FactsFormat;
  readonly title: string;
  readonly mediaType: string;
  /** From the root of the website. */
  readonly path: string;
}

/** The files of a part of the facts. */
export const factsLinks = (part: FactsPart): readonly FactsLink[] =>
  Object.entries(FACTS_FORMATS).map(([format, told]) => ({
    // A key of the list.
    format: format as FactsFormat,
    ...told,
    path: DATA_ADDRESS + factsFileName(part, format as FactsFormat),
  }));

/** What a part of the facts is called in the folder of the data: "facts-2026". */
export const factsName = (part: FactsPart): string => `facts-${partName(part)}`;

/** The year of a part, and its region where it has one: "2026". */
export const partName = ({ year, region }: FactsPart): string =>
  region === undefined ? `${year}` : `${year}-${region.id}`;

/** Its name as a file in that folder. */
export const factsFileName = (part: FactsPart, format: FactsFormat): string =>
  `${factsName(part)}.${FACTS_FORMATS[format].ending}`;

/** Its title. */
export const factsTitle = ({ year, region }: FactsPart): string =>
  `${year}年${region?.title ?? ''}公开的数据`;

/** What the data is, in a sentence. */
export const dataDescription = ({ name }: SiteSettings): string =>
  `${name}的全部预算数据：每个数一行，带年度、单位、资金来源、科目等维度，印出的数和推算的数分开标明，每个数都指回它所在的单元格。`;

/** Its title. */
export const dataTitle = ({ name }: SiteSettings): string => `${name}：预算公开数据`;

/** Words to find it by. */
export const DATA_KEYWORDS: readonly string[] = ['预算公开', '部门预算', '单位预算', '财政', '开放数据'];
