import type { z } from 'zod';
import { PURCHASE_COLUMNS } from '../../formats/record-tables.ts';
import type { Finding } from '../../model/finding.ts';
import { textsOf } from '../../model/kinds/record-field.ts';
import { PURCHASE_FIELDS } from '../../model/kinds/record-fields.ts';
import type {
  ProcurementGroup,
  ProcurementLine,
  ProcurementRecord,
  ProcurementSum,
  ProjectRecord,
} from '../../model/records.ts';
import { at, type Source } from '../../model/source.ts';
import type { Department } from '../../model/unit.ts';
import type { Folder } from '../files/files.ts';
import { meantAs } from '../findings/nearest.ts';
import { finding } from '../findings/read-finding.ts';
import { unitCodeFinding } from '../tables/table-checks.ts';
import type { procurementFile, WrittenGroup, WrittenLine } from './procurement-file.ts';
import { given } from './project-records.ts';

type ProcurementFile = z.infer<ReturnType<typeof procurementFile>>;

/** What lines of procurement are read against. */
interface ProcurementContext {
  readonly projects: readonly ProjectRecord[];
  /** Whether these are all projects. */
  readonly isComplete: boolean;
  readonly department: Department;
}

/** The records of procurement.yaml; says which lines belong to no unit or no project. */
export function procurementRecord(
  folder: Folder,
  file: string,
  written: ProcurementFile,
  { projects, isComplete, department }: ProcurementContext,
): ProcurementRecord {
  const source: Source = { file, path: [] };
  const keys = new Set(projects.map(({ key }) => key));
  const counts = new Map<string, number>();
  const groups: ProcurementGroup[] = [];
  const linesOf = (
    written: readonly WrittenLine[],
    place: Source,
    group: string | undefined,
  ): readonly ProcurementLine[] =>
    written.map((line, index): ProcurementLine => {
      const own = at(place, 'lines', index);
      const { unit, project } = line;
      if (unit !== undefined)
        for (const finding of unitCodeFinding(at(own, 'unit'), unit, department)) folder.report(finding);
      const owner = group === undefined ? (project ?? 'line') : `${group}-line`;
      const number = (counts.get(owner) ?? 0) + 1;
      counts.set(owner, number);
      return { ...lineRecord(own, line, `${owner}-${number}`), group };
    });
  const allLines = (
    level: Pick<WrittenGroup, 'lines' | 'groups'>,
    place: Source,
    above: string | undefined,
  ): readonly ProcurementLine[] => [
    ...linesOf(level.lines ?? [], place, above),
    ...(level.groups ?? []).flatMap((group, index) => {
      const own = at(place, 'groups', index);
      const key = `${above ?? 'group'}-${index + 1}`;
      groups.push({ ...groupRecord(own, group), key, group: above });
      return allLines(group, own, key);
    }),
  ];
  const lines = allLines(written, source, undefined);
  if (isComplete) for (const finding of unknownProjects(lines, keys)) folder.report(finding);
  for (const [index, { unit }] of (written.units ?? []).entries()) {
    for (const finding of unitCodeFinding(at(source, 'units', index, 'unit'), unit, department))
      folder.report(finding);
  }
  const units = (written.units ?? []).map(
    ({ unit, ...sums }, index) => [unit, sumRecord(at(source, 'units', index), sums)] as const,
  );
  return {
    source,
    lines,
    groups,
    units: new Map(units),
    total: written.total && sumRecord(at(source, 'total'), written.total),
  };
}

function lineRecord(source: Source, line: WrittenLine, key: string): ProcurementLine {
  const { money, ...rest } = line;
  const own = given(Object.fromEntries(PURCHASE_COLUMNS.map((column) => [column, amountAt(rest, column)])));
  return {
    source,
    key,
    unit: line.unit,
    project: line.project,
    ...textsOf(PURCHASE_FIELDS, line),
    money: { ...given(money), ...own },
    moneySources: Object.fromEntries(Object.keys(own).map((column) => [column, at(source, column)])),
  };
}

/** The keys of a line that are columns follow from the format, so its type does not name them. */
const amountAt = (line: object, column: string): string | undefined =>
  (line as Readonly<Record<string, string | undefined>>)[column];

/** What a group says in words, and its sums: all that is written of it besides what stands in it. */
function groupRecord(source: Source, written: WrittenGroup): Omit<ProcurementGroup, 'key'> {
  const { lines: _, groups: __, ...rest } = written;
  const texts = Object.fromEntries(
    Object.entries(rest).filter(([key]) => key in PURCHASE_FIELDS && key !== 'quantity'),
  );
  const sums = Object.fromEntries(
    Object.entries(rest).filter(([key]) => !(key in PURCHASE_FIELDS) || key === 'quantity'),
  );
  return { ...sumRecord(source, sums), ...texts };
}

function sumRecord(
  source: Source,
  { quantity, ...money }: NonNullable<ProcurementFile['total']>,
): ProcurementSum {
  return { source, quantity, money: given(money as Readonly<Record<string, string | undefined>>) };
}

/** The projects that lines name and projects.yaml does not have, each once: a code that several lines have is no slip of the hand. */
function unknownProjects(lines: readonly ProcurementLine[], keys: ReadonlySet<string>): readonly Finding[] {
  const unknown = lines.filter(({ project }) => project !== undefined && !keys.has(project));
  return [...Map.groupBy(unknown, ({ project = '' }) => project)].flatMap(([project, [first, ...others]]) => {
    if (first === undefined) return [];
    const item = `“${first.item}”`;
    const named = others.length === 0 ? item : `${item}等 ${others.length + 1} 行采购`;
    const meant = others.length === 0 ? meantAs(project, keys) : '';
    return finding(
      'content/unknown-project',
      at(first.source, 'project'),
      `${named}的项目“${project}”不在 projects.yaml 里${meant}`,
      '改正项目编码；漏了这个项目的，或项目支出表不列它的（如公用经费），在 projects.yaml 里补上它的编码、名称、单位和金额。',
    );
  });
}
