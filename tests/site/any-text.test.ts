import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isBlocking, openBooks } from '../../src/books/books.ts';
import { PROJECT_FIELDS } from '../../src/model/kinds/record-fields.ts';
import type { Source } from '../../src/model/source.ts';
import { ownWords, seen } from '../narrative/own-words.ts';
import { builtPages } from './built-pages.ts';
import { cacheWithBundle, PROGRAM, runScript } from './built-site.ts';

/** Whatever somebody may write: words, amounts, signs of Markdown, of HTML and of YAML. */
const PIECES = [
  ...[
    '甲',
    '乙',
    '（一）',
    '“经费”',
    '支出',
    '：',
    '，',
    '、',
    '；',
    '。',
    '12',
    '5.00万元',
    '3000元*12月*2人',
    '5*6',
  ],
  ...[
    '**',
    '*',
    '_',
    '__',
    '~~',
    '`',
    '#',
    ' #3楼',
    '## ',
    '+',
    '- ',
    '1. ',
    '2026. ',
    '> ',
    '|',
    '<br>',
    '<b>',
    '<',
  ],
  ...[
    '>',
    '&amp;',
    '&',
    '"',
    "'",
    '\\',
    '\\n',
    '{甲}',
    '{',
    '}',
    '[',
    ']',
    '](',
    '/',
    ': ',
    '?',
    '!',
    '%',
    '@',
    '=',
    '$',
  ],
  ...['A', 'x', ' ', '  ', '　', '…', '——', '·', '①', '𠮷', 'é'],
] as const;
const written = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.join(''));

/** A name for each text, so that none stands where another was meant to. */
const NAMES = '子丑寅卯辰巳午未申酉戌亥';
const nameOf = (index: number): string =>
  `${NAMES[Math.floor(index / 144) % 12]}${NAMES[Math.floor(index / 12) % 12]}${NAMES[index % 12]}丁`;

type Json = string | readonly Json[] | { readonly [key: string]: Json };
/** A text that is drawn. */
const ANY = '⟦⟧';

const UNIT = 'centre';
const OWN = `disclosures/${UNIT}/2026`;
const item = { of: { flow: 'expenditure', function: '208' }, text: ANY };
const LINES = Array.from({ length: 12 }, () => ANY);
const projectTexts = Object.fromEntries(
  Object.entries(PROJECT_FIELDS).flatMap(([key, { written: way }]) => (way === 'text' ? [[key, ANY]] : [])),
);
const project = (code: string, general: string): Json => ({
  ...{ code, name: ANY, unit: '301001', category: '部门预算项目', money: { general }, ...projectTexts },
  goals: { term: ANY, year: ANY },
  indicators: ['数量指标', '质量指标', '时效指标'].map((level2) => ({
    ...{ level1: '产出指标', level2, name: ANY, nature: '定性', target: ANY, description: ANY, basis: ANY },
  })),
});
const COUNTS = [
  ...['generalVehicles', 'enforcementVehicles', 'technicalVehicles', 'serviceVehicles', 'otherVehicles'],
  'equipment100',
];
const table = (rows: readonly Json[]): Json => ({ rows, title: ANY, notes: [ANY, ANY] });

