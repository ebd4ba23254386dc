import type { Books } from '../../books/books.ts';
import { onceFor } from '../../model/once-for.ts';
import { spelling } from '../../search/build/pinyin.ts';
import { regionAddress } from '../addresses/region-address.ts';
import {
  type DiscloserEntry,
  entriesByRegion,
  placesNeeded,
  provinceOf,
  type RegionEntries,
} from '../pages/home.ts';
import { type IndexEntry, type RegionIndex, regionIndexes, regionProjects } from './search-page.ts';

/** A page of a region: who discloses there, a part of them where they are many, and their projects. */
export interface RegionPage {
  readonly title: string;
  readonly path: string;
  /** Regions that lie in it, where it is a province. */
  readonly within: readonly { readonly title: string; readonly path: string; readonly units: number }[];
  readonly disclosers: readonly DiscloserEntry[];
  /** All its pages, where there are several: B–G. */
  readonly parts: readonly { readonly title: string; readonly path: string }[];
  readonly projects: readonly ProjectSection[];
}

/** The projects of a disclosure; none named where the page would be too long: then its own list is linked to. */
export interface ProjectSection {
  readonly title: string;
  readonly href: string;
  readonly count: number;
  readonly projects: readonly IndexEntry[];
}

/** Disclosers on a page, and projects that are named on one. */
const [DISCLOSERS, PROJECTS] = [120, 600];

/** All pages of all regions; every one of them asks for them. */
export const regionPages = onceFor((books: Books): readonly RegionPage[] => {
  const regions = entriesByRegion(books);
  const indexes = new Map(regionIndexes(books).map((index) => [index.title, index]));
  const own = regions.flatMap((region) => pagesOf(books, region, indexes.get(region.title)));
  const titles = new Set(regions.map(({ title }) => title));
  const isMany = placesNeeded(regions);
  const above = Map.groupBy(regions, ({ title }) => provinceOf(title));
  const inProvince = (title: string) =>
    (above.get(title) ?? []).filter((region) => region.title !== title).map(linkTo);
  return [
    ...own.map((page) =>
      page.path === regionAddress(page.title) ? { ...page, within: inProvince(page.title) } : page,
    ),
    ...[...above.keys()]
      .filter((title) => isMany && !titles.has(title))
      .map((title) => ({
        ...{ title, path: regionAddress(title), within: inProvince(title) },
        ...{ disclosers: [], parts: [], projects: [] },
      })),
  ];
});

const linkTo = ({ title, path, disclosers }: RegionEntries) => ({ title, path, units: disclosers.length });

function pagesOf(
  books: Books,
  { title, disclosers }: RegionEntries,
  index: RegionIndex | undefined,
): readonly RegionPage[] {
  const pages = inPages(disclosers);
  const parts = pages.map((page, number) => ({
    title: `${letterOf(page[0])}–${letterOf(page.at(-1))}`,
    path: regionAddress(title, number + 1),
  }));
  const projects = regionProjects(books, title);
  return pages.map((page, number) => {
    const hrefs = new Set(page.map(({ href }) => href));
    const units = (index?.units ?? []).filter(({ href }) => hrefs.has(href));
    return {
      title,
      path: regionAddress(title, number + 1),
      within: [],
      disclosers: page,
      parts: pages.length === 1 ? [] : parts,
      projects: projectSections(units, projects),
    };
  });
}

function projectSections(
  units: RegionIndex['units'],
  projects: ReadonlyMap<string, readonly IndexEntry[]>,
): readonly ProjectSection[] {
  const sections = units.flatMap(({ title, disclosures }) =>
    disclosures.flatMap(({ term, href, projects: some }) =>
      some === undefined
        ? []
        : [{ ...some, title: `${title}${term}的项目`, projects: projects.get(href) ?? [] }],
    ),
  );
  const all = sections.reduce((sum, { count }) => sum + count, 0);
  return all <= PROJECTS ? sections : sections.map((section) => ({ ...section, projects: [] }));
}

/** Who fits on one page stays in order; more are put in the order of 拼音, a department with its units, and parted. */
function inPages(disclosers: readonly DiscloserEntry[]): readonly (readonly DiscloserEntry[])[] {
  if (disclosers.length <= DISCLOSERS) return [disclosers];
  const departments = disclosers.reduce<DiscloserEntry[][]>((groups, entry) => {
    const last = groups.at(-1);
    if (entry.below && last !== undefined) last.push(entry);
    else groups.push([entry]);
    return groups;
  }, []);
  const keyed = departments.map((group) => ({ group, key: spelling(group[0]?.title ?? '').whole }));
  const sorted = keyed
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .flatMap(({ group }) => group);
  return Array.from({ length: Math.ceil(sorted.length / DISCLOSERS) }, (_, page) =>
    sorted.slice(page * DISCLOSERS, (page + 1) * DISCLOSERS),
  );
}

/** The letters a name begins with, without its place where all have that. */
const letterOf = (entry: DiscloserEntry | undefined): string =>
  spelling(entry?.title ?? '')
    .initials.slice(0, 4)
    .toUpperCase();
