import { z } from 'zod';
import type { RecordField, RecordFields, WrittenAs } from '../../model/kinds/record-field.ts';
import { digits, filled, quantity, writtenAmount } from '../text/texts.ts';

/** A count or an area: plain digits; nothing at all is a fact too. */
const number = z
  .string()
  .regex(/^\d+(?:\.\d+)?$/, '应为半角数字，没有写 0')
  .regex(/^(?:\D|\d{1,15}(?:\.\d{1,10})?$)/, '太长：最多 15 位整数、10 位小数');

/** A rate; a column that says % in its title prints it without the sign. */
const percent = z.string().regex(/^\d{1,5}(?:\.\d{1,10})?%?$/, '应为百分数，如 98.5%');

/** What is read as each kind of writing. */
const SHAPES: Readonly<Record<WrittenAs, z.ZodType<string>>> = {
  text: filled,
  open: z.string(),
  digits,
  quantity,
  number,
  percent,
  amount: writtenAmount,
};

/** The keys of a record's fields in a schema. */
export type FieldShapes<Fields extends RecordFields> = {
  [Key in keyof Fields]: Fields[Key] extends { required: true }
    ? z.ZodType<string>
    : z.ZodOptional<z.ZodType<string>>;
};

/** What a content file may hold of each field, by key. */
export const fieldShapes = <Fields extends RecordFields>(fields: Fields): FieldShapes<Fields> =>
  Object.fromEntries(
    Object.entries<RecordField>(fields).map(([key, { title, written, required }]) => {
      const shape = SHAPES[written].meta({ title });
      return [key, required === true ? shape : shape.optional()];
    }),
    // Keys and what may be left out are those of the list, entry by entry.
  ) as FieldShapes<Fields>;
