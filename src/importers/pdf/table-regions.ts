import { entryAt } from '../../model/base/entry-at.ts';
import type { PageContent, RuledLine } from './page-content.ts';

/** How far apart lines may run that are meant as one. */
export const NEAR = 3.5;

/** As high as a row may be in a table that has only lines across. */
const ROW = 72;

/** The ruled lines of a table. */
export interface Region {
  readonly across: readonly RuledLine[];
  readonly down: readonly RuledLine[];
}

/** The lines of the tables of a page. */
export const tableRegions = (page: PageContent): readonly Region[] => withLinesBeneath(touchingLines(page));

/** Lines that touch belong to one table. */
function touchingLines({ across, down }: PageContent): readonly Region[] {
  const all = [
    ...across.map((rule) => ({ rule, isAcross: true })),
    ...down.map((rule) => ({ rule, isAcross: false })),
  ];
  const parents = all.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parents[at] !== at) at = entryAt(parents, at);
    return at;
  };
  for (const [i, a] of all.entries())
    for (const [j, b] of all.entries())
      if (i < j && root(i) !== root(j) && touch(a, b)) parents[root(j)] = root(i);
  // Tables without lines down: lines across that follow each other closely belong together.
  if (new Set(down.map(({ at }) => Math.round(at))).size < 3) {
    const rows = [...all.keys()].sort((i, j) => entryAt(all, i).rule.at - entryAt(all, j).rule.at);
    for (const [place, j] of rows.entries()) {
      const i = rows[place - 1];
      const [a, b] = [i === undefined ? undefined : all[i], all[j]];
      if (i !== undefined && a?.isAcross && b?.isAcross && b.rule.at - a.rule.at < ROW)
        parents[root(j)] = root(i);
    }
  }
  const groups = Map.groupBy(all.keys(), root);
  return [...groups.values()].map((members) => {
    const own = [...members].flatMap((index) => all[index] ?? []);
    return {
      across: own.filter(({ isAcross }) => isAcross).map(({ rule }) => rule),
      down: own.filter(({ isAcross }) => !isAcross).map(({ rule }) => rule),
    };
  });
}

/**
 * Tables that have lines down in their header only: lines across beneath it that begin and end where its columns do belong to it, down to
 * the next table.
 */
function withLinesBeneath(regions: readonly Region[]): readonly Region[] {
  const loose = regions
    .filter(({ down }) => down.length === 0)
    .flatMap(({ across }) => across)
    .toSorted((a, b) => a.at - b.at);
  const taken = new Set<RuledLine>();
  const headed = regions
    .filter(({ down }) => down.length > 0)
    .map(({ across, down }) => {
      const ends = down.map(({ at }) => at);
      const own: RuledLine[] = [];
      let bottom = Math.max(...down.map(({ to }) => to), ...across.map(({ at }) => at));
      const next = Math.min(
        ...regions.flatMap((other) => other.down.map(({ from }) => from)).filter((top) => top > bottom),
      );
      for (const rule of loose) {
        const isOwn = [rule.from, rule.to].every((end) => ends.some((at) => Math.abs(at - end) <= NEAR));
        if (!isOwn || taken.has(rule) || rule.at <= bottom || rule.at - bottom > ROW || rule.at >= next)
          continue;
        own.push(rule);
        taken.add(rule);
        bottom = rule.at;
      }
      return { across: [...across, ...own], down };
    });
  return [
    ...headed,
    ...regions
      .filter(({ down }) => down.length === 0)
      .map(({ across, down }) => ({ across: across.filter((rule) => !taken.has(rule)), down }))
      .filter(({ across }) => across.length > 0),
  ];
}

/** A table with the lines down of its header drawn on to its end. @param end see headerEnd */
export function withLinesDown({ across, down }: Region, end: number | undefined): Region {
  if (end === undefined) return { across, down };
  const bottom = Math.max(...across.map(({ at }) => at));
  return { across, down: down.map((rule) => (rule.to > end - NEAR ? { ...rule, to: bottom } : rule)) };
}

/** Where the lines down of a table end, if lines across go on beneath: the columns of its last line down go on there. */
export function headerEnd({ across, down }: Region): number | undefined {
  const end = Math.max(...down.map(({ to }) => to));
  return down.length > 0 && across.some(({ at }) => at > end + NEAR) ? end : undefined;
}

interface Direction {
  readonly rule: RuledLine;
  readonly isAcross: boolean;
}

function touch(a: Direction, b: Direction): boolean {
  const within = (value: number, { from, to }: RuledLine): boolean =>
    value >= from - NEAR && value <= to + NEAR;
  if (a.isAcross !== b.isAcross) return within(a.rule.at, b.rule) && within(b.rule.at, a.rule);
  const isOneLine = Math.abs(a.rule.at - b.rule.at) <= NEAR;
  return isOneLine && a.rule.from <= b.rule.to + NEAR && b.rule.from <= a.rule.to + NEAR;
}
