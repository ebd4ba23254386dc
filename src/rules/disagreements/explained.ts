import type { Decimal } from '../../model/decimal/decimal.ts';
import { slipBetween } from '../../model/decimal/slip.ts';
import { NOTHING, sumOf } from '../../model/figure/figure.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';
import { printOrder } from '../../points/evidence/print-order.ts';
import { isSum, relationCells } from '../../points/relations/relation.ts';
import { withRightCodes } from '../codes/miscoded.ts';
import { withBoughtBudgets } from '../lost/bought-budgets.ts';
import { withLostProject } from '../lost/lost-projects.ts';
import { withLostPurchase } from '../lost/lost-purchases.ts';
import { withLostRows } from '../lost/lost-rows.ts';
import { withLostUnits } from '../lost/lost-units.ts';
import { inUnitOf } from '../rule/wording.ts';
import { type Culprit, culpritsOf, isExplainedBy } from './culprits.ts';
import { type Disagreement, disagreements, printedCells } from './disagreement.ts';
import { type Exchange, exchanges, ofExchangedRows } from './exchange.ts';
import { type Implied, isOneNumber } from './implied.ts';
import { type InYuan, standsInYuan, tablesInYuan } from './in-yuan.ts';
import type { LackingColumns } from './lacking.ts';
import { movedIn } from './moved.ts';
import { recordedTwice } from './recorded-twice.ts';
import type { SameName } from './same-name.ts';
import { type ScaledTable, tableScaled } from './scaled.ts';
import { swappedIn } from './swapped.ts';
import { zeroColumns } from './zero-columns.ts';
import { type Zeroed, zeroedIn } from './zeroed.ts';

/** A slip of the hand that alone explains a disagreement. */
export interface Slip {
  /** What it is called: 相邻两位数颠倒. */
  readonly name: string;
  readonly cell: Cell;
  /** As it would be printed, in the cell's unit of money. */
  readonly right: string;
  readonly culprit: Culprit;
  /** Whether nothing else could be wrong: otherwise the two numbers differ by this slip, and which is wrong is not known. */
  readonly isSure: boolean;
  /** Whether no other number could explain it, whatever it were. */
  readonly isOnly: boolean;
}

/** Everything that disagrees in a disclosure, and what would explain it. */
export interface Explained {
  readonly inYuan: readonly InYuan[];
  /** A table in another unit of which other tables print no number, only sums and parts of them. */
  readonly scaled?: ScaledTable | undefined;
  readonly exchanges: readonly Exchange[];
  /** Columns that were filled in with nothing but zeros. */
  readonly lacking: readonly LackingColumns[];
  /** What none of them explains. */
  readonly rest: readonly UnexplainedDisagreement[];
}

/** A disagreement that is told by itself, with what it seems to come of. */
export interface UnexplainedDisagreement extends Disagreement {
  readonly slip?: Slip | undefined;
  /** The projects of one name that are counted both. */
  readonly twice?: SameName | undefined;
}

/** More disagreements than this come of something else than slips: who looks for pairs among them looks long. */
const MOST_DISAGREEMENTS = 60;

