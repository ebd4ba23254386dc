import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/model/finding.ts';
import type { Source } from '../../src/model/source.ts';
import { locate } from '../../src/read/yaml/locate.ts';
import { restored, type Step } from './run.ts';

/** Does what a remedy says, in the files themselves. */
export type Remedy = (root: string, finding: Finding) => void;

/** Two findings with one of these are the same. */
export const findingKey = ({ rule, message }: Finding): string => `${rule} ${message}`;

const GUESSES = [
  /="([^"]+)" 不认识，是不是“([^”]+)”/,
  /<(\w+)>，是不是“([^”]+)”/,
  /(\S+) 不会被读到，是不是“([^”]+)”/,
  /“([^“”]+)”[^“”]*，是不是“([^”]+)”/,
];
const CLEAN = /(?:写作|改为) ?(“[^”]+”|"[^"]*"|[\w.-]*\d[\w.-]*)(?=[。，：；])/;

/** The remedies that say what to do in so many words, and how it is done. */
export const PROMISES: readonly Promised[] = [
  { name: '说明', isMade: ({ remedy }) => /acknowledged (?:里|的)/.test(remedy), keep: acknowledged },
  {
    name: '是不是',
    isMade: ({ message }) => message.includes('，是不是“'),
    keep: (root, finding) => {
      const found = GUESSES.map((guess) => guess.exec(finding.message)).find((match) => match !== null);
      const [, wrong = '', right = ''] = found ?? [];
      correct(root, finding, wrong, right);
    },
  },
  {
    name: '写作',
    isMade: ({ remedy, source }) =>
      CLEAN.test(remedy) && (source.path.length > 0 || source.span !== undefined),
    keep: (root, { remedy, source }) =>
      putInstead(root, source, (CLEAN.exec(remedy)?.[1] ?? '').replace(/[“”]/g, '')),
  },
  {
    name: 'empty: true',
    isMade: ({ remedy }) => /建 tables\/\S+\.yaml，只写一行 empty: true/.test(remedy),
    keep: (root, { remedy, disclosure }) =>
      append(root, disclosure, /建 (tables\/\S+\.yaml)/.exec(remedy)?.[1] ?? '', 'empty: true'),
  },
  {
    name: 'draft: true',
    isMade: ({ remedy }) => remedy.includes('disclosure.yaml 里写 draft: true'),
    keep: (root, { disclosure }) => append(root, disclosure, 'disclosure.yaml', 'draft: true'),
  },
  {
    name: 'notInSource',
    isMade: ({ remedy }) => remedy.includes('disclosure.yaml 的 notInSource 里写明原因'),
    keep: (root, { disclosure, table, message }) =>
      append(
        root,
        disclosure,
        'disclosure.yaml',
        `notInSource:\n  - { table: ${table ?? ''}, reason: 取得的文本没有这张表（${message.slice(0, 4)}） }`,
      ),
  },
  {
    name: 'reasons',
    isMade: ({ remedy }) => /reasons 里写 \{.*text: … \}/.test(remedy),
    keep: (root, { remedy, disclosure }) => {
      const entry = /reasons 里写 (\{.*\})/.exec(remedy)?.[1]?.replace('…', '新增公共就业服务任务');
      append(root, disclosure, 'narrative.yaml', `reasons:\n  - ${entry}`);
    },
  },
  {
    name: 'facts',
    isMade: ({ remedy }) => /facts 里写 \S+: …/.test(remedy),
    keep: (root, { remedy, disclosure }) =>
      append(
        root,
        disclosure,
        'narrative.yaml',
        `facts:\n  ${/facts 里写 (\S+): …/.exec(remedy)?.[1] ?? ''}: "3"`,
      ),
  },
  {
    name: 'corrections',
    isMade: ({ remedy }) => remedy.includes('加上这一条，填好日期和原因：'),
    keep: (root, { remedy, disclosure }) => {
      const entry = /：(- \{ date: .*\})/.exec(remedy)?.[1] ?? '';
      const filled = entry.replace('年-月-日', '2026-03-02').replace('"原因"', '录入时看错一行');
      append(root, disclosure, 'disclosure.yaml', `corrections:\n  ${filled}`);
    },
  },
];

/** A line more in a file of a disclosure. */
function append(root: string, disclosure: string | undefined, name: string, text: string): void {
  const file = join(root, 'disclosures', disclosure ?? '', name);
  const before = existsSync(file) ? `${readFileSync(file, 'utf8').trimEnd()}\n` : '';
  writeFileSync(file, `${before}${text}\n`);
}