/** Every place in which somebody may write a text of their own. */
const FILES: Readonly<Record<string, Json>> = {
  'site.yaml': { name: ANY, description: ANY, publisher: ANY, contact: { address: ANY } },
  'units/centre.yaml': { id: UNIT, code: '301001', name: ANY, kind: 'unit' },
  [`${OWN}/disclosure.yaml`]: {
    format: 'neimenggu',
    published: '2026-02-09',
    source: ANY,
    notInSource: [{ table: 'procurement', reason: ANY }],
    acknowledged: [{ rule: 'facts/vehicles', at: 'assets/vehicles', reason: ANY }],
    corrections: [
      {
        date: '2026-03-01',
        reason: ANY,
        figures: [{ at: 'summary/221/amount', from: '24.00', to: '25.00' }],
      },
    ],
  },
  [`${OWN}/tables/summary.yaml`]: {
    revenue: [{ line: 'general', amount: '410.00' }],
    expenditure: [
      { line: '208', amount: '385.00' },
      { line: '221', amount: '25.00' },
    ],
    notes: [ANY],
  },
  [`${OWN}/tables/general-expenditure.yaml`]: table([
    { code: '2080106', personnel: '250.00', operating: '45.00', project: '90.00' },
    { code: '2210201', personnel: '25.00' },
  ]),
  [`${OWN}/tables/general-basic.yaml`]: table([
    { code: '30101', personnel: '275.00' },
    { code: '30201', operating: '45.00' },
  ]),
  [`${OWN}/tables/three-public.yaml`]: table([{ unit: '301001', officialHospitality: '0.50' }]),
  [`${OWN}/tables/government-fund.yaml`]: { empty: 'true', statement: ANY },
  [`${OWN}/tables/state-capital.yaml`]: { empty: 'true', statement: ANY },
  [`${OWN}/assets.yaml`]: {
    counts: [
      { id: 'vehicles', title: ANY, count: '1', measure: '辆' },
      ...COUNTS.map((id) => ({ id, title: ANY, count: '0', measure: '辆' })),
    ],
  },
  [`${OWN}/projects.yaml`]: { projects: [project('26001', '60.00'), project('26002', '30.00')] },
  [`${OWN}/narrative.yaml`]: {
    duties: { lead: [ANY, ANY], items: LINES },
    organisation: { text: [ANY, ANY], units: [{ name: ANY, nature: ANY, rank: ANY, funding: ANY }] },
    tasks: LINES.map(() => ({ title: ANY, text: ANY })),
    contact: { person: ANY, phone: '0471-6123456', address: ANY },
    reasons: [item, { ...item, of: { flow: 'expenditure', function: '221' } }],
    purposes: [item, { ...item, of: { flow: 'expenditure', function: '221' } }],
    facts: {
      'procurement-total': '0',
      'procurement-lines': '0',
      'procurement-kinds': ANY,
      'procurement-sources': ANY,
    },
  },
};
/** Markdown is marks besides letters: what of it stands on a page is asked of the letters. */
const WORDS: Readonly<Record<string, string>> = {
  [`${OWN}/narrative/totals.mdx`]: '---\nmode: after\n---\n\n',
  [`${OWN}/narrative/general-notes.mdx`]: '---\nmode: after\n---\n\n',
  'pages/about.mdx': '---\ntitle: 关于\norder: 1\n---\n\n',
};

/** A text, where it is written. */
interface Written {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly text: string;
}

const drawn = fc.sample(written, { numRuns: 400, seed: 2026 });
let count = 0;
const next = (): string => {
  count += 1;
  return `${nameOf(count)}${drawn[count % drawn.length]}`.trim();
};

/** A file with its texts drawn, and all of them. */
function filled(
  file: string,
  value: Json,
  path: Written['path'] = [],
): { value: Json; texts: readonly Written[] } {
  if (value === ANY) {
    const text = next();
    return { value: text, texts: [{ file, path, text }] };
  }
  if (typeof value === 'string') return { value, texts: [] };
  const entries: readonly (readonly [string | number, Json])[] = Array.isArray(value)
    ? value.map((each, index) => [index, each])
    : Object.entries(value);
  const inner = entries.map(([key, each]) => [key, filled(file, each, [...path, key])] as const);
  const made = inner.map(([key, each]) => [key, each.value] as const);
  return {
    value: Array.isArray(value) ? made.map(([, each]) => each) : Object.fromEntries(made),
    texts: inner.flatMap(([, each]) => each.texts),
  };
}

const root = mkdtempSync(join(tmpdir(), 'mingzhang-any-'));
const content = join(root, 'content');
const put = (file: string, text: string): void => {
  mkdirSync(dirname(join(content, file)), { recursive: true });
  writeFileSync(join(content, file), text);
};

/** Texts that a message refuses, by what it says: what is written instead is plain. */
const refused = new Map<Written, string>();
let texts: readonly Written[] = [];
let words: readonly Written[] = [];
let pages: readonly string[] = [];

