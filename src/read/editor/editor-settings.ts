import type { EditorSchema } from './content-schemas.ts';

/** What an editor's settings are in a folder: its own, with ours. */
export type Settings = Readonly<Record<string, unknown>>;

const SCHEMAS = './.vscode/schemas';

/** Which extensions an editor asks for. */
export const EXTENSIONS = '.vscode/extensions.json';

/**
 * The files that VS Code takes (with the extension "YAML" of Red Hat): the schemas, which files each is of, and the extension to be asked for.
 * @param content the content folder, from the folder that is opened; @param settings what its settings say already
 * @returns texts by path, from the folder that is opened
 */
export function editorFiles(
  schemas: readonly EditorSchema[],
  content: string,
  settings: Settings,
): ReadonlyMap<string, string> {
  const ofFiles = schemas
    .filter(({ files }) => files.length > 0)
    .map(({ name, files }) => [`${SCHEMAS}/${name}`, files.map((file) => `${content}/${file}`)] as const);
  return new Map([
    ...schemas.map(({ name, schema }) => [`.vscode/schemas/${name}`, asText(schema)] as const),
    [EXTENSIONS, asText({ recommendations: ['redhat.vscode-yaml'] })],
    ['.vscode/settings.json', asText({ ...settings, 'yaml.schemas': Object.fromEntries(ofFiles) })],
  ]);
}

const asText = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;
