import type { Books } from '../../books/books.ts';

/** A term, and how each format explains it. */
export interface GlossaryEntry {
  readonly id: string;
  readonly title: string;
  readonly meanings: readonly { readonly format: string; readonly title: string; readonly text: string }[];
}

/** Address of the glossary of all formats. */
export const GLOSSARY = '/glossary/';

/** All terms of all formats, by id in the order they first come up. */
export function glossaryEntries({ content }: Books): readonly GlossaryEntry[] {
  const all = [...content.formats.values()].flatMap((format) =>
    (content.prose.get(format.id)?.terms ?? []).map((term) => ({ term, format: format.title })),
  );
  return [...Map.groupBy(all, ({ term }) => term.id)].map(([id, group]) => ({
    id,
    title: group[0]?.term.title ?? id,
    meanings: group.map(({ term, format }) => ({ format, title: term.title, text: term.text })),
  }));
}
