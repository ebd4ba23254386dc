import type { PrintedPages } from '../../report/timings.ts';
import type { PagePath, Templates } from '../templates/templates.ts';

/** Prints, and knows how many pages it printed and what they took. */
export interface ClockedPrint {
  readonly print: Templates['print'];
  readonly printed: () => PrintedPages;
}

/** Templates with a clock: the processor time of this process, all its threads, while one page after another is printed. */
export function clockedPrint(print: Templates['print']): ClockedPrint {
  let count = 0;
  let microseconds = 0;
  return {
    print: async (path: PagePath) => {
      if (!path.isPage) return print(path);
      const before = process.cpuUsage();
      const bytes = await print(path);
      const { user, system } = process.cpuUsage(before);
      count += 1;
      microseconds += user + system;
      return bytes;
    },
    printed: () => ({ count, milliseconds: microseconds / 1000 }),
  };
}
