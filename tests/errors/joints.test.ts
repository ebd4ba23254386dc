import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const HAN = '\\u4e00-\\u9fff，。；：、（）“”';

/** What a sentence of ours never has, whatever is put into it. Names of files, keys and figures stand apart from Chinese, Chinese words do not. */
const SLIPS: readonly (readonly [string, RegExp])[] = [
  ['a word of code that touches a Chinese one', /[\u4e00-\u9fff][a-z]|[a-z][\u4e00-\u9fff]/u],
  ['a space between two Chinese words', new RegExp(`[${HAN}] +[${HAN}]`, 'u')],
  ['a half-width comma or stop behind a Chinese word', /[\u4e00-\u9fff”）][,;:!?](?!\/\/)/u],
  ['two stops', /[，。；：、][，。；：、]/u],
  ['nothing where a name should be', /（）|《》|undefined|NaN|\[object/u],
];

/** The sentences of a printed report: what is wrong, remedy and basis, without what they quote of files. */
function sentencesIn(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^(?:(?:错误|警告|提示) {2}| {2}(?:改法|依据)：)/u.test(line))
    .map((line) =>
      line.replace(/^(?:错误|警告|提示) {2}|^ {2}/u, '').replace(/ {3}\[[a-z-]+\/[a-z-]+\]$/u, ''),
    )
    .map(withoutCode);
}

/** Pieces of YAML as one word, and what is quoted without its words. */
const withoutCode = (line: string): string =>
  line
    .replaceAll(/"[^"]*"/gu, 'X')
    .replaceAll(/\{[^{}]*\{[^{}]*\}[^{}]*\}|\{[^{}]*\}/gu, 'X')
    .replaceAll(/“[^“”]*(?:“[^“”]*”[^“”]*)*”/gu, '“…”')
    .replaceAll(/- X|名=X/gu, 'X');

test.each(SLIPS)('no message of the samples has %s', (_, slip) => {
  const samples = readdirSync(import.meta.dirname, { withFileTypes: true });
  const files = samples
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(import.meta.dirname, name, 'output.txt'))
    .filter((file) => existsSync(file));
  const found = files.flatMap((file) => sentencesIn(file).filter((sentence) => slip.test(sentence)));
  expect(found).toEqual([]);
});
