import { type CellFigure, givenFigure, NOTHING } from '../../model/figure/figure.ts';
import { departmentBefore, homeBefore, isBrokenBetween } from '../../model/identity/unit-history.ts';
import type { Point } from '../../model/point.ts';
import { accountCells } from '../bind/bind.ts';
import { compareSides } from '../figures/compare-sides.ts';
import type { Relation } from '../relations/relation.ts';
import type { Account } from './account.ts';
import { pointIn } from './point-in.ts';

/** A relation between two disclosures, kept with the one whose cell is the subject. */
export interface DocumentRelation extends Relation {
  /** "<unit>/<year>" of the subject. */
  readonly disclosure: string;
  /** The other disclosure. */
  readonly other: string;
  /** What the other disclosure's figures were worked out to be, by place, where it does not print them. */
  readonly worked: Account['derived'];
}

/**
 * Relations across disclosures: what a department prints of a unit, or this year's prints of last year, must agree with
 * what that unit's or that year's own disclosure says. A unit that went to another department is asked under the code it had in the year.
 * @param elsewhere accounts of other departments, whose figures these may print
 */
export function documentRelations(
  accounts: readonly Account[],
  elsewhere: readonly Account[] = [],
): readonly DocumentRelation[] {
  const all = [...accounts, ...elsewhere];
  const byOwner = new Map(all.map((account) => [ownerKey(homeOf(account), account.own), account]));
  const byTerm = new Map(all.map((account) => [termKey(account, account.own), account]));
  return accounts.flatMap((account) =>
    accountCells(account.tables).flatMap((cell): DocumentRelation[] => {
      const figure = givenFigure(cell);
      // Its own code may have been another in another year.
      const isOwn = cell.point.unit === account.own.unit;
      const other = isOwn ? byTerm.get(termKey(account, cell.point)) : ownerOf(byOwner, account, cell.point);
      if (figure === undefined || other === undefined || other === account) return [];
      if (isOwn && isApart(account, other)) return [];
      // A code that was another 科目 then is no print of the same money.
      const point = pointIn(other, account, isOwn ? cell.point : { ...cell.point, ...ownUnit(other) });
      const found = point && other.find(point);
      const isSilent =
        found === undefined || (figure.prints === 0 && (found === 'nothing' || found.prints === 0));
      if (isSilent) return [];
      const ids = { disclosure: account.disclosure.id, other: other.disclosure.id, worked: other.derived };
      const parts = found === 'nothing' ? [] : [writtenPrint(other, point ?? cell.point, found).cell];
      const known = found === 'nothing' ? NOTHING : found;
      return [{ ...ids, kind: 'documents', subject: cell, parts, ...compareSides(figure, [known]) }];
    }),
  );
}

/** Of the prints of a number one that somebody wrote: it has a line in a file to look at. */
const writtenPrint = (other: Account, point: Point, found: CellFigure): CellFigure =>
  found.origin === undefined
    ? found
    : (other
        .prints(point)
        .find(({ cell, value }) => givenFigure(cell) !== undefined && value.equals(found.value)) ?? found);

const ownUnit = ({ own: { unit } }: Account): Point => (unit === undefined ? {} : { unit });

/** Codes of units are given out by each government's own treasury: two departments may have the same. */
const homeOf = ({ disclosure: { discloser, year } }: Account): string => {
  const { id, region } = discloser.department;
  const before = departmentBefore(discloser.history, year);
  return before === undefined ? id : namedHome(before, region);
};

/** A department that is only named: two places may have one of the same name. */
const namedHome = (name: string, region = ''): string => `${region} ${name}`;

/** The disclosure of the unit that a point of a department's tables is of, wherever it belonged in the year of the point. */
function ownerOf(
  byOwner: ReadonlyMap<string, Account>,
  { disclosure: { discloser } }: Account,
  point: Point,
): Account | undefined {
  const { id, name, title, region } = discloser.department;
  const [member = '', ...within] = (point.unit ?? '').split('/').reverse();
  const { department, code } = homeBefore(discloser.department, member, Number(point.year));
  const unit = [...within.toReversed(), code].join('/');
  const homes =
    department === undefined
      ? [id, ...[name, title].map((each) => namedHome(each, region))]
      : [namedHome(department, region)];
  return homes
    .map((home) => byOwner.get(ownerKey(home, { ...point, unit })))
    .find((one) => one !== undefined);
}

const termKey = ({ disclosure }: Account, { year = '', version = '' }: Point): string =>
  `${disclosure.discloser.id} ${year} ${version}`;

const ownerKey = (home: string, { unit = '', year = '', version = '' }: Point): string =>
  `${home} ${unit.split('/').at(-1)} ${year} ${version}`;

/** Whether both are of someone who became another body between them. */
const isApart = ({ disclosure }: Account, { disclosure: other }: Account): boolean =>
  other.discloser.id === disclosure.discloser.id &&
  isBrokenBetween(disclosure.discloser, other.year, disclosure.year);
