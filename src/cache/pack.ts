/** Files as one run of bytes: a line of JSON that says how long each is, and the bytes of all. */
export function packed(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const index = JSON.stringify([...files].map(([path, bytes]) => [path, bytes.length]));
  return Buffer.concat([Buffer.from(`${index}\n`), ...files.values()]);
}

/** Takes files apart again. @param bytes as packed gave them */
export function unpacked(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const end = bytes.indexOf(10);
  const index = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as readonly (readonly [
    string,
    number,
  ])[];
  const files = new Map<string, Uint8Array>();
  let at = end + 1;
  for (const [path, length] of index) {
    files.set(path, bytes.subarray(at, at + length));
    at += length;
  }
  return files;
}
