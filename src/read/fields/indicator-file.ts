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
      span: z
        .enum(['term', 'year'])
        .optional()
        .meta({ title: '实施期还是年度', description: 'term 实施期，year 年度；格式两种都有时才写' }),
      ...fieldShapes(INDICATOR_FIELDS),
      level1: wordOf('一级指标', first).meta({ title: '一级指标' }),
      nature: wordOf('指标性质', words?.natures).optional().meta({ title: '指标性质' }),
      direction: wordOf('指标方向', words?.directions && Object.keys(words.directions))
        .optional()
        .meta({ title: '指标方向' }),
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
