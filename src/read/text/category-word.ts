import type { Format } from '../../formats/format.ts';
import { categoryOf } from '../../formats/record-words.ts';
import { meantAs } from '../findings/nearest.ts';
import { checkedText, type UnplacedFinding } from '../findings/unplaced-finding.ts';
import { filled } from './texts.ts';

/**
 * What is wrong with a word of which the format allows some.
 * @param what what the word says: 一级指标
 */
export const wordFinding = (
  what: string,
  words: readonly string[],
  text: string,
): UnplacedFinding | undefined =>
  words.includes(text)
    ? undefined
    : {
        rule: 'content/unknown-word',
        message: `${what}没有“${text}”${meantAs(text, words)}`,
        remedy: `可用的：${words.join('、')}；套表格式确有此词的，补进 format.yaml。`,
      };

/** A category of projects as a record writes it: one of the format's, where it lists them. */
export function categoryWord({ projects }: Format) {
  const categories = projects?.categories;
  if (categories === undefined) return filled;
  const titles = categories.map(({ title }) => title);
  return checkedText((text) =>
    categoryOf(projects, text) === undefined ? wordFinding('项目类别', titles, text) : undefined,
  );
}
