import type { MadeFiles } from '../folder/write-files.ts';

/** Where the modules that print pages lie among what Astro makes of them, and where what browsers load does. */
export const SERVER = 'server/';
export const CLIENT = 'client/';

/** What browsers load, by its path in the website. */
export const clientFiles = (bundle: MadeFiles): MadeFiles => inFolder(bundle, CLIENT);

/** The modules that print pages. */
export const serverFiles = (bundle: MadeFiles): MadeFiles => inFolder(bundle, SERVER);

const inFolder = (files: MadeFiles, folder: string): MadeFiles =>
  new Map(
    [...files].flatMap(([path, bytes]) =>
      path.startsWith(folder) ? [[path.slice(folder.length), bytes] as const] : [],
    ),
  );
