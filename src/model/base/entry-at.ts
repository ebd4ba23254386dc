/**
 * The value of a map at a key that the map has.
 * @throws RangeError where it has none: what is missing is a bug, and must not become a zero or a blank
 */
export function valueAt<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`nothing at ${String(key)}`);
  return value;
}

/**
 * The entry of a list at a place that the list has.
 * @throws RangeError where it has none: a wrong place is a bug, and must not become a zero, a blank or the whole
 */
export function entryAt<Entry>(list: ArrayLike<Entry>, place: number): Entry {
  const entry = list[place];
  if (entry === undefined) throw new RangeError(`no entry ${place} among ${list.length}`);
  return entry;
}
