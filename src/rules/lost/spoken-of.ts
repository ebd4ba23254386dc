import { goalsTable, projectsTable } from '../../formats/record-tables.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';

/** What still speaks of a project that projects.yaml does not have. */
export interface SpokenOf {
  /** Its key. */
  readonly key: string;
  /** What does: lines of procurement.yaml, a key of disclosure.yaml, one of narrative.yaml. */
  readonly where: 'procurement' | 'acknowledged' | 'prior';
}

/** The projects that purchases, acknowledgements and last year's figures speak of, and projects.yaml does not have. */
export function projectsSpokenOf({ disclosure, format, tables }: Account): readonly SpokenOf[] {
  const there = new Set(disclosure.projects.map(({ key }) => key));
  const isProject = (key: string): boolean => key !== '' && !there.has(key);
  const listing = new Set(['projects', projectsTable(format)?.id, goalsTable(format)?.id]);
  const rows = new Set(
    tables.flatMap(({ id, sides }) => sides.flatMap((side) => side.rows.map(({ key }) => `${id}/${key}`))),
  );
  const acknowledged = disclosure.acknowledged.flatMap(({ at }): readonly SpokenOf[] => {
    const [table = '', key = ''] = at.split('/');
    const isMeant = listing.has(table) && isProject(key) && !rows.has(`${table}/${key}`);
    return isMeant ? [{ key, where: 'acknowledged' }] : [];
  });
  const prior = (disclosure.narrative?.prior ?? []).flatMap(({ of }): readonly SpokenOf[] => {
    const key = of[DIMENSION.project] ?? '';
    return isProject(key) ? [{ key, where: 'prior' }] : [];
  });
  const bought = (disclosure.procurement?.lines ?? []).flatMap(({ project = '' }): readonly SpokenOf[] =>
    isProject(project) ? [{ key: project, where: 'procurement' }] : [],
  );
  return [...bought, ...acknowledged, ...prior];
}
