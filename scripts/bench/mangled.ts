import { unzipSync, zipSync } from 'fflate';

/** A whole number below another; the same row of them for the same seed. */
export type Numbers = (below: number) => number;

/** Numbers that are the same every time (a linear congruence). */
export function sameNumbers(seed: number): Numbers {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

/** A file that was cut off, overwritten, or put together wrongly. */
export function mangledBytes(bytes: Uint8Array, next: Numbers): Uint8Array {
  const out = new Uint8Array(bytes);
  const at = next(out.length);
  switch (next(4)) {
    case 0:
      return out.slice(0, at);
    case 1:
      for (let count = next(40); count >= 0; count -= 1) out[next(out.length)] = next(256);
      return out;
    case 2:
      return out.fill(0, at, at + next(400));
    default:
      return new Uint8Array([...out.slice(0, at), ...out.slice(next(out.length))]);
  }
}

/** A PDF whose bytes are changed, or whose parts: objects exchanged, references led elsewhere (in circles), numbers huge, lists deep. */
export function mangledPdf(bytes: Uint8Array, next: Numbers): Uint8Array {
  const change = PDF_CHANGES[next(PDF_CHANGES.length * 2)];
  if (change === undefined) return mangledBytes(bytes, next);
  return Buffer.from(change(Buffer.from(bytes).toString('latin1'), next), 'latin1');
}

const PDF_CHANGES: readonly ((text: string, next: Numbers) => string)[] = [
  (text, next) => exchanged(text, /\b\d+ 0 obj\b/g, next),
  (text, next) => exchanged(text, /\b\d+ 0 R\b/g, next),
  (text, next) => replaced(text, /\b\d+ 0 R\b/g, next, () => '1 0 R'),
  (text, next) => replaced(text, /(?<=[\s[])\d+(?=[\s\]/>])/g, next, () => '99999999999999999999'),
  (text, next) => replaced(text, /\/[A-Z]\w+/g, next, () => `/K ${'['.repeat(20_000)}`),
  (text, next) => replaced(text, /(?<=startxref\s+|\/Length )\d+/g, next, () => String(next(1_000_000))),
  (text, next) => replaced(text, /\/(?:Filter|Encoding|ToUnicode|Type|Subtype)\b/g, next, () => '/Nothing'),
];

/** A zip archive (.xlsx, .docx) one of whose parts is changed, and which is whole otherwise. */
export function mangledZip(bytes: Uint8Array, next: Numbers): Uint8Array {
  if (next(3) === 0) return mangledBytes(bytes, next);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[next(names.length)] ?? '';
  const part = parts[name];
  if (part === undefined) return bytes;
  const change = PART_CHANGES[next(PART_CHANGES.length + 1)];
  const mangled =
    change === undefined
      ? mangledBytes(part, next)
      : Buffer.from(change(Buffer.from(part).toString('utf8'), next), 'utf8');
  return zipSync({ ...parts, [name]: new Uint8Array(mangled) });
}

const PART_CHANGES: readonly ((text: string, next: Numbers) => string)[] = [
  (text, next) => replaced(text, /(?<=>)[^<>]+(?=<)/g, next, () => '9'.repeat(400)),
  (text, next) => replaced(text, /(?<=")\d+(?=")/g, next, () => '4294967296'),
  (text, next) => replaced(text, /(?<=ref=")[A-Z]+\d+(?::[A-Z]+\d+)?(?=")/g, next, () => 'A1:XFD1048576'),
  (text, next) => replaced(text, /<[a-z:]+\b[^<>]*>/gi, next, (tag) => tag.repeat(3000)),
  (text, next) => exchanged(text, /<[a-z:]+\b[^<>]*>/gi, next),
  (text, next) => replaced(text, /<\/[a-z:]+>/gi, next, () => ''),
];

/** A text with a few of the pieces that a pattern finds replaced. */
function replaced(text: string, pattern: RegExp, next: Numbers, by: (piece: string) => string): string {
  const found = [...text.matchAll(pattern)];
  let out = text;
  for (let count = next(3); count >= 0 && found.length > 0; count -= 1) {
    const [piece = ''] = found[next(found.length)] ?? [];
    const at = out.indexOf(piece, next(out.length));
    if (at !== -1) out = `${out.slice(0, at)}${by(piece)}${out.slice(at + piece.length)}`;
  }
  return out;
}

/** A text with two of the pieces that a pattern finds in each other's place. */
function exchanged(text: string, pattern: RegExp, next: Numbers): string {
  const found = [...text.matchAll(pattern)];
  const [first, second] = [found[next(found.length)], found[next(found.length)]].toSorted(
    (a, b) => (a?.index ?? 0) - (b?.index ?? 0),
  );
  if (first === undefined || second === undefined || first.index === second.index) return text;
  return [
    text.slice(0, first.index),
    second[0],
    text.slice(first.index + first[0].length, second.index),
    first[0],
    text.slice(second.index + second[0].length),
  ].join('');
}