/** What disagrees in an account, each mistake once and by its name where one change would make all of it fit. */
export const explainedIn: (account: Account) => Explained = onceFor((account) => {
  const all = disagreementsIn(account);
  const inYuan = all.length === 0 ? [] : tablesInYuan(account);
  const isOf = ({ relations }: Disagreement, isMeant: (cell: Cell) => boolean): boolean =>
    printedCells(relations.flatMap(relationCells), account.derived).some(isMeant);
  const left = all.filter((found) => !isOf(found, (cell) => standsInYuan(inYuan, cell)));
  const scaled = tableScaled(
    account,
    left.flatMap(({ relations }) => relations),
  );
  const fitting = left.filter(({ relations }) => !relations.every((each) => scaled?.explains.includes(each)));
  if (fitting.length === 0 || fitting.length > MOST_DISAGREEMENTS)
    return { inYuan, scaled, lacking: [], exchanges: [], rest: fitting };
  const lacking = zeroColumns(account, fitting);
  const own = fitting.filter((each) => !lacking.some(({ explains }) => explains.includes(each)));
  if (own.length === 0) return { inYuan, scaled, lacking, exchanges: [], rest: [] };
  const culprits = culpritsOf(account);
  const explained = own.map((found) => ({
    found,
    culprits: found.relations[0].emptyTable === undefined ? culprits(found) : [],
  }));
  const moved = movedIn(account, own);
  const isOneSlip = ({ found, culprits: possible }: (typeof explained)[number]): boolean =>
    moved?.explains.length === 1 && moved.explains.includes(found) && slipOf(possible)?.isSure === true;
  // One sum alone that a slip of the hand explains, too, says nothing of what was moved.
  const misplaced = moved === undefined || explained.some(isOneSlip) ? undefined : moved;
  const others = explained.filter(({ found }) => misplaced?.explains.includes(found) !== true);
  const exchanged = [
    ...(misplaced === undefined
      ? []
      : [
          {
            pairs: [[misplaced.cell, misplaced.to]] as const,
            otherwise: misplaced.otherwise.map(({ cell, to }) => [cell, to] as const),
            explains: misplaced.explains,
          },
        ]),
    ...exchanges(others, printOrder(account.tables), (exchange) => {
      const isOfRows = ofExchangedRows(account, [exchange]);
      return others.filter(({ found }) => isOfRows(found)).length;
    }),
  ];
  const taken = new Set(exchanged.flatMap(({ explains }) => explains));
  const zeroed = zeroedIn(account, own, new Set(lacking.flatMap(({ zeros }) => zeros)));
  if (zeroed !== undefined && (zeroed.isTelling || exchanged.length === 0))
    return { inYuan, scaled, lacking, exchanges: [], rest: [toldAsZero(zeroed)] };
  const isOfRows = ofExchangedRows(account, exchanged);
  const rest = others
    .filter(({ found }) => !taken.has(found) && !isOfRows(found))
    .map(({ found, culprits: possible }) => ({ found, slip: slipOf(possible) }));
  const unnamed = withoutSumsOfPrints(
    withoutTotalsOfZeros(withTwins(withoutEchoes(rest, account), account), account),
    account,
  );
  const isNamed = unnamed.some(({ slip, twice }) => slip?.isSure === true || twice !== undefined);
  const pair = isNamed
    ? undefined
    : swappedIn(
        account,
        unnamed.flatMap(({ relations }) => relations),
      );
  if (pair === undefined) return { inYuan, scaled, lacking, exchanges: exchanged, rest: unnamed };
  return {
    inYuan,
    scaled,
    lacking,
    exchanges: [...exchanged, { pairs: [pair], explains: unnamed }],
    rest: [],
  };
});

/** What a zero explains is told once, at the sum or the print that is printed first, with what the zero should be. */
function toldAsZero({ cell, explains: [first, ...others] }: Zeroed): UnexplainedDisagreement {
  const { difference: right } = first;
  return {
    ...first,
    relations: [...first.relations, ...others.flatMap(({ relations }) => relations)],
    slip: {
      name: WRITTEN_AS_NOTHING,
      cell,
      right: inUnitOf(cell, right),
      culprit: {
        cells: [cell],
        printed: NOTHING.value,
        right: { value: right, within: NOTHING.half },
        isConfirmed: false,
      },
      isSure: true,
      isOnly: true,
    },
  };
}

/** What a slip is called by which an amount became a zero. */
export const WRITTEN_AS_NOTHING = '写成了零';

/**
 * Disagreements, without the totals that lack just what a zero in their table should be, as far as rounding lets them: another table prints it,
 * which is told at the zero.
 */
function withoutTotalsOfZeros<Found extends Disagreement>(
  found: readonly Found[],
  { figure }: Account,
): readonly Found[] {
  const zeros = found.filter(({ suspect, relations: [first] }) => {
    const said = figure(suspect);
    return first.kind === 'agree' && said !== undefined && said.state !== 'derived' && said.value.isZero();
  });
  const lacks = (total: Found, zero: Found): boolean =>
    total.relations.every((relation) => {
      const { half } = sumOf(relationCells(relation).flatMap((cell) => figure(cell) ?? []));
      const isNear = total.difference.minus(zero.difference).abs().lessThanOrEqualTo(half);
      return isNear && relation.subject.table === zero.suspect.table;
    });
  return found.filter((each) => !isSum(each.relations[0]) || !zeros.some((zero) => lacks(each, zero)));
}

/** Disagreements, without the sums that are off by as much as two prints of one of their parts, as far as rounding lets them: it is told at the prints. */
function withoutSumsOfPrints(found: Explained['rest'], { figure, derived }: Account): Explained['rest'] {
  const cellsOf = ({ relations }: Disagreement): readonly Cell[] =>
    printedCells(relations.flatMap(relationCells), derived);
  const prints = found
    .filter(({ relations: [first] }) => !isSum(first))
    .map((each) => ({ difference: each.difference, cells: new Set(cellsOf(each)) }));
  const isOfPrints = (sum: Disagreement): boolean => {
    const cells = cellsOf(sum);
    const { half } = sumOf(relationCells(sum.relations[0]).flatMap((cell) => figure(cell) ?? []));
    return prints.some(
      (print) =>
        sum.difference.minus(print.difference).abs().lessThanOrEqualTo(half) &&
        cells.some((cell) => print.cells.has(cell)),
    );
  };
  return found.filter((each) => !isSum(each.relations[0]) || each.slip?.isSure === true || !isOfPrints(each));
}

