import type { Format } from './format.ts';
import { type Holding, holdingSaid } from './holdings.ts';
import type { OutlineEntry } from './outline-schema.ts';

/** What a section or part holds, by its id; undefined where neither the format nor the id tells. */
export const holdingOf = (format: Format, id: string): Holding | undefined =>
  sectionsOf(format).find((section) => section.id === id)?.holds ?? holdingSaid(id, undefined);

/** The id of the section or part that holds something; undefined where the format has none. */
export const sectionHolding = (format: Format, holding: Holding): string | undefined =>
  sectionsOf(format).find(({ holds }) => holds === holding)?.id;

/** A section of text, or a part without entries, which is one too. */
interface HeldSection {
  readonly id: string;
  readonly holds?: Holding | undefined;
}

function sectionsOf({ outline }: Format): readonly HeldSection[] {
  const within = (entries: readonly OutlineEntry[]): readonly HeldSection[] =>
    entries.flatMap(({ section, holds, entries: below = [] }) => [
      ...(section === undefined ? [] : [{ id: section, holds: holdingSaid(section, holds) }]),
      ...within(below),
    ]);
  return outline.flatMap((part) => [
    { id: part.id, holds: holdingSaid(part.id, part.holds) },
    ...within(part.entries),
  ]);
}

/** Ids of everything in a format's outline that holds a text. */
export function sectionIds(format: Format): readonly string[] {
  const inside = (entries: readonly OutlineEntry[]): readonly string[] =>
    entries.flatMap(({ section, entries: below }) => [
      ...(section === undefined ? [] : [section]),
      ...inside(below ?? []),
    ]);
  return format.outline.flatMap(({ id, entries }) => (entries.length === 0 ? [id] : inside(entries)));
}
