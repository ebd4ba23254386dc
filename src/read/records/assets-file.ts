import { z } from 'zod';
import { id } from '../../formats/scalars.ts';
import { ASSET_COUNT_FIELDS, ASSET_FIELDS } from '../../model/kinds/record-fields.ts';
import type { AssetsRecord } from '../../model/records.ts';
import { at, type Source } from '../../model/source.ts';
import { fieldShapes } from '../fields/field-shapes.ts';
import { date, filled } from '../text/texts.ts';

const part = {
  id: id.meta({ title: '编号', description: '如 vehicles' }),
  of: id.optional().meta({ title: '属于哪一行', description: '其中：写上面那一行的编号' }),
};

/** assets.yaml: tables of assets, and the counts that the text states. */
export const assetsFile = z.strictObject({
  tables: z
    .array(
      z.strictObject({
        owner: filled.optional().meta({ title: '谁的资产', description: '不只是公开的单位自己时才写' }),
        asOf: date.optional().meta({ title: '截止时间' }),
        rows: z
          .array(
            z.strictObject({
              ...part,
              ...fieldShapes(ASSET_FIELDS),
            }),
          )
          .min(1)
          .meta({ title: '各行' }),
      }),
    )
    .min(1)
    .optional()
    .meta({ title: '固定资产占用情况表' }),
  counts: z
    .array(z.strictObject({ ...part, ...fieldShapes(ASSET_COUNT_FIELDS) }))
    .optional()
    .meta({ title: '车辆、设备、人员的个数', description: '格式的说明文字要用的' }),
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
