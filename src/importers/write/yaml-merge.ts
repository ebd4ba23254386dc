import { type Document, isMap, isScalar, isSeq, parseDocument, Scalar, YAMLMap, type YAMLSeq } from 'yaml';
import { writtenDecimal } from '../../model/decimal/written-decimal.ts';
import { isAmountText } from '../../model/money.ts';
import { keptLines } from './kept-lines.ts';

/** What stands under a key stays as it is. */
export const KEPT: unique symbol = Symbol('kept');

/** What a key holds: a text, or further keys. */
export type YamlValue = string | Entries | typeof KEPT;
export interface Entries {
  readonly [key: string]: YamlValue | undefined;
}

/** Keys whose digits are no amounts, with or without a point. */
const QUOTED = new Set([
  'quantity',
  'price',
  'points',
  'target',
  'achieved',
  'score',
  'executionPoints',
  'executionRate',
  'executionScore',
  'totalScore',
]);

/** Keys that hold codes; a column of amounts may be called the same. */
const CODES = new Set(['code', 'unit', 'line', 'filed', 'economic', 'governmentEconomic', 'id']);

const OPTIONS = { lineWidth: 0, flowCollectionPadding: true } as const;

/** A YAML file whose comments and order are kept; every scalar stays the text that was typed. */
export const parseForMerging = (text: string): Document => parseDocument(text, { schema: 'failsafe' });

/** A file that does not exist yet, with a comment at its top. */
export function newYaml(comment: string, contents: YAMLMap): Document {
  const document = parseForMerging('');
  contents.commentBefore = ` ${comment}`;
  document.contents = contents as Document['contents'];
  return document;
}

/**
 * The text of a file; what was not changed in it comes back as it was.
 * @param before the file as it stood
 */
