import { z } from 'zod';
import { count, fixesSchema, flag, id } from './scalars.ts';

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
    /** Lists only some of what there is (the five largest projects): what it leaves out has money all the same. */
    some: flag.optional(),
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
