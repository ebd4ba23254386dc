import { stringify } from 'yaml';
import type { FileChange } from '../write/file-change.ts';

/** What a new folder is told about its website. */
export interface NewWorkplace {
  readonly name: string;
  readonly publisher: string;
}

/** Commands that concern those who write content; `mingzhang` runs them as they are called here. */
const COMMANDS =
  'new import check start build export audit format schemas merge publish:lock publish:correct publish:check'.split(
    ' ',
  );

/**
 * The files of a folder that holds content only: a bureau's own repository. What is there stays; to a package.json only commands that are
 * missing are added.
 * @param own what of the program's own content it begins with, by path in the new folder
 * @param there the text of a file that is in the folder already; undefined where there is none
 */
export function workplaceFiles(
  { name, publisher }: NewWorkplace,
  own: ReadonlyMap<string, string>,
  there: (path: string) => string | undefined,
): readonly FileChange[] {
  const texts = new Map([
    ['.gitignore', 'node_modules/\ndist/\n'],
    ['content/site.yaml', stringify({ name, description: `${name}：部门和单位的预算、决算公开`, publisher })],
    ...own,
  ]);
  const added = [...texts].filter(([path]) => there(path) === undefined);
  const before = there(PACKAGE);
  const after = withCommands(before);
  return [
    ...(after === before ? [] : [{ path: PACKAGE, before, after }]),
    ...added.map(([path, text]) => ({ path, before: undefined, after: text })),
  ];
}

const PACKAGE = 'package.json';

/** A package.json with the commands, its own before ours. */
function withCommands(before: string | undefined): string {
  const own = JSON.parse(before ?? '{ "private": true }') as { readonly scripts?: object };
  const commands = Object.fromEntries(COMMANDS.map((name) => [name, `mingzhang ${name}`]));
  return `${JSON.stringify({ ...own, scripts: { ...commands, ...own.scripts } }, undefined, 2)}\n`;
}
