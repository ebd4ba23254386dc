import type { DisclosureRecord, RowRecord, TableRecord } from '../../model/content.ts';
import type { Named } from '../../model/narrative.ts';
import { onceFor } from '../../model/once-for.ts';
import { asCodes, codeNames } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';
import { openAccount } from '../../points/account/open-account.ts';
import { failingIn } from '../../points/relations/failing.ts';
import { type MisplacedCode, misplacedCodes } from './misplaced-codes.ts';
import { type NamedCode, namedCodes } from './named-codes.ts';
import { codeSlip } from './near.ts';
import { spelt } from './spelt.ts';

/** A code that was written wrong, and the one that is meant. */
export interface Miscoded {
  readonly dimension: string;
  readonly title: string;
  readonly wrong: string;
  readonly right: string;
  /** The name of the one that is meant. */
  readonly name: string;
  /** What makes the one of the other: 相邻两位颠倒. */
  readonly slip: string;
  /** Whether the wrong one is in the list, too: then it is another's code. */
  readonly isListed: boolean;
  /**
   * What shows it: its name is the right one's, another table prints that one, a remark of narrative.yaml is of it, the rows below it are of
   * that one, or with that one the sums hold.
   */
  readonly why: 'name' | 'table' | 'remark' | MisplacedCode['why'];
  /** The rows that have it, in the order of the tables. */
  readonly rows: readonly [NamedCode, ...NamedCode[]];
  /** Where the right code stands in another table. */
  readonly elsewhere?: NamedCode | undefined;
}

/** Codes that, by one slip, are not the ones that are meant: they are in no list, or in a row that can only be of another. */
export const miscodedIn: (account: Account) => readonly Miscoded[] = onceFor((account) => [
  ...unlistedIn(account),
  ...listedIn(account),
]);

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
  const remarked = remarksOf(disclosure).map(({ of }) => of[dimension]);
  const [isWrongSaid, isRightSaid] = [remarked.includes(wrong), remarked.includes(right)];
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
  const remarked = new Set(remarksOf(account.disclosure).flatMap(({ of }) => of[dimension] ?? []));
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

/** What narrative.yaml says of single points. */
const remarksOf = ({ narrative }: DisclosureRecord): readonly { readonly of: Named }[] =>
  narrative === undefined
    ? []
    : [...narrative.prior, ...narrative.reasons, ...narrative.purposes, ...narrative.stated];

/** Whether a remark is of a code that the tables have written wrong: no sentence asks for it until they are right. */
export const isOfMiscoded = (account: Account, of: Named): boolean =>
  miscodedIn(account).some(({ dimension, right }) => of[dimension] === right);

/** The account as it would be with all codes right that {@link miscodedIn} names; the account itself where none is wrong. */
export const withRightCodes: (account: Account) => Account = onceFor((account) => {
  const wrong = miscodedIn(account);
  if (wrong.length === 0) return account;
  return corrected(account, wrong);
});

/** The account as it would be with other codes. */
function corrected({ taxonomy, format, disclosure }: Account, wrong: readonly Miscoded[]): Account {
  return openAccount({ taxonomy, format, disclosure: wrong.reduce(withRightCode, disclosure) });
}

function withRightCode(
  disclosure: DisclosureRecord,
  { dimension, wrong, right, rows }: Miscoded,
): DisclosureRecord {
  const own = new Set(rows.map(({ table }) => table.id));
  const written = new Set(rows.map(({ row }) => row.source));
  // Where rows are of units, those of the others may well have the code.
  const isWrong = ({ keys, source }: RowRecord): boolean =>
    keys[dimension] === wrong && (keys[DIMENSION.unit] === undefined || written.has(source));
  const row = (record: RowRecord): RowRecord =>
    isWrong(record) ? { ...record, keys: { ...record.keys, [dimension]: right } } : record;
  const table = (record: TableRecord): TableRecord =>
    own.has(record.id)
      ? {
          ...record,
          sides: Object.fromEntries(
            Object.entries(record.sides).map(([side, written]) => [side, written.map(row)]),
          ),
        }
      : record;
  return {
    ...disclosure,
    tables: new Map([...disclosure.tables].map(([id, record]) => [id, table(record)])),
  };
}
