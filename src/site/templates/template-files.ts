import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesOf } from '../folder/files-of.ts';
import type { MadeFiles } from '../folder/write-files.ts';

/** Where the modules that print pages lie among what Astro makes of them, and where what browsers load does. */
const SERVER = 'server';
const CLIENT = 'client';

/** The folders of both in the folder where Astro works. */
export const bundleFolders = (work: string): { readonly server: string; readonly client: string } => ({
  server: join(work, SERVER),
  client: join(work, CLIENT),
});

/** All that Astro made in the folder where it worked. */
export async function bundledFiles(work: string): Promise<MadeFiles> {
  const read = async (folder: string) =>
    await Promise.all(
      (await filesOf(join(work, folder))).map(
        async (path) => [`${folder}/${path}`, await readFile(join(work, folder, path))] as const,
      ),
    );
  return new Map([...(await read(SERVER)), ...(await read(CLIENT))]);
}

/** What browsers load, by its path in the website. */
export const clientFiles = (bundle: MadeFiles): MadeFiles => inFolder(bundle, CLIENT);

/** The modules that print pages. */
export const serverFiles = (bundle: MadeFiles): MadeFiles => inFolder(bundle, SERVER);

const inFolder = (files: MadeFiles, folder: string): MadeFiles =>
  new Map(
    [...files].flatMap(([path, bytes]) =>
      path.startsWith(`${folder}/`) ? [[path.slice(folder.length + 1), bytes] as const] : [],
    ),
  );
