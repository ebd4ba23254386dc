import type { z } from 'zod';
import type { Format } from '../../formats/format.ts';
import { categoryOf } from '../../formats/record-words.ts';
import type { Finding } from '../../model/finding.ts';
import { foldedName } from '../../model/portable-name.ts';
import type { IndicatorRecord, Money, ProjectRecord } from '../../model/records.ts';
import { at, type Source } from '../../model/source.ts';
import { type Department, unitKey } from '../../model/unit.ts';
import { looksOf } from '../characters/look-alikes.ts';
import type { Folder } from '../files/files.ts';
import { finding } from '../findings/read-finding.ts';
import { unitCodeFinding } from '../tables/table-checks.ts';
import { fundingColumn, type projectsFile } from './projects-file.ts';

/** A file of projects that fits its schema. */
export interface WrittenProjects {
  readonly file: string;
  readonly projects: z.infer<ReturnType<typeof projectsFile>>['projects'];
}

type WrittenProject = WrittenProjects['projects'][number];

/** The records of all files of projects; says which are written twice, belong to no unit, or stand in no table. */
export function projectRecords(
  folder: Folder,
  format: Format,
  files: readonly WrittenProjects[],
  department: Department,
): readonly ProjectRecord[] {
  const first = new Map<string, Source>();
  for (const finding of namesThatLookAlike(files)) folder.report(finding);
  return files.flatMap(({ file, projects }) =>
    projects.map((project, index) => {
      const source: Source = { file, path: ['projects', index] };
      const key = project.code ?? project.id ?? '';
      const place = at(source, project.code === undefined ? 'id' : 'code');
      const before = first.get(foldedName(key));
      if (before === undefined) first.set(foldedName(key), place);
      else folder.report(duplicate(place, before, key));
      const strange = unitCodeFinding(at(source, 'unit'), project.unit, department);
      for (const finding of strange) folder.report(finding);
      // There is no other unit it could be of: nothing else is held against its money.
      const isOwn = strange.length > 0 && department.units.length === 0;
      return projectRecord(format, source, key, isOwn ? { ...project, unit: unitKey(department) } : project);
    }),
  );
}

function projectRecord(format: Format, source: Source, key: string, project: WrittenProject): ProjectRecord {
  const { id: _, money, funding = {}, indicators, category, ...rest } = project;
  const funds = Object.entries(funding).flatMap(([span, amounts]) =>
    Object.entries(amounts ?? {}).map(([word, text]) => ({
      column: fundingColumn(span, word),
      text,
      source: at(source, 'funding', span, word),
    })),
  );
  return {
    ...rest,
    source,
    key,
    category: category && (categoryOf(format.projects, category)?.title ?? category),
    money: given({ ...money, ...Object.fromEntries(funds.map(({ column, text }) => [column, text])) }),
    moneySources: Object.fromEntries(funds.map(({ column, source: place }) => [column, place])),
    indicators: indicators?.map(
      (indicator, index): IndicatorRecord => ({ ...indicator, source: at(source, 'indicators', index) }),
    ),
  };
}

/** What is said of names that differ and look the same: in width, in blanks, in a letter of another script. */
function namesThatLookAlike(files: readonly WrittenProjects[]): readonly Finding[] {
  const first = new Map<string, { readonly name: string; readonly source: Source }>();
  return files.flatMap(({ file, projects }) =>
    projects.flatMap(({ name }, index) => {
      const source: Source = { file, path: ['projects', index, 'name'] };
      const looks = looksOf(name);
      const before = first.get(looks);
      if (before === undefined) first.set(looks, { name, source });
      if (before === undefined || before.name === name) return [];
      const message = `项目名称“${name}”与另一个项目的“${before.name}”看起来一样，写法不同`;
      const remedy = '是同一个名称的，两处写成一样；不是的，改得分得清。';
      const related = [{ source: before.source, label: '另一个项目' }];
      return [finding('content/look-alike', source, message, remedy, { related })];
    }),
  );
}

const duplicate = (source: Source, before: Source, key: string) =>
  finding(
    'content/duplicate-id',
    source,
    `项目“${key}”写了两次`,
    '核对原文：同一个项目只留一条，不同的项目改正编码。',
    {
      label: '第二次',
      related: [{ source: before, label: '第一次' }],
    },
  );

/** The amounts that are there. */
export const given = (money: Readonly<Record<string, string | undefined>>): Money =>
  Object.fromEntries(
    Object.entries(money).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
