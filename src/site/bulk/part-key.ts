import type { Books } from '../../books/books.ts';
import { keyOf } from '../../cache/store.ts';
import { elsewhereOf } from '../content/elsewhere.ts';

/** What the pages of any part depend on besides the content. */
export interface PartSurroundings {
  /** See programDigest. */
  readonly program: string;
  readonly base: string;
  /** The absolute address of the website; undefined where its domain is not known. */
  readonly address: string | undefined;
}

/** The digest of everything that the pages and files of a department are made from. */
export function partKey(books: Books, department: string, around: PartSurroundings): string {
  const { files, disclosers, expected } = books.content;
  const own = disclosers
    .filter((discloser) => discloser.department.id === department)
    .map(({ id }) => `disclosures/${id}/`);
  const isUsed = (path: string): boolean =>
    path === 'site.yaml' ||
    path === `units/${department}.yaml` ||
    path.startsWith('taxonomy/') ||
    path.startsWith('formats/') ||
    own.some((start) => path.startsWith(start));
  const { latestYear, tables, many } = elsewhereOf(books, department);
  return keyOf('part', [
    JSON.stringify([around.program, around.base, around.address, expected.length > 0]),
    JSON.stringify([...files].filter(([path]) => isUsed(path)).sort()),
    JSON.stringify([latestYear, [...tables].sort(([a], [b]) => (a < b ? -1 : 1)), [...many].sort()]),
  ]);
}
