import { z } from 'zod';
import { id } from '../../formats/scalars.ts';
import type { UnitEvent } from '../../model/unit.ts';
import { digits, filled, year } from '../text/texts.ts';

const EVENT_KINDS = ['renamed', 'merged', 'split', 'moved', 'left'] as const;

/** What became of a unit from a fiscal year on; one of the five, with the code it had before where that changed. */
const event = z
  .strictObject({
    year: year.meta({ title: '哪一年起' }),
    renamed: filled.optional().meta({ title: '改名', description: '以前的名称' }),
    merged: z.array(filled).min(1).optional().meta({ title: '合并', description: '由哪些单位合并而成' }),
    split: z.array(filled).min(1).optional().meta({ title: '分出', description: '分出了哪些单位' }),
    moved: filled.optional().meta({ title: '划入', description: '以前的部门' }),
    left: filled.optional().meta({ title: '划出', description: '现在的部门' }),
    code: digits.optional().meta({ title: '以前的单位代码', description: '变了才写' }),
  })
  .refine((written) => EVENT_KINDS.filter((kind) => written[kind] !== undefined).length === 1, {
    error:
      '每条写 renamed（以前的名称）、merged（由哪些合并）、split（分出哪些）、moved（以前的部门）、left（划归的部门）之一',
  })
  .transform(({ year, code, ...written }): UnitEvent => {
    const kind = EVENT_KINDS.find((each) => written[each] !== undefined) ?? 'renamed';
    return { year, kind, names: [written[kind] ?? []].flat(), code };
  });

/** units/<id>.yaml: a department (部门) with its budget units (预算单位), or a unit that stands alone. */
export const unitFile = z.strictObject({
  id: id.meta({ title: '编号', description: '就是文件名，也是网址的一部分，定下后不要改' }),
  code: digits.optional().meta({ title: '单位代码', description: '加引号；公开的文件都不印代码的，不写' }),
  name: filled.meta({ title: '名称', description: '照表里自己那一行' }),
  title: filled.optional().meta({ title: '网页上的名称', description: '与名称不同才写' }),
  kind: z.enum(['department', 'unit']).meta({ title: '类别', description: 'department 部门，unit 单位' }),
  region: filled.optional().meta({ title: '地区', description: '如 示例省示例市' }),
  level: filled.optional().meta({ title: '级次', description: '如 市级' }),
  also: z.array(filled).optional().meta({ title: '别的叫法', description: '搜索时也找得到' }),
  population: z
    .strictObject({
      count: digits.meta({ title: '人数' }),
      year: year.meta({ title: '哪一年的' }),
      source: filled.meta({ title: '出处' }),
    })
    .optional()
    .meta({ title: '所在地常住人口', description: '封面据此说每个居民多少钱' }),
  history: z
    .array(event)
    .optional()
    .meta({ title: '沿革', description: '改名、合并、分出、划入、划出，各写哪一年起' }),
  units: z
    .array(
      z.strictObject({
        code: digits.meta({ title: '单位代码' }),
        name: filled.meta({ title: '名称' }),
        id: id.optional().meta({ title: '编号', description: '自己单独公开的才写' }),
        history: z
          .array(event)
          .optional()
          .meta({ title: '沿革', description: '改名、合并、分出、划入、划出，各写哪一年起' }),
      }),
    )
    .default([])
    .meta({ title: '所属预算单位' }),
});
