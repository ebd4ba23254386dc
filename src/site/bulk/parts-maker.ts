import { join } from 'node:path';
import type { RouteData } from 'astro';
import type { Books } from '../../books/books.ts';
import { packed, unpacked } from '../../cache/pack.ts';
import { programDigest } from '../../cache/program.ts';
import type { Store } from '../../cache/store.ts';
import { type ProgressOutput, progress } from '../../report/progress.ts';
import type { AbsoluteAddress } from '../addresses/links.ts';
import { handBooks } from '../content/judged-books.ts';
import { partOf } from '../content/part-books.ts';
import { makePart } from './make-part.ts';
import { partKey } from './part-key.ts';
import type { PagePath } from './part-paths.ts';
import type { PartsMaker } from './prerenderer.ts';
import { astroPress, sharedFiles } from './press.ts';
import { type Hashes, writeFiles } from './write-files.ts';

/** Progress is told beside what a build prints. */
const PROGRESS: ProgressOutput = {
  write: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  now: () => performance.now(),
};

/** What making parts needs to know. */
export interface PartsInput {
  readonly books: Books;
  /** The folder of the program. */
  readonly program: string;
  /** Where the website is made. */
  readonly made: string;
  readonly base: string;
  readonly absolute: AbsoluteAddress;
  /** Where parts that were made before are kept. */
  readonly store: Store;
}

/** Makes parts one after another, and remembers what was written. */
export function partsMaker(input: PartsInput): PartsMaker & { readonly hashes: ReadonlyMap<string, string> } {
  const { books, made, base, absolute, store } = input;
  const around = { program: programDigest(input.program), base, address: absolute('/') };
  const hashes = new Map<string, string>();
  const remember = (written: Hashes): void => {
    for (const [path, hash] of Object.entries(written)) hashes.set(path, hash);
  };
  let routes: readonly RouteData[] = [];
  let waiting: (readonly [string, readonly PagePath[]])[] = [];
  return {
    hashes,
    begin: (bundle, parts) => {
      routes = bundle.routes;
      waiting = [...parts];
    },
    finish: async (render) => {
      const shared = await sharedFiles(made, join(input.program, 'public'));
      const press = astroPress(render, routes, { base, shared, absolute });
      const step = progress('生成各部门和单位的页面', waiting.length, PROGRESS);
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [department, paths] = next;
        const key = partKey(books, department, around);
        const kept = store.get(key);
        const files =
          kept === undefined ? await makePart(partOf(books, department), paths, press) : unpacked(kept);
        if (kept === undefined) store.put(key, packed(files));
        remember(await writeFiles(made, files));
        step();
      }
      handBooks(books);
    },
  };
}
