import { z } from 'zod';
import { PRINT_WORDS, type Prints } from '../model/kinds/column-kinds.ts';
import type { MoneyUnit } from '../model/money.ts';
import { type Fixes, fixesSchema, flag, id, moneyUnit } from './scalars.ts';

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
