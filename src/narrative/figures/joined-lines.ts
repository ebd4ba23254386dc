/** Where a text is shorter than it was written. */
export interface Fold {
  /** Letters of the text before it. */
  readonly at: number;
  /** Letters left out from the beginning until here. */
  readonly lost: number;
}

/** Lines of one paragraph on one line: a break between Chinese characters is nothing, otherwise a space. With what was left out where. */
export function unfolded(written: string): { readonly text: string; readonly folds: readonly Fold[] } {
  const folds: Fold[] = [];
  let lost = 0;
  const text = written.replace(/[ \t]*\n[ \t]*/g, (fold, at: number) => {
    const kept = isLatin(written[at - 1]) && isLatin(written[at + fold.length]) ? ' ' : '';
    const from = at - lost;
    lost += fold.length - kept.length;
    folds.push({ at: from + kept.length, lost });
    return kept;
  });
  return { text, folds };
}

/** The text alone of {@link unfolded}. */
export const joinedLines = (written: string): string => unfolded(written).text;

/** Letters left out of a text before a place of it. */
export const lostBefore = (folds: readonly Fold[], place: number): number =>
  folds.findLast(({ at }) => at <= place)?.lost ?? 0;

const isLatin = (character: string | undefined): boolean =>
  character !== undefined && /[\x21-\x7e]/.test(character);
