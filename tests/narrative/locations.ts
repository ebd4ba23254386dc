import type { Source } from '../../src/model/source.ts';

/** Where a source with a position stands in a text: "3:1". */
export function locationOf(text: string, { span }: Source): string {
  const before = text.slice(0, span?.start ?? 0);
  return `${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`;
}
