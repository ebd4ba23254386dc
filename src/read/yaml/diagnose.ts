import { z } from 'zod';
import type { Finding } from '../../model/finding.ts';
import { at, type Source } from '../../model/source.ts';
import { nearest } from '../findings/nearest.ts';
import { finding } from '../findings/read-finding.ts';
import { READ_RULES, type ReadRule } from '../findings/read-rules.ts';
import { commaHint, decimalComma, keyHint } from './key-hints.ts';
import { writtenShape } from './written-shape.ts';
import { fullWidthHint } from './yaml-syntax.ts';

type Steps = readonly (string | number)[];

/** Value and findings of checking a value against a schema. */
export interface Shaped<T> {
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
}

/** Checks what was read from a file against a schema; says everything that does not fit. */
export function shape<T>(file: string, raw: unknown, schema: z.ZodType<T>): Shaped<T> {
  const outcome = schema.safeParse(raw, { error: allowedKeys, reportInput: true, jitless: true });
  if (outcome.success) return { value: outcome.data, findings: [] };
  const source = { file, path: [] };
  const issues = oneForEachText(withoutMistyped(outcome.error.issues));
  return { value: undefined, findings: issues.flatMap((issue) => diagnose(source, issue)) };
}

/** A key that is missing because it was mistyped is spoken of once, as the mistyped one. */
function withoutMistyped(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const meant = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys)
      meant.add([...issue.path, nearest(key, issue.message.split('\n'))].join('/'));
  }
  return issues.filter(
    (issue) => issue.code !== 'invalid_type' || issue.input !== undefined || !meant.has(issue.path.join('/')),
  );
}

/** A text that is wrong in two ways is told once: what is said first is what it should be written as. */
function oneForEachText(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const told = new Set<string>();
  return issues.filter((issue) => {
    if (typeof issue.input !== 'string') return true;
    const place = JSON.stringify(issue.path);
    const isNew = !told.has(place);
    told.add(place);
    return isNew;
  });
}

/**
 * The message of an issue about unknown keys carries the known ones, a line each; that of one about the kind of a value, how it is
 * written, and on a second line what it is called in Chinese. All other messages are made below.
 */
const allowedKeys: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type') return `${writtenShape(issue.inst)}\n${titleIn(issue.inst)}`;
  return issue.code === 'unrecognized_keys' && issue.inst instanceof z.ZodObject
    ? Object.keys(issue.inst.shape).join('\n')
    : undefined;
};

/** What a schema's value is called in Chinese; "" where nothing says. */
const titleIn = (schema: unknown): string =>
  schema instanceof z.ZodType ? (z.globalRegistry.get(schema)?.title ?? '') : '';

/** The findings of an issue below a place. */
function diagnose(below: Source, issue: z.core.$ZodIssue): readonly Finding[] {
  const source = at(below, ...stepsOf(issue));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(
        (key) =>
          thousands(source, key, issue.input) ??
          unknownKey(source, key, issue.message.split('\n'), issue.input),
      );
    case 'invalid_type':
      return [wrongType(source, issue.expected, issue.input, ...issue.message.split('\n'))];
    case 'invalid_union':
      return closestBranch(issue.errors).flatMap((each) => diagnose(source, each));
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((each) => diagnose(source, each));
    case 'invalid_value':
      return [wrongChoice(source, issue.input, issue.values.map(String))];
    case 'too_small':
      return [wrongValue(source, issue.input, '不能是空的')];
    case 'custom':
      return [customFinding(source, issue)];
    default:
      return [wrongValue(source, issue.input, issue.message)];
  }
}

/** Symbols never occur: the values come from YAML. */
const stepsOf = (issue: z.core.$ZodIssue): Steps => issue.path.filter((step) => typeof step !== 'symbol');

/** What a place is called: its key, or its number in a list. */
function nameOf(path: Steps): string {
  const last = path.at(-1);
  if (last === undefined) return '文件';
  return typeof last === 'number' ? `第 ${last + 1} 项` : `“${last}”`;
}

