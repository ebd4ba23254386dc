import type { z } from 'zod';
import { withoutHidden } from '../characters/hidden.ts';
import { mayHoldLookAlikes } from '../characters/look-alikes.ts';
import { deceptionsInValue, hiddenInText } from '../characters/tell.ts';
import { type Folder, readText } from '../files/files.ts';
import { listFinding } from '../files/limits.ts';
import { finding } from '../findings/read-finding.ts';
import { shape } from './diagnose.ts';
import { slips } from './slips.ts';
import { parseYaml } from './yaml.ts';
import type { YamlFinding } from './yaml-finding.ts';

/** A YAML file as it was read. */
export interface RawFile {
  readonly file: string;
  /** Texts, lists and mappings; null where a key has no value. */
  readonly raw: unknown;
  /** What was typed with a Chinese keyboard, asked for where the file does not fit. */
  readonly slips?: () => readonly YamlFinding[];
}

/** Reads a YAML file that must be there; says what is wrong and returns undefined where it cannot be read. */
export function readRaw(folder: Folder, file: string): RawFile | undefined {
  const text = readText(folder, file);
  if (text === undefined) return undefined;
  const hidden = hiddenInText(file, text);
  for (const finding of hidden) folder.report(finding);
  const parsed = parseYaml(hidden.length === 0 ? text : withoutHidden(text));
  if (!('value' in parsed)) {
    // What else is wrong may be wrong because of them, and its places would be those of another text.
    if (hidden.length === 0)
      for (const finding of parsed.findings) folder.report(placedFinding(file, finding));
    return undefined;
  }
  const long = listFinding(file, parsed.value);
  if (long !== undefined) {
    folder.report(long);
    return undefined;
  }
  if (text.includes('\\') || mayHoldLookAlikes(text))
    for (const finding of deceptionsInValue(file, parsed.value)) folder.report(finding);
  return { file, raw: parsed.value, slips: () => slips(text) };
}

function placedFinding(file: string, { rule, message, remedy, at, other }: YamlFinding) {
  const source = { file, path: [], span: at };
  if (other === undefined) return finding(rule, source, message, remedy);
  const related = [{ source: { file, path: [], span: other.at }, label: other.label }];
  return finding(rule, source, message, remedy, { related });
}

/** Checks a file against its schema; says everything that does not fit and returns undefined then. */
export function readShape<T>(folder: Folder, read: RawFile, schema: z.ZodType<T>): T | undefined {
  const { file, raw } = read;
  const { value, findings: unfit } = shape(file, raw, schema);
  const typed = unfit.length > 0 ? (read.slips?.() ?? []) : [];
  // What does not fit where such signs stand does not fit because of them.
  const findings = typed.length > 0 ? typed.map((finding) => placedFinding(file, finding)) : unfit;
  for (const finding of findings) folder.report(finding);
  return value;
}

/** {@link readRaw} and {@link readShape} in one. */
export function readFile<T>(folder: Folder, file: string, schema: z.ZodType<T>): T | undefined {
  const raw = readRaw(folder, file);
  return raw && readShape(folder, raw, schema);
}
