import { z } from 'zod';
import { amountTrouble } from './amount-text.ts';
import { dateTrouble } from './date-text.ts';
import { checkedText } from './trouble.ts';

/** A text that is not blank. */
export const filled = z.string().regex(/\S/, '不能是空白');

/** An id: part of an address. */
export const id = z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9-]*$/, '只能用英文字母、数字和连字符');

/** A code of digits, of any length. */
export const digits = z.string().regex(/^\d+$/, '只能用半角数字');

/** true or false. */
export const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** A whole number. */
export const count = z
  .string()
  .regex(/^\d{1,3}$/, '应为不带小数的数字')
  .transform(Number);

/** A fiscal year. */
export const year = z
  .string()
  .regex(/^(?:19|20)\d\d$/, '应为四位年份')
  .transform(Number);

/** An amount as printed, "" for a blank on purpose, or 不涉及. */
export const amount = checkedText(amountTrouble);

/** A date as YYYY-MM-DD. */
export const date = checkedText(dateTrouble);

/** Dimension → member. */
export const point = z.record(z.string(), filled);
