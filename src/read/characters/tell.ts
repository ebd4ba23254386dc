import type { Finding } from '../../model/finding.ts';
import { at, type Source } from '../../model/source.ts';
import { finding } from '../findings/read-finding.ts';
import { type HiddenCharacter, hiddenCharacters } from './hidden.ts';
import { type LookAlike, lookAlikes } from './look-alikes.ts';

/** Findings to show of one file; whoever pasted one such character pasted many. */
const SHOWN = 20;

/** What is said of the hidden characters of a file's text, comments included. */
export const hiddenInText = (file: string, text: string): readonly Finding[] =>
  hiddenCharacters(text)
    .slice(0, SHOWN)
    .map((hidden) => hiddenFinding({ file, path: [], span: hidden }, hidden));

/** What is said of characters in a text that look like others. */
export const lookAlikesInText = (file: string, text: string): readonly Finding[] =>
  lookAlikes(text)
    .slice(0, SHOWN)
    .map((found) => lookAlikeFinding({ file, path: [], span: found }, found));

/** What is said of the keys and texts of a value read from a file: an escape (\u202E) hides its character from whoever reads the file. */
export function deceptionsInValue(file: string, value: unknown): readonly Finding[] {
  const found: Finding[] = [];
  const tell = (source: Source, text: string): void => {
    const [hidden, ...more] = hiddenCharacters(text);
    if (hidden !== undefined) found.push(hiddenFinding(source, hidden, more));
    const [alike] = lookAlikes(text);
    if (alike !== undefined) found.push(lookAlikeFinding(source, alike));
  };
  const walk = (below: unknown, source: Source): void => {
    if (found.length >= SHOWN) return;
    if (typeof below === 'string') tell(source, below);
    else if (Array.isArray(below)) for (const [index, each] of below.entries()) walk(each, at(source, index));
    else if (typeof below === 'object' && below !== null)
      for (const [key, each] of Object.entries(below)) {
        tell({ ...at(source, key), key: true }, key);
        walk(each, at(source, key));
      }
  };
  walk(value, { file, path: [] });
  return found;
}

/** @param more what else is hidden in the same text */
export function hiddenFinding(
  source: Source,
  { code, what }: HiddenCharacter,
  more: readonly HiddenCharacter[] = [],
): Finding {
  const others = [...new Set(more.map((each) => each.code))].filter((each) => each !== code);
  const message = `有 ${code}：${what}${others.length === 0 ? '' : `；另有 ${others.join('、')}`}`;
  const remedy = '删去它，或把这几个字重新录入一遍；从网页、PDF、聊天软件粘贴的文字常带着它。';
  return finding('content/hidden-character', source, message, remedy);
}

function lookAlikeFinding(source: Source, { code, what, like }: LookAlike): Finding {
  const message = `有${what} ${code}${like === '' ? '，看起来像另一个字' : `，看起来像“${like}”`}`;
  const remedy = like === '' ? '对照原文重新录入这个字。' : `改为“${like}”；从 PDF 复制的文字常有这样的字。`;
  return finding('content/look-alike', source, message, remedy);
}
