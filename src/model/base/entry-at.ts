/**
 * The entry of a list at a place that the list has.
 * @throws RangeError where it has none: a wrong place is a bug, and must not become a zero, a blank or the whole
 */
export function entryAt<Entry>(list: ArrayLike<Entry>, place: number): Entry {
  const entry = list[place];
  if (entry === undefined) throw new RangeError(`no entry ${place} among ${list.length}`);
  return entry;
}
