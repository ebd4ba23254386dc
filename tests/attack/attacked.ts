import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openBooks } from '../../src/books/books.ts';
import type { Finding } from '../../src/model/finding.ts';

const BASE = join(import.meta.dirname, '../errors/base');

/** The unit and year that the base of the attacks holds. */
export const DISCLOSURE = 'disclosures/demo-bureau/2026';

/** A folder for the running test; gone when the test is. */
export function folderOfTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-attack-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of good content, with files laid over it. It is gone when the test is. */
export function attackedContent(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const root = join(folderOfTest(), 'content');
  cpSync(BASE, root, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

/** Everything found wrong with a content folder. */
export const findingsOf = (root: string): readonly Finding[] => openBooks(root).findings;

/** The rules of the findings at a file or folder. */
export const rulesAt = (root: string, file: string): readonly string[] =>
  findingsOf(root)
    .filter(({ source }) => source.file === file)
    .map(({ rule }) => rule);
