import type { Books } from '../../books/books.ts';
import type { SearchDocument } from '../../search/index/search-document.ts';
import { subjectGroups } from '../compare/subjects.ts';
import { extractsOf } from '../extracts/extracts.ts';

/** Each subject that has a page, by its code and by all names that tables print; of two that are called alike, the one of more units first. */
export function subjectDocuments(books: Books): readonly SearchDocument[] {
  const printed = Map.groupBy(
    extractsOf(books).flatMap(({ subjects }) => subjects),
    ({ code }) => code,
  );
  const entries = subjectGroups(books).flatMap(({ title: group, entries }) =>
    entries.map((entry) => ({ ...entry, group })),
  );
  return entries
    .toSorted((a, b) => b.units - a.units)
    .map(({ code, title, href, units, group }): SearchDocument => {
      const names = [title, ...(printed.get(code) ?? []).map(({ name }) => name)];
      return {
        kind: 'subject',
        title: `${code} ${title}`,
        href,
        names: [...new Set([...names, ...names.map((name) => name.replace(ASIDE, ''))])],
        code,
        where: `${group} · ${units} 个单位`,
      };
    });
}

/** What people leave out of a name: 维修（护）费 is 维修费, 机关事业单位基本养老保险缴费 is 基本养老保险缴费. */
const ASIDE = /（[^）]*）|^机关事业单位/gu;
