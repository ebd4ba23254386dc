import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderStore, NO_STORE, type Store } from '../../cache/store.ts';

/** The folder of the program: astro.config.mjs, src/, public/. */
export const PROGRAM = fileURLToPath(new URL('../../../', import.meta.url));

/** Where what was made before is kept; nowhere where no folder is told. */
export function storeOf(values: { readonly cache?: string | undefined }): Store {
  const folder = storeFolder(values);
  return folder === undefined ? NO_STORE : folderStore(folder);
}

/** Its folder, absolute. */
export const storeFolder = ({ cache }: { readonly cache?: string | undefined }): string | undefined =>
  cache === undefined ? undefined : resolve(PROGRAM, cache);
