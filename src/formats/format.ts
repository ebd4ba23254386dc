import { z } from 'zod';
import { VERSION } from '../model/vocabulary/members.ts';
import { partSchema } from './outline-schema.ts';
import { indicatorsSchema, projectsSchema } from './record-words.ts';
import { count, flag, id, moneyUnit } from './scalars.ts';
import { emptySchema, tableSchema } from './table-schema.ts';

/**
 * What a format (套表格式) can say: the outline of a disclosure and its tables, as data; columns, rows, tables and the outline have schemas of their own.
 * Every scalar of a content file is read as text; numbers and booleans are made of it here.
 * Titles may hold {year}, {lastYear}, {nextYear}, {name} (the unit) and {level} (部门 or 单位).
 */

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
  /** Whether titles of tables have the number in front that they are known by; they have unless told. */
  titleNumbers: flag.optional(),
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
