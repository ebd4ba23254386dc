import type { Finding } from '../../model/finding.ts';
import { hiddenCharacters } from '../characters/hidden.ts';
import { hiddenFinding, hiddenInText, lookAlikesInText } from '../characters/tell.ts';

/**
 * What is said of characters in a text that deceive whoever reads it: those that stand in it, and where there are none those that
 * a character reference (&#x202E;) names: it is copied from somewhere and meant to hide one.
 */
export function deceptionsInProse(file: string, text: string): readonly Finding[] {
  const written = [...hiddenInText(file, text), ...lookAlikesInText(file, text)];
  return written.length > 0 ? written : referenced(file, text);
}

const referenced = (file: string, text: string): readonly Finding[] =>
  [...text.matchAll(/&#(?:(\d{1,7})|[xX]([\da-fA-F]{1,6}));/g)].flatMap(
    ({ 0: written, 1: decimal, 2: hex, index }) => {
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      const [hidden] = code > 0x10ffff ? [] : hiddenCharacters(String.fromCodePoint(code));
      const source = { file, path: [], span: { start: index, length: written.length } };
      return hidden === undefined ? [] : [hiddenFinding(source, hidden)];
    },
  );
