import type { Named } from '../../model/narrative.ts';
import { onceFor } from '../../model/once-for.ts';
import { asCodes, codeNames } from '../../model/taxonomy.ts';
import type { Account } from '../../points/account/account.ts';
import { failingIn } from '../../points/relations/failing.ts';
import { relationCells } from '../../points/relations/relation.ts';
import { corrected, type Miscoded } from './corrected.ts';
import { type MisplacedCode, misplacedCodes } from './misplaced-codes.ts';
import { type NamedCode, namedCodes, remarkedCodes, standsBeside } from './named-codes.ts';
import { codeSlip, spelt } from './near.ts';
import { ofOtherLists } from './of-other-lists.ts';
import { strayCodes } from './stray-codes.ts';

/** Codes that are not the ones that are meant: by one slip in no list, or in a row that can only be of another; or of another list altogether. */
export const miscodedIn: (account: Account) => readonly Miscoded[] = onceFor((account) => {
  const bySlips = [...unlistedIn(account), ...listedIn(account)];
  return [...bySlips, ...ofOtherLists(account, bySlips)];
});

/** Codes of the list that stand for others; where only sums show it, none of them may fail any more with the other code. */
function listedIn(account: Account): readonly Miscoded[] {
  const asMiscoded = ({ found, right, slip, why, elsewhere }: MisplacedCode): Miscoded => {
    const { dimension, title, code: wrong } = found;
    const [name = right] = codeNames(account.taxonomy, dimension, right, account.disclosure.year);
    return { dimension, title, wrong, right, name, slip, why, isListed: true, rows: [found], elsewhere };
  };
  const mends = mendsSums(account);
  const fitting = misplacedCodes(account)
    .map(asMiscoded)
    .filter((one) => one.why === 'rows' || mends(one));
  const told = fitting.filter(
    (one, index) => !fitting.some((other, at) => isTold(account, one, other, at < index)),
  );
  if (told.length > 0) return told;
  const [only, ...others] = strayCodes(account)
    .map(asMiscoded)
    .filter((one) => mends(one) && fitsItsTable(account, one));
  return only === undefined || others.length > 0 ? [] : [only];
}

/** Whether two tables that differ are told once already: as wrong is taken the one that narrative.yaml does not speak of, else the first. */
function isTold({ disclosure }: Account, one: Miscoded, other: Miscoded, isFirst: boolean): boolean {
  const { dimension, wrong, right } = one;
  if (other.dimension !== dimension || other.wrong !== right || other.right !== wrong) return false;
  const remarked = remarkedCodes(disclosure, dimension);
  const [isWrongSaid, isRightSaid] = [remarked.has(wrong), remarked.has(right)];
  return isWrongSaid === isRightSaid ? isFirst : isWrongSaid;
}

/** Codes that are not in the list and, by one slip, are one that is: other tables print that one, the row has its name, or with it alone the sums hold. */
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
  const near = nearOnes(account, listed, rows);
  const shown = near.filter(({ why }) => why !== 'sums');
  if (shown.length > 0) return shown.length === 1 ? shown[0] : undefined;
  const mends = mendsSums(account);
  const fitting = near.length > MOST_TRIED ? [] : near.filter(mends);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** More codes than this are not tried: for each the disclosure is worked out anew. */
const MOST_TRIED = 12;

/** Codes of the list that are a slip away from an unlisted one and that its rows could have, with what shows that one is meant; 'sums' where nothing does yet. */
function nearOnes(
  account: Account,
  listed: readonly NamedCode[],
  rows: readonly [NamedCode, ...NamedCode[]],
): readonly Miscoded[] {
  const [{ dimension, title, code: wrong, name: printed }] = rows;
  const { year } = account.disclosure;
  const isNamed = printed !== wrong;
  const remarked = remarkedCodes(account.disclosure, dimension);
  const codes = [...(asCodes(account.taxonomy.dimensions.get(dimension))?.entries.keys() ?? [])];
  return codes.flatMap((right): Miscoded[] => {
    const slip = codeSlip(wrong, right);
    if (slip === undefined) return [];
    const names = codeNames(account.taxonomy, dimension, right, year);
    const [name = right] = names;
    const ofCode = listed.filter((each) => each.dimension === dimension && each.code === right);
    // A code has one row in a table: where the near one stands beside it, it is not the one that is meant.
    if (ofCode.some((each) => rows.some((row) => standsBeside(each, row)))) return [];
    const prints = ofCode.filter(({ table }) => rows.every((row) => row.table !== table));
    const isItsName = isNamed && names.some((known) => spelt(known) === spelt(printed));
    if (isNamed && !isItsName) return [];
    const inWords = remarked.has(right) ? 'remark' : 'sums';
    const why = isItsName ? 'name' : prints.length > 0 ? 'table' : inWords;
    const [elsewhere] = prints;
    return [{ dimension, title, wrong, right, name, slip, rows, why, isListed: false, elsewhere }];
  });
}

/** Whether with another code nothing fails any more in the table that has it: otherwise more rows of it are wrong. */
const fitsItsTable = (account: Account, one: Miscoded): boolean =>
  corrected(account, [one]).relations.every(
    (relation) =>
      relation.outcome !== 'different' ||
      relationCells(relation).every(({ table }) => table !== one.rows[0].table.id),
  );

/** Whether with another code less fails, and nothing that does not fail now. */
function mendsSums(account: Account): (one: Miscoded) => boolean {
  const failing = new Set(failingIn(account, 'different'));
  return (one) => {
    if (failing.size === 0) return false;
    const left = failingIn(corrected(account, [one]), 'different');
    return left.length < failing.size && left.every((each) => failing.has(each));
  };
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
