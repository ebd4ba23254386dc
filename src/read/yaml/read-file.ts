import type { z } from 'zod';
import { type Folder, readText } from '../files/files.ts';
import { finding } from '../findings/finding.ts';
import { shape } from './diagnose.ts';
import { parseYaml } from './yaml.ts';
import type { YamlProblem } from './yaml-problem.ts';

/** A YAML file as it was read. */
export interface RawFile {
  readonly file: string;
  /** Texts, lists and mappings; null where a key has no value. */
  readonly raw: unknown;
}

/** Reads a YAML file that must be there; says what is wrong and returns undefined where it cannot be read. */
export function readRaw(folder: Folder, file: string): RawFile | undefined {
  const text = readText(folder, file);
  if (text === undefined) return undefined;
  const parsed = parseYaml(text);
  if ('value' in parsed) return { file, raw: parsed.value };
  for (const problem of parsed.problems) folder.report(problemFinding(file, problem));
  return undefined;
}

function problemFinding(file: string, { rule, message, remedy, at, other }: YamlProblem) {
  const source = { file, path: [], span: at };
  if (other === undefined) return finding(rule, source, message, remedy);
  const related = [{ source: { file, path: [], span: other.at }, label: other.label }];
  return finding(rule, source, message, remedy, { related });
}

/** Checks a file against its schema; says everything that does not fit and returns undefined then. */
export function readShape<T>(folder: Folder, { file, raw }: RawFile, schema: z.ZodType<T>): T | undefined {
  const { value, diagnostics } = shape(file, raw, schema);
  for (const diagnostic of diagnostics) folder.report(diagnostic);
  return value;
}

/** {@link readRaw} and {@link readShape} in one. */
export function readFile<T>(folder: Folder, file: string, schema: z.ZodType<T>): T | undefined {
  const raw = readRaw(folder, file);
  return raw && readShape(folder, raw, schema);
}
