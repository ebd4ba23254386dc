import type { Books } from '../checks/books.ts';
import { disclosureAddress, unitAddress } from '../layout/addresses.ts';
import { coverTitle } from '../layout/title-words.ts';
import type { Discloser } from '../model/unit.ts';
import type { Account } from '../points/account.ts';
import { type KeyFigure, keyTotals } from './key-figures.ts';

/** A disclosure in a list. */
export interface DisclosureLine {
  readonly title: string;
  readonly year: number;
  readonly href: string;
  /** What comes in altogether, where it is known. */
  readonly total?: Pick<KeyFigure, 'label' | 'text' | 'moneyUnit'> | undefined;
}

/** Someone who discloses, with all its disclosures, the latest first. */
export interface DiscloserEntry {
  readonly title: string;
  readonly href: string;
  readonly disclosures: readonly DisclosureLine[];
}

/** A department with those of its units that disclose by themselves. */
export interface DepartmentEntry {
  readonly disclosers: readonly DiscloserEntry[];
}

/** The home page: everything there is, by region and department. */
export interface HomePage {
  readonly path: '/';
  readonly title: string;
  readonly description: string;
  readonly regions: readonly { readonly title: string; readonly departments: readonly DepartmentEntry[] }[];
}

/** Where no region is given. */
const ELSEWHERE = '其他';

/** Data of the home page. */
export function homePage({ content, accounts }: Books): HomePage {
  const departments = content.departments
    .map((department) => ({
      region: department.region ?? ELSEWHERE,
      disclosers: content.disclosers
        .filter((discloser) => discloser.department.id === department.id)
        .map((discloser) => discloserEntry(discloser, accounts))
        .filter(({ disclosures }) => disclosures.length > 0),
    }))
    .filter(({ disclosers }) => disclosers.length > 0);
  const regions = [...Map.groupBy(departments, ({ region }) => region)];
  return {
    path: '/',
    title: content.site.name,
    description: content.site.description,
    regions: regions.map(([title, group]) => ({ title, departments: group })),
  };
}

function discloserEntry(discloser: Discloser, accounts: readonly Account[]): DiscloserEntry {
  return {
    title: discloser.title,
    href: unitAddress(discloser.id),
    disclosures: disclosureLines(discloser, accounts),
  };
}

/** The disclosures of one discloser, the latest first. */
export const disclosureLines = (
  discloser: Discloser,
  accounts: readonly Account[],
): readonly DisclosureLine[] =>
  accounts
    .filter(({ disclosure }) => disclosure.discloser.id === discloser.id)
    .toSorted((a, b) => b.disclosure.year - a.disclosure.year)
    .map((account) => ({
      title: coverTitle(account.format, account.disclosure),
      year: account.disclosure.year,
      href: disclosureAddress(account.disclosure.id),
      total: keyTotals(account)[0],
    }));
