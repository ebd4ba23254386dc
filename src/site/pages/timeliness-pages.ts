import type { Books } from '../../books/books.ts';
import { onceFor } from '../../model/once-for.ts';
import { hashOf } from '../../search/index/tokens.ts';
import { provinceOf } from './home.ts';
import { type TimelinessLine, timelinessYears } from './timeliness.ts';

/** Where it is told who disclosed in time. */
export const TIMELINESS = '/timeliness/';

/** A page of what has to come out: all of it, or counted by region, or that of a region and year. */
export interface TimelinessPage {
  readonly path: string;
  readonly title: string;
  readonly years: readonly TimelinessPart[];
}

/** A year, or a region within one: its lines, or where these are many, what it divides into. */
export interface TimelinessPart {
  readonly term: string;
  /** Part of its anchor: 2026, 2024-final. */
  readonly folder: string;
  readonly counts: TimelinessCounts;
  readonly lines: readonly TimelinessLine[];
  readonly regions: readonly (TimelinessCounts & { readonly title: string; readonly path: string })[];
  /** Further pages of the same, where its lines do not fit on one. */
  readonly parts: readonly { readonly title: string; readonly path: string }[];
}

interface TimelinessCounts {
  readonly all: number;
  readonly out: number;
  readonly late: number;
}

/** Lines on one page, and regions that are named on one. */
const [LINES, REGIONS] = [250, 400];

/** All pages, the way in first; every one of them asks for them. */
export const timelinessPages = onceFor((books: Books): readonly TimelinessPage[] => {
  const years = timelinessYears(books);
  const isMany = years.reduce((sum, { lines }) => sum + lines.length, 0) > LINES;
  const parted = years.map(({ term, folder, lines }) => {
    const own = { term, folder, counts: countsOf(lines) };
    if (!isMany) return { part: { ...own, lines, regions: [], parts: [] }, pages: [] };
    const regions = new Set(lines.map(({ region }) => region));
    const keyOf = ({ region }: TimelinessLine): string =>
      regions.size > REGIONS ? provinceOf(region) : region;
    const groups = [...Map.groupBy(lines, keyOf)].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const listed = groups.map(([title, group]) => ({
      title,
      path: pathOf(folder, title),
      ...countsOf(group),
    }));
    return {
      part: { ...own, lines: [], regions: listed, parts: [] },
      pages: groups.flatMap(([title, group]) => pagesOf(title, group, { term, folder })),
    };
  });
  return [
    { path: TIMELINESS, title: '公开进度', years: parted.map(({ part }) => part) },
    ...parted.flatMap(({ pages }) => pages),
  ];
});

function pagesOf(
  title: string,
  lines: readonly TimelinessLine[],
  { term, folder }: { readonly term: string; readonly folder: string },
): readonly TimelinessPage[] {
  const count = Math.ceil(lines.length / LINES);
  const parts = Array.from({ length: count }, (_, part) => ({
    title: `第 ${part + 1} 页`,
    path: pathOf(folder, title, part + 1),
  }));
  return parts.map(({ path }, part) => ({
    path,
    title: `${title}${term}公开进度${count === 1 ? '' : `，第 ${part + 1} 页`}`,
    years: [
      {
        ...{ term, folder, counts: countsOf(lines), regions: [], parts: count === 1 ? [] : parts },
        lines: lines.slice(part * LINES, (part + 1) * LINES),
      },
    ],
  }));
}

const pathOf = (folder: string, region: string, page = 1): string =>
  `${TIMELINESS}${folder}/${hashOf(region).toString(36)}/${page === 1 ? '' : `${page}/`}`;

const countsOf = (lines: readonly TimelinessLine[]): TimelinessCounts => ({
  all: lines.length,
  out: lines.filter(({ isOut }) => isOut).length,
  late: lines.filter(({ late }) => late).length,
});
