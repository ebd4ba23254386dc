/** How long a piece may become: enough to be read, short enough to be shown whole. */
const LONGEST = 120;

/** A text in pieces of whole sentences, each no longer than a few lines where sentences allow. */
export function sentences(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const sentence of text.match(/[^。；！？\n]+[。；！？]?/g) ?? []) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + sentence.length <= LONGEST)
      pieces[pieces.length - 1] = last + sentence;
    else if (sentence.trim() !== '') pieces.push(sentence.trim());
  }
  return pieces;
}
