import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CONTENT = join(import.meta.dirname, '../../content');

/** A content folder of a test, in which files are replaced for as long as something is asked. */
export interface OwnContent {
  readonly root: string;
  /** Its files from the folder, with "/" between folders. */
  readonly files: readonly string[];
  /** What is found while a file is changed. */
  readonly with: <Result>(file: string, change: (text: string) => string, ask: () => Result) => Result;
  readonly remove: () => void;
}

/** A copy of the reference content with the disclosures of one discloser only. */
export function contentOf(discloser: string): OwnContent {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-one-'));
  cpSync(CONTENT, root, {
    recursive: true,
    filter: (path) =>
      path !== join(CONTENT, 'pages') &&
      (!/disclosures\/[^/]+/.test(path) || path.includes(`disclosures/${discloser}`)),
  });
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:yaml|mdx)$/.test(name))
    .map((name) => name.split('\\').join('/'));
  return {
    root,
    files,
    with: (file, change, ask) => {
      const path = join(root, file);
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, change(text));
      try {
        return ask();
      } finally {
        writeFileSync(path, text);
      }
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}
