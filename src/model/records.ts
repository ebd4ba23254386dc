import type { Source } from './source.ts';

/** Amounts as written, by the id of the column that prints them. */
export type Money = Readonly<Record<string, string>>;

/** The stretch of time a goal or an indicator is for: the project's whole term (实施期) or the year (年度). */
export type IndicatorSpan = 'term' | 'year';

/** A performance indicator (绩效指标), one for each that is printed. */
export interface IndicatorRecord {
  readonly source: Source;
  /** Absent where the format has only the year's. */
  readonly span?: IndicatorSpan | undefined;
  /** 一级指标 and 二级指标 as printed: "产出指标(50分)", "数量指标". */
  readonly level1: string;
  readonly level2: string;
  /** 三级指标 */
  readonly name: string;
  /** 指标性质: 正向, 反向, 定性. */
  readonly nature?: string | undefined;
  /** 指标方向, in words: 大于等于. */
  readonly direction?: string | undefined;
  /** 目标值 as printed, "" where the source prints none: "1050", "≥4次", "按月". */
  readonly target: string;
  /** 计量单位, where it is printed apart from the target. */
  readonly unit?: string | undefined;
  /** 分值, digits as printed. */
  readonly points?: string | undefined;
  /** 绩效指标描述 */
  readonly description?: string | undefined;
  /** 指标值确定依据 */
  readonly basis?: string | undefined;
}

/** A step of the spending plan (资金支出计划). */
export interface SpendingStep {
  /** 3月底 */
  readonly by: string;
  /** What is to be spent by then of the whole: "25%". */
  readonly share: string;
}

/** What a project says in words; a text the source does not have is absent. */
export interface ProjectTexts {
  /** 主管部门（及代码） */
  readonly supervisor?: string | undefined;
  /** 项目属性 */
  readonly attribute?: string | undefined;
  /** 项目期、实施周期 */
  readonly period?: string | undefined;
  /** 项目概述、项目概况 */
  readonly overview?: string | undefined;
  /** 立项依据 */
  readonly basis?: string | undefined;
  /** 项目设立必要性 */
  readonly necessity?: string | undefined;
  /** 实施主体 */
  readonly body?: string | undefined;
  /** 实施方案、项目实施计划 */
  readonly plan?: string | undefined;
  /** 保证项目实施的制度、措施 */
  readonly safeguards?: string | undefined;
  /** 资金用途 */
  readonly use?: string | undefined;
  /** 年度预算安排 */
  readonly arrangement?: string | undefined;
  /** 填报日期, digits as printed. */
  readonly filed?: string | undefined;
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
export interface ProcurementLine {
  readonly source: Source;
  /** Its key in addresses: the project's, and its number among the project's lines. */
  readonly key: string;
  /** Code of the budget unit. */
  readonly unit: string;
  /** Key of the project. */
  readonly project: string;
  /** The project's name, where the line prints it otherwise. */
  readonly projectName?: string | undefined;
  /** 预算资金: the project's budget as the line prints it. */
  readonly budget?: string | undefined;
  /** 采购品目、采购物品名称 */
  readonly item: string;
  /** 政府采购目录序号 */
  readonly catalogue?: string | undefined;
  /** 计量单位 */
  readonly measure?: string | undefined;
  /** 数量, digits as printed; positive. */
  readonly quantity?: string | undefined;
  /** 单价, digits as printed, in the table's unit of money. */
  readonly price?: string | undefined;
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

/** procurement.yaml */
export interface ProcurementRecord {
  readonly source: Source;
  readonly lines: readonly ProcurementLine[];
  /** By code of the unit. */
  readonly units: ReadonlyMap<string, ProcurementSum>;
  readonly total?: ProcurementSum | undefined;
}

/** A row of a table of assets (固定资产占用情况表). */
export interface AssetRow {
  readonly source: Source;
  readonly id: string;
  readonly title: string;
  /** The row it is a part of (其中), by id. */
  readonly of?: string | undefined;
  /** 数量, digits as printed. */
  readonly quantity?: string | undefined;
  /** 价值, as printed, in the unit of money of the format. */
  readonly value?: string | undefined;
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
export interface AssetCount {
  readonly source: Source;
  readonly id: string;
  readonly title: string;
  /** The count it is a part of (其中), by id. */
  readonly of?: string | undefined;
  readonly count: string;
  /** 辆、台、平方米 */
  readonly measure?: string | undefined;
}

/** assets.yaml */
export interface AssetsRecord {
  readonly source: Source;
  readonly tables: readonly AssetTable[];
  readonly counts: readonly AssetCount[];
}
