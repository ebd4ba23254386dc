import { recordsOf } from '../../../formats/record-tables.ts';
import type { IndicatorWords } from '../../../formats/record-words.ts';
import type { IndicatorRecord, ProjectRecord } from '../../../model/records.ts';
import { at, type Source } from '../../../model/source.ts';
import type { Account } from '../../../points/account/account.ts';
import { goalsTableId } from '../../projects/projects.ts';

/** A text of a goal record that rules speak of. */
export type GoalText = 'indicators' | 'executionRate' | 'executionScore' | 'totalPoints' | 'totalScore';

/** What is to be achieved, and what came of it: of a project, or of a department as a whole (部门整体绩效). */
export interface GoalRecord
  extends Pick<
    ProjectRecord,
    'key' | 'name' | 'executionPoints' | 'executionRate' | 'executionScore' | 'totalScore'
  > {
  /** The table that prints it; undefined where the format has none. */
  readonly table: string | undefined;
  /** Before the number of an indicator, or the key of a text, in the place that acknowledgements name. */
  readonly place: string;
  readonly indicators: readonly IndicatorRecord[];
  /** What its points come to, where the table prints it. */
  readonly totalPoints?: string | undefined;
  /** The words for its levels, natures and directions, and what their points add up to. */
  readonly words: IndicatorWords | undefined;
  /** Where all its indicators stand. */
  readonly source: Source;
  /** Where a text of it stands. */
  readonly sourceOf: (key: GoalText) => Source;
}

/** All that has indicators: the projects, then the department where a table lists its own. */
export const goalRecords = (account: Account): readonly GoalRecord[] => [
  ...account.disclosure.projects.map((project) => recordOfProject(account, project)),
  ...departmentGoals(account),
];

/** The indicators of a project, with what its form says besides. */
export function recordOfProject(account: Account, project: ProjectRecord): GoalRecord {
  const table = goalsTableId(account);
  return {
    ...project,
    table,
    place: `${table ?? 'projects'}/${project.key}`,
    indicators: project.indicators ?? [],
    words: account.format.indicators,
    source: at(project.source, 'indicators'),
    sourceOf: (key) => at(project.source, key),
  };
}

/** The indicators of the department as a whole, by the tables that list them. */
export const departmentGoals = ({ disclosure, format, tables }: Account): readonly GoalRecord[] =>
  tables.flatMap(({ id, title, definition, sides }): GoalRecord[] => {
    const side = sides.find((each) => recordsOf(each.definition.rows) === 'indicator');
    const record = disclosure.tables.get(id);
    if (side === undefined || record === undefined) return [];
    const rows = record.sides[side.definition.id] ?? [];
    const { points, score } = record.total?.texts ?? {};
    return [
      {
        key: id,
        name: title,
        table: id,
        place: id,
        indicators: rows.flatMap(({ indicator }) => indicator ?? []),
        words: definition.indicators ?? format.indicators,
        totalPoints: points,
        totalScore: score,
        source: at(record.source, side.definition.id),
        sourceOf: (key) =>
          key === 'totalPoints' || key === 'totalScore'
            ? at(record.source, 'total', TOTALS[key])
            : at(record.source, side.definition.id),
      },
    ];
  });

/** Under which key of the total a sum stands. */
const TOTALS = { totalPoints: 'points', totalScore: 'score' } as const;
