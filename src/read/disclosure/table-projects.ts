import type { TableRecord } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import type { ProjectRecord } from '../../model/records.ts';
import { at } from '../../model/source.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { meantAs } from '../findings/nearest.ts';
import { finding } from '../findings/read-finding.ts';

/** Rows of tables that name a project which projects.yaml does not have. */
export function unknownProjects(
  tables: ReadonlyMap<string, TableRecord>,
  projects: readonly ProjectRecord[],
): readonly Finding[] {
  const keys = new Set(projects.map(({ key }) => key));
  return [...tables.values()]
    .flatMap(({ sides }) => Object.values(sides).flat())
    .flatMap(({ source, keys: { [DIMENSION.project]: project } }) => {
      if (project === undefined || keys.has(project)) return [];
      const message = `这一行的项目“${project}”不在 projects.yaml 里${meantAs(project, keys)}`;
      const remedy = '改正项目编码；确有这个项目的，在 projects.yaml 里补上它的编码、名称和单位。';
      return [finding('content/unknown-project', at(source, DIMENSION.project), message, remedy)];
    });
}
