import type { Named } from '../../model/narrative.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Point } from '../../model/point.ts';
import { asCodes } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';
import { isNamed, type View } from '../figures/view.ts';
import { USUAL_WORDS, type Word } from './usual-words.ts';

/** The words of a disclosure for its points: by their first letter, the longest first. */
export type Lexicon = ReadonlyMap<string, readonly Word[]>;

/** A text as words are compared: without spaces and quotation marks, brackets and digits half as wide. */
export const foldedWords = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s　“”"'‘’《》〈〉「」【】*]/g, '')
    .replaceAll('其它', '其他')
    .replaceAll('与', '和')
    .replaceAll('帐', '账');

/** The lexicon of a disclosure: usual words, titles of members, names of 科目, of projects, of lines and columns of its tables. */
export const lexiconOf: (view: View) => Lexicon = onceFor((view) => {
  const { account } = view;
  const words = [
    ...USUAL_WORDS.map(({ word, meanings }) => ({
      word,
      meanings: meanings.filter((meaning) => isNamed(view, meaning)),
    })),
    ...codeWords(account),
    ...projectWords(account),
    ...unitWords(account),
    ...lineWords(account),
  ];
  const meant = new Map<string, Named[]>();
  for (const { word, meanings } of words) {
    const plain = foldedWords(word);
    if (plain.length < 2) continue;
    const known = meant.get(plain) ?? [];
    meant.set(plain, known);
    for (const meaning of meanings) if (!known.some((each) => isSame(each, meaning))) known.push(meaning);
  }
  const sorted = [...meant]
    .filter(([, meanings]) => meanings.length > 0)
    .map(
      ([word, meanings]): Word => ({
        word,
        meanings: meanings.filter((each) => !meanings.some((other) => isWider(other, each))),
      }),
    )
    .sort((a, b) => b.word.length - a.word.length);
  return Map.groupBy(sorted, ({ word }) => word.charAt(0));
});

/** Whether a meaning says the same and less: a line's name means the line, not one of its columns. */
const isWider = (wide: Named, each: Named): boolean =>
  Object.keys(wide).length < Object.keys(each).length &&
  Object.entries(wide).every(([dimension, id]) => each[dimension] === id);

const isSame = (a: Named, b: Named): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([key, id]) => b[key] === id);

/** Names of 科目: those that stand in the tables, and of the list those that do not. */
function codeWords({ tables, taxonomy }: Account): readonly Word[] {
  const printed = tables.flatMap(({ sides }) =>
    sides.flatMap(({ rows }) =>
      rows.flatMap(({ names }) =>
        Object.entries(names).flatMap(([dimension, { code, name }]) =>
          asCodes(taxonomy.dimensions.get(dimension)) !== undefined && code !== ''
            ? [{ word: name, meanings: [{ [dimension]: code }] }]
            : [],
        ),
      ),
    ),
  );
  const bare = printed.flatMap(({ word, meanings }) =>
    /.{4,}支出$/u.test(word) ? [{ word: word.slice(0, -'支出'.length), meanings }] : [],
  );
  const known = new Set([...printed, ...bare].map(({ word }) => foldedWords(word)));
  const listed = [DIMENSION.function, DIMENSION.economic].flatMap((dimension) => {
    return [...(asCodes(taxonomy.dimensions.get(dimension))?.entries ?? [])].flatMap(([code, entries]) =>
      entries
        .filter(({ name }) => !known.has(foldedWords(name)))
        .map(({ name }) => ({ word: name, meanings: [{ [dimension]: code }] })),
    );
  });
  return [...printed, ...bare, ...listed];
}

/** Projects by their names, with and without the year they begin with and what stands in brackets at their end. */
const projectWords = ({ disclosure }: Account): readonly Word[] =>
  disclosure.projects.flatMap(({ key, name }) => {
    const meanings: readonly Named[] = [{ project: key }];
    const short = name.replace(/^20\d\d\s*(?:年度?)?\s*/, '');
    const bare = short.replace(/[（(][^（()）]*[）)]$/, '');
    return [name, short, ...(bare.length >= 6 ? [bare] : [])].map((word) => ({ word, meanings }));
  });

const unitWords = ({ disclosure }: Account): readonly Word[] => {
  const { department, code } = disclosure.discloser;
  return department.units
    .filter((unit) => unit.code !== code)
    .map(({ code: unit, name }) => ({ word: name, meanings: [{ unit }] }));
};

/** What tables call the lines of a statement, where it is this year's money. */
const lineWords = (account: Account): readonly Word[] =>
  accountCells(account.tables).flatMap((cell) => {
    const { point, titles } = cell;
    if (point.year !== account.own.year || point.version !== account.own.version) return [];
    if (point.unit !== account.own.unit || point.project !== undefined || point.purchase !== undefined)
      return [];
    const word = (titles.row?.name ?? '').replace(
      /^[一二三四五六七八九十]+、|^[（(][一二三四五六七八九十\d]+[）)]|^\d+[.．、]|^其中[:：]/,
      '',
    );
    if (/^(?:合计|总计|小计|金额|预算数|本年收入合计|本年支出合计|20\d\d年度?)?$/.test(word)) return [];
    const meaning = membersOf(account.own, point, cell.flow);
    return Object.keys(meaning).length > 3 ? [] : [{ word, meanings: [meaning] }];
  });

/** A point in the members that name it, without those of the disclosure as a whole. */
function membersOf(own: Point, point: Point, flow: string): Named {
  const named: Record<string, string> = {};
  for (const [dimension, path] of Object.entries(point))
    if (own[dimension] !== path) named[dimension] = path.slice(path.lastIndexOf('/') + 1);
  return named.flow === undefined && flow !== '' ? { flow, ...named } : named;
}
