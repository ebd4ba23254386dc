import { z } from 'zod';
import { INDICATOR_WORDS, PRINT_WORDS, PROJECT_WORDS, type Prints } from '../model/kinds/column-kinds.ts';
import type { MoneyUnit } from '../model/money.ts';
import { VERSION } from '../model/vocabulary/members.ts';
import { HOLDING_WORDS, type Holding } from './holdings.ts';
import { indicatorsSchema, projectsSchema } from './record-words.ts';
import { count, type Fixes, fixesSchema, flag, id, moneyUnit } from './scalars.ts';

/**
 * What a format (套表格式) can say: the outline of a disclosure and its tables, as data.
 * Every scalar of a content file is read as text; numbers and booleans are made of it here.
 * Titles may hold {year}, {lastYear}, {nextYear}, {name} (the unit) and {level} (部门 or 单位).
 */

export { count, type Fixes, fixesSchema, flag, id } from './scalars.ts';

/** What a column that holds no figure prints of its row. */
export const printsSchema = z.enum(PRINT_WORDS);

/** A column, or with `columns` a group of columns under one title. */
export interface ColumnNode {
  readonly id?: string | undefined;
  readonly title: string;
  readonly also?: readonly string[] | undefined;
  readonly fixes?: Fixes | undefined;
  readonly prints?: Prints | undefined;
  readonly of?: string | undefined;
  readonly merge?: boolean | undefined;
  readonly moneyUnit?: MoneyUnit | undefined;
  readonly ofWhich?: boolean | undefined;
  readonly columns?: readonly ColumnNode[] | undefined;
}

/** Schema of {@link ColumnNode}. */
export const columnSchema: z.ZodType<ColumnNode, unknown> = z.strictObject({
  /** Key of the figures in the table's file and last part of the cell's address; required for figures. */
  id: id.optional(),
  title: z.string(),
  /** Other titles that workbooks and documents give it; import goes by them. */
  also: z.array(z.string()).optional(),
  /** Members this column adds to the table's own. Those of a group hold for all its columns. */
  fixes: fixesSchema.optional(),
  /** The column prints a text of the row instead of a figure. */
  prints: printsSchema.optional(),
  /** With `prints`: of which dimension, where the row has several. */
  of: z.string().optional(),
  /** Equal texts beneath each other are printed once, spanning their rows, where those of merged columns before it are equal too. */
  merge: flag.optional(),
  /** The column's own unit of money. */
  moneyUnit: moneyUnit.optional(),
  /** 其中: an example of what the whole holds, not one of the parts that make it up. */
  ofWhich: flag.optional(),
  get columns() {
    return z.array(columnSchema).min(1).optional();
  },
});

/** A line of a statement: a row the format itself names. */
export const lineSchema = z.strictObject({
  /** Key of its figures and last part of its address. */
  id,
  title: z.string(),
  /** Other titles that workbooks and documents give it; import goes by them. */
  also: z.array(z.string()).optional(),
  fixes: fixesSchema.optional(),
  /** Levels to indent by. */
  indent: count.optional(),
  /** total: 总计 or 合计 · subtotal: a sum within · heading: a title without figures. */
  role: z.enum(['total', 'subtotal', 'heading']).optional(),
  /** 其中: an example of what the whole holds, not one of the parts that make it up. */
  ofWhich: flag.optional(),
  /** Stands on the same printed row as this line of the table's first side. */
  beside: id.optional(),
  /** What a column that prints `group` says of it: 一般公共预算资金. */
  group: z.string().optional(),
  /** Printed only where it has money. */
  withMoney: flag.optional(),
});

/** All lines of a named list of the format, numbered by a pattern. */
export const listedLinesSchema = z.strictObject({
  /** Name under `lists`. */
  list: z.string(),
  /** "{一}、" counts 一、二、三、; "（{一}）" and "{1}." likewise. */
  numbering: z.string().optional(),
  /** The number of the first line; 1 unless told. */
  from: count.optional(),
  /** The dimension whose members the ids of the list are. */
  by: z.string(),
  fixes: fixesSchema.optional(),
  indent: count.optional(),
  /** Only the lines that have money are printed, and they are numbered as they stand. */
  withMoney: flag.optional(),
});

