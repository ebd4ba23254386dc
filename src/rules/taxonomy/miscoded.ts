import type { Named } from '../../model/narrative.ts';
import { onceFor } from '../../model/once-for.ts';
import { asCodes, codeNames } from '../../model/taxonomy.ts';
import type { Account } from '../../points/account/account.ts';
import { failingIn } from '../../points/relations/failing.ts';
import { corrected, type Miscoded } from './corrected.ts';
import { misplacedCodes } from './misplaced-codes.ts';
import { type NamedCode, namedCodes, remarkedCodes } from './named-codes.ts';
import { codeSlip } from './near.ts';
import { ofOtherLists } from './of-other-lists.ts';
import { spelt } from './spelt.ts';

/** Codes that are not the ones that are meant: by one slip in no list, or in a row that can only be of another; or of another list altogether. */
export const miscodedIn: (account: Account) => readonly Miscoded[] = onceFor((account) => {
  const bySlips = [...unlistedIn(account), ...listedIn(account)];
  return [...bySlips, ...ofOtherLists(account, bySlips)];
});

/** Codes of the list that stand for others; where only sums show it, none of them may fail any more with the other code. */
function listedIn(account: Account): readonly Miscoded[] {
  const all = misplacedCodes(account).map(({ found, right, slip, why, elsewhere }): Miscoded => {
    const { dimension, title, code: wrong } = found;
    const [name = right] = codeNames(account.taxonomy, dimension, right, account.disclosure.year);
    return { dimension, title, wrong, right, name, slip, why, isListed: true, rows: [found], elsewhere };
  });
  if (all.every(({ why }) => why === 'rows')) return all;
  const failing = new Set(failingIn(account, 'different'));
  const mends = (one: Miscoded): boolean => {
    const left = failingIn(corrected(account, [one]), 'different');
    return left.length < failing.size && left.every((each) => failing.has(each));
  };
  const fitting = all.filter((one) => one.why === 'rows' || (failing.size > 0 && mends(one)));
  return fitting.filter(
    (one, index) => !fitting.some((other, at) => isTold(account, one, other, at < index)),
  );
}

/** Whether two tables that differ are told once already: as wrong is taken the one that narrative.yaml does not speak of, else the first. */
function isTold({ disclosure }: Account, one: Miscoded, other: Miscoded, isFirst: boolean): boolean {
  const { dimension, wrong, right } = one;
  if (other.dimension !== dimension || other.wrong !== right || other.right !== wrong) return false;
  const remarked = remarkedCodes(disclosure, dimension);
  const [isWrongSaid, isRightSaid] = [remarked.has(wrong), remarked.has(right)];
  return isWrongSaid === isRightSaid ? isFirst : isWrongSaid;
}

/** Codes that are not in the list and, by one slip, are one that is: other tables print that one, or the row has its name. */
function unlistedIn(account: Account): readonly Miscoded[] {
  const { taxonomy, disclosure } = account;
  const all = namedCodes(account);
  const isListed = ({ dimension, code }: NamedCode): boolean =>
    codeNames(taxonomy, dimension, code, disclosure.year).length > 0;
  // Rows that were worked out follow those that somebody wrote.
  const unknown = all.filter((named) => !isListed(named));
  const written = unknown.filter(({ table }) => table.state === 'given');
  const unlisted = Map.groupBy(written, ({ dimension, code }) => `${dimension} ${code}`);
  return [...unlisted.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : (meant(account, all.filter(isListed), [first, ...others]) ?? []),
  );
}

function meant(
  account: Account,
  listed: readonly NamedCode[],
  rows: readonly [NamedCode, ...NamedCode[]],
): Miscoded | undefined {
  const [{ dimension, title, code: wrong, name: printed }] = rows;
  const { year } = account.disclosure;
  const own = new Set(rows.map(({ table }) => table));
  const isNamed = printed !== wrong;
  const remarked = remarkedCodes(account.disclosure, dimension);
  const codes = [...(asCodes(account.taxonomy.dimensions.get(dimension))?.entries.keys() ?? [])];
  const near = codes.flatMap((right) => {
    const slip = codeSlip(wrong, right);
    if (slip === undefined) return [];
    const names = codeNames(account.taxonomy, dimension, right, year);
    const [name = right] = names;
    const prints = listed.filter((each) => each.dimension === dimension && each.code === right);
    // A code has one row in a table: where the near one stands beside it, it is not the one that is meant.
    const isBeside = prints.some(({ table }) => own.has(table));
    const isItsName = isNamed && names.some((known) => spelt(known) === spelt(printed));
    const isElsewhere = !isNamed && (prints.length > 0 || remarked.has(right));
    if (isBeside || !(isItsName || isElsewhere)) return [];
    const why = isItsName ? 'name' : prints.length > 0 ? 'table' : 'remark';
    return [
      {
        dimension,
        title,
        wrong,
        right,
        name,
        slip,
        rows,
        why,
        isListed: false,
        elsewhere: prints[0],
      } as const,
    ];
  });
  return near.length === 1 ? near[0] : undefined;
}

/** The code that is meant by one that a row prints: another where {@link miscodedIn} names it as wrong. */
export const codeMeant = (account: Account, dimension: string, code: string): string =>
  miscodedIn(account).find((found) => found.dimension === dimension && found.wrong === code)?.right ?? code;

/** Whether a remark is of a code that the tables have written wrong: no sentence asks for it until they are right. */
export const isOfMiscoded = (account: Account, of: Named): boolean =>
  miscodedIn(account).some(({ dimension, right, why }) =>
    why === 'many' ? of[dimension] !== undefined : of[dimension] === right,
  );

/** Whether the rows of a table are another table's: it is not looked at for what it lacks. */
export const hasRowsOfAnother = (account: Account, table: string): boolean =>
  miscodedIn(account).some(({ why, rows }) => why === 'many' && rows[0].table.id === table);

/** The account as it would be with all codes right that {@link miscodedIn} names; the account itself where none is wrong. */
export const withRightCodes: (account: Account) => Account = onceFor((account) => {
  const wrong = miscodedIn(account);
  if (wrong.length === 0) return account;
  return corrected(account, wrong);
});
