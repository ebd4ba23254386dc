/** An object of a PDF as it is to stand instead of the one of this number. */
export interface ChangedObject {
  readonly number: number;
  /** What stands between "obj" and "endobj". */
  readonly body: Buffer;
}

/**
 * A PDF with some of its objects written anew at its end, or added there, as PDF has it for changes (an incremental update); all else stays as it is.
 * @param bytes as Chromium writes them: with a table of places (xref)
 * @param changedIn what is to change, found in the file as text, a byte a character
 * @returns the same bytes where nothing changes, or the file is of another form
 */
export function updatedPdf(
  bytes: Uint8Array,
  changedIn: (text: string, file: Buffer) => readonly ChangedObject[],
): Uint8Array {
  const file = Buffer.from(bytes);
  const text = file.toString('latin1');
  const [, trailer, former] = /trailer\n<<([^>]*)>>\nstartxref\n(\d+)\n%%EOF\s*$/.exec(text) ?? [];
  if (trailer === undefined || former === undefined) return bytes;
  const changed = changedIn(text, file);
  if (changed.length === 0) return bytes;
  const parts: Buffer[] = [file, Buffer.from('\n')];
  const places: string[] = [];
  let length = file.length + 1;
  for (const { number, body } of changed) {
    const object = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    places.push(`${number} 1\n${String(length).padStart(10, '0')} 00000 n \n`);
    parts.push(object);
    length += object.length;
  }
  const most = Math.max(...changed.map(({ number }) => number));
  const own = trailer
    .replace(/\n?\/Prev \d+/, '')
    .replace(/\/Size (\d+)/, (_, size: string) => `/Size ${Math.max(Number(size), most + 1)}`);
  const end = `xref\n${places.join('')}trailer\n<<${own}\n/Prev ${former}>>\nstartxref\n${length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(end)]));
}
