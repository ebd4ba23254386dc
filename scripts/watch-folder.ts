import { existsSync, type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Who is told of changes. */
export interface FolderListener {
  readonly onChange: () => void;
  readonly onError: (error: Error) => void;
}

/**
 * Watches all that lies within a folder, also what another file takes the place of: many editors, and our own import, write a new file and put it
 * where the old one was. Where the system knows no folders within folders (Linux), Node watches the old one and hears nothing any more, so each
 * folder is watched there, and those that come with it.
 */
export function watchFolder(
  root: string,
  { onChange, onError }: FolderListener,
): { readonly close: () => void } {
  const isDeep = process.platform === 'win32' || process.platform === 'darwin';
  const watchers = new Map<string, FSWatcher>();
  const drop = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const add = (folder: string): void => {
    if (watchers.has(folder)) return;
    const watcher = watch(folder, { recursive: isDeep });
    watchers.set(folder, watcher);
    watcher.on('change', (kind) => {
      if (kind === 'rename' && !isDeep) renew();
      onChange();
    });
    // A folder that has left is no longer watched; without the whole there is nothing to watch.
    watcher.on('error', (error) => (folder === root ? onError(error) : drop(folder)));
  };
  const renew = (): void => {
    try {
      const there = foldersIn(root);
      for (const folder of watchers.keys()) if (!there.has(folder)) drop(folder);
      for (const folder of there) add(folder);
    } catch (error) {
      // A folder that leaves while they are listed tells so itself, and they are listed again.
      if (!existsSync(root)) onError(error as Error);
    }
  };
  if (isDeep) add(root);
  else renew();
  return {
    close: () => {
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

/** A folder and all that lie within it, as far as they are still there. */
function foldersIn(root: string): ReadonlySet<string> {
  const within = readdirSync(root, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return new Set([root, ...within.map((entry) => join(entry.parentPath, entry.name))]);
}
