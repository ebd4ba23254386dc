import { indicatorTable } from '../../layout/rows/indicator-table.ts';
import type { TableLayout } from '../../layout/table/table-layout.ts';
import type { ProjectRecord, SpendingStep } from '../../model/records.ts';
import type { Account } from '../../points/account/account.ts';
import { type ProjectMoney, projectMoney } from './project-money.ts';
import { formOf, goalsOf, type ProjectText, toldOf } from './project-texts.ts';

/** What is known of one project, as its page and its form print it. */
export interface ProjectForm {
  readonly key: string;
  readonly name: string;
  readonly told: readonly ProjectText[];
  readonly money: readonly ProjectMoney[];
  /** Above its money, its goals, its indicators: as the form of the format has them. */
  readonly titles: { readonly money: string; readonly goals: string; readonly indicators: string };
  readonly spending: readonly SpendingStep[];
  readonly spendingTitle: string;
  readonly goals: readonly ProjectText[];
  readonly indicators?: TableLayout | undefined;
  readonly indicatorCount: number;
  /** Id of the caption of that table. */
  readonly captionId: string;
}

/**
 * Data of a project's form.
 * @param only the table whose money it prints; that of all tables unless told
 */
export function projectForm(account: Account, project: ProjectRecord, only?: string): ProjectForm {
  const form = formOf(account.format);
  return {
    key: project.key,
    titles: {
      money: (only === undefined ? undefined : form?.money) ?? '项目资金',
      goals: form?.goals ?? '绩效目标',
      indicators: form?.indicatorsTitle ?? '绩效指标',
    },
    name: project.name,
    told: toldOf(account, project).filter(({ text }) => text !== project.name),
    money: projectMoney(account, project.key, only !== undefined).filter(
      ({ id, amounts }) => (only === undefined || id === only) && amounts.length > 0,
    ),
    spending: project.spending ?? [],
    spendingTitle: form?.spending ?? '资金支出计划',
    goals: goalsOf(account, project),
    indicators: indicatorTable(account, project),
    indicatorCount: project.indicators?.length ?? 0,
    captionId: `t-indicators-${project.key}`,
  };
}

/** The forms of all projects that a table of forms prints; none for other tables. */
export function tableForms(account: Account, id: string): readonly ProjectForm[] {
  const table = account.tables.find((bound) => bound.id === id);
  if (table?.definition.form === undefined) return [];
  const listed = new Set(table.sides.flatMap(({ rows }) => rows.flatMap(({ project }) => project ?? [])));
  return account.disclosure.projects
    .filter(({ key }) => listed.has(key))
    .map((project) => projectForm(account, project, id));
}
