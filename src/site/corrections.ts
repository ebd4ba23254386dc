import type { Books } from '../checks/books.ts';
import { disclosureAddress, placeAddress } from '../layout/addresses.ts';
import { coverTitle } from '../layout/title-words.ts';
import type { Account } from '../points/account.ts';
import { accountCells } from '../points/bind.ts';
import { chineseDate } from './dates.ts';

/** A correction (更正) as readers see it. */
export interface PublicCorrection {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly dateText: string;
  readonly reason: string;
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

/** Corrections of a disclosure, or of one of its tables, the latest first. */
export function publicCorrections(account: Account, table?: string): readonly PublicCorrection[] {
  const { disclosure, format } = account;
  const corrections = disclosure.corrections ?? [];
  if (corrections.length === 0) return [];
  const cells = new Map(accountCells(account.tables).map((cell) => [cell.place, cell]));
  return corrections
    .map((correction): PublicCorrection => {
      const figures = correction.figures.filter(
        ({ at }) => table === undefined || at.startsWith(`${table}/`),
      );
      return {
        date: correction.date,
        dateText: chineseDate(correction.date),
        reason: correction.reason,
        figures: figures.map(({ at, from, to }) => {
          const cell = cells.get(at);
          return {
            title: cell?.title ?? at,
            href: placeAddress(disclosure.id, cell === undefined ? (at.split('/')[0] ?? at) : at),
            from: from === '' ? '空白' : from,
            to: to === '' ? '空白' : to,
            moneyUnit: cell?.moneyUnit ?? '',
          };
        }),
        disclosure: { title: coverTitle(format, disclosure), href: disclosureAddress(disclosure.id) },
      };
    })
    .filter(({ figures }) => table === undefined || figures.length > 0)
    .toReversed();
}

/** All corrections of the website, the latest first. */
export const allCorrections = ({ accounts }: Books): readonly PublicCorrection[] =>
  accounts
    .flatMap((account) => publicCorrections(account))
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));

/** The corrections of a table in a sentence for each figure, for files that hold only text. */
export const correctionLines = (account: Account, table: string): readonly string[] =>
  publicCorrections(account, table).flatMap(({ dateText, reason, figures }) =>
    figures.map(
      ({ title, from, to, moneyUnit }) =>
        `更正（${dateText}）：${title}由 ${from} 改为 ${to} ${moneyUnit}。原因：${reason}。`,
    ),
  );
