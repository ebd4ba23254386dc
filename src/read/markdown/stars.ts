/** Words between ** and **: the places of the two marks in the signs. */
export interface StarPair {
  readonly open: number;
  readonly close: number;
}

/** Stars that are marks, and ** that has no other half. */
export interface Stars {
  readonly pairs: readonly StarPair[];
  readonly alone: readonly number[];
}

/** Before these no mark opens, and behind these none closes. Quotation marks that are the same on both sides are in neither. */
const CLOSING = /[\s、，。；：！？）》」』】〕”’,.;:!?)\]]/;
const OPENING = /[\s（《「『【〔“‘([]/;

/**
 * The pairs of ** in a line: an opening one with words behind it and the next one with words before it. What stands outside does
 * not matter, so that 甲**“三公”经费**支出 is strong. Three stars or more hide something (138****5678) and are none of ours.
 */
export function strongPairs(signs: string): Stars {
  const marks = [...signs.matchAll(/\*+/g)].flatMap(({ 0: run, index }) =>
    run.length === 2 ? [{ at: index, opens: opensAt(signs, index), closes: closesAt(signs, index) }] : [],
  );
  const pairs: StarPair[] = [];
  const alone: number[] = [];
  let open: number | undefined;
  for (const { at, opens, closes } of marks) {
    if (open !== undefined && closes) {
      pairs.push({ open, close: at });
      open = undefined;
    } else if (opens) {
      if (open !== undefined) alone.push(open);
      open = at;
    } else {
      alone.push(at);
    }
  }
  if (open !== undefined) alone.push(open);
  return { pairs, alone };
}

const opensAt = (signs: string, at: number): boolean =>
  signs[at + 2] !== undefined && !CLOSING.test(signs[at + 2] ?? '');

const closesAt = (signs: string, at: number): boolean => at > 0 && !OPENING.test(signs[at - 1] ?? '');