/** A row of the total (合计) of a table whose rows are listed by the disclosure. */
export const totalRowSchema = z.strictObject({
  at: z.enum(['first', 'last']),
  title: z.string(),
});

/** The rows of a table, or of one side of it. */
export const rowsSchema = z.union([
  z.strictObject({
    /** Dimensions whose members name a row; the disclosure lists which rows there are. */
    by: z.union([z.string().transform((dimension) => [dimension]), z.array(z.string()).min(1)]),
    /** A row for the whole. */
    total: totalRowSchema.optional(),
    /** With `by: project` or `by: purchase`: a row for each unit, what is the unit's beneath it. */
    under: z.literal('unit').optional(),
    /** What the row of a unit is called, {name} being the unit's; its name unless told. */
    unitTitle: z.string().optional(),
    /** With `by: project`: a printed row for each of the project's indicators; what is the project's spans them. */
    each: z.literal('indicators').optional(),
  }),
  z.strictObject({ lines: z.array(z.union([lineSchema, listedLinesSchema])).min(1) }),
]);
/** See {@link rowsSchema}. */
export type RowsDefinition = z.infer<typeof rowsSchema>;

/** One of the statements printed side by side in a table. */
export const sideSchema = z.strictObject({
  /** Key of its rows in the table's file. */
  id,
  /** A title over this side and those beside it that have the same one (支出 over 功能分类 and 支出用途). */
  under: z.string().optional(),
  rows: rowsSchema,
  columns: z.array(columnSchema).min(1),
});
/** See {@link sideSchema}. */
export type Side = z.infer<typeof sideSchema>;

/** How a table without figures is published. */
export const emptySchema = z.strictObject({
  /** The sentence beneath it: "注：本表无数据". */
  statement: z.string(),
  /** What its total row prints: a figure such as "0.00", blank, or the row is left out (none). */
  total: z.string().default('blank'),
});

/** A form (绩效目标表) that is printed for each project. */
export const formSchema = z.strictObject({
  /** What it prints in words, in order, under these titles. */
  fields: z.array(
    z.strictObject({ title: z.string(), prints: z.enum(['name', 'code', 'unit', ...PROJECT_WORDS]) }),
  ),
  /** The title above its money. */
  money: z.string(),
  /** The title above its spending plan. */
  spending: z.string().optional(),
  /** The title above its goals. */
  goals: z.string(),
  /** Columns of its indicators. */
  indicators: z.array(z.strictObject({ title: z.string(), prints: z.enum(INDICATOR_WORDS) })).min(1),
  /** The indicators of the whole term (实施期) and of the year (年度) stand beside each other, under these titles. */
  spans: z.strictObject({ term: z.string(), year: z.string() }).optional(),
});
/** See {@link formSchema}. */
export type FormFormat = z.infer<typeof formSchema>;

/** A table (表). */
export const tableSchema = z
  .strictObject({
    id,
    /** The number it is known by: 表3. */
    number: z.string(),
    title: z.string(),
    /** Other titles that workbooks and documents give it; import goes by them. */
    also: z.array(z.string()).optional(),
    /** The number printed above the table, where one is: "预算公开表1". */
    printedNumber: z.string().optional(),
    moneyUnit: moneyUnit.optional(),
    /** Members every figure of the table shares. */
    fixes: fixesSchema.optional(),
    rows: rowsSchema.optional(),
    columns: z.array(columnSchema).min(1).optional(),
    sides: z.array(sideSchema).min(1).optional(),
    /** A header row that numbers the columns (栏次): the first number, and a title in the first column. */
    columnNumbers: z.strictObject({ title: z.string().optional(), start: count }).optional(),
    notes: z.array(z.string()).optional(),
    /** Digits after the point, where they differ from the format's. */
    decimals: count.optional(),
    /** Its figures are printed with all their digits: none of them is rounded. */
    exact: flag.optional(),
    /** Whether it prints thousands separators, where that differs from the format. */
    thousands: flag.optional(),
    /** With `by: project`: each project is printed as a form of its own. */
    form: formSchema.optional(),
    /** What differs from the format's own way; a part left out is as there. */
    empty: z.strictObject({ statement: z.string().optional(), total: z.string().optional() }).optional(),
    /** Printed on a sheet on its side. */
    landscape: flag.optional(),
    /** The records it will show, where the table is a list this version cannot show yet. */
    pending: z.string().optional(),
  })
  .refine(
    (table) =>
      table.pending !== undefined ||
      (table.sides !== undefined) !== (table.rows !== undefined && table.columns !== undefined),
    {
      error: '表要么有 rows 和 columns，要么有 sides，要么写明 pending',
    },
  );
