import { exact, signOf } from '../model/decimal/exact.ts';
import { type Change, changeOf, nothingBeside } from './change.ts';
import { indexOf, type Looked, lookUp } from './lookup.ts';
import { POINT_GROUPS } from './point-groups.ts';
import type { ListedPoint } from './point-list.ts';

/** A disclosure as comparisons read it: the file that the website holds of each. */
export interface PointsFile {
  /** "<unit>/<year>" */
  readonly id: string;
  /** The discloser's name and the year. */
  readonly title: string;
  readonly year: number;
  /** Its discloser, in full and as people call it, and the year with its kind: 2026年, 2024年决算. */
  readonly unit: string;
  readonly short: string;
  readonly term: string;
  /** Title of its format. */
  readonly format: string;
  /** The unit of money that its tables are in unless a figure says otherwise. */
  readonly moneyUnit: string;
  readonly points: readonly ListedPoint[];
}

/** A point in both, or in one of two disclosures. */
export interface ComparedPoint extends Omit<ListedPoint, 'figure'> {
  readonly first: Looked | undefined;
  readonly second: Looked | undefined;
  /** From the first to the second; undefined unless both are known. */
  readonly change?: Change | undefined;
}

/** Points that belong together. */
export interface ComparedGroup {
  readonly id: string;
  readonly title: string;
  readonly points: readonly ComparedPoint[];
}

/** Two disclosures side by side. Points that are nothing in both are left out. */
export interface Comparison {
  readonly first: PointsFile;
  readonly second: PointsFile;
  readonly common: readonly ComparedGroup[];
  readonly onlyFirst: readonly ComparedGroup[];
  readonly onlySecond: readonly ComparedGroup[];
  /** Those of a code that went on under another between the two; what stands above either is not of the same 科目 in both. */
  readonly wentOn: readonly { readonly before: ListedPoint; readonly now: ListedPoint }[];
}

/** Compares two disclosures on all points either of them lists. */
export function comparisonOf(first: PointsFile, second: PointsFile): Comparison {
  const [mine, theirs] = [first.points.map(byMeaning), second.points.map(byMeaning)];
  const [one, other] = [indexOf(mine), indexOf(theirs)];
  const [left, came] = [wentOnIn(mine, second), wentOnIn(theirs, first)];
  const wentOn = [...left, ...came];
  const idBefore = (all: Comparison['wentOn'], id: string): string =>
    all.find(({ now }) => now.id === id)?.before.id ?? id;
  const isRecomposed = ({ id }: ListedPoint): boolean =>
    wentOn.some(({ before, now }) => isAbove(id, before.id) !== isAbove(id, now.id));
  const compared = merged(mine, theirs)
    .filter((point) => !wentOn.some(({ before }) => before.id === point.id))
    .map((listed): ComparedPoint => {
      const { figure: _, ...point } = listed;
      const looked = {
        first: lookUp(one, idBefore(left, point.id)),
        second: lookUp(other, idBefore(came, point.id)),
      };
      return isRecomposed(listed) ? { ...point, ...looked } : withChange({ ...point, ...looked });
    });
  const grouped = (isIn: (point: ComparedPoint) => boolean): readonly ComparedGroup[] =>
    POINT_GROUPS.map(({ id, title }) => ({
      id,
      title,
      points: compared.filter((point) => point.group === id && isIn(point)),
    })).filter(({ points }) => points.length > 0);
  return {
    first,
    second,
    common: grouped(
      (point) =>
        isKnown(point.first) && isKnown(point.second) && (hasMoney(point.first) || hasMoney(point.second)),
    ),
    onlyFirst: grouped((point) => hasMoney(point.first) && !isKnown(point.second)),
    onlySecond: grouped((point) => hasMoney(point.second) && !isKnown(point.first)),
    wentOn,
  };
}

/** The points of one list that the other, of a later year, has under another code. */
const wentOnIn = (list: readonly ListedPoint[], { year, points }: PointsFile): Comparison['wentOn'] =>
  list.flatMap((before) => {
    const now = points.find(({ id, until }) => id === before.became && until === undefined);
    return before.until === undefined || now === undefined || year <= before.until ? [] : [{ before, now }];
  });

const isAbove = (id: string, other: string): boolean => other.startsWith(`${id}/`);

/** A point under an id of its own where its code means another 科目 in later years: two of one code are not one. */
const byMeaning = (point: ListedPoint): ListedPoint =>
  point.until === undefined ? point : { ...point, id: `${point.id}@${point.until}` };

/** The points of both lists, those of the second that the first lacks after what stands before them there. */
function merged(first: readonly ListedPoint[], second: readonly ListedPoint[]): readonly ListedPoint[] {
  const known = new Set(first.map(({ id }) => id));
  const after = new Map<string, ListedPoint[]>();
  let last = '';
  for (const point of second) {
    if (known.has(point.id)) last = point.id;
    else after.set(last, [...(after.get(last) ?? []), point]);
  }
  return [
    ...(after.get('') ?? []),
    ...first.flatMap((point) => [point, ...(after.get(point.id) ?? [])]),
  ].sort(byCode);
}

/** Codes in their order; all else stays where it is. */
const byCode = (a: ListedPoint, b: ListedPoint): number =>
  a.group === b.group && a.code !== undefined && b.code !== undefined ? (a.id < b.id ? -1 : 1) : 0;

/** Whether there is or is not money, and nobody has to guess. */
export const isKnown = (looked: Looked | undefined): boolean =>
  looked?.kind === 'figure' || looked?.kind === 'nothing';

/** Whether there is money. */
export const hasMoney = (looked: Looked | undefined): boolean =>
  looked?.kind === 'figure' && signOf(exact(looked.figure.yuan)) !== 0;

function withChange(point: ComparedPoint): ComparedPoint {
  const change = changeBetween(point.first, point.second);
  return change === undefined ? point : { ...point, change };
}

/** The change from one known figure to another; a nothing counts as none of the other. */
export function changeBetween(first: Looked | undefined, second: Looked | undefined): Change | undefined {
  const [one, other] = [amountOf(first), amountOf(second)];
  if (one !== undefined && other !== undefined) return changeOf(one, other);
  if (one !== undefined && isKnown(second)) return changeOf(one, nothingBeside(one));
  if (other !== undefined && isKnown(first)) return changeOf(nothingBeside(other), other);
  return undefined;
}

/** An amount to count with; a nothing that no cell prints has no precision of its own. */
const amountOf = (looked: Looked | undefined) =>
  looked?.kind === 'figure' && (looked.figure.state !== 'nothing' || looked.figure.text !== '')
    ? looked.figure
    : undefined;
