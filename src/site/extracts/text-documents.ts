import type { Books } from '../../books/books.ts';
import { entryAddress } from '../../document/addresses.ts';
import { outlineOf, outlinePages } from '../../document/outline.ts';
import { blockText } from '../../narrative/figures/token.ts';
import type { Account } from '../../points/account/account.ts';
import { sentences } from '../../search/ask/sentences.ts';
import type { Owner, SearchDocument } from '../../search/index/search-document.ts';
import { blockId } from '../sections/section-html.ts';

/** The paragraphs of a disclosure's sections, each leading to where it stands. Explanations of terms have a place of their own. */
export function textDocuments(
  { narratives }: Books,
  account: Account,
  owner: Owner,
): readonly SearchDocument[] {
  const narrative = narratives.get(account.disclosure.id);
  if (narrative === undefined) return [];
  return outlinePages(outlineOf(account)).flatMap(({ id, title }) =>
    (narrative.sections.get(id)?.blocks ?? []).flatMap((block, index) => {
      if (block.kind === 'terms' || block.kind === 'heading') return [];
      return sentences(blockText(block)).map(
        (text): SearchDocument => ({
          kind: 'text',
          title,
          href: `${entryAddress(account.disclosure.id, id)}#${blockId(index)}`,
          owner,
          text,
        }),
      );
    }),
  );
}
