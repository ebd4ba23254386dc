import type { Books } from '../../books/books.ts';
import { unitAddress, unitAnchor } from '../../document/addresses.ts';
import { onceFor } from '../../model/once-for.ts';
import type { WebsitePage } from '../../model/prose.ts';
import type { Discloser, UnitEvent } from '../../model/unit.ts';
import { websitePageAddress } from '../../model/website/page-address.ts';
import { heldPiece } from '../../search/build/build-index.ts';
import type { Piece } from '../../search/build/piece.ts';
import type { SearchDocument } from '../../search/index/search-document.ts';
import { alsoCalled, disclosureDocuments, ownerOf } from '../extracts/disclosure-documents.ts';
import { isOfAll, recordsInBooks } from '../extracts/extracts.ts';
import { GLOSSARY, glossaryEntries } from '../pages/glossary.ts';
import { pageStretches } from '../pages/own-page.ts';
import { subjectDocuments } from './search-subjects.ts';
import { websiteDocuments } from './website-documents.ts';

/** All that can be found: what is of no disclosure, and of each disclosure its own. */
export const searchPieces = (books: Books): readonly Piece[] => [
  heldPiece(wholeDocuments(books)),
  ...(isOfAll(books)
    ? books.pieces
    : books.accounts.map((account) => heldPiece(disclosureDocuments(books, account)))),
];

/** Everything that can be found of the website as a whole: who discloses, 科目, terms, its own pages. The index and the search page ask for it. */
export const wholeDocuments = onceFor(documentsOfWhole);

function documentsOfWhole(books: Books): readonly SearchDocument[] {
  const { content } = books;
  const disclosing = new Set(recordsInBooks(books).map(({ discloser }) => discloser));
  return [
    ...content.disclosers.filter(({ id }) => disclosing.has(id)).flatMap(unitDocuments),
    ...subjectDocuments(books),
    ...glossaryEntries(books).map((entry): SearchDocument => {
      const titles = entry.meanings.map(({ title }) => title);
      const also = [...content.prose.values()].flatMap(({ terms }) =>
        terms.filter(({ id }) => id === entry.id).flatMap((term) => term.also),
      );
      return {
        kind: 'term',
        title: entry.title,
        href: `${GLOSSARY}#term-${entry.id}`,
        names: [...new Set([...titles, ...also])].filter((name) => name !== entry.title),
        text: entry.meanings[0]?.text,
      };
    }),
    ...websiteDocuments(books),
    ...(content.pages ?? []).flatMap((page) => ownPageDocuments(books, page)),
  ];
}

/** One of the website's own pages, and what stands under each of its headings. */
function ownPageDocuments(books: Books, page: WebsitePage): readonly SearchDocument[] {
  const href = websitePageAddress(page.id);
  const own = { kind: 'section', title: page.title, href } as const;
  const stretches = pageStretches(books, page).map(({ heading, paragraphs }): SearchDocument => {
    const text = paragraphs.join(' ');
    return heading === undefined
      ? { ...own, text }
      : { kind: 'section', title: heading.title, href: `${href}#${heading.id}`, where: page.title, text };
  });
  return stretches.some((stretch) => stretch.href === href) ? stretches : [own, ...stretches];
}

/** The names it had before, which people still look for. */
const formerNames = (history: readonly UnitEvent[] = []): readonly string[] =>
  history.flatMap(({ kind, names }) => (kind === 'renamed' ? names : []));

/** A discloser, and those of its units that are only told of on its page. */
function unitDocuments(discloser: Discloser): readonly SearchDocument[] {
  const { id, title, code, department } = discloser;
  const owner = ownerOf(discloser);
  const href = unitAddress(id);
  const below = id === department.id ? department.units : [];
  const silent = below.filter((unit) => unit.id === undefined && unit.name !== title);
  return [
    {
      kind: 'unit',
      title,
      href,
      owner,
      code,
      names: [...alsoCalled(discloser), ...formerNames(discloser.history)],
    },
    ...silent.map(
      (unit): SearchDocument => ({
        kind: 'unit',
        title: unit.name,
        href: `${href}#${unitAnchor(unit.code)}`,
        owner: { ...owner, id: `${id}/${unit.code}`, unit: unit.name },
        code: unit.code,
        where: title,
      }),
    ),
  ];
}
