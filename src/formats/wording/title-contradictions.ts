import { memberInside } from '../../model/point.ts';
import { asTree, memberTitle, type Taxonomy } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Format } from '../format.ts';
import { plainRow } from './compared-title.ts';
import { codesTitled, type MemberWords, memberWords, type NamedMember } from './member-words.ts';
import { type TitledPart, titledParts } from './titled-parts.ts';

/** A title that says another money than what holds of it. */
export interface TitleContradiction {
  readonly part: TitledPart;
  readonly dimension: string;
  /** The member that holds of it; of years `this`, `last` … */
  readonly said: string;
  /** The members that go by its title. */
  readonly meant: readonly [string, ...string[]];
  /** The part names the member itself; otherwise its table or group does, or the format. */
  readonly isOwn: boolean;
  /** The whole title is a name of what is meant, and what is said lies beside it: no way of reading explains it. */
  readonly isSure: boolean;
}

/** All titles of a format that contradict what is said of their money. A title without words of the taxonomy contradicts nothing. */
export function titleContradictions(format: Format, taxonomy: Taxonomy): readonly TitleContradiction[] {
  const words = memberWords(taxonomy);
  return titledParts(format, taxonomy).flatMap((part) => [
    ...ofTrees(words, part),
    ...ofCodes(words, part),
    ...ofYears(words, part),
  ]);
}

const whole = ({ own, above }: TitledPart): Readonly<Record<string, string>> => ({ ...above, ...own });

/** What the title of a part says of members of trees. */
function ofTrees(words: MemberWords, part: TitledPart): readonly TitleContradiction[] {
  const text = plainRow(asRead(part.title));
  const exact = words.members.get(text);
  if (exact !== undefined) return against(words, part, exact, true);
  return wordsIn(words, text).flatMap(({ of }) => against(words, part, of, false));
}

/** What an entry or a line says by a code, where its title is the name of another. */
const ofCodes = (words: MemberWords, part: TitledPart): readonly TitleContradiction[] =>
  Object.entries(part.own).flatMap(([dimension, code]) => {
    const [first, ...others] = codesTitled(words, dimension, code, part.title);
    if (first === undefined) return [];
    return [{ part, dimension, said: code, meant: [first, ...others], isOwn: true, isSure: true }];
  });

/** Words that tell a year, where they are no part of a member's name: 上年结转 is of this year, and so is 本年收入. */
const YEARS: readonly (readonly [RegExp, RegExp, string])[] = [
  [/(?<![比较])(?:上年|去年)|\{lastYear\}/, /^(?:last|-\d+)$/, 'last'],
  [/本年|当年|今年|\{year\}/, /^(?:this|0)$/, 'this'],
  [/下年|明年|\{nextYear\}/, /^[1-9]\d*$/, '1'],
];

function ofYears(words: MemberWords, part: TitledPart): readonly TitleContradiction[] {
  const { [DIMENSION.year]: said = 'this' } = whole(part);
  let rest = asRead(part.title);
  for (const { text } of wordsIn(words, plainRow(rest)))
    if (!text.includes('本年')) rest = rest.replace(text, ' ');
  const told = YEARS.filter(([word]) => word.test(rest));
  const [only] = told;
  if (only === undefined || told.length > 1 || only[1].test(said)) return [];
  const isOwn = DIMENSION.year in part.own;
  return [{ part, dimension: DIMENSION.year, said, meant: [only[2]], isOwn, isSure: isOwn }];
}

/** What a title says of what it is not (不含上年结转) is no name of it. */
const asRead = (title: string): string =>
  title.replace(/[（(][^（）()]*(?:不含|不包括|除)[^（）()]*[）)]|(?:不含|不包括|扣除).*$/g, '');

/** The longest words of a text that are names of members, none within another. */
function wordsIn(words: MemberWords, text: string): readonly { text: string; of: readonly NamedMember[] }[] {
  let rest = text.replace(/\{\w+\}年?/g, ' ');
  return [...words.members].flatMap(([word, of]) => {
    if (!rest.includes(word)) return [];
    rest = rest.replace(word, ' ');
    return [{ text: word, of }];
  });
}

/**
 * What holds of a part against the members that a word of its title names: none of them holds, and one lies beside what holds in its
 * dimension. Of what the part itself names, something wider than the whole title is a contradiction, too; something narrower is how
 * places print money they do not divide (财政拨款 of 一般公共预算 alone).
 */
function against(
  { taxonomy }: MemberWords,
  part: TitledPart,
  named: readonly NamedMember[],
  isWhole: boolean,
): readonly TitleContradiction[] {
  const holds = whole(part);
  const pathOf = (dimension: string): string | undefined =>
    asTree(taxonomy.dimensions.get(dimension))?.members.get(holds[dimension] ?? '')?.path;
  const isOwn = ({ dimension }: NamedMember): boolean => dimension in part.own;
  const fits = (member: NamedMember): boolean => {
    const said = pathOf(member.dimension);
    if (said === undefined) return isSame(taxonomy, member, holds);
    return (
      memberInside(said, member.path) || (memberInside(member.path, said) && !(isWhole && isOwn(member)))
    );
  };
  const known = named.filter(({ dimension }) => pathOf(dimension) !== undefined);
  if (known.length === 0 || named.some(fits) || named.some((member) => isSame(taxonomy, member, holds)))
    return [];
  return [...Map.groupBy(known, ({ dimension }) => dimension).values()].flatMap((members) => {
    const [first, ...others] = members;
    const said = first && holds[first.dimension];
    if (first === undefined || said === undefined) return [];
    const isBeside = members.every(({ path }) => !memberInside(path, pathOf(first.dimension) ?? path));
    const meant = [first.id, ...others.map(({ id }) => id)] as const;
    const isSure = isWhole && isBeside && isOwn(first);
    return [{ part, dimension: first.dimension, said, meant: [...meant], isOwn: isOwn(first), isSure }];
  });
}

/** Whether a member is another name of what holds (本年收入 of money of this year). */
const isSame = (
  taxonomy: Taxonomy,
  { dimension, id }: NamedMember,
  holds: Readonly<Record<string, string>>,
): boolean =>
  taxonomy.identities.some(({ same, as }) => {
    const to = Object.entries(as);
    return same[dimension] === id && to.length > 0 && to.every(([key, member]) => holds[key] === member);
  });

/** What a member is called beside its id. */
export function memberCalled(taxonomy: Taxonomy, dimension: string, id: string): string {
  const title =
    dimension === DIMENSION.year
      ? YEAR_NAMES[id]
      : memberTitle(taxonomy, dimension, id, Number.MAX_SAFE_INTEGER);
  return title === undefined ? `${dimension}: ${id}` : `${dimension}: ${id}（${title}）`;
}

const YEAR_NAMES: Readonly<Record<string, string>> = { this: '本年', last: '上年', '1': '下年' };
