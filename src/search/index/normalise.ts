import { onceForEach } from '../../model/base/once-for-each.ts';

/**
 * A text as search compares it: full-width marks made half-width (NFKC), lower case, thousands separators and punctuation dropped.
 * No space stands beside a Chinese character; between other words there is one.
 */
export const normalise = (text: string): string => normalised(text).text;

/** A normalised text that remembers where its characters come from. */
export interface Normalised {
  readonly text: string;
  /** For each UTF-16 unit of `text` the stretch of the original it was made of. */
  readonly origins: readonly Stretch[];
}

/** From `start` up to but not with `end`, in UTF-16 units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Normalises a text and keeps the way back, so that what matches can be marked where it stands. */
export function normalised(original: string): Normalised {
  let text = '';
  const origins: Stretch[] = [];
  let [before, isGap] = ['', false];
  const folded = foldedCharacters(original);
  for (const [index, { character, origin }] of folded.entries()) {
    if (!isWord(character) && !isPoint(folded, index)) {
      isGap ||= !isThousands(folded, index);
      continue;
    }
    if (isGap && before !== '' && !isHan(before) && !isHan(character)) {
      text += ' ';
      origins.push(origin);
    }
    [before, isGap] = [character, false];
    text += character;
    for (let unit = 0; unit < character.length; unit += 1) origins.push(origin);
  }
  return { text, origins };
}

interface Folded {
  readonly character: string;
  readonly origin: Stretch;
}

function foldedCharacters(original: string): readonly Folded[] {
  const folded: Folded[] = [];
  let start = 0;
  for (const character of original) {
    const origin = { start, end: start + character.length };
    for (const each of plainOf(character)) folded.push({ character: each, origin });
    start = origin.end;
  }
  return folded;
}

/** What a character is compared as; one can become several (㎡ m2). */
const plainOf = onceForEach((character): readonly string[] => [
  ...character.normalize('NFKC').toLowerCase().normalize('NFKC'),
]);

const isWord = onceForEach((character) => /[\p{L}\p{N}]/u.test(character));

const isHan = onceForEach((character) => /\p{Script=Han}/u.test(character));

const isDigit = (folded: Folded | undefined): boolean =>
  folded !== undefined && /^\d$/.test(folded.character);

/** A decimal point: between two digits. */
const isPoint = (folded: readonly Folded[], index: number): boolean =>
  folded[index]?.character === '.' && isDigit(folded[index - 1]) && isDigit(folded[index + 1]);

/** A comma with exactly three digits behind it. */
const isThousands = (folded: readonly Folded[], index: number): boolean =>
  folded[index]?.character === ',' &&
  isDigit(folded[index - 1]) &&
  [1, 2, 3].every((step) => isDigit(folded[index + step])) &&
  !isDigit(folded[index + 4]);
