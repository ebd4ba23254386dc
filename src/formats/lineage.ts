import type { Format } from './format.ts';

/** A format's id and those of the formats it extends, itself first. */
export function lineage(formats: ReadonlyMap<string, Format>, id: string): readonly string[] {
  const ids: string[] = [];
  for (
    let next: string | undefined = id;
    next !== undefined && !ids.includes(next);
    next = formats.get(next)?.extends
  )
    ids.push(next);
  return ids;
}
