/**
 * About how wide a text is drawn, where nothing measures it: full-width characters of one width, all others of another.
 * @param narrow of a digit or a letter; @param wide of a Chinese character
 */
export const drawnWidth = (text: string, narrow: number, wide: number): number =>
  [...text].reduce((sum, character) => sum + (character < '\u2e80' ? narrow : wide), 0);
