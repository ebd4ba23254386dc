import type { Format } from '../../formats/format.ts';
import { PROJECT_PAGE_FIELDS } from '../../formats/pages/project-page-fields.ts';
import { categoryOf, codedTitle } from '../../formats/record-words.ts';
import type { FormFormat } from '../../formats/table-schema.ts';
import type { ProjectRecord } from '../../model/records.ts';
import { unitName } from '../../model/unit.ts';
import type { Account } from '../../points/account/account.ts';
import { projectPrints } from '../../points/bind/record-rows.ts';

/** A text of a project under its title. */
export interface ProjectText {
  readonly title: string;
  readonly text: string;
}

/** The form of a format, where it prints one for each project. */
export const formOf = (format: Format): FormFormat | undefined =>
  format.tables.find(({ form }) => form !== undefined)?.form;

/** What a project says in words, under the titles of the format; what it does not say is left out. */
export function toldOf({ disclosure, format }: Account, project: ProjectRecord): readonly ProjectText[] {
  const { department } = disclosure.discloser;
  const category = project.category === undefined ? undefined : categoryOf(format.projects, project.category);
  const texts: Readonly<Record<string, string | undefined>> = {
    ...projectPrints(project, category && codedTitle(category)),
    code: project.code,
    name: project.name,
    unit: unitName(department, project.unit),
  };
  const fields = formOf(format)?.fields ?? PROJECT_PAGE_FIELDS;
  return fields.flatMap(({ title, prints }) => {
    const text = texts[prints];
    return text === undefined || text === '' ? [] : [{ title, text }];
  });
}

/** The goals of a project: of the term and of the year, each under its title. */
export function goalsOf({ format }: Account, { goals }: ProjectRecord): readonly ProjectText[] {
  const form = formOf(format);
  const titles = form?.spans ?? { term: '实施期目标', year: form?.goals ?? '年度绩效目标' };
  return (['term', 'year'] as const).flatMap((span) => {
    const text = goals?.[span];
    return text === undefined ? [] : [{ title: titles[span], text }];
  });
}
