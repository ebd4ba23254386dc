/** The text of a file in UTF-8, UTF-16 with its mark, or the encodings that software in China saves; undefined where it is no text. */
export function decodedText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : undefined;
  for (const encoding of marked === undefined ? ['utf-8', 'gb18030'] : [marked])
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? undefined : text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  return undefined;
}
