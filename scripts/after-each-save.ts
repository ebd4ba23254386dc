import { watchFolder } from './watch-folder.ts';

/** How long after a save nothing more must be saved: editors write a file in several steps. In milliseconds. */
const PAUSE = 200;

/**
 * Does something now, and again after each save within a folder, one after the other; what is saved meanwhile is seen by the next.
 * @param signal ends it
 */
export async function afterEachSave(
  root: string,
  run: () => Promise<unknown>,
  signal?: AbortSignal,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let isRunning = false;
    let isStale = false;
    const start = async (): Promise<void> => {
      isStale = true;
      if (isRunning) return;
      isRunning = true;
      while (isStale) {
        isStale = false;
        await run();
      }
      isRunning = false;
    };
    const watcher = watchFolder(root, {
      onChange: () => {
        clearTimeout(timer);
        timer = setTimeout(() => start().catch(end), PAUSE);
      },
      onError: (error) => end(error),
    });
    const end = (error: Error): void => {
      watcher.close();
      reject(error);
    };
    signal?.addEventListener('abort', () => {
      watcher.close();
      clearTimeout(timer);
      resolve();
    });
    start().catch(end);
  });
}
