import { z } from 'zod';
import { MONEY_UNITS, type MoneyUnit } from '../model/money.ts';
import { nameRefusal } from '../model/portable-name.ts';

/** An id: part of an address. */
export const id = z
  .string()
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9-]*$/, '只能用英文字母、数字和连字符，以字母或数字开头')
  .refine((text) => nameRefusal(text) === undefined, {
    error: ({ input }) => `${nameRefusal(String(input)) ?? ''}，不能作地址`,
  });
/** true or false. */
export const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
/** A whole number. */
export const count = z
  .string()
  .regex(/^\d{1,3}$/, '应为不带小数的数字')
  .transform(Number);
/** A unit of money (计量单位). */
export const moneyUnit = z.enum(Object.keys(MONEY_UNITS) as [MoneyUnit, ...MoneyUnit[]]);

/** Dimension → member id; `year` takes `this`, `last`, or a count of years like "-2". */
export const fixesSchema = z.record(z.string(), z.string().min(1));
/** Which members a row, a column or a whole table stands for. */
export type Fixes = z.infer<typeof fixesSchema>;

/** A fiscal year (预算年度). */
export const fiscalYear = z
  .string()
  .regex(/^(?:19|20)\d\d$/, '应为四位年度，如 2026')
  .transform(Number);
