import type { Books } from '../../books/books.ts';
import { disclosureAddress, projectAddress, projectsAddress, unitAddress } from '../../document/addresses.ts';
import { laterTerm, termTitle } from '../../model/disclosure/kind.ts';
import { onceFor } from '../../model/once-for.ts';
import { facetValues } from '../../search/build/facets.ts';
import type { HitKind, SearchDocument } from '../../search/index/search-document.ts';
import { commonName, regionParts } from '../../search/index/unit-names.ts';
import { regionAddress } from '../addresses/region-address.ts';
import { listedSubjects, type SubjectEntry } from '../compare/subjects.ts';
import type { Extract } from '../extracts/extract.ts';
import { extractsOf, recordsInBooks } from '../extracts/extracts.ts';
import { GLOSSARY, glossaryEntries } from '../pages/glossary.ts';
import { ELSEWHERE, entriesByRegion, placesByProvince, type RegionPlace } from '../pages/home.ts';
import { wholeDocuments } from './search-documents.ts';
import { SEARCH } from './search-index.ts';

/** A link and what stands beneath it. */
export interface IndexEntry {
  readonly title: string;
  readonly href: string;
  readonly entries: readonly IndexEntry[];
}

/** A unit with its disclosures. */
export interface UnitLine {
  readonly title: string;
  readonly href: string;
  readonly disclosures: readonly UnitTerm[];
}

interface UnitTerm {
  readonly term: string;
  readonly href: string;
  readonly projects?: { readonly count: number; readonly href: string } | undefined;
}

/** A region and all who disclose there. */
export interface RegionIndex {
  readonly title: string;
  readonly path: string;
  readonly units: readonly UnitLine[];
}

/** What there is to filter by; regions with how deep they lie. */
export interface FilterChoices {
  readonly years: readonly string[];
  readonly regions: readonly { readonly value: string; readonly title: string }[];
  readonly levels: readonly string[];
}

/** The subjects of a classification. */
export interface SubjectTree {
  readonly title: string;
  readonly entries: readonly IndexEntry[];
}

/** The search page: a form, and everything there is as links for whoever has no script. */
export interface SearchPage {
  readonly path: string;
  readonly choices: FilterChoices;
  /** With the units themselves; none where there are too many of them. */
  readonly regions: readonly RegionIndex[];
  /** Where there are: the regions, each with a page of its own. */
  readonly places: readonly RegionPlace[];
  readonly subjects: readonly SubjectTree[];
  readonly terms: readonly IndexEntry[];
  /** Questions of each kind that this website answers, shown where nothing was found. */
  readonly examples: readonly Example[];
}

/** What can be asked for, and a question that does. */
export interface Example {
  readonly what: string;
  readonly ask: string;
}

/** How many units the search page names at most; with more it names regions only. */
const UNITS = 100;

/**
 * Data of the search page.
 * @param named how many units it names at most
 */
export function searchPage(books: Books, named = UNITS): SearchPage {
  const regions = regionIndexes(books);
  const listsUnits = regions.reduce((sum, { units }) => sum + units.length, 0) <= named;
  return {
    path: SEARCH,
    choices: filterChoices(books),
    regions: listsUnits ? regions : [],
    places: listsUnits ? [] : placesByProvince(entriesByRegion(books)),
    subjects: subjectIndex(books),
    examples: examples(books),
    terms: glossaryEntries(books).map(({ id, title }) => ({
      title,
      href: `${GLOSSARY}#term-${id}`,
      entries: [],
    })),
  };
}

function filterChoices(books: Books): FilterChoices {
  const places = wholeDocuments(books).flatMap(({ owner }) => owner ?? []);
  const years = recordsInBooks(books).map((record) => ({ year: record.year, region: '', level: '' }));
  const { year, region, level } = facetValues([...places, ...years]);
  return {
    years: year,
    regions: region.map((value) => {
      const parts = regionParts(value);
      return { value, title: `${'　'.repeat(Math.max(0, parts.length - 1))}${parts.at(-1) ?? value}` };
    }),
    levels: level,
  };
}

/** All regions with whoever discloses there, each with a page of its own; every one of these pages asks for them. */
export const regionIndexes = onceFor(listRegions);

function listRegions(books: Books): readonly RegionIndex[] {
  const byUnit = Map.groupBy(extractsOf(books), ({ disclosure }) => disclosure.discloser);
  const units = books.content.disclosers.flatMap(({ id, title, department }) => {
    const own = byUnit.get(id) ?? [];
    const disclosures = own.toSorted((a, b) => laterTerm(a.disclosure, b.disclosure)).map(disclosureLine);
    const line: UnitLine = { title, href: unitAddress(id), disclosures };
    return disclosures.length === 0 ? [] : [{ region: department.region ?? ELSEWHERE, line }];
  });
  return [...Map.groupBy(units, ({ region }) => region)].map(([title, group]) => ({
    title,
    path: regionAddress(title),
    units: group.map(({ line }) => line),
  }));
}

function disclosureLine({ disclosure: { id, year, kind }, projects }: Extract): UnitTerm {
  return {
    term: termTitle({ year, kind }),
    href: disclosureAddress(id),
    projects: projects.length === 0 ? undefined : { count: projects.length, href: projectsAddress(id) },
  };
}

function examples(books: Books): readonly Example[] {
  const documents = wholeDocuments(books);
  const extracts = extractsOf(books);
  const first = (kind: HitKind): SearchDocument | undefined =>
    documents.find((document) => document.kind === kind);
  const unit = first('unit');
  const short = unit && commonName(unit.title, unit.owner?.region ?? '');
  const [total] = extracts.flatMap(({ totals }) => totals);
  const subject = documents.findLast((document) => document.kind === 'subject');
  const asked: readonly (readonly [string, string | undefined])[] = [
    ['单位的名称', unit?.title],
    ['单位的简称', short],
    ['科目的代码', subject?.code],
    ['科目的名称', subject?.names?.[0]],
    ['项目、绩效指标、采购品目', extracts.find(({ projects }) => projects.length > 0)?.projects[0]?.name],
    ['名词', first('term')?.title],
    ['印出的金额', total && `${total.text} ${total.moneyUnit}`],
    ['单位和内容', short && `${short} 三公`],
  ];
  return asked.flatMap(([what, ask]) => (ask === undefined ? [] : [{ what, ask }]));
}

/** Subjects by classification, each beneath the one it is part of: 类, 款, 项. */
const subjectIndex = (books: Books): readonly SubjectTree[] =>
  listedSubjects(books).groups.map(({ title, entries }) => ({ title, entries: nested(entries, 0) }));

function nested(entries: readonly SubjectEntry[], depth: number): readonly IndexEntry[] {
  const tops = entries.flatMap((entry, index) => (entry.depth === depth ? [index] : []));
  return tops.flatMap((top, place) => {
    const [entry, ...beneath] = entries.slice(top, tops[place + 1]);
    if (entry === undefined) return [];
    return [{ title: `${entry.code} ${entry.title}`, href: entry.href, entries: nested(beneath, depth + 1) }];
  });
}

/** The projects of every disclosure of a region, for its page. */
export function regionProjects(books: Books, region: string): ReadonlyMap<string, readonly IndexEntry[]> {
  const own = extractsOf(books).filter(({ disclosure }) => (disclosure.region ?? ELSEWHERE) === region);
  return new Map(
    own.map(({ disclosure: { id }, projects }) => [
      disclosureAddress(id),
      projects.map(({ key, name }) => ({ title: name, href: projectAddress(id, key), entries: [] })),
    ]),
  );
}
