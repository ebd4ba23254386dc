import { figureIn } from '../../model/figure/figure.ts';
import { asCodes, codeAbove } from '../../model/taxonomy.ts';
import type { Account } from '../../points/account/account.ts';
import { type Relation, relationCells } from '../../points/relations/relation.ts';
import { isOffAsSaid } from '../rule/off-as-said.ts';
import { isUnderItsOwnName, type MisplacedCode } from './misplaced-codes.ts';
import { type NamedCode, namedCodes, standsBeside } from './named-codes.ts';
import { codeSlip } from './near.ts';

/** Rows with more places than this to belong to are not looked into: for each the disclosure is worked out anew. */
const MOST_TRIED = 12;

/**
 * Codes of the list whose rows may belong beneath another code of their table: what they have is what sums are off by. Of the codes beneath that one the
 * only one that another table prints, or that is a slip away, is meant ('sums'), else any ('beneath').
 */
export function strayCodes(account: Account): readonly MisplacedCode[] {
  // What the original is said to print so is no stray code.
  const failing = account.relations.filter(
    (each) => each.outcome === 'different' && !isOffAsSaid(account, each),
  );
  if (failing.length === 0) return [];
  const written = namedCodes(account).filter(({ table }) => table.state === 'given');
  const byTable = Map.groupBy(written, ({ table, dimension, unit }) => `${table.id} ${dimension} ${unit}`);
  const all = [...byTable.values()].flatMap((own) =>
    own
      .filter(
        (found) =>
          isUnderItsOwnName(account, found) && isLowest(own, found) && isTooMuch(account, failing, found),
      )
      .flatMap((found) => placesFor(account, written, own, found)),
  );
  return all.length > MOST_TRIED ? [] : all;
}

const isLowest = (own: readonly NamedCode[], { code }: NamedCode): boolean =>
  !own.some((each) => each.code !== code && each.code.startsWith(code));

/** Whether a sum is off by what the row has, or does not have it at all. */
const isTooMuch = ({ derived }: Account, failing: readonly Relation[], { row }: NamedCode): boolean =>
  row.cells.some((cell) => {
    const figure = figureIn(derived, cell);
    return (
      figure?.state === 'given' &&
      figure.prints > 0 &&
      failing.some(
        (relation) =>
          relationCells(relation).some(({ table }) => table === cell.table) &&
          relation.difference?.abs().minus(figure.value.abs()).abs().lte(figure.half.times(4)) === true,
      )
    );
  });

/** Codes that a row could have beneath another code of its table than its own. */
function placesFor(
  account: Account,
  written: readonly NamedCode[],
  own: readonly NamedCode[],
  found: NamedCode,
): readonly MisplacedCode[] {
  const list = asCodes(account.taxonomy.dimensions.get(found.dimension));
  if (list === undefined) return [];
  const levels = [...new Set(own.map(({ code }) => code.length))].sort((a, b) => a - b);
  const codes = [...list.entries.keys()].filter(
    (code) =>
      code.length === found.code.length &&
      !own.some((each) => each.code === code && standsBeside(each, found)),
  );
  const beneath = Map.groupBy(codes, (code) => codeAbove(levels, code));
  const others = [...beneath].filter(
    ([above]) => above !== codeAbove(levels, found.code) && own.some(({ code }) => code === above),
  );
  return others.flatMap(([, free]): readonly MisplacedCode[] => {
    const printed = free.flatMap((right) => {
      const elsewhere = written.find(
        (each) => each.table !== found.table && each.dimension === found.dimension && each.code === right,
      );
      return elsewhere === undefined ? [] : [{ right, elsewhere }];
    });
    const near = free.filter((right) => codeSlip(found.code, right) !== undefined);
    const [only] = printed.length === 1 ? printed : near.length === 1 ? near.map((right) => ({ right })) : [];
    if (only === undefined)
      return free.slice(0, 1).map((right) => ({ found, right, slip: '', why: 'beneath' }));
    return [{ found, slip: codeSlip(found.code, only.right) ?? '', why: 'sums', ...only }];
  });
}
