import type { Books } from '../../books/books.ts';
import type { SearchDocument } from '../../search/index/search-document.ts';
import { subjectGroups } from '../compare/subjects.ts';
import { extractsOf } from '../extracts/extracts.ts';

/** Each subject that has a page, by its code and by all names that tables print. */
export function subjectDocuments(books: Books): readonly SearchDocument[] {
  const printed = Map.groupBy(
    extractsOf(books).flatMap(({ subjects }) => subjects),
    ({ code }) => code,
  );
  return subjectGroups(books).flatMap(({ title: group, entries }) =>
    entries.map(
      ({ code, title, href, units }): SearchDocument => ({
        kind: 'subject',
        title: `${code} ${title}`,
        href,
        names: [...new Set([title, ...(printed.get(code) ?? []).map(({ name }) => name)])],
        code,
        where: `${group} · ${units} 个单位`,
      }),
    ),
  );
}
