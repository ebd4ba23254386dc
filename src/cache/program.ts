import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What of the program decides what it makes; tests and documents do not. */
const PARTS = ['src', 'scripts', 'public'];
const FILES = ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'];

/** A digest of the program, the packages it stands on and the Node that runs it: what another made is not taken. */
export function programDigest(root: string): string {
  const hash = createHash('sha256').update(`${process.version} ${process.arch}`);
  const paths = PARTS.flatMap((part) =>
    readdirSync(join(root, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length)),
  );
  for (const path of [...paths.sort(), ...FILES]) {
    const bytes = readFileSync(join(root, path));
    hash.update(`\n${path.replaceAll('\\', '/')} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
