import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What of the program decides what it makes; tests and documents do not. */
const PARTS = ['src', 'scripts', 'public'];
const FILES = ['package.json', 'astro.config.mjs', 'tsconfig.json'];
/** The packages it stands on, to the version: in a checkout, and where it is installed, as npm noted it. */
const LOCKS = ['package-lock.json', '../.package-lock.json', 'npm-shrinkwrap.json'];

/** A digest of the program, the packages it stands on and the Node that runs it: what another made is not taken. */
export function programDigest(root: string): string {
  const hash = createHash('sha256').update(`${process.version} ${process.arch}`);
  const paths = PARTS.flatMap((part) =>
    readdirSync(join(root, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length)),
  );
  const locks = LOCKS.filter((path) => existsSync(join(root, path))).slice(0, 1);
  for (const path of [...paths.sort(), ...FILES, ...locks]) {
    const bytes = readFileSync(join(root, path));
    hash.update(`\n${path.replaceAll('\\', '/')} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