function unknownKey(source: Source, key: string, allowed: readonly string[], input: unknown): Finding {
  const place: Source = { ...at(source, key), key: true };
  const home = allowed.includes('asPublished') ? HOMES[key] : undefined;
  if (home !== undefined)
    return finding(
      'content/unknown-key',
      place,
      `不认识的键“${key}”：${home}，不写在 tables/ 里`,
      `移到本公开的文件夹里，与 disclosure.yaml 并列。`,
    );
  const inside = allowed.includes('goals') ? GOALS[key] : undefined;
  if (inside !== undefined)
    return finding(
      'content/unknown-key',
      place,
      `不认识的键“${key}”：目标写在 goals 里`,
      `写作 goals: { ${inside}: … }。`,
    );
  const list = allowed[0] === '' ? '这里不能有任何键。' : `这里可用的键：${allowed.join('、')}。`;
  const hint = keyHint(key) ?? decimalComma(key, input) ?? commaHint(key, input);
  if (hint !== undefined)
    return finding('content/unknown-key', place, `不认识的键“${key}”`, `${hint}${list}`);
  const meant = nearest(key, allowed);
  const message = meant === undefined ? `不认识的键“${key}”` : `不认识的键“${key}”，是不是“${meant}”？`;
  return finding(
    'content/unknown-key',
    place,
    message,
    meant === undefined ? list : `写作 ${meant}，或删去。${list}`,
  );
}

/** What formats call a goal, and its key in a project's `goals`. */
const GOALS: Readonly<Record<string, string>> = { yearGoal: 'year', termGoal: 'term' };

/** Where records are written that stand in the file of a table by mistake, by their key there. */
const HOMES: Readonly<Record<string, string>> = {
  projects: '项目写在 projects.yaml',
  counts: '车辆、设备等写在 assets.yaml',
  lines: '政府采购的各行写在 procurement.yaml',
  prior: '上年数写在 narrative.yaml',
};

/** A key that is the end of an amount: a comma in it, between its thousands or for the point, parts two entries in YAML. */
function thousands(source: Source, key: string, input: unknown): Finding | undefined {
  if (!/^\d{1,3}(?:\.\d+)?$/.test(key) || typeof input !== 'object' || input === null) return undefined;
  const isStart = (value: unknown): boolean => typeof value === 'string' && /^[-−－]?\d{1,3}$/.test(value);
  const entries = Object.entries(input);
  const last = entries[entries.findIndex(([name]) => name === key) - 1];
  const starts =
    last !== undefined && isStart(last[1]) ? [last] : entries.filter(([, value]) => isStart(value));
  const [before] = starts;
  if (before === undefined) return undefined;
  const place: Source = { ...at(source, key), key: true };
  const [name, start] = before;
  const isSure = starts.length === 1;
  if (!/^\d{3}/.test(key)) {
    const message = `${isSure ? `“${name}”的` : ''}金额${isSure ? ` ${start},${key} ` : ''}里写了逗号，被读成了两项`;
    return finding(
      'content/amount',
      place,
      message,
      `小数点写半角的点：${isSure ? `${name}: ${start}.${key}` : '1234.50'}。`,
    );
  }
  const message = isSure
    ? `“${name}”的金额 ${start},${key} 写了千分位的逗号，被读成了两项`
    : `“${key}”像是千分位逗号后面的数字，被读成了一个键`;
  const remedy = isSure ? `写作 ${name}: ${start}${key}，不写逗号。` : '金额不写千分位的逗号，如 1234.50。';
  return finding('content/amount', place, message, remedy);
}

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  array: '列表',
  object: '一组键值',
  record: '一组键值',
};

