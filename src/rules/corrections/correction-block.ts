import { writtenPlace } from '../../model/place.ts';
import type { UntoldChange } from './untold-changes.ts';

/** An entry of `corrections` that tells changes, on one line, as it is pasted into disclosure.yaml. */
export function correctionBlock(date: string, reason: string, changes: readonly UntoldChange[]): string {
  const listOf = (list: UntoldChange['list']): string => {
    const entries = changes.filter((change) => change.list === list);
    if (entries.length === 0) return '';
    const lines = entries.map(
      ({ place, from, after }) =>
        `{ at: ${writtenPlace(place)}, from: ${JSON.stringify(from)}, to: ${JSON.stringify(after)} }`,
    );
    return `, ${list}: [${lines.join(', ')}]`;
  };
  return `- { date: ${date}, reason: ${JSON.stringify(reason)}${listOf('figures')}${listOf('texts')} }`;
}
