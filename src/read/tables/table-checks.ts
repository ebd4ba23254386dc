import type { Finding } from '../../model/finding.ts';
import { at, type Source } from '../../model/source.ts';
import { type Department, unitKey, unitName } from '../../model/unit.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { finding } from '../findings/read-finding.ts';
import type { SideShape } from './table-shape.ts';

/** A row as it came from YAML; nothing about it is sure. */
interface RawRow {
  readonly source: Source;
  readonly row: Readonly<Record<string, unknown>>;
}

/**
 * What the schema of a single row cannot see: rows written twice, unknown units, figures in headings and in a table that is
 * published empty. Looks at the raw value, so that all is said at once even where the schema finds something wrong.
 */
export function tableChecks(
  file: string,
  raw: unknown,
  sides: readonly SideShape[],
  department: Department,
): readonly Finding[] {
  if (!isMapping(raw)) return [];
  const source = { file, path: [] };
  const found = sides.flatMap((side) => {
    const rows = rawRows(at(source, side.id), raw[side.id]);
    return [
      ...duplicateRows(rows, side),
      ...rows.flatMap((row) => unknownUnit(row, side, department)),
      ...rows.flatMap((row) => figuresInHeading(row, side)),
    ];
  });
  return raw.empty === 'true' ? [...found, ...figuresInEmptyTable(source, raw, sides)] : found;
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const rawRows = (list: Source, value: unknown): readonly RawRow[] =>
  Array.isArray(value)
    ? value.flatMap((row, index) => (isMapping(row) ? [{ source: at(list, index), row }] : []))
    : [];

function duplicateRows(rows: readonly RawRow[], side: SideShape): readonly Finding[] {
  const first = new Map<string, Source>();
  return rows.flatMap(({ source, row }) => {
    const names = side.keys.flatMap(({ written }) =>
      typeof row[written] === 'string' ? [row[written]] : [],
    );
    const key = names.join(' ');
    const before = first.get(key);
    if (before === undefined) first.set(key, source);
    if (before === undefined || names.length === 0) return [];
    const related = [{ source: before, label: '第一次' }];
    const remedy = '核对原文，只留一行；两行确是不同的科目时改正编码。';
    return [
      finding('content/duplicate-row', source, `“${key}”这一行写了两次`, remedy, {
        label: '第二次',
        related,
      }),
    ];
  });
}

function unknownUnit({ source, row }: RawRow, side: SideShape, department: Department): readonly Finding[] {
  return side.keys.flatMap(({ dimension, written }) => {
    const code = row[written];
    if (dimension !== DIMENSION.unit || typeof code !== 'string') return [];
    return unitCodeFinding(at(source, written), code, department);
  });
}

/** Says so where a department has no unit of this code. */
export function unitCodeFinding(source: Source, code: string, department: Department): readonly Finding[] {
  if (unitName(department, code) !== undefined) return [];
  const own = { code: unitKey(department), name: department.name };
  const known = [own, ...department.units].map((unit) => `${unit.code}（${unit.name}）`).join('、');
  const remedy = `改正代码，或在 units/${department.id}.yaml 中登记。已登记的：${known}。`;
  return [finding('content/unknown-unit', source, `${department.title}没有代码为“${code}”的单位`, remedy)];
}

function figuresInHeading({ source, row }: RawRow, side: SideShape): readonly Finding[] {
  const line = side.headings.get(String(row.line));
  if (line === undefined) return [];
  return side.columns
    .filter((column) => row[column] !== undefined)
    .map((column) => {
      const message = `“${line.title}”是标题行，不能有金额`;
      return finding('content/heading-row', at(source, column), message, '把金额写到它下面的行里。');
    });
}

function figuresInEmptyTable(
  source: Source,
  raw: Readonly<Record<string, unknown>>,
  sides: readonly SideShape[],
): readonly Finding[] {
  const columns = sides.flatMap((side) => side.columns);
  const total = isMapping(raw.total) ? [{ source: at(source, 'total'), row: raw.total }] : [];
  const rows = [...sides.flatMap((side) => rawRows(at(source, side.id), raw[side.id])), ...total];
  const figures = rows.flatMap(({ source: place, row }) =>
    columns.flatMap((column) =>
      isFigure(row[column]) ? [{ source: at(place, column), text: row[column] }] : [],
    ),
  );
  return figures.map(({ source: place, text }) => {
    const message = `表声明为空表（empty: true），却有金额 ${text}`;
    const related = [{ source: at(source, 'empty'), label: '声明为空表' }];
    return finding('content/empty-with-figures', place, message, '有数据就删去 empty；没有数据就删去金额。', {
      related,
    });
  });
}

/** An amount other than zero. */
const isFigure = (value: unknown): value is string => typeof value === 'string' && /[1-9]/.test(value);
