import type { Finding } from '../../model/finding.ts';
import { meantAs } from '../findings/nearest.ts';
import { finding } from '../findings/read-finding.ts';
import { type PlacedMap, type PlacedValue, textAt } from './placed-value.ts';

/** What names an entry of a list, the first that it has. */
const NAMES = ['id', 'table', 'section', 'list', 'title'];

/** What a variant says of an entry rather than in it. */
const WORDS = ['removed', 'replaced', 'before', 'after'];

/** Tells of something that is wrong with a variant. */
type Report = (finding: Finding) => void;

/**
 * A format's file (or one beside it) with what a variant (`extends`) says otherwise: mappings key by key, lists of named entries entry
 * by entry, anything else as a whole. `without` takes keys of a mapping away before; an entry may be `removed`, `replaced` as a
 * whole, or put `before` or `after` another.
 */
export function variant(base: PlacedValue, own: PlacedValue, report: Report): PlacedValue {
  if (base.kind === 'map' && own.kind === 'map') return mapVariant(base, own, report);
  if (base.kind === 'list' && own.kind === 'list' && own.items.every(isNamed) && base.items.every(isNamed))
    return { ...own, items: listVariant(base.items, own.items, report) };
  return own;
}

function mapVariant(base: PlacedMap, own: PlacedMap, report: Report): PlacedValue {
  const dropped = own.entries.get('without');
  const kept = new Map(base.entries);
  for (const item of dropped?.kind === 'list' ? dropped.items : []) {
    const key = item.kind === 'leaf' ? String(item.value) : '';
    if (!kept.delete(key)) report(notThere(item, key, [...base.entries.keys()]));
  }
  for (const [key, value] of own.entries) {
    if (key === 'without' || WORDS.includes(key)) continue;
    const inherited = kept.get(key);
    kept.set(key, inherited === undefined ? value : variant(inherited, value, report));
  }
  return { ...own, entries: kept };
}

function listVariant(
  base: readonly PlacedValue[],
  own: readonly PlacedValue[],
  report: Report,
): readonly PlacedValue[] {
  let items = [...base];
  for (const entry of own) {
    const name = nameOf(entry);
    const index = items.findIndex((item) => nameOf(item) === name);
    const inherited = items[index];
    if (textAt(entry, 'removed') === 'true') {
      if (inherited === undefined) report(notThere(entry, name, items.map(nameOf)));
      items = items.filter((item) => item !== inherited);
      continue;
    }
    const isMerged = inherited !== undefined && textAt(entry, 'replaced') !== 'true';
    const value = isMerged ? variant(inherited, entry, report) : withoutWords(entry);
    const place = placeOf(entry, items, report);
    if (place === undefined && inherited !== undefined) items[index] = value;
    else {
      const rest = items.slice(0, place).filter((item) => item !== inherited);
      items = [
        ...rest,
        value,
        ...(place === undefined ? [] : items.slice(place)).filter((item) => item !== inherited),
      ];
    }
  }
  return items;
}

/** Where an entry is to be put among others; undefined where it does not say. */
function placeOf(entry: PlacedValue, items: readonly PlacedValue[], report: Report): number | undefined {
  for (const [word, beyond] of [
    ['before', 0],
    ['after', 1],
  ] as const) {
    const name = textAt(entry, word);
    if (name === undefined) continue;
    const index = items.findIndex((item) => nameOf(item) === name);
    if (index !== -1) return index + beyond;
    report(notThere(entry, name, items.map(nameOf)));
  }
  return undefined;
}

function notThere({ source }: PlacedValue, name: string, known: readonly string[]): Finding {
  const message = `所依据的格式在这里没有“${name}”${meantAs(name, known)}`;
  return finding('format/extends', source, message, `这里有：${known.join('、')}。`);
}

const isNamed = (item: PlacedValue): boolean => nameOf(item) !== '';

const nameOf = (item: PlacedValue): string =>
  NAMES.map((key) => textAt(item, key)).find((text) => text !== undefined) ?? '';

const withoutWords = (entry: PlacedValue): PlacedValue =>
  entry.kind !== 'map'
    ? entry
    : { ...entry, entries: new Map([...entry.entries].filter(([key]) => !WORDS.includes(key))) };
