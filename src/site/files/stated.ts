import type { Books } from '../../books/books.ts';
import { disclosureAddress } from '../../document/addresses.ts';
import { coverTitle } from '../../document/title-words.ts';
import { statedCsv } from '../../exporters/data/stated-csv.ts';
import { type StatedFact, statedFacts } from '../../narrative/sections/stated-facts.ts';
import type { Account } from '../../points/account/account.ts';
import { type AbsoluteAddress, relativeHref } from '../addresses/links.ts';
import { type Download, type DownloadFile, fileName } from './downloads.ts';

/** Address of the file of a disclosure's figures that stand in no table; its name has an extension no page's address has. */
export const statedDownload = (disclosure: string): string => `${disclosureAddress(disclosure)}stated.csv`;

/** The file as a download of the disclosure; none where there are no such figures. */
export function statedDownloads({ narratives }: Books, account: Account): readonly Download[] {
  if (statedFactsOf({ narratives }, account).length === 0) return [];
  const { format, disclosure } = account;
  const name = `${fileName(`${coverTitle(format, disclosure)}－表外的数`)}.csv`;
  return [{ label: 'CSV（表外的数）', href: statedDownload(disclosure.id), name }];
}

/** Makes the file of the figures that stand in no table; undefined where there are none. */
export function statedFile(
  { narratives }: Books,
  account: Account,
  absolute: AbsoluteAddress,
): DownloadFile | undefined {
  const facts = statedFactsOf({ narratives }, account);
  if (facts.length === 0) return undefined;
  const { id } = account.disclosure;
  const from = disclosureAddress(id);
  const body = statedCsv(id, facts, (path) => absolute(path) ?? relativeHref(from, path));
  return { body, type: 'text/csv; charset=utf-8' };
}

/** The figures of a disclosure that stand in no table. */
export const statedFactsOf = (
  { narratives }: Pick<Books, 'narratives'>,
  account: Account,
): readonly StatedFact[] => statedFacts(account, narratives.get(account.disclosure.id));
