import { watch } from 'node:fs';

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
    const watcher = watch(root, { recursive: true, signal });
    const end = (error: Error): void => {
      watcher.close();
      reject(error);
    };
    watcher.on('change', () => {
      clearTimeout(timer);
      timer = setTimeout(() => start().catch(end), PAUSE);
    });
    watcher.on('error', end);
    watcher.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
    start().catch(end);
  });
}
