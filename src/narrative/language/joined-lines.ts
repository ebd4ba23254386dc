/** Lines of one paragraph: a break between Chinese characters is nothing, otherwise a space. */
export const joinedLines = (text: string): string =>
  text.replace(/[ \t]*\n[ \t]*/g, (_, at: number) =>
    isLatin(text[at - 1]) && isLatin(text[at + 1]) ? ' ' : '',
  );

const isLatin = (character: string | undefined): boolean =>
  character !== undefined && /[\x21-\x7e]/.test(character);
