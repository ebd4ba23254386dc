import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { writeChanges } from '../src/importers/write/write-changes.ts';
import { contentSchemas } from '../src/read/editor/content-schemas.ts';
import { EXTENSIONS, editorFiles, type Settings } from '../src/read/editor/editor-settings.ts';
import { readContent } from '../src/read/read-content.ts';

/**
 * Writes what VS Code needs to help with the files of a content folder into `.vscode` beside it.
 * @returns how many files changed; undefined where its settings are no plain JSON, and nothing was written
 */
export function writeEditorSupport(content: string): number | undefined {
  const root = resolve(content);
  const folder = dirname(root);
  const settings = settingsIn(folder);
  if (settings === undefined) return undefined;
  const { formats, taxonomy, disclosures } = readContent(root).content;
  const files = editorFiles(
    contentSchemas([...formats.values()], taxonomy, disclosures),
    relative(folder, root),
    settings,
  );
  const changes = [...files].flatMap(([path, after]) => {
    const before = textOf(join(folder, path));
    // Which extensions are asked for is up to whoever wrote it already.
    const stays = before === after || (before !== undefined && path === EXTENSIONS);
    return stays ? [] : [{ path, before, after }];
  });
  writeChanges(folder, changes);
  return changes.length;
}

/** Whether the folder beside a content folder has what an editor needs. */
export const hasEditorSupport = (content: string): boolean =>
  existsSync(join(dirname(resolve(content)), '.vscode/schemas'));

/** What the settings of a folder say; they may hold comments, which are not ours to lose. */
function settingsIn(folder: string): Settings | undefined {
  try {
    return JSON.parse(textOf(join(folder, '.vscode/settings.json')) ?? '{}') as Settings;
  } catch {
    return undefined;
  }
}

/** The text of a file; undefined where there is none. */
export function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
