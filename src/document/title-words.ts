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

/** What the cover of a disclosure prints beneath its title; a line of nothing but a code or region that is not known is left out. */
export const coverLines = (format: Format, disclosure: DisclosureRecord): readonly string[] =>
  (format.cover ?? [])
    .map((line) =>
      filledTitle(line, titleWords(disclosure))
        .replaceAll('{code}', disclosure.discloser.code ?? '')
        .replaceAll('{region}', disclosure.discloser.department.region ?? '')
        .trim(),
    )
    .filter((line) => line !== '');

/** The title of a disclosure as its cover prints it; one that is still being written says so, on its pages and in its files. */
export const coverTitle = (format: Format, disclosure: DisclosureRecord): string =>
  filledTitle(format.coverTitle, titleWords(disclosure)).replaceAll(
    '{region}',
    disclosure.discloser.department.region ?? '',
  ) + (isDraft(disclosure) ? '（草稿）' : '');
