import type { Picture } from '../../charts/picture.ts';

/** A chart with the table it is drawn from, as a page prints them. */
export interface Chart {
  /** Before its ids; unique in a page. */
  readonly id: string;
  readonly kind: 'pie' | 'bars' | 'columns';
  readonly title: string;
  /** 单位：万元 */
  readonly moneyUnit: string;
  /** What is drawn; nothing where words say it all. */
  readonly pictures: readonly Picture[];
  /** Said with the drawing, or in its place. */
  readonly said?: string | undefined;
  /** Titles of the table's columns, that of the names first. */
  readonly heads: readonly ChartHead[];
  readonly rows: readonly ChartRow[];
  /** Said beneath. */
  readonly notes: readonly string[];
  /** What its figures are from. */
  readonly source: ChartSource;
  /** Address of its files without their extension. */
  readonly files: string;
}

/** Where the figures of a chart stand. */
export interface ChartSource {
  /** 《包头市…2026年度部门预算公开》表1 收支总表 */
  readonly title: string;
  readonly href: string;
}

/** A chart before it is known where it stands. */
export type DrawnChart = Omit<Chart, 'source' | 'files'>;

/** The title of a column. */
export interface ChartHead {
  readonly title: string;
  /** The fill of its bars, 0 to 7, where the chart draws it. */
  readonly series?: number | undefined;
}

/** A row of the table beside a chart. */
export interface ChartRow {
  readonly name: string;
  /** slice: drawn · member: one of several in the slice above it · plain: not a part of the whole · total: the whole. */
  readonly kind: 'slice' | 'member' | 'plain' | 'total';
  /** Of a slice of a pie: its fill. */
  readonly series?: number | undefined;
  readonly cells: readonly ChartCell[];
}

/** A figure in the table beside a chart. */
export interface ChartCell {
  readonly text: string;
  readonly href?: string | undefined;
  readonly derived?: boolean | undefined;
  readonly isZero?: boolean | undefined;
  /** Of a slice of a pie: what is drawn, plain digits. */
  readonly drawn?: string | undefined;
}

/** Said under figures that no cell prints: a sum of cells, or last year's as this year's text tells it. */
export const TOLD = '带点的数没有直接印出，由各表相加，或由公开正文所说的增减推算。';
