import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FileChange } from './file-change.ts';

/**
 * Writes the files of an import: all are first written beside their places, then put there, so that an import that cannot be written
 * leaves nothing behind.
 * @param root the content folder
 */
export function writeChanges(root: string, changes: readonly FileChange[]): void {
  const waiting: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const { path, after } of changes) {
      const to = join(root, path);
      mkdirSync(dirname(to), { recursive: true });
      // Hidden files are passed over by whoever reads the content meanwhile. What lies under this name is not written to.
      const from = join(dirname(to), `.${basename(to)}.import`);
      writeFileSync(from, after, { flag: 'wx' });
      waiting.push({ from, to });
    }
    for (const { from, to } of waiting) renameSync(from, to);
  } catch (error) {
    for (const { from } of waiting) rmSync(from, { force: true });
    throw error;
  }
}
