import type { Books } from '../../books/books.ts';
import { disclosureAddress, unitAddress } from '../../document/addresses.ts';
import { coverTitle } from '../../document/title-words.ts';
import { laterTerm, shortTermTitle } from '../../model/disclosure/kind.ts';
import { withThousands } from '../../model/money.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Discloser } from '../../model/unit.ts';
import type { Account } from '../../points/account/account.ts';
import { regionParts } from '../../search/index/unit-names.ts';
import { regionAddress } from '../addresses/region-address.ts';
import type { LabelledFigure } from '../addresses/shown-figure.ts';
import { countsTogether, type OutcomeCounts, outcomesTold } from '../checks/shown-tally.ts';
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

/** Disclosers up to which the home page lists them all; with more it leads to pages of their regions. */
const MOST = 100;

/** Regions up to which they are all named; with more only what they lie in. */
const MOST_REGIONS = 400;

/** The home page: everything there is, by region and department. */
export interface HomePage {
  readonly path: '/';
  readonly title: string;
  readonly description: string;
  /** What is here and how it was checked, in numbers. */
  readonly about: string;
  /** All there are; none where there are too many for one page. */
  readonly regions: readonly RegionEntries[];
  /** Where there are many: regions with pages of their own, by what they lie in. */
  readonly places: readonly RegionPlace[];
}

/** A region with all who disclose there. */
export interface RegionEntries {
  readonly title: string;
  /** Of its page. */
  readonly path: string;
  readonly disclosers: readonly DiscloserEntry[];
}

/** A province, with the regions in it. */
export interface RegionPlace {
  readonly title: string;
  readonly path: string;
  readonly units: number;
  readonly regions: readonly { readonly title: string; readonly path: string; readonly units: number }[];
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
export const ELSEWHERE = '其他';

/**
 * Data of the home page.
 * @param most how many disclosers it lists at most
 */
export function homePage(books: Books, most = MOST): HomePage {
  const { content } = books;
  const extracts = extractsOf(books);
  const regions = entriesByRegion(books);
  const units = unitsIn(regions);
  const isMany = placesNeeded(regions, most);
  return {
    path: '/',
    title: content.site.name,
    description: content.site.description,
    about: aboutText(units, extracts.length, countsTogether(extracts.map(({ outcomes }) => outcomes))),
    regions: isMany ? [] : regions,
    places: isMany ? placesByProvince(regions) : [],
  };
}

const unitsIn = (regions: readonly RegionEntries[]): number =>
  regions.reduce((sum, { disclosers }) => sum + disclosers.length, 0);

/** Whether so many disclose that one page leads to their regions instead of naming them all. */
export const placesNeeded = (regions: readonly RegionEntries[], most = MOST): boolean =>
  unitsIn(regions) > most;

/** All who disclose, by region, in the order of the content; home and the pages of regions ask for it. */
export const entriesByRegion = onceFor((books: Books): readonly RegionEntries[] => {
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
  return [...Map.groupBy(entries, ({ region }) => region)].map(([title, group]) => ({
    title,
    path: regionAddress(title),
    disclosers: group.map(({ entry }) => entry),
  }));
});

/** Regions by the province they lie in, in the order of their names; of very many only the provinces are named. */
export function placesByProvince(regions: readonly RegionEntries[]): readonly RegionPlace[] {
  const sorted = regions.toSorted((a, b) => (a.title < b.title ? -1 : 1));
  const places = [...Map.groupBy(sorted, ({ title }) => provinceOf(title))].map(([title, group]) => ({
    title,
    path: regionAddress(title),
    units: group.reduce((sum, { disclosers }) => sum + disclosers.length, 0),
    regions: group.map((region) => ({
      title: region.title === title ? title : region.title.slice(title.length),
      path: region.path,
      units: region.disclosers.length,
    })),
  }));
  return regions.length <= MOST_REGIONS ? places : places.map((place) => ({ ...place, regions: [] }));
}

/** The province a region lies in; itself where it is one, or none is named. */
export const provinceOf = (region: string): string => regionParts(region)[0] ?? region;

const aboutText = (disclosers: number, disclosures: number, tally: OutcomeCounts): string => {
  const told = (count: number): string => `${withThousands(String(count))}\u00a0`;
  return (
    `${told(disclosers)}个部门和单位的 ${told(disclosures)}份预算公开。表里的每个数都有自己的地址，并按 ${told(tally.total)}条勾稽关系逐一核对过：` +
    `${outcomesTold(tally)}，都在各自的核对情况里写明。`
  );
};

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
