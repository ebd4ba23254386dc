import { z } from 'zod';
import { checkedText } from '../findings/unplaced-finding.ts';
import { amountFinding } from './amount-text.ts';
import { dateFinding } from './date-text.ts';
import { quantityFinding } from './quantity-text.ts';

/** A text that is not blank. */
export const filled = z.string().regex(/\S/, '不能是空白');

/** What stands where a reason is still to be written, or says none: the … that a report prints, XX, 待补, 已核实. */
const PLACEHOLDER =
  /^[\s…·.。、，,?？_*＊—()（）\d-]*(?:[XxＸｘ×]{2,}|待补充?|待填写?|待定|(?:说明|填写|见)?(?:原因|理由)|说明|同上|略|无|已?核[实对](?:无误)?|reason|test|测试|TODO|TBD)?[\s…·.。、，,?？_*＊—()（）\d-]*$/iu;

/** A reason that somebody wrote: neither blank nor the placeholder it was to take the place of. */
export const writtenReason = filled.refine((text) => text.trim() === '' || !PLACEHOLDER.test(text), {
  error: '还没有写原因：把占位的字样换成这一处为什么如此',
});

/** A code of digits, of any length. */
export const digits = z.string().regex(/^\d+$/, '只能用半角数字');

/** What a unit is named by: its code, or the id of one whose documents print none. Whether there is such a unit is checked afterwards. */
export const unitKeyText = z
  .string()
  .regex(/^[0-9A-Za-z][0-9A-Za-z-]*$/, '应为单位代码（半角数字）；没有代码的单位，写它在 units/ 里的编号');

/** A fiscal year. */
export const year = z
  .string()
  .regex(/^(?:19|20)\d\d$/, '应为四位年份')
  .transform(Number);

/** An amount as printed, "" for a blank on purpose, or 不涉及. */
export const writtenAmount = checkedText(amountFinding);

/** A positive number: a quantity, a price, points. */
export const quantity = checkedText(quantityFinding);

/** A date as YYYY-MM-DD. */
export const date = checkedText(dateFinding);

/** The name of a count, an amount or words that no table holds; the format's patterns ask for it. */
export const factName = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]*$/,
    '只能用小写英文字母、数字和连字符；车辆、设备、房屋的个数写在 assets.yaml 的 counts 里',
  );

/** Dimension → member. */
export const point = z.record(z.string(), filled);
