import { updatedPdf } from './pdf-update.ts';
import { changedStreams } from './plain-streams.ts';

/**
 * A PDF whose texts are read as the characters they were written with. A font that draws 一 and the radical ⼀ alike has one glyph for both, and Chromium
 * says of that glyph that it is the radical: then a search within the file does not find 一. What it says of them (ToUnicode) is written anew.
 */
export const withPlainCharacters = (bytes: Uint8Array): Uint8Array =>
  updatedPdf(bytes, (text, file) =>
    changedStreams(text, file, (map) => (map.includes('begincmap') ? plainMap(map) : map)),
  );

/** A line of a map: a glyph, or the first and last of several in a row, and the character it is or they begin with. */
const LINE = /^<([\dA-F]+)> (?:<([\dA-F]+)> )?<([\dA-F]{4})>$/gm;

/** A map from glyphs to characters, radicals as the characters they look like. */
const plainMap = (map: string): string =>
  map.replace(LINE, (line, first: string, last: string | undefined, character: string) => {
    const count = last === undefined ? 1 : Number.parseInt(last, 16) - Number.parseInt(first, 16) + 1;
    const from = Number.parseInt(character, 16);
    const read = Array.from({ length: count }, (_, index) => String.fromCharCode(from + index));
    const plain = read.map(plainCharacter);
    if (read.every((each, index) => each === plain[index])) return line;
    const told = plain.map((each) => `<${inHex(each)}>`);
    return last === undefined ? `<${first}> ${told.join('')}` : `<${first}> <${last}> [${told.join(' ')}]`;
  });

const inHex = (character: string): string =>
  character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');

/** Radicals that Unicode does not call compatible with the character they look like, each before it (EquivalentUnifiedIdeograph.txt); and ⼾, which it calls 戶, and a stroke. */
const LOOK_ALIKES =
  '∕/⼾户⺅亻⺆冂⺇几⺊卜⺋㔾⺎兀⺒巳⺓幺⺔彑⺖忄⺘扌⺙攵⺛旡⺠民⺡氵⺣灬⺤爫⺦丬⺨犭⺩王⺫罒⺭礻⺯糹⺰纟⺹耂⺻聿⺾艹⻂衤⻃覀⻄西⻅见⻈讠⻉贝⻋车⻌辶⻏阝⻐钅⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龜⻲亀';

const plainCharacter = (character: string): string => {
  if (!/[\u2215\u2e80-\u2fdf\uf900-\ufaff]/.test(character)) return character;
  const at = LOOK_ALIKES.indexOf(character);
  return at >= 0 && at % 2 === 0 ? LOOK_ALIKES.charAt(at + 1) : character.normalize('NFKC');
};
