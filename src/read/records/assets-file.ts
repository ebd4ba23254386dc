import { z } from 'zod';
import { id } from '../../formats/scalars.ts';
import { ASSET_COUNT_FIELDS, ASSET_FIELDS } from '../../model/kinds/record-fields.ts';
import type { AssetsRecord } from '../../model/records.ts';
import { at, type Source } from '../../model/source.ts';
import { date, filled } from '../text/texts.ts';
import { fieldShapes } from './field-shapes.ts';

/** assets.yaml: tables of assets, and the counts that the text states. */
export const assetsFile = z.strictObject({
  tables: z
    .array(
      z.strictObject({
        /** Whose assets they are, where it is not the discloser alone. */
        owner: filled.optional(),
        /** 截止时间 */
        asOf: date.optional(),
        rows: z
          .array(
            z.strictObject({
              id,
              /** The row it is a part of (其中). */
              of: id.optional(),
              ...fieldShapes(ASSET_FIELDS),
            }),
          )
          .min(1),
      }),
    )
    .min(1)
    .optional(),
  counts: z
    .array(z.strictObject({ id, of: id.optional(), ...fieldShapes(ASSET_COUNT_FIELDS) }))
    .min(1)
    .optional(),
});

/** The records of assets.yaml. */
export function assetsRecord(file: string, written: z.infer<typeof assetsFile>): AssetsRecord {
  const source: Source = { file, path: [] };
  return {
    source,
    tables: (written.tables ?? []).map(({ rows, ...table }, index) => {
      const place = at(source, 'tables', index);
      return {
        ...table,
        source: place,
        rows: rows.map((row, number) => ({ ...row, source: at(place, 'rows', number) })),
      };
    }),
    counts: (written.counts ?? []).map((count, index) => ({ ...count, source: at(source, 'counts', index) })),
  };
}
