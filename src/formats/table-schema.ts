import { z } from 'zod';
import { INDICATOR_WORDS, PROJECT_WORDS } from '../model/kinds/column-kinds.ts';
import { columnSchema } from './column-schema.ts';
import { indicatorsSchema } from './record-words.ts';
import { rowsSchema } from './row-schema.ts';
import { count, fiscalYear, fixesSchema, flag, id, moneyUnit } from './scalars.ts';

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
  /** The title above its indicators; 绩效指标 unless told. */
  indicatorsTitle: z.string().optional(),
  /** Columns of its indicators. */
  indicators: z.array(z.strictObject({ title: z.string(), prints: z.enum(INDICATOR_WORDS) })).min(1),
  /** A last line of its indicators for the score of the whole project (总分), under this title. */
  total: z.string().optional(),
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
    /**
     * A header row that numbers the columns (栏次): the first number, and a title in the first column. `of: figures` numbers columns of
     * figures only, and prints the title in the first column of each side.
     */
    columnNumbers: z
      .strictObject({ title: z.string().optional(), start: count, of: z.literal('figures').optional() })
      .optional(),
    notes: z.array(z.string()).optional(),
    /** Digits after the point, where they differ from the format's. */
    decimals: count.optional(),
    /** Its figures are printed with all their digits: none of them is rounded. */
    exact: flag.optional(),
    /** Whether it prints thousands separators, where that differs from the format. */
    thousands: flag.optional(),
    /** With `by: project`: each project is printed as a form of its own. */
    form: formSchema.optional(),
    /** With `by: indicator`: the words of these indicators and what their points add up to; those of the format unless told. */
    indicators: indicatorsSchema.optional(),
    /** What differs from the format's own way; a part left out is as there. */
    empty: z.strictObject({ statement: z.string().optional(), total: z.string().optional() }).optional(),
    /** Printed only where a disclosure writes something of it. */
    optional: flag.optional(),
    /** The first and the last fiscal year that have it; it is not asked for in others. */
    from: fiscalYear.optional(),
    to: fiscalYear.optional(),
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
