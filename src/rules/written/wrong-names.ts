import { onceFor } from '../../model/once-for.ts';
import { asCodes } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { FILLER } from '../../narrative/binding/usual-words.ts';
import { quantitiesOf } from '../../narrative/claims/quantities.ts';
import { isExact, says } from '../../narrative/claims/quantity.ts';
import type { Account } from '../../points/account/account.ts';
import { namedCodes } from '../codes/named-codes.ts';
import { spelt } from '../codes/near.ts';
import { editsBetween } from '../projects/near-name.ts';

/** A code and a name it goes by. */
interface LevelledName {
  readonly code: string;
  readonly name: string;
}

/** A name in words that is none of its level, or not the one that it stands for. One of the others says what it may be. */
export interface WrongName {
  readonly told: string;
  readonly level: string;
  /** It is the name of another level. */
  readonly other?: LevelledName | undefined;
  /** It is written nearly as this one. */
  readonly near?: LevelledName | undefined;
  /** The 科目 right after it lies in this one. */
  readonly above?: (LevelledName & { readonly inner: LevelledName }) | undefined;
  /** The only row of its level with the amount that follows it. */
  readonly row?: (LevelledName & { readonly amount: string }) | undefined;
}

/** The levels that brackets name, by digits of their codes. */
const LEVELS = new Map([
  [3, '类'],
  [5, '款'],
  [7, '项'],
]);

/** The level of a code: 类, 款 or 项. */
export const levelOfCode = (code: string): string => LEVELS.get(code.length) ?? '科目';

/** Whether names of a level stand above those of another. */
const isWider = (level: string, inner: string): boolean => {
  const levels = [...LEVELS.values()];
  return levels.indexOf(level) < levels.indexOf(inner);
};

