import type { Named } from '../../model/narrative.ts';
import { memberInside } from '../../model/point.ts';
import { asCodes, memberPath } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { View } from '../figures/view.ts';
import { foldedWords, type Lexicon, lexiconOf } from './lexicon.ts';
import { nearestWord } from './near-names.ts';
import { FILLER, type Word } from './usual-words.ts';

/** What words may mean: several readings where they leave it open. */
export interface ClaimSubject {
  readonly readings: readonly Named[];
  /** What of the words nobody understood; "" where all of them are. */
  readonly rest: string;
  /** Another year that the words speak of. */
  readonly year?: number | undefined;
  /** Whether they name what lies apart in one classification (项目支出的公用经费): the later one is what they speak of, of which they mean some. */
  readonly isSome?: boolean | undefined;
}

const NOTHING: ClaimSubject = { readings: [], rest: '' };

/** Digits of a code at each level that brackets name: （类）（款）（项）. */
const LEVELS: Readonly<Record<string, number>> = { 类: 3, 款: 5, 项: 7 };

/** Last year, and not this one after it: 上年为零，今年安排. */
const LAST_YEAR = /(?:上年(?!结)|去年)(?!.*(?:今年|本年|当年))/;

/** Readings beyond which more words only multiply them. */
const MOST_READINGS = 24;

/** Understands words by the lexicon of the disclosure. No readings where they name no money. */
export function subjectOf(view: View, text: string): ClaimSubject {
  const { year } = view.account.disclosure;
  const words = withoutNames(view, text);
  if (words === '') return NOTHING;
  const { found, rest, gaps } = wordsIn(view, words);
  const near = gaps.flatMap((gap) => {
    const nearest = nearestWord(lexiconOf(view), gap);
    return nearest === undefined ? [] : [{ ...nearest, gap }];
  });
  const named = [...found, ...near.map(({ word }) => word)];
  const steps = named.reduce<readonly (readonly Named[])[]>(
    (all, { meanings }) => all.concat([joined(view, all.at(-1) ?? [], meanings)]),
    [[{}]],
  );
  const readings = steps.at(-1) ?? [];
  const isSome = named.some(
    ({ meanings }, index) =>
      !(steps[index] ?? []).some((reading) => meanings.some((meaning) => fits(view, reading, meaning))),
  );
  const said = [...rest.matchAll(/(20\d\d)年(?!\d)/g)].map(([, digits]) => Number(digits));
  const other = said.length > 0 && !said.includes(year) ? said.at(-1) : undefined;
  const isLast = LAST_YEAR.test(rest);
  return {
    readings: found.length + near.length === 0 ? [] : readings,
    rest: near
      .reduce((left, { gap, isSure }) => (isSure ? left.replace(gap, '') : left), rest)
      .replaceAll(/(?:上年度?|去年)(?:为零|未安排|没有安排|无安排)?/g, '')
      .replaceAll(FILLER, '')
      .concat(isOfItself(view, words) ? OF_ITSELF : ''),
    year: isLast ? year - 1 : other,
    isSome,
  };
}

/** What a department is without its units: no table has it beside that of all, but where it is one of the units. */
const OF_ITSELF = '本级';

const isOfItself = ({ account }: View, words: string): boolean =>
  account.disclosure.discloser.kind === 'department' && words.includes(OF_ITSELF);

/** Words as they are compared, without the names of who discloses. */
export function withoutNames(view: View, text: string): string {
  const { discloser } = view.account.disclosure;
  return [discloser.title, discloser.department.title, discloser.department.name].reduce(
    (words, name) => words.replaceAll(foldedWords(name), ''),
    foldedWords(text),
  );
}

/** The words of the lexicon in a text, from its beginning, and what stands between them. */
function wordsIn(
  view: View,
  words: string,
): { readonly found: readonly Word[]; readonly rest: string; readonly gaps: readonly string[] } {
  const lexicon = lexiconOf(view);
  const found: Word[] = [];
  let rest = '';
  for (let at = 0; at < words.length; ) {
    const code = codeAt(view, words, at);
    if (code !== undefined) {
      found.push(code);
      at += code.word.length;
      rest += ' ';
      continue;
    }
    const word = classAt(lexicon, words, at) ?? wordAt(lexicon, words, at);
    if (word === undefined) {
      rest += words.charAt(at);
      at += 1;
      continue;
    }
    at += word.word.length;
    // 公务用车运行费用, and not 运行费用于.
    if (word.word.endsWith('费') && /^用(?!于)/.test(words.slice(at))) at += 1;
    const coded = ofCode(word, words, at);
    at += coded.length;
    const [mark = '', level = ''] = /^\(?([类款项])\)?/.exec(words.slice(at)) ?? [];
    const isMark = mark.startsWith('(') || (mark !== '' && !/^项目/.test(words.slice(at)));
    const levelled = isMark ? ofLevel(coded.word, level) : coded.word;
    found.push(levelled);
    if (isMark) at += mark.length;
    // Of one 项 the names of its 类 and 款 say nothing more, however they are written.
    if (isMark && level === '项' && levelled.meanings.length === 1)
      rest = rest.replace(/[^ ]{4,}\([类款]\)$/, ' ');
    rest += ' ';
  }
  return {
    found,
    rest: rest.replaceAll(' ', ''),
    gaps: rest
      .split(' ')
      .map(withoutYear)
      .filter((gap) => gap !== ''),
  };
}

