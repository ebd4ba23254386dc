import { entryAt } from '../../model/base/entry-at.ts';

/** Puts numbers and texts one behind the other; a number takes a byte for each seven of its bits. */
export interface ByteWriter {
  /** @param value an integer from 0 to 2³² − 1 */
  readonly number: (value: number) => void;
  readonly bytes: (bytes: Uint8Array) => void;
  /** A text with its length in front. */
  readonly text: (text: string) => void;
  readonly length: () => number;
  /** All that was written. */
  readonly taken: () => Uint8Array<ArrayBuffer>;
}

/** An empty writer. */
export function byteWriter(): ByteWriter {
  let written = new Uint8Array(64);
  let length = 0;
  const room = (needed: number): void => {
    if (length + needed <= written.length) return;
    const larger = new Uint8Array(Math.max(written.length * 2, length + needed));
    larger.set(written);
    written = larger;
  };
  const number = (value: number): void => {
    room(5);
    let rest = value;
    while (rest > 0x7f) {
      written[length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    written[length++] = rest;
  };
  const bytes = (added: Uint8Array): void => {
    room(added.length);
    written.set(added, length);
    length += added.length;
  };
  const text = (added: string): void => {
    const encoded = new TextEncoder().encode(added);
    number(encoded.length);
    bytes(encoded);
  };
  return { number, bytes, text, length: () => length, taken: () => written.slice(0, length) };
}

/** Reads what was written, in the same order. */
export interface ByteReader {
  readonly isAtEnd: () => boolean;
  readonly number: () => number;
  readonly bytes: (length: number) => Uint8Array;
  readonly text: () => string;
}

/** A reader at the beginning. */
export function byteReader(source: Uint8Array): ByteReader {
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = entryAt(source, at++);
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  const bytes = (length: number): Uint8Array => {
    at += length;
    return source.subarray(at - length, at);
  };
  return {
    isAtEnd: () => at >= source.length,
    number,
    bytes,
    text: () => new TextDecoder().decode(bytes(number())),
  };
}

/** Ascending numbers as the steps between them. */
export function ascendingBytes(numbers: readonly number[]): Uint8Array<ArrayBuffer> {
  const writer = byteWriter();
  let before = 0;
  for (const number of numbers) {
    writer.number(number - before);
    before = number;
  }
  return writer.taken();
}

/** Ascending numbers, read back. */
export function ascendingNumbers(bytes: Uint8Array): readonly number[] {
  const reader = byteReader(bytes);
  const numbers: number[] = [];
  let before = 0;
  while (!reader.isAtEnd()) {
    before += reader.number();
    numbers.push(before);
  }
  return numbers;
}
