import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Books, openBooks } from '../../src/books/books.ts';

const BASE = join(import.meta.dirname, '../errors/base');

/** The disclosure of the small content that samples start from. */
export const DISCLOSURE = 'disclosures/demo-bureau/2026';

/** A small content folder with some files laid over it, by path. */
export function contentWith(files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-publish-'));
  cpSync(BASE, root, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** Its books. */
export const booksOf = (files: Readonly<Record<string, string>> = {}, today?: string): Books =>
  openBooks(contentWith(files), today);