export function yamlText(document: Document, before: string | undefined): string {
  if (before === undefined) return document.toString(OPTIONS);
  const known = parseForMerging(before);
  if (JSON.stringify(known.toJS()) === JSON.stringify(document.toJS())) return before;
  const isFlush = /^[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n- /m.test(before);
  return keptLines(before, document.toString({ ...OPTIONS, indentSeq: !isFlush }));
}

/** A text as a scalar. */
export function scalarOf(key: string, text: string): Scalar<string> {
  const scalar = new Scalar(text);
  const isCode = /^\d+$/.test(text) && (CODES.has(key) || (key === 'project' && text.length > 12));
  const isNumber = QUOTED.has(key) && /^[\d.,]+$/.test(text);
  // Digits in quotes are not taken for numbers by other software, which would drop the zeros they begin with.
  if (text === '' || isCode || isNumber) scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

/** A map on one line, as rows of tables are. */
export function flowMap(entries: Entries): YAMLMap {
  const map = blockMap(entries);
  map.flow = true;
  return map;
}

/** A map with a key on each line; maps within it stand on one line. */
export function blockMap(entries: Entries): YAMLMap {
  const map = new YAMLMap();
  for (const [key, value] of Object.entries(entries)) {
    if (value === undefined || value === KEPT) continue;
    map.set(new Scalar(key), typeof value === 'string' ? scalarOf(key, value) : flowMap(value));
  }
  return map;
}

/**
 * Brings a map to hold what is wanted. An amount that is the same number stays as it is written.
 * @param owns whether a key that is not wanted is taken out
 */
export function mergeMap(map: YAMLMap, wanted: Entries, owns: (key: string) => boolean): void {
  for (const key of keysOf(map)) {
    const text = entryText(map, key);
    // A blank that was written on purpose is what an empty cell says as well.
    if (wanted[key] === undefined && text !== '' && owns(key)) map.delete(key);
  }
  for (const [key, value] of Object.entries(wanted)) {
    if (value === undefined || value === KEPT) continue;
    const before = map.get(key, true);
    if (typeof value !== 'string') {
      if (isMap(before)) mergeMap(before, value, owns);
      else if (Object.values(value).some((each) => each !== undefined)) map.set(key, flowMap(value));
    } else if (!isScalar(before)) {
      map.set(key, scalarOf(key, value));
    } else if (!isSame(String(before.value ?? ''), value)) {
      const scalar = scalarOf(key, value);
      before.value = value;
      if (before.type === Scalar.BLOCK_FOLDED || before.type === Scalar.BLOCK_LITERAL)
        before.type = Scalar.PLAIN;
      else if (scalar.type !== undefined) before.type = scalar.type;
    }
  }
}

const isSame = (a: string, b: string): boolean =>
  a === b || (isAmountText(a) && isAmountText(b) && writtenDecimal(a).equals(writtenDecimal(b)));

/** Entries without texts that differ from what a map has in blanks only: a PDF does not tell them. */
export const exceptBlanks = (map: YAMLMap, wanted: Entries): Entries =>
  Object.fromEntries(
    Object.entries(wanted).map(([key, value]) => {
      const isTyped = typeof value === 'string' && bare(entryText(map, key) ?? '') === bare(value);
      return [key, isTyped ? KEPT : value];
    }),
  );

const bare = (text: string): string => text.replace(/\s/g, '');

/** Keys that some of the wanted entries have: of the others their source says nothing, and what was typed of them is nobody's to take out. */
export const toldKeys = (wanted: readonly Entries[]): ReadonlySet<string> =>
  new Set(wanted.flatMap((entries) => Object.keys(entries).filter((key) => entries[key] !== undefined)));

/** The keys of a map. */
export const keysOf = (map: YAMLMap): readonly string[] =>
  map.items.map(({ key }) => String(isScalar(key) ? key.value : key));

/** The text of a key; undefined where it has none. */
export function entryText(map: YAMLMap, key: string): string | undefined {
  const value: unknown = map.get(key);
  return typeof value === 'string' ? value : undefined;
}

/** The list under a key; undefined where there is none. */
export function listAt(map: YAMLMap, key: string): YAMLSeq | undefined {
  const value: unknown = map.get(key, true);
  return isSeq(value) ? value : undefined;
}

/** What a list is brought to hold, and how its entries are told apart. */
export interface ListMerge {
  readonly wanted: readonly Entries[];
  /** What tells entries apart; of entries with one key the first is meant by the first. */
  readonly keyOf: (entry: (key: string) => string | undefined) => string;
  /** Whether a key that is not wanted is taken out of an entry. */
  readonly owns: (key: string, entry: YAMLMap) => boolean;
  /** Tells entries apart where a wanted one does not say all that its key is made of. */
  readonly looseKeyOf?: ((entry: (key: string) => string | undefined) => string) | undefined;
  /** Whether an entry that is not wanted stays. */
  readonly stays: (entry: YAMLMap) => boolean;
  readonly make: (entries: Entries) => YAMLMap;
  /** Whether the source does not tell blanks: texts that differ in them only stay as they are typed. */
  readonly keepsBlanks?: boolean | undefined;
}

/** The first entry left over that is meant by as much as a wanted one says. */
function looseItem(
  known: ReadonlyMap<string, YAMLMap[]>,
  looseKeyOf: ListMerge['looseKeyOf'],
  at: (key: string) => string | undefined,
): YAMLMap | undefined {
  const wanted = looseKeyOf?.(at) ?? '';
  if (wanted === '') return undefined;
  for (const items of known.values()) {
    const place = items.findIndex((item) => looseKeyOf?.((name) => entryText(item, name)) === wanted);
    if (place !== -1) return items.splice(place, 1)[0];
  }
  return undefined;
}

/**
 * Brings a list to hold what is wanted: entries keep their order and comments, new ones come after the one they follow.
 * @returns the entry of each that is wanted
 */
export function mergeList(
  list: YAMLSeq,
  { wanted, keyOf, looseKeyOf, owns, stays, make, keepsBlanks = false }: ListMerge,
): readonly YAMLMap[] {
  const items = list.items.filter((item): item is YAMLMap => isMap(item));
  // A list that was still to be filled in (`rows: []`) has a row a line from now on.
  if (list.items.length === 0) list.flow = false;
  const known = new Map<string, YAMLMap[]>();
  for (const item of items) {
    const key = keyOf((name) => entryText(item, name));
    known.set(key, [...(known.get(key) ?? []), item]);
  }
  const kept = new Set<YAMLMap>();
  let after: YAMLMap | undefined;
  const merged: YAMLMap[] = [];
  const added: { readonly item: YAMLMap; readonly after: YAMLMap | undefined }[] = [];
  for (const entries of wanted) {
    const at = (name: string) => (typeof entries[name] === 'string' ? entries[name] : undefined);
    const item = known.get(keyOf(at))?.shift() ?? looseItem(known, looseKeyOf, at);
    if (item === undefined) {
      const made = make(entries);
      added.push({ item: made, after });
      after = made;
    } else {
      mergeMap(item, keepsBlanks ? exceptBlanks(item, entries) : entries, (key) => owns(key, item));
      kept.add(item);
      after = item;
    }
    merged.push(after);
  }
  const result: unknown[] = list.items.filter((item) => !isMap(item) || kept.has(item) || stays(item));
  for (const { item, after: before } of added) {
    const place = before === undefined ? -1 : result.indexOf(before);
    result.splice(place + 1, 0, item);
  }
  list.items = result;
  return merged;
}
