import { onceFor } from '../../model/once-for.ts';
import { asCodes } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { FILLER } from '../../narrative/binding/usual-words.ts';
import type { Account } from '../../points/account/account.ts';
import { editsBetween } from '../projects/near-name.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { namedCodes } from '../taxonomy/named-codes.ts';
import { spelt } from '../taxonomy/spelt.ts';
import { writtenTexts } from '../written/written-texts.ts';

/** texts/level-name: a name before （类）, （款） or （项） is one of that level. */
export const levelName: Rule = {
  id: 'texts/level-name',
  severity: 'warning',
  title: '文字里写明类、款、项的科目名称与科目表一致',
  basis:
    '“（类）”“（款）”“（项）”前面是政府收支分类科目的名称；名称写错或级次写错的，读者在表里找不到这一行。',
  check: (account) =>
    writtenTexts(account)
      .filter(({ place }) => place.startsWith('narrative/'))
      .flatMap(({ text, source, title, place }) =>
        wrongNames(account, text).map((wrong) => ({ source, label: title, place, ...said(wrong) })),
      ),
};

function said({ told, level, other, near }: WrongName): Pick<RuleFinding, 'message' | 'remedy'> {
  if (other !== undefined)
    return {
      message: `文字写“${told}（${level}）”，而“${told}”是${levelOf(other.code)}（${other.code}），不是${level}`,
      remedy: '核对写的是哪一个科目，改正名称，或者括号里的类、款、项。',
    };
  return {
    message: `文字写“${told}（${level}）”，科目表里没有这个名称，相近的是 ${near.code} ${near.name}`,
    remedy: `是这个科目的，改成“${near.name}（${level}）”；是另一个科目的，写它在科目表里的名称。`,
  };
}

/** A code and a name it goes by. */
interface LevelledName {
  readonly code: string;
  readonly name: string;
}

/** A name in words that none of its level has, and what it may be: one of another level, or one that is written nearly so. */
type WrongName = { readonly told: string; readonly level: string } & (
  | { readonly other: LevelledName; readonly near?: undefined }
  | { readonly other?: undefined; readonly near: LevelledName }
);

/** The levels that brackets name, by digits of their codes. */
const LEVELS = new Map([
  [3, '类'],
  [5, '款'],
  [7, '项'],
]);

const levelOf = (code: string): string => LEVELS.get(code.length) ?? '科目';

/** Words before a level in brackets, back to the mark before them. */
const NAMED = /([^，。；：:、,;（()）“”"\d.．\n\uFFFC]{4,})”?[（(]([类款项])[）)]/gu;

function wrongNames(account: Account, text: string): readonly WrongName[] {
  const known = namesOf(account);
  return [...text.matchAll(NAMED)].flatMap(([, words = '', level = '']): readonly WrongName[] => {
    const plain = calledIn(words);
    const own = known.filter(({ code }) => levelOf(code) === level);
    if (own.some(({ name }) => endsIn(plain, name))) return [];
    const other = known.find(({ name }) => name.length >= SHORTEST && isAllOf(plain, calledIn(name)));
    if (other !== undefined) return [{ told: other.name, level, other }];
    if (own.some(({ name }) => calledIn(name).endsWith(plain))) return [];
    const alike = own.flatMap(({ code, name }) => {
      const found = nearEnd(plain, calledIn(name));
      return found === undefined ? [] : [{ code, name, ...found }];
    });
    const least = Math.min(...alike.map(({ edits }) => edits));
    const [near, ...others] = alike.filter(({ edits }) => edits === least);
    return near === undefined || others.some(({ name }) => name !== near.name)
      ? []
      : [{ told: near.told, level, near }];
  });
}

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
