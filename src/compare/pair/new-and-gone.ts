import { isYearBefore, laterTerm } from '../../model/disclosure/kind.ts';
import { hasMoney } from '../comparison.ts';
import type { FigureData } from '../figure-data.ts';
import type { ListedPoint } from '../point-list.ts';
import { lookUpIn, type Told } from '../years.ts';

/** A 科目 that one of two years next to each other has money of, and the other says it has none of. */
export interface NewOrGone {
  readonly kind: 'new' | 'gone';
  readonly code: string;
  readonly title: string;
  readonly figure: FigureData;
  /** The disclosure that says the figure. */
  readonly by: string;
}

/** The 科目 that came and went between two years. */
export interface YearTurn {
  readonly now: Told['disclosure'];
  readonly before: Told['disclosure'];
  readonly points: readonly NewOrGone[];
}

/** The groups of points whose codes are named, each code of the finest level its disclosure lists. */
const GROUPS = ['function'];

/** Which 科目 are new and which are gone in the latest disclosure that has one of the year before it beside; what nobody says is neither. */
export function newAndGone(told: readonly Told[]): YearTurn | undefined {
  for (const now of told.toSorted((a, b) => laterTerm(a.disclosure, b.disclosure))) {
    const before = told.find(({ disclosure }) => isYearBefore(disclosure, now.disclosure));
    if (before === undefined) continue;
    const points = [...onlyIn(now, before, 'new'), ...onlyIn(before, now, 'gone')];
    return { now: now.disclosure, before: before.disclosure, points };
  }
  return undefined;
}

function onlyIn(told: Told, other: Told, kind: NewOrGone['kind']): readonly NewOrGone[] {
  const codes = told.points.filter(({ group, code }) => code !== undefined && GROUPS.includes(group));
  const isWider = ({ id }: ListedPoint): boolean => codes.some((point) => point.id.startsWith(`${id}/`));
  return codes.flatMap((point): readonly NewOrGone[] => {
    const { code, title, figure, id, until } = point;
    // Under a code that another 科目 took over a number would be held against another one's.
    if (code === undefined || until !== undefined || isWider(point)) return [];
    if (!hasMoney({ kind: 'figure', figure })) return [];
    const there = lookUpIn(other, id);
    const isNone = there?.kind === 'nothing' || (there?.kind === 'figure' && !hasMoney(there));
    return isNone ? [{ kind, code, title, figure, by: told.disclosure.id }] : [];
  });
}
