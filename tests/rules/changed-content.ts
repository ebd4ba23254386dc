import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A replacement in a file of the content folder. */
export interface Change {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Asks something of a copy of `content/` in which some texts are replaced, each wherever it stands in its file. */
export function withChanged<Result>(changes: readonly Change[], ask: (root: string) => Result): Result {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-changed-'));
  try {
    cpSync('content', root, { recursive: true });
    for (const { file, from, to } of changes) {
      const text = readFileSync(join(root, file), 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not have ${from}`);
      writeFileSync(join(root, file), text.replaceAll(from, to));
    }
    return ask(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}
