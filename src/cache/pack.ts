import { closeSync, openSync, readSync } from 'node:fs';

/** Path and length of each file, in their order. */
type PackIndex = readonly (readonly [string, number])[];

/** Files as one run of bytes: a line of JSON that says how long each is, and the bytes of all. */
export function packed(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const index = JSON.stringify([...files].map(([path, bytes]) => [path, bytes.length]));
  return Buffer.concat([Buffer.from(`${index}\n`), ...files.values()]);
}

/** Takes files apart again. @param bytes as packed gave them */
export function unpacked(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const end = bytes.indexOf(10);
  const index = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as PackIndex;
  const files = new Map<string, Uint8Array>();
  let at = end + 1;
  for (const [path, length] of index) {
    files.set(path, bytes.subarray(at, at + length));
    at += length;
  }
  return files;
}

/** How much of a pack is read to find how long its index is. */
const HEAD_BYTES = 4096;

/**
 * Reads single files of a pack that lies on the disk.
 * @returns gives a file by its path; @throws RangeError where the pack has none
 */
export function packReader(file: string): (path: string) => Uint8Array {
  const { places, start } = indexAt(file);
  return (path) => {
    const place = places.get(path);
    if (place === undefined) throw new RangeError(`no ${path} in ${file}`);
    return bytesAt(file, start + place.at, place.length);
  };
}

/** Where the files of a pack lie, counted from the end of its index. */
function indexAt(file: string) {
  let head = bytesAt(file, 0, HEAD_BYTES);
  while (!head.includes(10) && head.length % HEAD_BYTES === 0) head = bytesAt(file, 0, 2 * head.length);
  const end = head.indexOf(10);
  const index = JSON.parse(new TextDecoder().decode(head.subarray(0, end))) as PackIndex;
  let at = 0;
  const places = new Map<string, { readonly at: number; readonly length: number }>();
  for (const [path, length] of index) {
    places.set(path, { at, length });
    at += length;
  }
  return { places, start: end + 1 };
}

/** @param length fewer where the file ends before */
function bytesAt(file: string, at: number, length: number): Uint8Array {
  const opened = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(opened, bytes, 0, length, at));
  } finally {
    closeSync(opened);
  }
}
