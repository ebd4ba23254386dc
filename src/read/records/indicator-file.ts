import { z } from 'zod';
import type { IndicatorWords } from '../../formats/record-words.ts';
import { indicatorLevel } from '../../formats/record-words.ts';
import { INDICATOR_FIELDS } from '../../model/kinds/record-fields.ts';
import { checkedText } from '../findings/unplaced-finding.ts';
import { wordFinding } from '../text/category-word.ts';
import { filled } from '../text/texts.ts';
import { fieldShapes } from './field-shapes.ts';

/** An indicator of projects.yaml; the words for its levels, its nature and its direction are the format's. */
export function indicatorFile(words: IndicatorWords | undefined) {
  const first = words?.levels.flatMap(({ title, also = [] }) => [title, ...also]);
  return z
    .strictObject({
      /** 实施期 or 年度, where the format has both. */
      span: z.enum(['term', 'year']).optional(),
      ...fieldShapes(INDICATOR_FIELDS),
      level1: wordOf('一级指标', first),
      nature: wordOf('指标性质', words?.natures).optional(),
      direction: wordOf('指标方向', words?.directions && Object.keys(words.directions)).optional(),
    })
    .check((context) => {
      const { level1, level2 } = context.value;
      const kinds = indicatorLevel(words, level1)?.kinds;
      const finding = kinds && wordFinding(`${level1}下的二级指标`, kinds, level2);
      if (finding === undefined) return;
      const { message } = finding;
      context.issues.push({
        code: 'custom',
        input: level2,
        path: ['level2'],
        message,
        params: { ...finding },
      });
    });
}

const wordOf = (what: string, words: readonly string[] | undefined) =>
  words === undefined ? filled : checkedText((text) => wordFinding(what, words, text));