/** Own words, a paragraph each, without those that a message refused. */
const wordsIn = (file: string): string =>
  [
    WORDS[file] ?? '',
    ...words.filter((each) => each.file === file && !refused.has(each)).map(({ text }) => text),
  ].join('\n\n');

/** What a finding is about. */
function toldOf({ file, path, span }: Source): readonly Written[] {
  const own = WORDS[file] === undefined ? undefined : wordsIn(file);
  return [...texts, ...words].filter((each) => {
    if (refused.has(each) || each.file !== file) return false;
    if (own === undefined)
      return path.every((step, index) => String(each.path[index] ?? step) === String(step));
    const start = own.indexOf(each.text);
    return span !== undefined && span.start >= start && span.start < start + each.text.length;
  });
}

/** Puts a plain text in the place of each that a message is about, until the content can be published. */
function settled(files: Readonly<Record<string, Json>>): void {
  const all = new Map(Object.entries(files).map(([file, value]) => [file, filled(file, value)]));
  texts = [...all.values()].flatMap((each) => each.texts);
  const instead = new Map<string, string>();
  for (;;) {
    for (const [file, { value }] of all)
      put(
        file,
        JSON.stringify(
          value,
          (_, each) => (typeof each === 'string' ? (instead.get(each) ?? each) : each),
          1,
        ),
      );
    for (const file of Object.keys(WORDS)) put(file, `${wordsIn(file)}\n`);
    const blocking = openBooks(content).findings.filter(isBlocking);
    const told = blocking.flatMap(({ source, message }) =>
      toldOf(source).map((each) => [each, message] as const),
    );
    if (blocking.length === 0) return;
    if (told.length === 0)
      throw new Error(blocking.map(({ source, message }) => `${source.file} ${message}`).join('\n'));
    for (const [each, message] of told) {
      refused.set(each, message);
      instead.set(each.text, `${each.text.slice(0, 4)}说明文字`);
    }
  }
}

beforeAll(async () => {
  for (const folder of ['taxonomy', 'formats/neimenggu'])
    cpSync(join(PROGRAM, 'content', folder), join(content, folder), { recursive: true });
  words = Object.keys(WORDS).flatMap((file) =>
    Array.from({ length: 40 }, next)
      .filter((text) => ownWords(text).said.length === 0)
      .map((text) => ({ file, path: [], text })),
  );
  settled(FILES);
  const [cache, out] = [join(root, 'cache'), join(root, 'site')];
  await cacheWithBundle(cache);
  const { code, output } = await runScript('scripts/build.ts', [
    ...['--content', content, '--out', out, '--cache', cache],
  ]);
  expect(code, output.slice(-2_000)).toBe(0);
  pages = (await builtPages(out)).map(({ html }) =>
    seen(html.replaceAll(/<(script|style)\b.*?<\/\1>/gs, '')),
  );
});
afterAll(() => rmSync(root, { recursive: true }));

/** A text without spaces and without the sign it ends with, which a sentence sets itself. */
const visible = (text: string): string => text.replaceAll(/\s/g, '').replace(/[。；，]+$/, '');
const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}“”（）：、]/gu, '');

describe('every visible character of what somebody writes stands on a page, or a message says why not', () => {
  test('in every place of every file', () => {
    const unprinted = openBooks(content).findings.filter(({ rule }) => rule === 'texts/unprinted');
    const isTold = ({ file, path }: Written): boolean =>
      unprinted.some(
        ({ source }) =>
          source.file === file && source.path.length === path.length && source.path.at(-1) === path.at(-1),
      );
    const lost = texts.filter(
      (each) =>
        !refused.has(each) && !isTold(each) && !pages.some((page) => page.includes(visible(each.text))),
    );
    expect(lost.map(({ file, path, text }) => `${file} ${path.join('.')}: ${text}`)).toEqual([]);
    expect(texts.length).toBeGreaterThan(100);
    expect(refused.size).toBeLessThan(texts.length / 2);
  });

  test('in own words and pages of the website', () => {
    const plain = pages.map(letters);
    const lost = words.filter(
      (each) => !refused.has(each) && !plain.some((page) => page.includes(letters(each.text))),
    );
    expect(lost.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
    expect(words.length).toBeGreaterThan(30);
  });
});