/** @param written how such a value is written (`writtenShape`) @param title what it is called */
function wrongType(source: Source, expected: string, input: unknown, written = '…', title = ''): Finding {
  const name = nameOf(source.path);
  const wanted = KINDS[expected] ?? expected;
  if (input === undefined) {
    const key = source.path.at(-1);
    const remedy =
      expected === 'string' || typeof key !== 'string'
        ? `补上${name}，其值为${wanted}。`
        : `补上 ${key}: ${written}，“…”换成内容。`;
    const called = title === '' || typeof key !== 'string' ? name : `${title}（${key}）`;
    return finding('content/missing-key', source, `缺少${called}`, remedy);
  }
  if (input === null) {
    const remedy =
      expected === 'string'
        ? '填上值；有意留空写 ""，或把这个键整个删去。'
        : `填上${wanted}，或把这个键整个删去。`;
    return finding('content/no-value', source, `${name}后面没有写值`, remedy);
  }
  const hint = typeof input === 'string' ? fullWidthHint(input) : undefined;
  const message = `${name}应为${wanted}，现为${kindOf(input)}`;
  return finding('content/wrong-kind', source, message, hint ?? wayToWrite(source, expected, written));
}

/** How a value of the wrong kind is to be written. */
function wayToWrite({ path }: Source, expected: string, written: string): string {
  const last = path.at(-1);
  const lead = typeof last === 'string' ? `${last}: ` : typeof last === 'number' ? '- ' : '';
  if (expected === 'string') return `写作 ${lead}${written}，只有一段文字，没有括号和下级，“…”换成文字。`;
  return `写作 ${lead}${written}，“…”换成内容；也可以分成几行。各键见 ${KEYS}。`;
}

/** The reference of all keys, in Chinese. */
const KEYS = 'docs/files.zh-CN.md';

function kindOf(input: unknown): string {
  if (Array.isArray(input)) return '列表';
  if (typeof input === 'object') return '一组键值';
  return `文字“${shortened(String(input))}”`;
}

const shortened = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

function wrongChoice(source: Source, input: unknown, allowed: readonly string[]): Finding {
  const written = typeof input === 'string' ? `写作“${shortened(input)}”，` : '';
  const message = `${nameOf(source.path)}${written}只能是${choiceOf(allowed, '、')}`;
  return finding('content/value', source, message, `写${choiceOf(allowed, '或')}。`);
}

/** Values to choose from: true、false with spaces around them, “元”、“万元” in quotes. */
const choiceOf = (allowed: readonly string[], between: string): string =>
  allowed.every((value) => /^[!-~]+$/.test(value))
    ? ` ${allowed.join(between === '或' ? ' 或 ' : between)}`
    : allowed.map((value) => `“${value}”`).join(between);

function wrongValue(source: Source, input: unknown, says: string): Finding {
  const isKey = input === source.path.at(-1);
  const written = typeof input === 'string' && !isKey ? `写作“${shortened(input)}”，` : '';
  const message = `${isKey ? '键' : ''}${nameOf(source.path)}${written}${says}`;
  return finding('content/value', source, message, `照这句话改写这个值；各键的写法见 ${KEYS}。`);
}

/** A finding that a schema found in a text, or the message of a refinement. */
function customFinding(source: Source, issue: z.core.$ZodIssueCustom): Finding {
  const { rule, remedy } = issue.params ?? {};
  if (isReadRule(rule) && typeof remedy === 'string') return finding(rule, source, issue.message, remedy);
  if (typeof issue.input === 'string') return wrongValue(source, issue.input, issue.message);
  return finding('content/value', source, issue.message, `照这句话改写这个值；各键的写法见 ${KEYS}。`);
}

const isReadRule = (rule: unknown): rule is ReadRule =>
  typeof rule === 'string' && Object.hasOwn(READ_RULES, rule);

/** The alternative that was most likely meant: the fewest keys wrong at its top, then the fewest issues. */
function closestBranch(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const wrongAtTop = (issues: readonly z.core.$ZodIssue[]): number =>
    issues.reduce(
      (sum, issue) =>
        sum +
        (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys.length : topLevel(issue)),
      0,
    );
  return [...branches].sort((a, b) => wrongAtTop(a) - wrongAtTop(b) || a.length - b.length)[0] ?? [];
}

/** A wrong kind of value outweighs any number of keys; a missing key counts as one. */
const topLevel = (issue: z.core.$ZodIssue): number => {
  if (issue.path.length === 0) return issue.code === 'invalid_type' ? 1000 : 1;
  return issue.path.length === 1 && issue.code === 'invalid_type' ? 1 : 0;
};
