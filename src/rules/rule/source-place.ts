import { placeText } from '../../model/place.ts';
import type { Source } from '../../model/source.ts';

/** The place of what stands in no table, by the file it was written in: "narrative/reasons/3", "narrative/totals", "projects/3/name". */
export function sourcePlace({ file, path }: Source): string {
  const steps = file.replace(/\.[a-z]+$/u, '').split('/');
  const from = steps.lastIndexOf('narrative');
  const own = from < 0 ? steps.slice(-1) : steps.slice(from);
  return placeText({ table: [...own, ...path].join('/') });
}
