import { blockText, type Section } from '../../narrative/figures/token.ts';
import type { Ledger } from '../rule/rule.ts';

/** What a disclosure says in words, the glossary itself left out, with the titles of its tables and sections. */
export function wordsOf({ narratives }: Ledger, id: string): string {
  const sections: readonly Section[] = [...(narratives.get(id)?.sections.values() ?? [])];
  return sections
    .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind !== 'terms').map(blockText))
    .join('\n');
}
