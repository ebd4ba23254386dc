import type { Source } from '../model/source.ts';
import type { View } from './view.ts';

/** A fact: what a list counts, what narrative.yaml says, or what assets.yaml counts. */
export interface Fact {
  readonly text: string;
  /** What assets.yaml calls it. */
  readonly title?: string | undefined;
  /** Where a person wrote it; absent where it was counted. */
  readonly source?: Source | undefined;
}

/** A fact by its name; undefined where nobody says it. */
export function factOf(view: View, name: string): Fact | undefined {
  const counted = countOf(view, name);
  const stated = view.narrative?.facts.get(name);
  if (stated !== undefined) view.asked.add(stated);
  if (counted !== undefined && stated === undefined) return { text: String(counted) };
  if (stated !== undefined) return stated;
  const asset = view.account.disclosure.assets?.counts.find(({ id }) => id === name);
  return asset && { text: asset.count, title: asset.title, source: asset.source };
}

/** What a list of the disclosure counts; undefined where there is no such list. */
export function countOf({ account }: View, name: string): number | undefined {
  const { projects, procurement, discloser, narrative } = account.disclosure;
  if (name === 'projects') {
    // A project that only the goals table lists has no amount in a table of projects.
    const listed = projects.filter(({ money }) => money.total !== undefined);
    return listed.length || projects.length || undefined;
  }
  if (name === 'procurement-lines') return procurement?.lines.length;
  if (name === 'units') {
    const told = narrative?.organisation?.units.length ?? 0;
    return told > 0 ? told : discloser.department.units.length || undefined;
  }
  return undefined;
}
