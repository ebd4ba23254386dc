import type { Format } from '../../formats/format.ts';
import type { Finding } from '../../model/finding.ts';
import { at, type Source } from '../../model/source.ts';
import { nearest } from '../findings/nearest.ts';
import { finding } from '../findings/read-finding.ts';

/** What may stand in braces anywhere. */
const TITLE: readonly string[] = ['year', 'lastYear', 'nextYear', 'name', 'level'];

/** What may stand in braces, by the key of the text, where it is not as in a title. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  byline: [...TITLE, 'code'],
  cover: [...TITLE, 'code', 'region'],
  coverTitle: [...TITLE, 'region'],
  numbering: ['一', '1'],
};

/** Findings for every {word} of a format that nothing fills in. */
export const placeholderChecks = (top: Source, format: Format): readonly Finding[] =>
  walk(format, top, 'title');

function walk(value: unknown, source: Source, key: string): readonly Finding[] {
  if (typeof value === 'string') return unknownWords(value, source, key);
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => walk(item, at(source, index), key));
  return Object.entries(value).flatMap(([name, item]) => walk(item, at(source, name), name));
}

function unknownWords(text: string, source: Source, key: string): readonly Finding[] {
  const allowed = ALLOWED[key] ?? TITLE;
  return [...text.matchAll(/\{([^{}]*)\}/g)].flatMap(([written, word = '']) => {
    if (allowed.includes(word)) return [];
    const meant = nearest(word, allowed);
    const message = `认不出占位符“${written}”${meant === undefined ? '' : `，是不是“{${meant}}”？`}`;
    const remedy = `可用的占位符：${allowed.map((each) => `{${each}}`).join('、')}。`;
    return [finding('format/unknown-placeholder', source, message, remedy)];
  });
}
