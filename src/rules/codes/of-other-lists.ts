import { asCodes, codeAbove, codeNames, type OtherList, otherListWith } from '../../model/taxonomy.ts';
import type { Account } from '../../points/account/account.ts';
import { failingIn } from '../../points/relations/failing.ts';
import { corrected, type Miscoded } from './corrected.ts';
import { type NamedCode, namedCodes, remarkedCodes } from './named-codes.ts';
import { spelt } from './near.ts';

/** From so many codes on it is not codes that were written wrong, but another table's rows that stand in this one. */
const MANY = 4;

/** Codes in rows by one list that only another list has: 2080101, a 功能分类科目, in a table by 经济分类科目. Without those that a slip explains. */
export function ofOtherLists(account: Account, told: readonly Miscoded[]): readonly Miscoded[] {
  const explained = new Set(told.map(({ dimension, wrong }) => `${dimension} ${wrong}`));
  const written = namedCodes(account).filter(({ table }) => table.state === 'given');
  const foreign = written.filter(
    (each) => !explained.has(`${each.dimension} ${each.code}`) && listOf(account, each) !== undefined,
  );
  const byTable = Map.groupBy(foreign, ({ table, dimension }) => `${table.id} ${dimension}`);
  const all = [...byTable.values()].filter((rows) => new Set(rows.map(({ code }) => code)).size >= MANY);
  const single = foreign.filter((each) => !all.some((rows) => rows.includes(each)));
  const byCode = Map.groupBy(single, ({ dimension, code }) => `${dimension} ${code}`);
  return [
    ...all.flatMap((rows) => rowsOfAnotherTable(account, rows)),
    ...[...byCode.values()].flatMap(([first, ...others]) =>
      first === undefined ? [] : (meantBy(account, written, [first, ...others]) ?? []),
    ),
  ];
}

/** Each code of rows that are another table's: none of them stands for one of this list. */
const rowsOfAnotherTable = (account: Account, rows: readonly NamedCode[]): readonly Miscoded[] =>
  rows.flatMap((found) => {
    const otherList = listOf(account, found);
    const [first = found, ...others] = rows;
    return otherList === undefined
      ? []
      : [
          {
            ...asWritten(found),
            otherList,
            right: found.code,
            name: found.name,
            why: 'many',
            rows: [first, ...others],
          },
        ];
  });

/** What a code says of itself that is of another list. */
const asWritten = ({ dimension, title, code }: NamedCode) => ({
  dimension,
  title,
  wrong: code,
  slip: '',
  isListed: false,
});

/** The list that has a code, where its own has not. */
const listOf = ({ taxonomy, disclosure }: Account, { dimension, code }: NamedCode): OtherList | undefined =>
  otherListWith(taxonomy, dimension, code, disclosure.year);

/** A code that could stand there, and what speaks for it. */
interface MeantCode {
  readonly code: string;
  readonly why: Miscoded['why'];
  readonly elsewhere?: NamedCode | undefined;
}

function meantBy(
  account: Account,
  written: readonly NamedCode[],
  rows: readonly [NamedCode, ...NamedCode[]],
): Miscoded | undefined {
  const [found] = rows;
  const otherList = listOf(account, found);
  if (otherList === undefined) return undefined;
  const candidates = candidatesFor(account, written, rows);
  const asMeant = ({ code, why, elsewhere }: MeantCode): Miscoded => ({
    ...asWritten(found),
    right: code,
    name: codeNames(account.taxonomy, found.dimension, code, account.disclosure.year)[0] ?? code,
    otherList,
    why,
    elsewhere,
    rows,
  });
  const [likeliest = { code: found.code, why: 'nothing' }] = fitting(account, candidates, asMeant);
  return asMeant(likeliest);
}

/** Those of the candidates with which the fewest relations fail: one where something speaks for it alone, else one that could stand there. */
function fitting(
  account: Account,
  candidates: readonly MeantCode[],
  asMeant: (candidate: MeantCode) => Miscoded,
): readonly MeantCode[] {
  const failing = failingIn(account, 'different').length;
  const left = candidates.map((candidate) => ({
    candidate,
    fails: failingIn(corrected(account, [asMeant(candidate)]), 'different').length,
  }));
  const fewest = Math.min(...left.map(({ fails }) => fails));
  const best = left.filter(({ fails }) => fails === fewest).map(({ candidate }) => candidate);
  const isShown = fewest < failing;
  const named = best.filter(({ why }) => why === 'name');
  const known = best.filter(({ why }) => why === 'rows' || why === 'table' || why === 'remark');
  const groups = best.filter(({ why }) => why === 'beneath');
  if (named.length === 1) return named;
  if (isShown && known.length === 1) return known;
  if (isShown && groups.length === 1) return groups;
  return best.map((each) => ({ ...each, why: 'nothing' }));
}

/** Codes of the list that none of the tables has: by their names, because something else names them, and one for each code that they would lie beneath. */
function candidatesFor(
  account: Account,
  written: readonly NamedCode[],
  rows: readonly [NamedCode, ...NamedCode[]],
): readonly MeantCode[] {
  const { taxonomy, disclosure } = account;
  const [{ dimension, code: wrong, name: printed }] = rows;
  const tables = new Set(rows.map(({ table }) => table));
  const own = written.filter((each) => each.dimension === dimension && tables.has(each.table));
  const taken = new Set(own.map(({ code }) => code));
  const levels = new Set(own.map(({ code }) => code.length).filter((length) => length !== wrong.length));
  const shown = own.some((each) => each.code.length === wrong.length && !rows.includes(each))
    ? new Set([...levels, wrong.length])
    : levels;
  const list = asCodes(taxonomy.dimensions.get(dimension));
  const free = [...(list?.entries.keys() ?? [])].filter((code) => shown.has(code.length) && !taken.has(code));
  const names = new Set(
    [printed, listOf(account, rows[0])?.name ?? '']
      .filter((name) => name !== wrong && name !== '')
      .map(spelt),
  );
  const twins = twinsOf(account, rows[0]);
  const remarked = remarkedCodes(disclosure, dimension);
  const known = free.flatMap((code): MeantCode[] => {
    const isNamed = codeNames(taxonomy, dimension, code, disclosure.year).some((each) =>
      names.has(spelt(each)),
    );
    if (isNamed || twins.has(code)) return [{ code, why: 'name' }];
    if (own.some((each) => each.code !== wrong && each.code.startsWith(code))) return [{ code, why: 'rows' }];
    const elsewhere = written.find(
      (each) => each.dimension === dimension && each.code === code && !tables.has(each.table),
    );
    if (elsewhere !== undefined) return [{ code, why: 'table', elsewhere }];
    return remarked.has(code) ? [{ code, why: 'remark' }] : [];
  });
  const groups = Map.groupBy(free, (code) => `${code.length} ${codeAbove(list?.levels ?? [], code)}`);
  const beneath = [...groups].flatMap(([group, codes]): MeantCode[] => {
    const above = group.split(' ')[1] ?? '';
    return above !== '' && !taken.has(above)
      ? []
      : codes.slice(0, 1).map((code) => ({ code, why: 'beneath' }));
  });
  return [...known, ...beneath];
}

/** The codes of this list that are the same money as one of another. */
const twinsOf = ({ taxonomy }: Account, { dimension, code }: NamedCode): ReadonlySet<string> =>
  new Set(
    taxonomy.equivalences.flatMap(({ left, right }) => {
      const [one, other] = Object.values(left).includes(code) ? [left, right] : [right, left];
      const twin = other[dimension];
      return Object.values(one).includes(code) && twin !== undefined ? [twin] : [];
    }),
  );