/** A project that was recorded twice is told at one sum, that which is printed first, and no slip of the hand besides. */
function withTwins(rest: Explained['rest'], account: Account): Explained['rest'] {
  const found = rest.map((each) => ({ each, twice: recordedTwice(account, each) }));
  const inOrder = printOrder(account.tables);
  const pairs = found.toSorted((a, b) => inOrder(a.each.suspect, b.each.suspect));
  const isTold = (twice: SameName, each: Disagreement): boolean =>
    pairs.find((other) => other.twice?.second === twice.second)?.each === each;
  return found.flatMap(({ each, twice }) => {
    if (twice === undefined) return [each];
    return isTold(twice, each) ? [{ ...each, slip: undefined, twice }] : [];
  });
}

/**
 * What disagrees, without what a code written wrong, a row, a unit, a project or a purchase that was lost, or a budget that purchases print otherwise explains: it would be no more if they were right. A row that is written twice is told when
 * its file is read, and which of the two counts nobody knows: nothing is held against either.
 */
export function disagreementsIn(account: Account): readonly Disagreement[] {
  const found = disagreements(account);
  if (found.length === 0) return found;
  const twice = writtenTwice(account);
  const all = found.filter(
    ({ relations }) =>
      twice.size === 0 || !relations.flatMap(relationCells).some(({ place }) => twice.has(place)),
  );
  if (all.length === 0) return all;
  const right = [
    withRightCodes,
    withLostRows,
    withLostUnits,
    withBoughtBudgets,
    withLostProject,
    withLostPurchase,
  ]
    .map((mended) => mended(account))
    .filter((each) => each !== account);
  const mark = ({ suspect, difference }: Disagreement): string => `${suspect.place} ${difference}`;
  const left = right.map((each) => new Set(disagreements(each).map(mark)));
  return all.filter((found) => left.every((marks) => marks.has(mark(found))));
}

/** The places that more than one row of a table has: their code is written twice. */
function writtenTwice({ tables }: Account): ReadonlySet<string> {
  const given = accountCells(tables.filter(({ state }) => state === 'given'));
  const byPlace = Map.groupBy(given, ({ place }) => place);
  return new Set([...byPlace].flatMap(([place, cells]) => (cells.length > 1 ? [place] : [])));
}

/** A disagreement, and the slip that would explain it. */
interface NamedSlip {
  readonly found: Disagreement;
  readonly slip: Slip | undefined;
}

/** Each mistake once: what a slip that is sure explains besides its own is not told again. */
function withoutEchoes(named: readonly NamedSlip[], account: Account): Explained['rest'] {
  const sure = named.filter(({ slip }) => slip?.isSure === true);
  const isEcho = ({ found, slip }: NamedSlip): boolean =>
    sure.some(
      (other) =>
        other.found !== found &&
        other.slip !== undefined &&
        (slip?.isSure !== true || sure.findIndex((each) => each.found === found) > sure.indexOf(other)) &&
        isExplainedBy(other.slip.culprit, found, account),
    );
  return named
    .filter((each) => !isEcho(each))
    .map(({ found, slip }) =>
      slip?.isSure === true ? { ...found, suspect: slip.cell, slip } : { ...found, slip },
    );
}

/** Slips that two numbers seldom differ by unless one is the other, written wrong. */
const isTelling = ({ name }: { readonly name: string }): boolean => !/一位数/.test(name);

/** What 元 for 万元 made of an amount, and the other way round, where rounding leaves it what would fit: 14.61 of 146100, where sums lack 14.60. */
const scaledBack = (printed: Decimal, right: Implied): readonly Decimal[] =>
  ['0.0001', '10000']
    .map((factor) => printed.times(factor))
    .filter(
      (value) =>
        ![value, right.value].some((each) => each.isZero()) &&
        isOneNumber({ value, within: NOTHING.half }, right),
    );

function slipOf(culprits: readonly Culprit[]): Slip | undefined {
  // An amount below nothing is not what was meant.
  const possible = culprits.filter(({ printed, right }) => !right.value.isNegative() || printed.isNegative());
  const free = possible.filter(({ isConfirmed }) => !isConfirmed);
  const slips = (free.length > 0 ? free : possible).flatMap((culprit) => {
    const {
      cells: [cell],
      printed,
      right,
    } = culprit;
    const wrong = inUnitOf(cell, printed);
    const exact = inUnitOf(cell, right.value);
    const near = scaledBack(printed, right).map((value) => inUnitOf(cell, value));
    return [exact, ...near]
      .flatMap((text) => {
        const name = slipBetween(wrong, text);
        return name === undefined ? [] : [{ name, cell, right: text, culprit }];
      })
      .slice(0, 1);
  });
  const telling = slips.filter(isTelling);
  const [only] = telling.length === 1 ? telling : slips;
  if (only === undefined) return undefined;
  const isAlone = free.length === 1 || (free.length > 1 && telling.length === 1);
  return { ...only, isSure: isAlone, isOnly: free.length === 1 };
}
