import { type CellFigure, givenFigure, NOTHING } from '../../model/figure/figure.ts';
import { breakBetween } from '../../model/identity/unit-history.ts';
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
 * what that unit's or that year's own disclosure says.
 */
export function documentRelations(accounts: readonly Account[]): readonly DocumentRelation[] {
  const byOwner = new Map(accounts.map((account) => [ownerKey(departmentOf(account), account.own), account]));
  const byTerm = new Map(accounts.map((account) => [termKey(account, account.own), account]));
  return accounts.flatMap((account) =>
    accountCells(account.tables).flatMap((cell): DocumentRelation[] => {
      const figure = givenFigure(cell);
      // Its own code may have been another in another year.
      const isOwn = cell.point.unit === account.own.unit;
      const other = isOwn
        ? byTerm.get(termKey(account, cell.point))
        : byOwner.get(ownerKey(departmentOf(account), cell.point));
      if (figure === undefined || other === undefined || other === account) return [];
      if (isApart(account, other)) return [];
      // A code that was another 科目 then is no print of the same money.
      const point = pointIn(other, account, cell.point);
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

/** Codes of units are given out by each government's own treasury: two departments may have the same. */
const departmentOf = ({ disclosure }: Account): string => disclosure.discloser.department.id;

const termKey = ({ disclosure }: Account, { year = '', version = '' }: Point): string =>
  `${disclosure.discloser.id} ${year} ${version}`;

const ownerKey = (department: string, { unit = '', year = '', version = '' }: Point): string =>
  `${department} ${unit} ${year} ${version}`;

/** Whether both are of one unit that became another body between them: merged, or less a part. */
const isApart = ({ disclosure }: Account, { disclosure: other }: Account): boolean =>
  other.discloser.id === disclosure.discloser.id &&
  breakBetween(disclosure.discloser.history, other.year, disclosure.year) !== undefined;
