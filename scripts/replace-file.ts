import { rename, rm, writeFile } from 'node:fs/promises';

/** Puts a text in the place of a file at once: whatever goes wrong, the file is the old one or the new one. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const aside = `${file}.new-${process.pid}`;
  try {
    // Only what is made here is written to: a link that waits under this name is not followed.
    await writeFile(aside, text, { flag: 'wx' });
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
