import { deflateSync, inflateSync } from 'node:zlib';

/**
 * A PDF whose texts are read as the characters they were written with. A font that draws 一 and the radical ⼀ alike has one glyph for both, and Chromium
 * says of that glyph that it is the radical: then a search within the file does not find 一. What it says of them (ToUnicode) is
 * written anew at the end of the file, as PDF has it for changes (an incremental update); all else stays as it is.
 * @param bytes as Chromium writes them: with a table of places (xref), and objects that hold one stream each
 */
export function withPlainCharacters(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes);
  const text = file.toString('latin1');
  const [, trailer, former] = /trailer\n<<([^>]*)>>\nstartxref\n(\d+)\n%%EOF\s*$/.exec(text) ?? [];
  if (trailer === undefined || former === undefined) return bytes;
  const parts: Buffer[] = [file, Buffer.from('\n')];
  const places: string[] = [];
  let length = file.length + 1;
  for (const { index, 0: head, 1: number = '', 2: size = '' } of text.matchAll(STREAM)) {
    const start = index + head.length;
    const map = inflateSync(file.subarray(start, start + Number(size))).toString('latin1');
    const plain = map.includes('begincmap') ? plainMap(map) : map;
    if (plain === map) continue;
    const body = deflateSync(Buffer.from(plain, 'latin1'));
    const object = Buffer.concat([
      Buffer.from(`${number} 0 obj\n<</Filter /FlateDecode\n/Length ${body.length}>> stream\n`),
      body,
      Buffer.from('\nendstream\nendobj\n'),
    ]);
    places.push(`${number} 1\n${String(length).padStart(10, '0')} 00000 n \n`);
    parts.push(object);
    length += object.length;
  }
  if (places.length === 0) return bytes;
  parts.push(
    Buffer.from(
      `xref\n${places.join('')}trailer\n<<${trailer}\n/Prev ${former}>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

/** An object that is a compressed stream and says nothing else of itself. */
const STREAM = /^(\d+) 0 obj\n<<\/Filter \/FlateDecode\n\/Length (\d+)>> stream\n/gm;

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
