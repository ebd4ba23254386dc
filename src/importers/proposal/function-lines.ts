import { plainRow } from '../../formats/wording/compared-title.ts';
import { asCodes, codeNames, type Taxonomy } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { numberIn } from '../../points/evidence/print-order.ts';
import { likeness } from '../match/likeness.ts';
import type { ListEntry } from './proposed.ts';
import type { TitleLexicon } from './titles/title-lexicon.ts';

/** Lines of a statement that are 类 of a classification, one after the other. */
export interface ClassRun {
  readonly dimension: string;
  /** How many of the lines it takes. */
  readonly length: number;
  readonly members: readonly ListEntry[];
  readonly numbering?: string | undefined;
  readonly from?: number | undefined;
}

/** Fewer lines than these are no list of their own. */
const LEAST = 3;

/** The run of 类 that begins with the first of some titles; undefined where they are something else. */
export function classRun(words: TitleLexicon, titles: readonly string[], year: number): ClassRun | undefined {
  for (const dimension of [DIMENSION.function, DIMENSION.economic, DIMENSION.governmentEconomic]) {
    const run = runOf(words, dimension, titles, year);
    if (run !== undefined) return run;
  }
  return undefined;
}

function runOf(
  { taxonomy, entries }: TitleLexicon,
  dimension: string,
  titles: readonly string[],
  year: number,
): ClassRun | undefined {
  const classes = classesOf(taxonomy, dimension, year);
  const members: ListEntry[] = [];
  let known = 0;
  let blanks = 0;
  let last = '';
  for (const title of titles) {
    const text = plainRow(title);
    const rest = classes.filter(({ code }) => code > last);
    const found =
      rest.find(({ names }) => names.includes(text)) ??
      rest.slice(0, 3).find(({ names }) => names.some((name) => likeness(name, text) >= 0.6));
    // A line amidst the numbered ones that no 类 is called: 往来性支出.
    const goesOn =
      found === undefined && members.length > 0 && isNumbered(title, members.length, titles[0] ?? '');
    // 二、… in a blank form: more of the same.
    if (found === undefined && known > 0 && isPlaceholderLine(title)) {
      blanks += 1;
      continue;
    }
    if (found === undefined && !goesOn) break;
    if (found !== undefined) [known, last] = [known + 1, found.code];
    members.push(
      found === undefined
        ? {
            id: entries.get(plainRow(bare(title))) ?? `line${members.length + 1}`,
            title: bare(title),
            ask: `“${bare(title)}”不是已知的类，写科目编码；没有编码的留着这个编号`,
          }
        : { id: found.code, title: bare(title) },
    );
  }
  if (known < LEAST && blanks === 0) return undefined;
  return { dimension, length: members.length + blanks, members, ...numberingOf(titles[0] ?? '') };
}

/** A number with nothing after it, or dots. */
const isPlaceholderLine = (title: string): boolean => /^[…．.]*$/.test(bare(title));

const classesOf = (taxonomy: Taxonomy, dimension: string, year: number) => {
  const codes = asCodes(taxonomy.dimensions.get(dimension));
  return [...(codes?.entries.keys() ?? [])]
    .filter((code) => code.length === codes?.levels[0])
    .sort()
    .map((code) => ({ code, names: codeNames(taxonomy, dimension, code, year).map(plainRow) }));
};

/** All 类 there are in a year. */
export const allClasses = (taxonomy: Taxonomy, dimension: string, year: number): readonly ListEntry[] =>
  classesOf(taxonomy, dimension, year).flatMap(({ code }) => {
    const title = codeNames(taxonomy, dimension, code, year)[0];
    return title === undefined ? [] : [{ id: code, title }];
  });

const NUMBER =
  /^(?:([一二三四五六七八九十]+)([、.．])|([(（])([一二三四五六七八九十]+)([)）])|(\d+)([、.．]\s*))/;

const bare = (title: string): string => title.replace(/\s+/g, '').replace(NUMBER, '');

function numberingOf(title: string): { readonly numbering?: string; readonly from?: number } {
  const found = NUMBER.exec(title.trim());
  if (found === null) return {};
  const [whole, han, , , inside, , digits] = found;
  const number = han ?? inside ?? digits ?? '';
  const from = numberIn(number);
  const pattern = whole.replace(number, digits === undefined ? '{一}' : '{1}');
  return from === 1 ? { numbering: pattern } : { numbering: pattern, from };
}

/** Whether a title has the number that is its turn. */
function isNumbered(title: string, place: number, first: string): boolean {
  const [own, start] = [NUMBER.exec(title.trim()), NUMBER.exec(first.trim())];
  if (own === null || start === null) return false;
  return numberIn(own[0]) === numberIn(start[0]) + place;
}
