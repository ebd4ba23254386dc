import type { z } from 'zod';
import { PURCHASE_COLUMNS } from '../../formats/record-tables.ts';
import { textsOf } from '../../model/kinds/record-field.ts';
import { PURCHASE_FIELDS } from '../../model/kinds/record-fields.ts';
import type {
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
import type { procurementFile } from './procurement-file.ts';
import { given } from './project-records.ts';

type ProcurementFile = z.infer<ReturnType<typeof procurementFile>>;
type WrittenLine = ProcurementFile['lines'][number];

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
  const lines = written.lines.map((line, index): ProcurementLine => {
    const place = at(source, 'lines', index);
    for (const finding of unitCodeFinding(at(place, 'unit'), line.unit, department)) folder.report(finding);
    if (isComplete && !keys.has(line.project))
      folder.report(unknownProject(at(place, 'project'), line, keys));
    const number = (counts.get(line.project) ?? 0) + 1;
    counts.set(line.project, number);
    return lineRecord(place, line, `${line.project}-${number}`);
  });
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

function sumRecord(
  source: Source,
  { quantity, ...money }: NonNullable<ProcurementFile['total']>,
): ProcurementSum {
  return { source, quantity, money: given(money as Readonly<Record<string, string | undefined>>) };
}

function unknownProject(source: Source, { project, item }: WrittenLine, keys: ReadonlySet<string>) {
  const message = `“${item}”的项目“${project}”不在 projects.yaml 里${meantAs(project, keys)}`;
  const remedy =
    '改正项目编码；项目支出表不列的项目（如公用经费），在 projects.yaml 里补上它的编码、名称和单位。';
  return finding('content/unknown-project', source, message, remedy);
}
