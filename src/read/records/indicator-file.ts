import { z } from 'zod';
import type { IndicatorWords } from '../../formats/records.ts';
import { levelOf } from '../../formats/records.ts';
import { checkedText } from '../findings/trouble.ts';
import { filled, quantity } from '../text/texts.ts';
import { wordTrouble } from '../text/words.ts';

/** An indicator of projects.yaml; the words for its levels, its nature and its direction are the format's. */
export function indicatorFile(words: IndicatorWords | undefined) {
  const first = words?.levels.flatMap(({ title, also = [] }) => [title, ...also]);
  return z
    .strictObject({
      /** 实施期 or 年度, where the format has both. */
      span: z.enum(['term', 'year']).optional(),
      level1: wordOf('一级指标', first),
      level2: filled,
      /** 三级指标 */
      name: filled,
      nature: wordOf('指标性质', words?.natures).optional(),
      direction: wordOf('指标方向', words?.directions && Object.keys(words.directions)).optional(),
      /** 目标值 as printed; "" where the source prints none. */
      target: z.string(),
      /** 计量单位 */
      unit: filled.optional(),
      /** 分值 */
      points: quantity.optional(),
      /** 绩效指标描述 */
      description: filled.optional(),
      /** 指标值确定依据 */
      basis: filled.optional(),
    })
    .check((context) => {
      const { level1, level2 } = context.value;
      const kinds = levelOf(words, level1)?.kinds;
      const trouble = kinds && wordTrouble(`${level1}下的二级指标`, kinds, level2);
      if (trouble === undefined) return;
      const { message } = trouble;
      context.issues.push({
        code: 'custom',
        input: level2,
        path: ['level2'],
        message,
        params: { ...trouble },
      });
    });
}

const wordOf = (what: string, words: readonly string[] | undefined) =>
  words === undefined ? filled : checkedText((text) => wordTrouble(what, words, text));
