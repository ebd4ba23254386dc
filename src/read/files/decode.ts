import { isUtf8 } from 'node:buffer';

/** The text of a file, and where it is not UTF-8. */
export interface Decoded {
  /** Without a byte order mark. Lines that are not UTF-8 are shown as GB 18030. */
  readonly text: string;
  readonly invalid?: {
    /** What the file seems to be instead. */
    readonly encoding: 'UTF-16' | 'GBK';
    /** The first character that is not UTF-8: offset in `text`. */
    readonly start: number;
  };
}

/** Reads bytes as UTF-8; what is not UTF-8 is still made readable, so that a message can show it. */
export function decode(bytes: Buffer): Decoded {
  if (isUtf16(bytes)) {
    const encoding = bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le';
    return { text: new TextDecoder(encoding).decode(bytes), invalid: { encoding: 'UTF-16', start: 0 } };
  }
  if (isUtf8(bytes)) return { text: new TextDecoder('utf-8').decode(bytes) };
  return decodeLines(bytes);
}

const isUtf16 = (bytes: Buffer): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** A line feed is one byte in UTF-8 and in GB 18030 alike, so every line can be told apart and read on its own. */
function decodeLines(bytes: Buffer): Decoded {
  let text = '';
  let start: number | undefined;
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const line = bytes.subarray(from, end === -1 ? bytes.length : end + 1);
    if (isUtf8(line)) {
      text += new TextDecoder('utf-8').decode(line);
    } else {
      start ??= text.length + Math.max(0, new TextDecoder('utf-8').decode(line).indexOf('\uFFFD'));
      text += new TextDecoder('gb18030').decode(line);
    }
    from += line.length;
  }
  return { text, invalid: { encoding: 'GBK', start: start ?? 0 } };
}
