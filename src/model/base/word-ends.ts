const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

const HAN = /^\p{Script=Han}+$/u;

/** A word of one character, which goes with the word before it: 预算表, 培训费. */
const SHORT = /^\p{Script=Han}$/u;

/**
 * The places of a title between two of its words, where a line may end: 一般|公共|预算|支出|预算表. Chinese puts no blanks between words, and a
 * browser that parts lines evenly parts 经费 as readily as any two characters. Before and behind marks, digits and blanks browsers know by themselves.
 */
export function wordEnds(title: string): readonly number[] {
  const ends: number[] = [];
  let before = '';
  for (const { segment, index } of WORDS.segment(title)) {
    if (HAN.test(before) && HAN.test(segment) && !SHORT.test(segment)) ends.push(index);
    before = segment;
  }
  return ends;
}
