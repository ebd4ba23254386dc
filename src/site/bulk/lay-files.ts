import type { StandingSite } from '../folder/standing-site.ts';
import { takeOver } from '../folder/take-over.ts';
import { fileWriter, removeFiles } from '../folder/write-files.ts';
import { type LaidFiles, LostEntry } from './kept-part.ts';

/**
 * Lays files where the website is made.
 * @param standing the website whose files may be taken over; @param isFormer see WorkFolder
 */
export function layFiles(
  { hashes, files }: LaidFiles,
  made: string,
  standing?: StandingSite,
  isFormer = false,
): void {
  const missing = standing === undefined ? Object.keys(hashes) : takeOver(standing, made, hashes, isFormer);
  if (missing.length > 0) fileWriter(made)(files(), missing);
}

/**
 * Lays what was kept.
 * @param lay lays it
 * @param made where the website is made: nothing of what was kept stays there if some of it is lost
 * @returns what `lay` returns; undefined where something is lost
 */
export function unlessLost<Result>(
  { hashes }: LaidFiles,
  made: string | undefined,
  lay: () => Result,
): Result | undefined {
  try {
    return lay();
  } catch (error) {
    if (!(error instanceof LostEntry)) throw error;
    if (made !== undefined) removeFiles(made, Object.keys(hashes));
    return undefined;
  }
}
