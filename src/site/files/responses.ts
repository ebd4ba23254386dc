import type { DownloadFile } from './downloads.ts';

/** A file of the website that is made when it is asked for. */
export interface MadeFile {
  /** Its address from the root. */
  readonly path: string;
  readonly make: () => DownloadFile;
}

/** A file as Astro writes or serves it. */
export const fileResponse = ({ body, type }: DownloadFile): Response =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), { headers: { 'Content-Type': type } });

/** The names of the files in a folder. */
export const fileNames = (files: readonly MadeFile[], folder: string): readonly string[] =>
  files.filter(({ path }) => path.startsWith(folder)).map(({ path }) => path.slice(folder.length));

/** Makes the file of an address. @throws Error where there is none: it was not listed */
export function madeFile(files: readonly MadeFile[], path: string): Response {
  const file = files.find((each) => each.path === path);
  if (file === undefined) throw new Error(`no file ${path}`);
  return fileResponse(file.make());
}
