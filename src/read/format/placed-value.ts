import { at, type Source } from '../../model/source.ts';

/** A value of a YAML file that knows where it was written, so that values of several files can be put together. */
export type PlacedValue =
  | { readonly kind: 'leaf'; readonly value: unknown; readonly source: Source }
  | { readonly kind: 'list'; readonly items: readonly PlacedValue[]; readonly source: Source }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, PlacedValue>; readonly source: Source };

/** A mapping. */
export type PlacedMap = Extract<PlacedValue, { readonly kind: 'map' }>;

/** A value as it was read from a place. */
export function placedValue(value: unknown, source: Source): PlacedValue {
  if (Array.isArray(value)) {
    return { kind: 'list', items: value.map((item, index) => placedValue(item, at(source, index))), source };
  }
  if (typeof value !== 'object' || value === null) return { kind: 'leaf', value, source };
  const entries = Object.entries(value).map(
    ([key, item]) => [key, placedValue(item, at(source, key))] as const,
  );
  return { kind: 'map', entries: new Map(entries), source };
}

/** The value alone. */
export function plainValue(placed: PlacedValue): unknown {
  if (placed.kind === 'leaf') return placed.value;
  if (placed.kind === 'list') return placed.items.map(plainValue);
  return Object.fromEntries([...placed.entries].map(([key, item]) => [key, plainValue(item)]));
}

/** The text of a mapping's entry; undefined where it has none. */
export function textAt(placed: PlacedValue, key: string): string | undefined {
  const found = placed.kind === 'map' ? placed.entries.get(key) : undefined;
  return found?.kind === 'leaf' && typeof found.value === 'string' ? found.value : undefined;
}

/** Where something was written that stands at a path of the values put together; what is not there is looked for in what should hold it. */
export function writtenAt(top: PlacedValue, source: Source): Source {
  let here = top;
  for (const [index, step] of source.path.entries()) {
    const below = stepDown(here, step);
    if (below === undefined)
      return { ...source, file: here.source.file, path: here.source.path.concat(source.path.slice(index)) };
    here = below;
  }
  return { ...source, file: here.source.file, path: here.source.path };
}

function stepDown(placed: PlacedValue, step: string | number): PlacedValue | undefined {
  if (placed.kind === 'list') return placed.items[Number(step)];
  return placed.kind === 'map' ? placed.entries.get(String(step)) : undefined;
}
