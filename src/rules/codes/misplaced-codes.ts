import { codeNames } from '../../model/taxonomy.ts';
import type { Account } from '../../points/account/account.ts';
import { type NamedCode, namedCodes } from './named-codes.ts';
import { codeSlip, spelt } from './near.ts';

/** A code of the list in a row that is of another one, a slip away. */
export interface MisplacedCode {
  readonly found: NamedCode;
  readonly right: string;
  readonly slip: string;
  /** rows: those below it are of the other code · sums: with the other their sums hold · beneath: so they do with any code beneath the same as the other. */
  readonly why: 'rows' | 'sums' | 'beneath';
  /** Where the right code stands in another table. */
  readonly elsewhere?: NamedCode | undefined;
}

/**
 * Codes that are in the list, and yet must be others: nobody else prints them, and the rows below them, or those of the other tables, are
 * of a code a slip away that the table itself lacks. Where rows are of units, each has its own codes.
 */
export function misplacedCodes(account: Account): readonly MisplacedCode[] {
  const { taxonomy, disclosure } = account;
  const written = namedCodes(account).filter(({ table }) => table.state === 'given');
  const byTable = Map.groupBy(written, ({ table, dimension, unit }) => `${table.id} ${dimension} ${unit}`);
  const prints = Map.groupBy(written, ({ dimension, code }) => `${dimension} ${code}`);
  const isAlone = (found: NamedCode): boolean =>
    (prints.get(`${found.dimension} ${found.code}`) ?? []).every(
      (each) => each.table === found.table || !areOfOneUnit(each, found),
    );
  return [...byTable.values()].flatMap((own) => {
    const codes = own.map(({ code }) => code);
    const lone = own.filter((found) => isAlone(found) && isUnderItsOwnName(account, found));
    if (lone.length === 0) return [];
    const absent = [...parentsLacking(own), ...printedElsewhere(written, own)];
    return lone.flatMap((found): MisplacedCode[] => {
      const above = codes.filter((code) => code !== found.code && code.startsWith(found.code));
      const fitting = absent.flatMap(({ code, why, elsewhere }) => {
        const slip = codeSlip(found.code, code);
        // What has rows of its own below it is what it says.
        const isListed = codeNames(taxonomy, found.dimension, code, disclosure.year).length > 0;
        return slip === undefined || !isListed || above.length > 0
          ? []
          : [{ found, right: code, slip, why, elsewhere }];
      });
      const [byRows] = fitting.filter(({ why }) => why === 'rows');
      const [only, ...others] = new Set(fitting.map(({ right }) => right));
      if (byRows !== undefined) return [byRows];
      return only === undefined || others.length > 0 ? [] : fitting.slice(0, 1);
    });
  });
}

/** Whether two rows are of one unit, as far as both say it. */
const areOfOneUnit = (a: NamedCode, b: NamedCode): boolean =>
  a.unit === b.unit || a.unit === '' || b.unit === '';

/** Whether nobody gave the row a name, or the name of its code: one who wrote both is not told that he mistyped. */
export function isUnderItsOwnName(
  { taxonomy, disclosure }: Account,
  { dimension, code, name }: NamedCode,
): boolean {
  const names = codeNames(taxonomy, dimension, code, disclosure.year);
  return names.length > 0 && (name === code || names.some((known) => spelt(known) === spelt(name)));
}

/** A code that a table should have. */
interface AbsentCode {
  readonly code: string;
  readonly why: MisplacedCode['why'];
  readonly elsewhere?: NamedCode | undefined;
}

/** Codes of a level that the table shows, with rows below them, that have no row themselves. */
function parentsLacking(own: readonly NamedCode[]): readonly AbsentCode[] {
  const codes = new Set(own.map(({ code }) => code));
  const levels = new Set(own.map(({ code }) => code.length));
  const above = [...codes].flatMap((code) =>
    [...levels].filter((level) => level < code.length).map((level) => code.slice(0, level)),
  );
  return [...new Set(above)].filter((code) => !codes.has(code)).map((code) => ({ code, why: 'rows' }));
}

/** Codes that other tables print and this one does not. */
function printedElsewhere(all: readonly NamedCode[], own: readonly NamedCode[]): readonly AbsentCode[] {
  const [first] = own;
  if (first === undefined) return [];
  const codes = new Set(own.map(({ code }) => code));
  const others = all.filter(
    (each) =>
      each.table !== first.table &&
      each.dimension === first.dimension &&
      areOfOneUnit(each, first) &&
      !codes.has(each.code),
  );
  const once = new Map(others.toReversed().map((elsewhere) => [elsewhere.code, elsewhere]));
  return [...once].map(([code, elsewhere]) => ({ code, why: 'sums', elsewhere }));
}
