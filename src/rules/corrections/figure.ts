import type { CorrectedFigure, Correction } from '../../model/content.ts';
import { tableOfPlace } from '../../model/place.ts';
import { isSectionOfWords, sectionOfWords } from '../../narrative/sections/word-texts.ts';
import type { Rule } from '../rule/rule.ts';
import { publishedFigures, shownAfter } from './published-figures.ts';
import { publishedTexts } from './texts/published-texts.ts';

/** corrections/figure: a correction names something of the disclosure, and that is what the last correction says. */
export const correctionFigure: Rule = {
  id: 'corrections/figure',
  severity: 'error',
  // What stands in a file that cannot be read is not gone.
  findsGaps: true,
  title: '更正记录与现在的一致',
  basis: '更正记录是给读者看的：它说的新数必须就是现在公布的数，先后几次更正要接得上。',
  check: (account, ledger) => {
    const corrections = account.disclosure.corrections ?? [];
    const figures = corrections.flatMap((correction) => correction.figures);
    const texts = latestOfWords(corrections);
    const ofFigures =
      figures.length === 0 ? [] : findingsIn(figures, publishedFigures(account, ledger), FIGURES);
    if (texts.length === 0) return ofFigures;
    const forms = [...publishedTexts(account, ledger)].map(
      ([place, { form }]) => [place, { text: form }] as const,
    );
    return [...ofFigures, ...findingsIn(texts, new Map(forms), TEXTS)];
  },
};

const FIGURES =
  '表里的数写作“表/行/栏”，说明文字里的数写作“章节/编号”，都与网页地址里的一样；编号也印在 stated.csv 里。';
const TEXTS = '文字的更正由 npm run publish:correct 写，不手写位置。';

/**
 * The corrected texts. Paragraphs are counted anew when a section is corrected as a whole: of those of a section, and the section, only
 * what the last correction says still holds of what is there.
 */
function latestOfWords(corrections: readonly Correction[]): readonly CorrectedFigure[] {
  const sectionOf = (place: string): string | undefined =>
    isSectionOfWords(place) ? place : sectionOfWords(place);
  const last = new Map<string, Correction>();
  for (const correction of corrections)
    for (const { at } of correction.texts ?? []) {
      const section = sectionOf(at);
      if (section !== undefined) last.set(section, correction);
    }
  return corrections.flatMap((correction) =>
    (correction.texts ?? []).filter(({ at }) => {
      const section = sectionOf(at);
      return section === undefined || last.get(section) === correction;
    }),
  );
}

/** What is wrong with corrections; each place is looked at once, in time that grows with their number. */
function findingsIn(
  corrected: readonly CorrectedFigure[],
  now: ReadonlyMap<string, { readonly text: string }>,
  naming: string,
) {
  return [...Map.groupBy(corrected, ({ at }) => at)].flatMap(([at, same]) =>
    same.flatMap((figure, index) => {
      const wrong = findingIn(figure, same[index + 1], now.get(at)?.text, naming);
      return wrong === undefined
        ? []
        : [{ source: figure.source, table: tableOfPlace(at), place: at, ...wrong }];
    }),
  );
}

function findingIn(
  { at, to }: CorrectedFigure,
  next: CorrectedFigure | undefined,
  now: string | undefined,
  naming: string,
) {
  if (now === undefined && to !== '') return { message: `更正记录说的 ${at} 不在这份公开里`, remedy: naming };
  if (next !== undefined && next.from !== to)
    return {
      message: `${at} 的两次更正接不上：前一次改为${shownAfter(to)}，后一次从${shownAfter(next.from)} 改起`,
      remedy: '核对两次更正的原数和新数。',
    };
  if (next === undefined && (now ?? '') !== to)
    return {
      message: `更正记录说 ${at} 改为${shownAfter(to)}，现在是${shownAfter(now ?? '')}`,
      remedy: '把现在的数或更正记录改对其中一个。',
    };
  return undefined;
}
