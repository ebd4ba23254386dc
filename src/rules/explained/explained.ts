import { NOTHING } from '../../model/figure/figure.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { printOrder } from '../../points/evidence/print-order.ts';
import { relationCells } from '../../points/relations/relation.ts';
import { culpritsOf } from '../disagreements/culprits.ts';
import { type Disagreement, printedCells } from '../disagreements/disagreement.ts';
import { type InYuan, standsInYuan, tablesInYuan } from '../disagreements/in-yuan.ts';
import type { LackingColumns } from '../disagreements/lacking.ts';
import { movedIn } from '../disagreements/moved.ts';
import { type ScaledTable, tableScaled } from '../disagreements/scaled.ts';
import { swappedIn } from '../disagreements/swapped.ts';
import { zeroColumns } from '../disagreements/zero-columns.ts';
import { type Zeroed, zeroedIn } from '../disagreements/zeroed.ts';
import { isOffAsSaid } from '../rule/off-as-said.ts';
import { inUnitOf } from '../rule/wording.ts';
import { type Exchange, exchanges, ofExchangedRows } from './exchange.ts';
import { disagreementsIn } from './found.ts';
import { mendedByRows, rowsPutBack } from './rows-exchanged.ts';
import { slipOf } from './slip-of.ts';
import { toldOnce, type UnexplainedDisagreement } from './told-once.ts';
import { onWrongLine } from './wrong-line.ts';

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
  const line = onWrongLine(account, own);
  const placed = own.filter((found) => line?.explains.includes(found) !== true);
  if (line !== undefined && placed.length === 0)
    return { inYuan, scaled, lacking, exchanges: [line], rest: [] };
  const culprits = culpritsOf(account);
  const explained = placed.map((found) => ({
    found,
    culprits: found.relations[0].emptyTable === undefined ? culprits(found) : [],
  }));
  const moved = movedIn(account, placed);
  const isOneSlip = ({ found, culprits: possible }: (typeof explained)[number]): boolean =>
    moved?.explains.length === 1 && moved.explains.includes(found) && slipOf(possible)?.isSure === true;
  // One sum alone that a slip of the hand explains, too, says nothing of what was moved.
  const misplaced = moved === undefined || explained.some(isOneSlip) ? undefined : moved;
  const others = explained.filter(({ found }) => misplaced?.explains.includes(found) !== true);
  const { exchanges: exchanged, isMended } = rowsPutBack(account, [
    ...(line === undefined ? [] : [line]),
    ...(misplaced === undefined
      ? []
      : [
          {
            pairs: [[misplaced.cell, misplaced.to]] as const,
            otherwise: misplaced.otherwise.map(({ cell, to }) => [cell, to] as const),
            explains: misplaced.explains,
          },
        ]),
    ...exchanges(
      others,
      printOrder(account.tables),
      (exchange) => {
        const isOfRows = ofExchangedRows(account, [exchange]);
        return others.filter(({ found }) => isOfRows(found)).length;
      },
      (exchange) => mendedByRows(account, placed, exchange),
    ),
  ]);
  const taken = new Set(exchanged.flatMap(({ explains }) => explains));
  const zeroed = zeroedIn(account, placed, new Set(lacking.flatMap(({ zeros }) => zeros)));
  if (zeroed !== undefined && (zeroed.isTelling || exchanged.length === 0))
    return { inYuan, scaled, lacking, exchanges: [], rest: [toldAsZero(zeroed)] };
  const isOfRows = ofExchangedRows(account, exchanged);
  const rest = others
    .filter(({ found }) => !taken.has(found) && !isOfRows(found) && !isMended(found))
    .map(({ found, culprits: possible }) => ({ found, slip: slipOf(possible) }));
  const unnamed = toldOnce(rest, account);
  // What the original is said to print so is no trace of two figures that were exchanged since.
  const isSaid = ({ relations }: Disagreement): boolean =>
    relations.every((each) => isOffAsSaid(account, each));
  const unsaid = unnamed.filter((found) => !isSaid(found));
  const isNamed = unsaid.some(({ slip, twice }) => slip?.isSure === true || twice !== undefined);
  const pair = isNamed
    ? undefined
    : swappedIn(
        account,
        unsaid.flatMap(({ relations }) => relations),
      );
  if (pair === undefined) return { inYuan, scaled, lacking, exchanges: exchanged, rest: unnamed };
  return {
    inYuan,
    scaled,
    lacking,
    exchanges: [...exchanged, { pairs: [pair], explains: unsaid }],
    rest: unnamed.filter(isSaid),
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
