import type {
  AssetCountTexts,
  AssetTexts,
  IndicatorTexts,
  ProjectTexts,
  PurchaseTexts,
} from './kinds/record-fields.ts';
import type { Source } from './source.ts';

/** Amounts as written, by the id of the column that prints them. */
export type Money = Readonly<Record<string, string>>;

/** The stretch of time a goal or an indicator is for: the project's whole term (实施期) or the year (年度). */
export type IndicatorSpan = 'term' | 'year';

/** A performance indicator (绩效指标), one for each that is printed. */
export interface IndicatorRecord extends IndicatorTexts {
  readonly source: Source;
  /** Absent where the format has only the year's. */
  readonly span?: IndicatorSpan | undefined;
}

/** A step of the spending plan (资金支出计划). */
export interface SpendingStep {
  /** 3月底 */
  readonly by: string;
  /** What is to be spent by then of the whole: "25%". */
  readonly share: string;
}

/** A project (项目): one record, and every table that shows it is a view. */
export interface ProjectRecord extends ProjectTexts {
  readonly source: Source;
  /** Its key in addresses: the code, or the id where the format has no codes. */
  readonly key: string;
  readonly code?: string | undefined;
  readonly name: string;
  /** Code of the budget unit. */
  readonly unit: string;
  /** Title of its category (类型), one of the format's. */
  readonly category?: string | undefined;
  /** Its amounts, by the column of whichever table prints them. */
  readonly money: Money;
  /** Where amounts stand that are not written under `money`, by column. */
  readonly moneySources?: Readonly<Record<string, Source>> | undefined;
  readonly spending?: readonly SpendingStep[] | undefined;
  /** 总体目标、绩效目标 */
  readonly goals?: Readonly<Partial<Record<IndicatorSpan, string | undefined>>> | undefined;
  readonly indicators?: readonly IndicatorRecord[] | undefined;
}

/** A line of the procurement budget (政府采购预算). */
export interface ProcurementLine extends PurchaseTexts {
  readonly source: Source;
  /** Its key in addresses: its project's, or that of the group it stands in, and its number there. */
  readonly key: string;
  /** Code of the budget unit, where the table says it. */
  readonly unit?: string | undefined;
  /** Key of the project, where the table says it. */
  readonly project?: string | undefined;
  /** Key of the group it stands in; absent where the lines are not grouped. */
  readonly group?: string | undefined;
  /** By the columns of the format's procurement table: amount, total, funds, the share kept for small firms. */
  readonly money: Money;
  readonly moneySources: Readonly<Record<string, Source>>;
}

/** A row of sums of the procurement table: of a unit, or of all. */
export interface ProcurementSum {
  readonly source: Source;
  readonly quantity?: string | undefined;
  readonly money: Money;
}

/** Lines of procurement under a sum of their own (货物A, 专项名称): what it is called, and the sum. */
export interface ProcurementGroup extends ProcurementSum, Partial<PurchaseTexts> {
  /** Its key in addresses, made of its number and those of the groups it stands in. */
  readonly key: string;
  /** Key of the group it stands in. */
  readonly group?: string | undefined;
}

/** procurement.yaml */
export interface ProcurementRecord {
  readonly source: Source;
  /** In printed order, those of groups with them. */
  readonly lines: readonly ProcurementLine[];
  /** In printed order, a group before those in it. */
  readonly groups: readonly ProcurementGroup[];
  /** By code of the unit. */
  readonly units: ReadonlyMap<string, ProcurementSum>;
  readonly total?: ProcurementSum | undefined;
}

/** A row of a table of assets (固定资产占用情况表). */
export interface AssetRow extends AssetTexts {
  readonly source: Source;
  readonly id: string;
  /** The row it is a part of (其中), by id. */
  readonly of?: string | undefined;
}

/** A table of assets of one owner at one day. */
export interface AssetTable {
  readonly source: Source;
  /** Whose assets they are, where it is not the discloser alone. */
  readonly owner?: string | undefined;
  /** YYYY-MM-DD */
  readonly asOf?: string | undefined;
  readonly rows: readonly AssetRow[];
}

/** A number of vehicles, machines or rooms that the text states. */
export interface AssetCount extends AssetCountTexts {
  readonly source: Source;
  readonly id: string;
  /** The count it is a part of (其中), by id. */
  readonly of?: string | undefined;
}

/** assets.yaml */
export interface AssetsRecord {
  readonly source: Source;
  readonly tables: readonly AssetTable[];
  readonly counts: readonly AssetCount[];
}

/** A file that a unit publishes beside its disclosure (附件). Its bytes stay where they lie. */
export interface Attachment {
  /** Its name, which is the end of its address: "整体支出绩效目标.pdf". */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of its bytes. */
  readonly sha256: string;
  readonly source: Source;
}
