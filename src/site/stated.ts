import type { Books } from '../checks/books.ts';
import { statedCsv, statedFacts } from '../exporters/stated-figures.ts';
import { disclosureAddress } from '../layout/addresses.ts';
import { outlineOf, outlinePages } from '../layout/outline.ts';
import type { Account } from '../points/account.ts';
import type { AbsoluteAddress, DownloadFile } from './downloads.ts';
import { relativeHref } from './links.ts';

/** Address of the file of a disclosure's figures that stand in no table; its name has an extension no page's address has. */
export const statedDownload = (disclosure: string): string => `${disclosureAddress(disclosure)}stated.csv`;

/** Makes the file of the figures that stand in no table; undefined where there are none. */
export function statedFile(
  { narratives }: Books,
  account: Account,
  absolute: AbsoluteAddress,
): DownloadFile | undefined {
  const facts = statedFactsOf({ narratives }, account);
  if (facts.length === 0) return undefined;
  const from = disclosureAddress(account.disclosure.id);
  const body = statedCsv(facts, (path) => absolute(path) ?? relativeHref(from, path));
  return { body, type: 'text/csv; charset=utf-8' };
}

/** The figures of a disclosure that stand in no table. */
export function statedFactsOf({ narratives }: Pick<Books, 'narratives'>, account: Account) {
  const narrative = narratives.get(account.disclosure.id);
  const assetsPage = outlinePages(outlineOf(account)).find(({ shows }) => shows === 'assets')?.id;
  return narrative === undefined ? [] : statedFacts(narrative, assetsPage);
}
