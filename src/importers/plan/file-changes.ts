import { listsRecords, printsGoals } from '../../formats/record-tables.ts';
import type { TableFormat } from '../../formats/table-schema.ts';
import { type Draft, type DraftContext, draftLines } from '../draft/draft.ts';
import { assetsText } from '../write/assets-text.ts';
import type { FileChange } from '../write/file-change.ts';
import { procurementText } from '../write/procurement-text.ts';
import { projectsText } from '../write/projects-text.ts';
import { newFile, tableText } from '../write/table-text.ts';

/**
 * What a draft changes in the files of its disclosure.
 * @param path the folder of the disclosure
 * @param textOf the text of a file of the content folder; undefined where there is none
 */
export function changesOf(
  draft: Draft,
  against: DraftContext,
  path: string,
  textOf: (path: string) => string | undefined,
): readonly FileChange[] {
  const { words, code, format } = against;
  const changes: FileChange[] = [];
  const change = (file: string, make: (before: string | undefined) => string): string => {
    const before = textOf(`${path}/${file}`);
    const after = make(before);
    if (after !== '' && after !== before) changes.push({ path: `${path}/${file}`, before, after });
    return after;
  };
  const settings = textOf(`${path}/disclosure.yaml`);
  if (settings === undefined)
    change('disclosure.yaml', () =>
      newFile(`${words.name}${words.year}年度`, { format: format.id, asPublished: 'true' }),
    );
  for (const table of draft.tables) {
    if (!hasFile(table, textOf(`${path}/tables/${table.table.id}.yaml`))) continue;
    const known = textOf(`${path}/tables/${table.table.id}.yaml`);
    if (table.isEmpty && known === undefined && projectsFill(table.table, textOf(`${path}/projects.yaml`)))
      continue;
    // Where not one figure was understood, nothing is known of the table, not even that it is no empty one.
    if (known !== undefined && tellsNothing(table)) continue;
    if (table.isEmpty && known !== undefined && holdsFigures(known)) {
      // A form that was not filled in takes nothing back; to empty a table is a decision.
      against.remark(
        `${table.from} 没有填数，“${table.title}”原有的数没有动；确实没有数据的，在表的文件里写 empty: true`,
      );
      continue;
    }
    change(`tables/${table.table.id}.yaml`, (before) => tableText(before, table, words, against.remark));
  }
  if (draft.assets.length > 0)
    change('assets.yaml', (before) => assetsText(before, draft.assets, against.remark));
  if (draft.projects.length === 0 && draft.procurement === undefined) return changes;
  const before = textOf(`${path}/projects.yaml`);
  const projects = projectsText(before, draft.projects, code, against.remark);
  const { procurement } = draft;
  if (procurement === undefined) {
    change('projects.yaml', () => projects.text);
    return changes;
  }
  // What only procurement names is a project as well, without money.
  const missing = draftLines(procurement).filter(
    ({ projectCode, projectName, unit }) =>
      (projectCode !== undefined || projectName !== '') &&
      projects.find(projectCode, projectName, unit) === undefined,
  );
  const all = [
    ...draft.projects,
    ...[...Map.groupBy(missing, (line) => line.projectCode ?? line.projectName).values()].flatMap(([line]) =>
      line === undefined
        ? []
        : [
            {
              code: line.projectCode,
              name: line.projectName,
              unit: line.unit,
              amounts: new Map(),
              texts: {},
              indicators: [],
              mayLack: false,
              from: line.from,
            },
          ],
    ),
  ];
  const complete = projectsText(before, all, code, against.remark);
  if (all.length > 0) change('projects.yaml', () => complete.text);
  change('procurement.yaml', (text) =>
    procurementText(text, procurement, {
      unit: code,
      projectOf: (line) => complete.find(line.projectCode, line.projectName, line.unit),
      tell: against.remark,
    }),
  );
  return changes;
}

/** Names of projects with money in projects.yaml that the tables of projects no longer have; none where there is no such table. */
export function absentProjects(
  { tables, projects }: Draft,
  before: string | undefined,
  unit: string,
): readonly string[] {
  // A table of goals need not have all of them.
  const isListed = tables.some(({ table }) => listsRecords(table, 'project') && !printsGoals(table));
  return isListed && projects.length > 0 ? projectsText(before, projects, unit).absent : [];
}

/** Whether the projects that are there print a table: its money, or what they are to achieve. */
const projectsFill = (table: TableFormat, projects: string | undefined): boolean =>
  listsRecords(table, 'project') &&
  (printsGoals(table) ? /^\s+(?:goals|indicators):/m : /^\s+(?:- )?name:|name: /m).test(
    (projects ?? '').replace(/#.*/g, ''),
  );

/** Whether a table's file holds figures: one that is empty may print zeros in its total. */
const holdsFigures = (text: string): boolean =>
  !/^empty: true/m.test(text) && /: \d/.test(text.replace(/#.*/g, ''));

/** Whether figures stand in a table, and none was understood. */
function tellsNothing({ sides, total }: Draft['tables'][number]): boolean {
  const rows = [...sides.values()].flat();
  const taken = [...rows.flatMap(({ amounts }) => [...amounts.values()]), ...total.values()];
  return taken.length > 0 && taken.every(({ text }) => text === undefined);
}

/** Tables of records have a file of their own only for rows of units and the total. */
function hasFile({ sides, total, isEmpty }: Draft['tables'][number], before: string | undefined): boolean {
  return (
    before !== undefined || isEmpty || total.size > 0 || [...sides.values()].some((rows) => rows.length > 0)
  );
}
