import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openBooks } from '../../src/books/books.ts';
import type { Finding } from '../../src/model/finding.ts';
import { locator } from '../../src/read/yaml/locate.ts';
import { terminalReport } from '../../src/report/terminal.ts';
import { threadSeconds } from './growth-ratio.ts';

const BASE = join(import.meta.dirname, '../errors/base');

/** Checks good content with files laid over it. @returns CPU seconds it took, whatever else the machine does, and what was found */
export function checkedWith(files: Readonly<Record<string, string>>): {
  readonly seconds: number;
  readonly found: readonly Finding[];
} {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-growth-'));
  try {
    cpSync(BASE, root, { recursive: true });
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    let found: readonly Finding[] = [];
    const seconds = threadSeconds(() => {
      found = openBooks(root).findings;
      terminalReport(found, locator(root));
    });
    return { seconds, found };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
