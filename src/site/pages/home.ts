import type { Books } from '../../books/books.ts';
import { disclosureAddress, unitAddress } from '../../document/addresses.ts';
import { coverTitle } from '../../document/title-words.ts';
import { laterTerm, shortTermTitle } from '../../model/disclosure/kind.ts';
import type { Discloser } from '../../model/unit.ts';
import type { Account } from '../../points/account/account.ts';
import type { LabelledFigure } from '../addresses/shown-figure.ts';
import { countsTogether, type OutcomeCounts } from '../checks/shown-tally.ts';
import type { Extract } from '../extracts/extract.ts';
import { extractsOf } from '../extracts/extracts.ts';
import type { Run } from '../sections/summary.ts';
import { keyTotals } from '../tables/key-figures.ts';

/** A disclosure in a list. */
export interface DisclosureLine {
  readonly title: string;
  readonly year: number;
  readonly href: string;
  /** What comes in altogether, where it is known. */
  readonly total?: Pick<LabelledFigure, 'label' | 'text' | 'moneyUnit'> | undefined;
}

/** The home page: everything there is, by region and department. */
export interface HomePage {
  readonly path: '/';
  readonly title: string;
  readonly description: string;
  /** What is here and how it was checked, in numbers. */
  readonly about: string;
  readonly regions: readonly { readonly title: string; readonly disclosers: readonly DiscloserEntry[] }[];
}

/** Someone who discloses, with what comes in altogether in its latest year. */
export interface DiscloserEntry {
  readonly title: string;
  readonly href: string;
  /** A unit of the department above it. */
  readonly below: boolean;
  readonly years: readonly { readonly title: string; readonly href: string }[];
  readonly total?: LabelledFigure | undefined;
  readonly change: readonly Run[];
}

/** Where no region is given. */
const ELSEWHERE = '其他';

/** Data of the home page. */
export function homePage(books: Books): HomePage {
  const { content } = books;
  const extracts = extractsOf(books);
  const owned = Map.groupBy(extracts, ({ disclosure }) => disclosure.discloser);
  const disclosers = Map.groupBy(content.disclosers, ({ department }) => department.id);
  const entries = content.departments.flatMap((department) =>
    (disclosers.get(department.id) ?? [])
      .flatMap((discloser) => discloserEntry(discloser, owned.get(discloser.id) ?? []) ?? [])
      .map((entry, index) => ({
        region: department.region ?? ELSEWHERE,
        entry: { ...entry, below: index > 0 },
      })),
  );
  const regions = [...Map.groupBy(entries, ({ region }) => region)];
  return {
    path: '/',
    title: content.site.name,
    description: content.site.description,
    about: aboutText(
      entries.length,
      extracts.length,
      countsTogether(extracts.map(({ outcomes }) => outcomes)),
    ),
    regions: regions.map(([title, group]) => ({ title, disclosers: group.map(({ entry }) => entry) })),
  };
}

const aboutText = (disclosers: number, disclosures: number, tally: OutcomeCounts): string =>
  `${disclosers}个部门和单位的${disclosures}份预算公开。表里的每个数都有自己的地址，并按${tally.total}条勾稽关系逐一核对过：` +
  `${tally.equal}条相等，${tally.rounding}条只差四舍五入的尾差，${tally.unlikely > 0 ? `${tally.unlikely}条的尾差大得不像四舍五入，` : ''}${tally.different}条不一致，${tally['not-checked']}条无法核对，都在各自的核对情况里写明。`;

function discloserEntry(
  discloser: Discloser,
  extracts: readonly Extract[],
): Omit<DiscloserEntry, 'below'> | undefined {
  const own = extracts.toSorted((a, b) => laterTerm(a.disclosure, b.disclosure));
  const [latest] = own;
  if (latest === undefined) return undefined;
  return {
    title: discloser.title,
    href: unitAddress(discloser.id),
    years: own.map(({ disclosure }) => ({
      title: shortTermTitle(disclosure),
      href: disclosureAddress(disclosure.id),
    })),
    total: latest.totals[0],
    change: latest.change,
  };
}

/** The disclosures of one discloser, the latest first. */
export const disclosureLines = (
  discloser: Discloser,
  accounts: readonly Account[],
): readonly DisclosureLine[] =>
  accounts
    .filter(({ disclosure }) => disclosure.discloser.id === discloser.id)
    .toSorted((a, b) => laterTerm(a.disclosure, b.disclosure))
    .map((account) => ({
      title: coverTitle(account.format, account.disclosure),
      year: account.disclosure.year,
      href: disclosureAddress(account.disclosure.id),
      total: keyTotals(account)[0],
    }));
