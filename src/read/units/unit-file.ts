import { z } from 'zod';
import { id } from '../../formats/scalars.ts';
import { digits, filled, year } from '../text/texts.ts';

/** units/<id>.yaml: a department (部门) with its budget units (预算单位), or a unit that stands alone. */
export const unitFile = z.strictObject({
  /** The file's name and the address. */
  id,
  /** Left out where no document prints one. */
  code: digits.optional(),
  /** As tables print it in its own row. */
  name: filled,
  /** As pages call it; `name` unless told. */
  title: filled.optional(),
  kind: z.enum(['department', 'unit']),
  region: filled.optional(),
  level: filled.optional(),
  /** Other names people look for it by. */
  also: z.array(filled).optional(),
  /** The residents (常住人口) of the place it serves: the cover tells what is spent for each of them. */
  population: z.strictObject({ count: digits, year, source: filled }).optional(),
  units: z
    .array(
      z.strictObject({
        code: digits,
        name: filled,
        /** Its own address, where it discloses by itself. */
        id: id.optional(),
      }),
    )
    .default([]),
});
