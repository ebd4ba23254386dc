import type { Diagnostic } from '../../model/diagnostic.ts';
import { hiddenCharacters } from '../characters/hidden.ts';
import { hiddenFinding, hiddenInText, lookAlikesInText } from '../characters/tell.ts';
import { asWritten, type MdxNode, placeOf } from './mdx.ts';

/**
 * What is said of characters in a text that deceive whoever reads it: those that stand in it, and where there are none those that
 * a character reference (&#x202E;) hides.
 */
export function deceptionsInProse(file: string, text: string, tree: MdxNode): readonly Diagnostic[] {
  const written = [...hiddenInText(file, text), ...lookAlikesInText(file, text)];
  return written.length > 0 || !text.includes('&') ? written : referenced(file, text, tree);
}

const referenced = (file: string, text: string, node: MdxNode): readonly Diagnostic[] => {
  const texts = [node.value, node.url, ...(node.attributes ?? []).map(({ value }) => value)];
  const [hidden] = texts.flatMap((each) =>
    typeof each === 'string' ? hiddenCharacters(asWritten(each)) : [],
  );
  return [
    ...(hidden === undefined ? [] : [hiddenFinding(placeOf(file, text, node), hidden)]),
    ...(node.children ?? []).flatMap((child) => referenced(file, text, child)),
  ];
};