/** Does what a sample says that its remedies mean. */
export function followed(root: string, steps: readonly Step[]): void {
  for (const step of steps) {
    if ('remove' in step) rmSync(join(root, step.remove), { recursive: true });
    else if ('rename' in step) renameSync(join(root, step.rename), join(root, step.to));
    else if ('restore' in step) restored(root, step.restore);
    else if ('saved' in step) savedAnew(join(root, step.saved), step.from);
    else if ('run' in step)
      execFileSync(process.execPath, [`${SCRIPTS}${step.run}.ts`, '--content', root, step.of]);
    else changed(join(root, step.in), step.from, step.to);
  }
}

const SCRIPTS = join(import.meta.dirname, '../../scripts/');

/** Puts a text in the place of another, or at the end of a file, which is made if need be. */
function changed(file: string, from: string, to: string): void {
  const text = from === '' && !existsSync(file) ? '' : readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`no “${from}” in ${file}`);
  writeFileSync(file, from === '' ? `${text}${to}` : text.replace(from, () => to));
}

/** Saves a file in UTF-8. */
function savedAnew(file: string, encoding: string): void {
  writeFileSync(file, new TextDecoder(encoding).decode(readFileSync(file)));
}

/** A kind of advice that is plain enough to be followed by a program. */
interface Promised {
  readonly name: string;
  readonly isMade: (finding: Finding) => boolean;
  readonly keep: Remedy;
}

/** Explains a finding in disclosure.yaml, with what its message and `check --json` say of it: the original prints so, and was published. */
function acknowledged(root: string, { rule, place, difference, disclosure }: Finding): void {
  const file = join(root, 'disclosures', disclosure ?? '', 'disclosure.yaml');
  const written = readFileSync(file, 'utf8');
  const text = /^asPublished:/m.test(written) ? written : `${written.trimEnd()}\nasPublished: true\n`;
  if (place !== undefined && text.includes(`rule: ${rule}, at: ${place},`)) {
    writeFileSync(file, text);
    return;
  }
  const entry = [
    `  - rule: ${rule}`,
    `    at: ${JSON.stringify(place ?? '')}`,
    ...(difference === undefined ? [] : [`    difference: ${JSON.stringify(difference)}`]),
    '    reason: 公开的原件就是这样印的，照原件保留。',
  ].join('\n');
  const list = /^acknowledged:\n/m.exec(text);
  writeFileSync(
    file,
    list === null
      ? `${text.trimEnd()}\nacknowledged:\n${entry}\n`
      : text.replace(/^acknowledged:\n/m, `acknowledged:\n${entry}\n`),
  );
}

/** Puts a right name in the place of a wrong one: in the file where the finding points, or of a file or folder itself. */
function correct(root: string, { source }: Finding, wrong: string, right: string): void {
  const names = source.file.split('/');
  const place = names.findIndex((name) => name.replace(/\.\w+$/, '') === wrong.replace(/\.\w+$/, ''));
  if (place === -1) {
    putInstead(root, source, right, wrong);
    return;
  }
  const name = names[place] ?? '';
  const to = names.with(place, right.includes('.') ? right : right + (/\.\w+$/.exec(name)?.[0] ?? ''));
  const [from, target] = [names, to].map((each) => join(root, ...each.slice(0, place + 1)));
  if (from === undefined || target === undefined) return;
  if (!existsSync(target)) renameSync(from, target);
  else if (statSync(from).isDirectory()) {
    cpSync(from, target, { recursive: true });
    rmSync(from, { recursive: true });
  } else renameSync(from, target);
}

/** Writes something else where a finding points to; only in place of a part of it, where that is told. */
function putInstead(root: string, source: Source, text: string, part?: string): void {
  const file = join(root, source.file);
  const { line, column, length } = locate(root, source);
  const lines = readFileSync(file, 'utf8').split('\n');
  const own = lines[line - 1] ?? '';
  const start = column - 1;
  const place = part === undefined ? -1 : own.indexOf(part, start);
  const [from, size] = part === undefined || place === -1 ? [start, length] : [place, part.length];
  lines[line - 1] = own.slice(0, from) + text + own.slice(from + size);
  writeFileSync(file, lines.join('\n'));
}
