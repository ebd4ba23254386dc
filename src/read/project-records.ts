import type { z } from 'zod';
import type { ProjectRecord } from '../model/content.ts';
import type { Source } from '../model/source.ts';
import type { Department } from '../model/unit.ts';
import type { Folder } from './files.ts';
import { finding } from './finding.ts';
import type { projectsFile } from './projects-file.ts';
import { unitCodeTrouble } from './table-checks.ts';

type Written = z.infer<ReturnType<typeof projectsFile>>['projects'];

/** The records of projects.yaml; says which are written twice or belong to no unit. */
export function projectRecords(
  folder: Folder,
  file: string,
  written: Written,
  department: Department,
): readonly ProjectRecord[] {
  const first = new Map<string, Source>();
  return written.map((project, index) => {
    const source: Source = { file, path: ['projects', index] };
    const key = project.code ?? project.id ?? '';
    const place: Source = { file, path: [...source.path, project.code === undefined ? 'id' : 'code'] };
    const before = first.get(key);
    if (before === undefined) first.set(key, place);
    else folder.report(duplicate(place, before, key));
    for (const trouble of unitCodeTrouble({ file, path: [...source.path, 'unit'] }, project.unit, department))
      folder.report(trouble);
    const { code, name, unit, category } = project;
    return { source, key, code, name, unit, category, money: given(project.money) };
  });
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

const given = (money: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(money).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
