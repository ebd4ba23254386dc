import { z } from 'zod';
import { amountTrouble } from './amount-text.ts';
import { dateTrouble } from './date-text.ts';
import { quantityTrouble } from './quantity-text.ts';
import { checkedText } from './trouble.ts';

/** A text that is not blank. */
export const filled = z.string().regex(/\S/, '不能是空白');

/** A code of digits, of any length. */
export const digits = z.string().regex(/^\d+$/, '只能用半角数字');

/** A fiscal year. */
export const year = z
  .string()
  .regex(/^(?:19|20)\d\d$/, '应为四位年份')
  .transform(Number);

/** An amount as printed, "" for a blank on purpose, or 不涉及. */
export const amount = checkedText(amountTrouble);

/** A positive number: a quantity, a price, points. */
export const quantity = checkedText(quantityTrouble);

/** A date as YYYY-MM-DD. */
export const date = checkedText(dateTrouble);

/** Dimension → member. */
export const point = z.record(z.string(), filled);
