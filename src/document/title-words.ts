import type { Format } from '../formats/format.ts';
import { filledTitle, type TitleWords } from '../formats/titles.ts';
import type { DisclosureRecord } from '../model/content.ts';

/** What titles of a disclosure's format are filled with. */
export const titleWords = ({ year, discloser }: DisclosureRecord): TitleWords => ({
  year,
  name: discloser.title,
  kind: discloser.kind,
});

/** The title of a disclosure as its cover prints it. */
export const coverTitle = (format: Format, disclosure: DisclosureRecord): string =>
  filledTitle(format.coverTitle, titleWords(disclosure));
