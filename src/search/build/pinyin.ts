import { customPinyin, pinyin } from 'pinyin-pro';
import { commonName, regionParts, shortRegion, unitNames } from '../index/unit-names.ts';
import { PLACE_READINGS } from './place-readings.ts';

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

customPinyin(PLACE_READINGS);

/** Without tones, ü as v; a letter and a digit are typed as they are. */
const syllablesOf = (name: string): readonly string[] =>
  pinyin(name, { type: 'array', toneType: 'none', v: true })
    .map((syllable) => syllable.toLowerCase())
    .filter((syllable) => /^[a-z\d]+$/.test(syllable));

/** How a unit is spelled: by its title, by what people call it with its place in short and in full, and without its place. */
export const unitSpellings = (title: string, region: string): readonly Spelling[] => {
  const [, core = title] = unitNames(title, region);
  const common = commonName(title, region) ?? title;
  const place = regionParts(region).at(-1) ?? '';
  const inFull = common.startsWith(place) ? common : place + common.slice(shortRegion(place).length);
  return [...new Set([title, common, inFull, core, shortRegion(place) + core])].map(spelling);
};

/** What somebody has typed on the way to a name: every beginning of it that ends with a syllable, and of its initials from two letters on. */
export const spelledBeginnings = ({ syllables, initials }: Spelling): readonly string[] => [
  ...syllables.map((_, index) => syllables.slice(0, index + 1).join('')),
  ...Array.from({ length: Math.max(0, initials.length - 1) }, (_, index) => initials.slice(0, index + 2)),
];