const wordAt = (lexicon: Lexicon, words: string, at: number): Word | undefined =>
  lexicon.get(words.charAt(at))?.find((each) => words.startsWith(each.word, at));

/** The name of a 类 behind its code, as one word: 208社会保障和就业支出. */
function classAt(lexicon: Lexicon, words: string, at: number): Word | undefined {
  const [code] = /^\d{3}(?!\d)/.exec(words.slice(at)) ?? [];
  if (code === undefined || /\d/.test(words.charAt(at - 1))) return undefined;
  const named = wordAt(lexicon, words, at + code.length);
  const meanings = named?.meanings.filter((meaning) => codesOf(meaning).includes(code)) ?? [];
  return named === undefined || meanings.length === 0 ? undefined : { word: code + named.word, meanings };
}

/** The code of a 款 or a 项 at a place of words, as the lists of 科目 have it. */
function codeAt({ account: { taxonomy } }: View, words: string, at: number): Word | undefined {
  const [code] = /^(?:\d{7}|\d{5})(?!\d)/.exec(words.slice(at)) ?? [];
  if (code === undefined || /\d/.test(words.charAt(at - 1))) return undefined;
  const meanings = CODED.filter((dimension) =>
    asCodes(taxonomy.dimensions.get(dimension))?.entries.has(code),
  );
  return meanings.length === 0
    ? undefined
    : { word: code, meanings: meanings.map((dimension) => ({ [dimension]: code })) };
}

/** The code in brackets behind a name, with its level where that is said: 社会保障和就业支出(208类). One that is none of the name's own is not passed over. */
function ofCode(word: Word, words: string, at: number): { readonly word: Word; readonly length: number } {
  const [mark, code] = /^\((\d{3}|\d{5}|\d{7})[类款项]?\)/.exec(words.slice(at)) ?? [];
  const meanings = word.meanings.filter((meaning) => codesOf(meaning).includes(code));
  return mark === undefined || meanings.length === 0
    ? { word, length: 0 }
    : { word: { ...word, meanings }, length: mark.length };
}

const codesOf = (meaning: Named): readonly (string | undefined)[] =>
  CODED.map((dimension) => meaning[dimension]);

/** Dimensions whose codes words may name. */
const CODED = [DIMENSION.function, DIMENSION.economic] as const;

const withoutYear = (gap: string): string =>
  gap.replace(/^.*?20\d\d(?:年度?)?/, '').replace(/[:：，,].*$/, '');

/** Of the codes that bear a name those of the level that brackets say. */
function ofLevel(word: Word, level: string): Word {
  const meanings = word.meanings.filter(
    ({ function: code, economic }) => (code ?? economic)?.length === LEVELS[level],
  );
  return meanings.length > 0 ? { ...word, meanings } : word;
}

/** Readings so far joined with what the next word means. Within one dimension the narrower member counts, of others the later. */
function joined(view: View, readings: readonly Named[], meanings: readonly Named[]): readonly Named[] {
  const all = readings.flatMap((reading) => meanings.map((meaning) => ({ reading, meaning })));
  const nested = all.filter(({ reading, meaning }) => fits(view, reading, meaning));
  const chosen = nested.length > 0 ? nested : all;
  const merged = chosen.map(({ reading, meaning }) => merge(view, reading, meaning));
  return [
    ...new Map(merged.map((each) => [JSON.stringify(Object.entries(each).sort()), each])).values(),
  ].slice(0, MOST_READINGS);
}

const fits = (view: View, reading: Named, meaning: Named): boolean =>
  Object.entries(meaning).every(
    ([dimension, id]) =>
      reading[dimension] === undefined || narrower(view, dimension, reading[dimension], id),
  );

function merge(view: View, reading: Named, meaning: Named): Named {
  const result: Record<string, string> = { ...reading };
  for (const [dimension, id] of Object.entries(meaning))
    result[dimension] = narrower(view, dimension, result[dimension] ?? id, id) ?? id;
  return result;
}

/** Of two members of which one lies in the other the inner one. */
export function narrower(view: View, dimension: string, a: string, b: string): string | undefined {
  const { taxonomy } = view.account;
  const [first = a, second = b] = [memberPath(taxonomy, dimension, a), memberPath(taxonomy, dimension, b)];
  if (memberInside(first, second)) return a;
  return memberInside(second, first) ? b : undefined;
}

/** Whether two ways of naming a point name the same members. */
export const namesSame = (a: Named, b: Named): boolean => {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[key] === b[key]);
};