/** See {@link tableSchema}. */
export type TableFormat = z.infer<typeof tableSchema>;

/** An entry of the outline (目录): a table by id, or a section of text. */
export interface OutlineEntry {
  readonly table?: string | undefined;
  readonly section?: string | undefined;
  readonly title?: string | undefined;
  readonly entries?: readonly OutlineEntry[] | undefined;
  readonly numbering?: string | undefined;
  readonly shows?: 'assets' | undefined;
  readonly holds?: Holding | undefined;
}

/** Schema of {@link OutlineEntry}. */
export const outlineEntrySchema: z.ZodType<OutlineEntry, unknown> = z.strictObject({
  table: id.optional(),
  section: id.optional(),
  /** A section's title; a table goes by its own title unless told. */
  title: z.string().optional(),
  /** Numbering of the entries beneath. */
  numbering: z.string().optional(),
  /** Records that the section's page shows besides its text. */
  shows: z.enum(['assets']).optional(),
  /** What its text is of, where code must know: duties, organisation, tasks, contact, glossary. */
  holds: z.enum(HOLDING_WORDS).optional(),
  get entries() {
    return z.array(outlineEntrySchema).optional();
  },
});

/** A part of the outline: 第一部分 …. */
export const partSchema = z.strictObject({
  id,
  title: z.string(),
  /** How its entries are numbered: "{一}、". */
  numbering: z.string(),
  /** Of a part without entries, which is a section itself: as of an entry. */
  holds: z.enum(HOLDING_WORDS).optional(),
  entries: z.array(outlineEntrySchema),
});

/** A format (套表格式): how one province prints its disclosures. */
export const formatSchema = z.strictObject({
  id,
  /** The format it is a variant of: what it does not say is as there. */
  extends: id.optional(),
  title: z.string(),
  /** Where the format was taken from. */
  source: z.string(),
  moneyUnit: moneyUnit,
  /** Digits after the point. */
  decimals: count,
  /** Whether tables print thousands separators; a disclosure may differ. */
  thousands: flag,
  /** The version its figures are: budget unless told (final: 决算). */
  version: z.string().default(VERSION.budget),
  coverTitle: z.string(),
  /** What the cover prints beneath its title: "预算主管部门：{name}". Takes {region} and {code} too. */
  cover: z.array(z.string()).optional(),
  /** How parts are numbered: "第{一}部分 ". */
  numbering: z.string(),
  /** What it says of projects. */
  projects: projectsSchema.optional(),
  /** What it says of performance indicators (绩效指标). */
  indicators: indicatorsSchema.optional(),
  /** Named lists of lines, each an id (a member of a dimension) and a title without number. */
  lists: z
    .record(
      z.string(),
      z.array(z.strictObject({ id, title: z.string(), also: z.array(z.string()).optional() })),
    )
    .optional(),
  /** What every table prints above itself, beside the unit of money: "单位名称：{name}". Takes {code} too. */
  byline: z.array(z.string()).optional(),
  empty: emptySchema,
  outline: z.array(partSchema).min(1),
  tables: z.array(tableSchema).min(1),
});
/** See {@link formatSchema}. */
export type Format = z.infer<typeof formatSchema>;
