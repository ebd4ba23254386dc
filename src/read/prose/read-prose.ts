import { z } from 'zod';
import type { Finding } from '../../model/finding.ts';
import type { ProseFile, ProseNode } from '../../model/prose.ts';
import { type Folder, readText } from '../files/files.ts';
import { finding } from '../findings/read-finding.ts';
import { type ParsedMarkdown, parseMarkdown } from '../markdown/markdown.ts';
import { shape } from '../yaml/diagnose.ts';
import { parseYaml } from '../yaml/yaml.ts';
import { deceptionsInProse } from './prose-characters.ts';
import { convert } from './prose-nodes.ts';
import type { ProseSurroundings, Walk } from './prose-walk.ts';

/** What may stand between --- at the top of a unit's own words. Nothing else: `layout` above all would run a module. */
const frontmatter = z.strictObject({
  /** How these words stand to the format's pattern. */
  mode: z.enum(['replace', 'before', 'after']).default('replace'),
});

/**
 * Reads a text of the narrative language. All that is not allowed in it is told with its place.
 * @returns undefined where anything is: a text of which a part was refused would say something else
 */
export function readProse(
  folder: Folder,
  file: string,
  section: string,
  around: ProseSurroundings,
): ProseFile | undefined {
  const text = readText(folder, file);
  if (text === undefined) return undefined;
  const { prose, findings } = proseOf(file, section, text, around);
  for (const finding of findings) folder.report(finding);
  return prose;
}

const NOTHING = {
  message: '文件里没有文字，这一节会印成空白',
  remedy: '写上这一节的文字；要用格式的句子，就删去这个文件。',
};

/** {@link readProse} for a text in hand. */
export function proseOf(
  file: string,
  section: string,
  text: string,
  around: ProseSurroundings,
): { readonly prose: ProseFile | undefined; readonly findings: readonly Finding[] } {
  const { settings, nodes, findings } = markedText(file, text, around, frontmatter, NOTHING);
  return {
    prose: settings && { section, mode: settings.mode, nodes, source: { file, path: [] } },
    findings,
  };
}

/**
 * Reads a text with what stands between --- at its top.
 * @param nothing what is said where it has no words
 * @returns no settings where anything in it is wrong
 */
export function markedText<Settings>(
  file: string,
  text: string,
  around: ProseSurroundings,
  schema: z.ZodType<Settings, unknown>,
  nothing: { readonly message: string; readonly remedy: string },
): {
  readonly settings: Settings | undefined;
  readonly nodes: readonly ProseNode[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const walk: Walk = { file, text, around, report: (finding) => findings.push(finding) };
  const { settings: written, nodes: marked, findings: refused } = parseMarkdown(text);
  for (const { kind, start, length, message, remedy } of refused) {
    const line = /^[^\r\n]*/.exec(text.slice(start, start + length))?.[0] ?? '';
    const span = { start, length: Math.max(1, line.length) };
    walk.report(finding(`narrative/${kind}`, { file, path: [], span }, message, remedy));
  }
  for (const finding of deceptionsInProse(file, text)) walk.report(finding);
  const settings = settingsOf(walk, written, schema);
  const nodes = marked.flatMap((node) => convert(walk, node));
  if (nodes.length === 0 && findings.length === 0)
    walk.report(finding('content/empty-file', { file, path: [] }, nothing.message, nothing.remedy));
  return {
    settings: findings.some(({ severity }) => severity === 'error') ? undefined : settings,
    nodes,
    findings: [...findings].sort((a, b) => (a.source.span?.start ?? 0) - (b.source.span?.start ?? 0)),
  };
}

/** The frontmatter, or what holds without one; undefined where it is wrong. */
function settingsOf<Settings>(
  walk: Walk,
  settings: ParsedMarkdown['settings'],
  schema: z.ZodType<Settings, unknown>,
): Settings | undefined {
  const { text: written, start } = settings ?? { text: '', start: 0 };
  const yaml = parseYaml(written.trim() === '' ? '{}' : written);
  if (!('value' in yaml)) {
    for (const { message, remedy, at, rule } of yaml.findings) {
      const source = { file: walk.file, path: [], span: { start: start + at.start, length: at.length } };
      walk.report(finding(rule, source, message, remedy));
    }
    return undefined;
  }
  const { value, findings } = shape(walk.file, yaml.value, schema);
  for (const finding of findings) {
    const key = finding.source.path[0];
    const found =
      key === undefined ? -1 : written.search(new RegExp(`^\\s*["']?${RegExp.escape(String(key))}`, 'm'));
    const span = { start: start + Math.max(0, found), length: String(key ?? '').length || 1 };
    walk.report({ ...finding, source: { file: walk.file, path: [], span } });
  }
  return value;
}
