import type { Format } from '../formats/format.ts';
import { filledTitle, type TitleWords } from '../formats/titles.ts';
import type { DisclosureRecord } from '../model/content.ts';
import { isDraft } from '../model/disclosure/is-draft.ts';

/** What titles of a disclosure's format are filled with. */
export const titleWords = ({ year, discloser }: DisclosureRecord): TitleWords => ({
  year,
  name: discloser.title,
  kind: discloser.kind,
});

/** What the cover of a disclosure prints beneath its title: who discloses, where the title does not say it, and the lines of its format; a line of nothing but a code or region that is not known is left out. */
export function coverLines(format: Format, disclosure: DisclosureRecord): readonly string[] {
  const { title, code = '', department } = disclosure.discloser;
  const lines = (format.cover ?? [])
    .map((line) =>
      filledTitle(line, titleWords(disclosure))
        .replaceAll('{code}', code)
        .replaceAll('{region}', department.region ?? '')
        .trim(),
    )
    .filter((line) => line !== '');
  const isNamed = [coverTitle(format, disclosure), ...lines].some((line) => line.includes(title));
  return isNamed ? lines : [title, ...lines];
}

/** The title of a disclosure as its cover prints it; one that is still being written says so, on its pages and in its files. */
export const coverTitle = (format: Format, disclosure: DisclosureRecord): string =>
  filledTitle(format.coverTitle, titleWords(disclosure)).replaceAll(
    '{region}',
    disclosure.discloser.department.region ?? '',
  ) + (isDraft(disclosure) ? '（草稿）' : '');

/** The title of a disclosure in phrases: see `phrasesOf`. */
export const titlePhrases = (format: Format, disclosure: DisclosureRecord): readonly string[] =>
  phrasesOf(coverTitle(format, disclosure), [disclosure.discloser.title]);

/** A title in phrases, between which a line may end: each name in it is one, and what begins with a year. */
export function phrasesOf(title: string, [name, ...others]: readonly string[]): readonly string[] {
  if (name === undefined) return title.split(/(?<! )(?= ?\d{4}年)/).filter((phrase) => phrase !== '');
  return title.split(name).flatMap((part, at) => [...(at === 0 ? [] : [name]), ...phrasesOf(part, others)]);
}