/** Words before a level in brackets, back to the mark before them. */
const NAMED = /([^，。；：:、,;（()）“”"\d.．\n\uFFFC]{4,})”?[（(]([类款项])[）)]/gu;

/** A name in words before its level. */
interface LevelledWords {
  readonly plain: string;
  readonly level: string;
  readonly start: number;
  readonly end: number;
}

/** The names before （类）, （款） and （项） of a text that are none of that level, or not those of the 科目 that they stand for. */
export function wrongNames(account: Account, text: string): readonly WrongName[] {
  const told = [...text.matchAll(NAMED)].map((match): LevelledWords => {
    const [all, words = '', level = ''] = match;
    return { plain: calledIn(words), level, start: match.index, end: match.index + all.length };
  });
  return told.flatMap((name, index): readonly WrongName[] => {
    const next = told[index + 1];
    const inner = next !== undefined && text.slice(name.end, next.start).trim() === '' ? next : undefined;
    const found = misnamed(account, name);
    if (found !== undefined) return [found];
    if (inner !== undefined) return notAbove(account, name, inner);
    return isOfLevel(account, name) ? [] : byAmount(account, name, text.slice(name.end));
  });
}

const ownNames = (account: Account, { level }: LevelledWords): readonly LevelledName[] =>
  namesOf(account).filter(({ code }) => levelOfCode(code) === level);

const isOfLevel = (account: Account, name: LevelledWords): boolean =>
  ownNames(account, name).some((each) => endsIn(name.plain, each.name) || isEndOf(name.plain, each.name));

/** Whether words are the end of a name: 管理事务（款）. */
const isEndOf = (plain: string, name: string): boolean => calledIn(name).endsWith(plain);

/** A name that is one of another level, or nearly one of its own. */
function misnamed(account: Account, name: LevelledWords): WrongName | undefined {
  const { plain, level } = name;
  const own = ownNames(account, name);
  if (own.some((each) => endsIn(plain, each.name))) return undefined;
  const other = namesOf(account).find(
    (each) => each.name.length >= SHORTEST && isAllOf(plain, calledIn(each.name)),
  );
  if (other !== undefined) return { told: other.name, level, other };
  if (own.some((each) => isEndOf(plain, each.name))) return undefined;
  const alike = own.flatMap((each) => {
    const found = nearEnd(plain, calledIn(each.name));
    return found === undefined ? [] : [{ code: each.code, name: each.name, ...found }];
  });
  const least = Math.min(...alike.map(({ edits }) => edits));
  const [near, ...others] = alike.filter(({ edits }) => edits === least);
  return near === undefined || others.some((each) => each.name !== near.name)
    ? undefined
    : { told: near.told, level, near };
}

/** A name above another that lies elsewhere: the tables have the inner one, and none of them under that name. */
function notAbove(account: Account, name: LevelledWords, inner: LevelledWords): readonly WrongName[] {
  const { plain, level } = name;
  if (!isWider(level, inner.level)) return [];
  const within = namedCodes(account).filter(
    (each) => levelOfCode(each.code) === inner.level && endsIn(inner.plain, each.name),
  );
  const above = ownNames(account, name).filter(({ code }) =>
    within.some((each) => each.code.startsWith(code)),
  );
  const [first] = above;
  const [one] = within;
  if (first === undefined || one === undefined) return [];
  if (above.some((each) => endsIn(plain, each.name) || isEndOf(plain, each.name))) return [];
  if (above.some((each) => nearEnd(plain, calledIn(each.name)) !== undefined)) return [];
  return [{ told: shortened(plain), level, above: { ...first, inner: { code: one.code, name: one.name } } }];
}

/** The words of an amount right after a name: 年初预算275.00万元. */
const AMOUNT_AFTER = /^[^，。；,;\d]{0,10}$/u;

/** A name that no 科目 has, by the only row of its level that has the amount after it. */
function byAmount(account: Account, { plain, level }: LevelledWords, after: string): readonly WrongName[] {
  const [amount] = quantitiesOf(after);
  if (amount?.kind !== 'money' || amount.value.isZero() || !isExact(amount)) return [];
  if (!AMOUNT_AFTER.test(after.slice(0, amount.start))) return [];
  const rows = namedCodes(account).filter(
    ({ code, row }) =>
      levelOfCode(code) === level &&
      row.cells.some((cell) => {
        const figure = account.figure(cell);
        return figure !== undefined && says(amount, figure.value);
      }),
  );
  const [first] = rows;
  if (first === undefined || rows.some(({ code }) => code !== first.code)) return [];
  return [
    { told: shortened(plain), level, row: { code: first.code, name: first.name, amount: amount.text } },
  ];
}

/** Letters of words that a message repeats. */
const MOST_TOLD = 20;

const shortened = (plain: string): string =>
  plain.length > MOST_TOLD ? `…${plain.slice(-MOST_TOLD)}` : plain;

/** A name as it is compared. */
const calledIn = (name: string): string => spelt(name).replaceAll('其它', '其他');

/** Whether words are a name, but for words before it that name nothing (用于…). The list is not complete: 其他…（项） may be a name of its own. */
const isAllOf = (plain: string, name: string): boolean =>
  plain.endsWith(name) && plain.slice(0, -name.length).replaceAll('公共', '').replaceAll(FILLER, '') === '';

/** Letters of the shortest names that are looked for at other levels, or nearly written. */
const SHORTEST = 4;

/** The names of 科目 in the list, whatever year they are of, and in the tables. */
const namesOf: (account: Account) => readonly LevelledName[] = onceFor((account) => {
  const listed = [DIMENSION.function, DIMENSION.economic].flatMap((dimension) =>
    [...(asCodes(account.taxonomy.dimensions.get(dimension))?.entries ?? [])].flatMap(([code, entries]) =>
      entries.map(({ name }) => ({ code, name })),
    ),
  );
  return [...namedCodes(account).map(({ code, name }) => ({ code, name })), ...listed];
});

/** Whether words end in a name, with or without 支出 at its end. */
function endsIn(plain: string, name: string): boolean {
  const own = calledIn(name);
  const bare = own.replace(/支出$/u, '');
  return [own, `${own}支出`, ...(bare.length >= SHORTEST ? [bare] : [])].some((each) => plain.endsWith(each));
}

/** The end of words that is nearly a name, one letter in four being another, left out or added; the one with the fewest changes. */
function nearEnd(plain: string, name: string): { readonly told: string; readonly edits: number } | undefined {
  if (name.length <= SHORTEST) return undefined;
  const most = Math.floor(name.length / 4);
  const [best] = Array.from({ length: 2 * most + 1 }, (_, index) => plain.slice(most - name.length - index))
    .filter((told) => isAllOf(plain, told))
    .map((told) => ({ told, edits: editsBetween(told, name) }))
    .sort((a, b) => a.edits - b.edits || b.told.length - a.told.length);
  return best !== undefined && best.edits <= most ? best : undefined;
}
