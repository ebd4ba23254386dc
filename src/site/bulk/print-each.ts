import type { PrintedPages } from '../../report/timings.ts';
import type { PagePath, Templates } from '../templates/templates.ts';
import { fileOf } from './part-paths.ts';

/**
 * Prints what stands at some addresses, one after another, pages before files.
 * @param take what becomes of a file, by its path
 * @returns how many pages there were, and the processor time of this process, all its threads, until they were taken. To ask the system for it
 *   takes as long as a short page: it is asked once for all of them
 */
export async function printEach(
  paths: readonly PagePath[],
  print: Templates['print'],
  take: (file: string, bytes: Uint8Array) => void,
): Promise<PrintedPages> {
  const { pages = [], files = [] } = Object.groupBy(paths, ({ isPage }) => (isPage ? 'pages' : 'files'));
  const before = process.cpuUsage();
  for (const path of pages) take(fileOf(path), await print(path));
  const { user, system } = process.cpuUsage(before);
  for (const path of files) take(fileOf(path), await print(path));
  return { count: pages.length, milliseconds: (user + system) / 1000 };
}
