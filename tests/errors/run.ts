import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import type { Finding } from '../../src/model/finding.ts';
import { locator } from '../../src/read/yaml/locate.ts';
import { terminalReport } from '../../src/report/terminal.ts';

/** The folder of the samples: one folder each, beside the good content that all of them start from (base). */
const FOLDER = import.meta.dirname;

/**
 * Something done to a file: a text put in the place of another ("" is its end), the file itself taken away, named otherwise, taken back as it was
 * before it was spoilt, or saved in UTF-8; or a command run for a disclosure.
 */
const step = z.union([
  z.strictObject({ in: z.string(), from: z.string(), to: z.string() }),
  z.strictObject({ remove: z.string() }),
  z.strictObject({ rename: z.string(), to: z.string() }),
  z.strictObject({ restore: z.string() }),
  z.strictObject({ saved: z.string(), from: z.string() }),
  z.strictObject({ run: z.string(), of: z.string() }),
]);
/** See the schema. */
export type Step = z.infer<typeof step>;

/** What a sample's about.yaml says. */
const about = z.strictObject({
  /** The rule it shows. */
  rule: z.string(),
  /** What the rule finds, in a Chinese sentence. */
  what: z.string(),
  /** Files and folders of the base to take away. */
  remove: z.array(z.string()).default([]),
  /** What is laid over the base before it: "records" for one with goals, indicators and purchases. */
  over: z.literal('records').optional(),
  /** Symbolic links to make, and what each points to. */
  link: z.record(z.string(), z.string()).default({}),
  /** Pipes to make, which no repository can keep. */
  pipe: z.array(z.string()).default([]),
  /** Files to fill up to a size in bytes, which are too large to keep. */
  grow: z.record(z.string(), z.string().transform(Number)).default({}),
  /** What somebody does who follows the remedies, where no program reads it out of them. */
  remedied: z.array(step).default([]),
});

/** A sample of a finding: content with something wrong, and what is said of it. */
export interface Sample extends z.infer<typeof about> {
  /** Its folder: "<group>-<rule>", or that and what sets it apart. */
  readonly name: string;
  /** Paths of the files that are laid over the base. */
  readonly files: readonly string[];
}

/** Everything wrong with a content folder. */
export type Check = (root: string) => readonly Finding[];

/** All samples, by name; `MINGZHANG_SAMPLE` names one to try alone. */
export const samples = (only = process.env.MINGZHANG_SAMPLE): readonly Sample[] =>
  readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('base'))
    .filter(({ name }) => only === undefined || name === only)
    .map(({ name }) => ({ name, ...readAbout(name), files: filesOf(join(FOLDER, name, 'content')) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

const readAbout = (name: string) =>
  about.parse(load(readFileSync(join(FOLDER, name, 'about.yaml'), 'utf8'), { schema: FAILSAFE_SCHEMA }));

const filesOf = (folder: string): readonly string[] =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .sort();

/** Where a sample keeps one of its files. */
export const sampleFile = (name: string, file: string): string => join(FOLDER, name, file);

/** What a check says of the base, as it is printed on a terminal. */
export const reportOfBase = (check: Check): string => report(check, join(FOLDER, 'base'));

/** What a check says of the base with records over it. */
export const reportOfRecords = (check: Check): string =>
  reportOf(
    {
      ...{ name: '', rule: '', what: '', over: 'records', files: [] },
      ...{ remove: [], link: {}, pipe: [], grow: {}, remedied: [] },
    },
    check,
  );

/** What a check says of a sample, as it is printed on a terminal. */
export const reportOf = (sample: Sample, check: Check): string =>
  inSample(sample, (root) => report(check, root));

/** Puts a file or folder of the good content into a folder of content. */
export function restored(root: string, path: string): void {
  cpSync(join(FOLDER, 'base', path), join(root, path), { recursive: true });
}

/** Does something with a sample's content, laid out in a folder of its own. */
export function inSample<Result>(sample: Sample, use: (root: string) => Result): Result {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  try {
    cpSync(join(FOLDER, 'base'), root, { recursive: true });
    if (sample.over !== undefined) cpSync(join(FOLDER, `base-${sample.over}`), root, { recursive: true });
    for (const path of sample.remove) rmSync(join(root, path), { recursive: true });
    if (sample.files.length > 0) cpSync(join(FOLDER, sample.name, 'content'), root, { recursive: true });
    for (const [path, target] of Object.entries(sample.link)) symlinkSync(target, join(root, path));
    for (const path of sample.pipe) execFileSync('mkfifo', [join(root, path)]);
    for (const [path, size] of Object.entries(sample.grow)) truncateSync(join(root, path), size);
    return use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

function report(check: Check, root: string): string {
  const locate = locator(root);
  const shown = (file: string) => `content${file.slice(root.length)}`;
  return terminalReport(check(root), (source) => {
    const location = locate(source);
    return { ...location, file: shown(location.file) };
  });
}
