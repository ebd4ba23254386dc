import type { Books } from '../../books/books.ts';
import { disclosureAddress, entryAddress, placeAddress } from '../../document/addresses.ts';
import { coverTitle } from '../../document/title-words.ts';
import { parsePlace } from '../../model/place.ts';
import type { Account } from '../../points/account/account.ts';
import { type PublishedFigure, publishedFigures, shown } from '../../rules/corrections/published-figures.ts';
import { type LockedText, publishedTexts } from '../../rules/corrections/texts/published-texts.ts';
import { chineseDate } from '../addresses/dates.ts';

/** A correction (更正) as readers see it. */
export interface PublicCorrection {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly dateText: string;
  readonly reason: string;
  /** Figures, then names, dates and texts; those have no unit. */
  readonly figures: readonly {
    readonly title: string;
    readonly href: string;
    /** As it was published; "空白" where nothing stood. */
    readonly from: string;
    readonly to: string;
    readonly moneyUnit: string;
  }[];
  readonly disclosure: { readonly title: string; readonly href: string };
}

/** Corrections of a disclosure, or of one of its tables or sections, the latest first. */
export function publicCorrections(
  books: Pick<Books, 'narratives'>,
  account: Account,
  entry?: string,
): readonly PublicCorrection[] {
  const { disclosure, format } = account;
  const corrections = disclosure.corrections ?? [];
  if (corrections.length === 0) return [];
  const known = publishedFigures(account, books);
  const texts = corrections.some((correction) => (correction.texts ?? []).length > 0)
    ? publishedTexts(account, books)
    : new Map<string, LockedText>();
  const page = entry === undefined ? undefined : entryAddress(disclosure.id, entry);
  return corrections
    .map((correction): PublicCorrection => {
      const figures = correction.figures.map(({ at, from, to }) => {
        const figure = known.get(at);
        return {
          title: figure?.title ?? at,
          href: addressOf(disclosure.id, at, figure),
          from: shown(from),
          to: shown(to),
          moneyUnit: figure?.measure ?? '',
        };
      });
      const words = (correction.texts ?? []).map(({ at, from, to }) => ({
        title: texts.get(at)?.title ?? at,
        href: textAddress(account, at),
        from: shown(from),
        to: shown(to),
        moneyUnit: '',
      }));
      const all = [...figures, ...words];
      return {
        date: correction.date,
        dateText: chineseDate(correction.date),
        reason: correction.reason,
        figures: page === undefined ? all : all.filter(({ href }) => href.startsWith(page)),
        disclosure: { title: coverTitle(format, disclosure), href: disclosureAddress(disclosure.id) },
      };
    })
    .filter(({ figures }) => page === undefined || figures.length > 0)
    .toReversed();
}

/** Where a corrected figure stands; what stands nowhere any more, or has no address of its own, leads to its table or the cover. */
function addressOf(disclosure: string, at: string, figure: PublishedFigure | undefined): string {
  if (figure?.address !== undefined) return figure.address;
  const { table, column } = parsePlace(at);
  if (column === undefined) return disclosureAddress(disclosure);
  return placeAddress(disclosure, figure === undefined ? table : at);
}

/** Where a corrected text stands: the page of its table or section, or the cover. */
function textAddress({ disclosure, format }: Account, place: string): string {
  const [kind = '', entry = ''] = place.split('/');
  const isPage =
    kind === 'words' || (OF_TABLES.includes(kind) && format.tables.some(({ id }) => id === entry));
  return isPage ? entryAddress(disclosure.id, entry) : disclosureAddress(disclosure.id);
}

/** Kinds of texts whose second step is a table. */
const OF_TABLES = ['tables', 'columns', 'rows', 'notes', 'reasons'];

/** The corrections of a table in a sentence for each figure, for files that hold only text. */
export const correctionLines = (
  books: Pick<Books, 'narratives'>,
  account: Account,
  table?: string,
): readonly string[] =>
  publicCorrections(books, account, table).flatMap(({ dateText, reason, figures }) =>
    figures.map(
      ({ title, from, to, moneyUnit }) =>
        `更正（${dateText}）：${title}由 ${from} 改为 ${to} ${moneyUnit}。原因：${reason}。`,
    ),
  );
