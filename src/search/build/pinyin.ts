import { commonName, unitNames } from '../index/unit-names.ts';
import { READ_TOGETHER, READINGS } from './pinyin-readings.ts';

/** A name as it is typed without Chinese characters (拼音): whole, and by the first letter of each syllable. */
export interface Spelling {
  /** bao, tou, shi */
  readonly syllables: readonly string[];
  /** baotoushi */
  readonly whole: string;
  /** bts */
  readonly initials: string;
}

/** How a name is spelled; characters that nobody here can read, and marks, are left out. */
export function spelling(name: string): Spelling {
  const syllables = syllablesOf(name);
  return {
    syllables,
    whole: syllables.join(''),
    initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
  };
}

const BY_CHARACTER: ReadonlyMap<string, string> = new Map(
  Object.entries(READINGS).flatMap(([reading, characters]) =>
    [...characters].map((character) => [character, reading] as const),
  ),
);

const TOGETHER = Object.entries(READ_TOGETHER).toSorted(([a], [b]) => b.length - a.length);

function syllablesOf(name: string): readonly string[] {
  const syllables: string[] = [];
  for (let at = 0; at < name.length; ) {
    const word = TOGETHER.find(([each]) => name.startsWith(each, at));
    const character = name.charAt(at);
    const own = word?.[1] ?? [BY_CHARACTER.get(character) ?? latin(character)];
    syllables.push(...own.filter((syllable) => syllable !== ''));
    at += word?.[0].length ?? 1;
  }
  return syllables;
}

/** Letters and digits of a name are typed as they are. */
const latin = (character: string): string => /[a-z\d]/i.exec(character)?.[0].toLowerCase() ?? '';

/** How a unit is spelled: by its title, by what people call it, and without its place. */
export const unitSpellings = (title: string, region: string): readonly Spelling[] => {
  const [, core = title] = unitNames(title, region);
  const common = commonName(title, region);
  return [...new Set([title, common ?? title, core])].map(spelling);
};

/** What somebody has typed on the way to a name: every beginning of it that ends with a syllable, and of its initials from two letters on. */
export const spelledBeginnings = ({ syllables, initials }: Spelling): readonly string[] => [
  ...syllables.map((_, index) => syllables.slice(0, index + 1).join('')),
  ...Array.from({ length: Math.max(0, initials.length - 1) }, (_, index) => initials.slice(0, index + 2)),
];
