import { byPlace } from '../../model/place.ts';

/** What is told once however often it is printed, each where its place comes first by its text. */
export function onceEach<Told extends { readonly place: string }>(
  all: readonly Told[],
  keyOf: (told: Told) => string,
): readonly Told[] {
  const once = new Map<string, Told>();
  for (const told of all) {
    const before = once.get(keyOf(told));
    if (before === undefined || byPlace(told, before) < 0) once.set(keyOf(told), told);
  }
  return [...once.values()];
}
