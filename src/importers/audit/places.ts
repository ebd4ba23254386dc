import type { Source } from '../../model/source.ts';
import type { DocumentContent } from './document-content.ts';
import { ASSETS } from './taken.ts';

/** Where in the document a place of its content was read: 收入.pdf!第3页第12行第2格; undefined where nobody knows. */
export function placeIn(
  { draft, texts, files }: DocumentContent,
  { file, path, span }: Source,
): string | undefined {
  const text = texts.get(file);
  if (text !== undefined) {
    const start = span?.start ?? 0;
    const before = (files.get(file) ?? '').slice(0, start);
    const paragraph = text.paragraphs[before.split('\n\n').length - 1];
    let rest = before.length - before.lastIndexOf('\n') - 1;
    for (const line of paragraph?.lines ?? []) {
      if (rest < line.text.length) return line.at;
      rest -= line.text.length;
    }
    return paragraph?.lines.at(-1)?.at;
  }
  const [list, index, ...steps] = path;
  const column = String(steps.at(-1) ?? '');
  if (file.endsWith('/projects.yaml')) {
    const project = typeof index === 'number' ? draft.projects[index] : undefined;
    return (
      project &&
      (project.amounts.get(fundingColumn(steps))?.from ?? project.amounts.get(column)?.from ?? project.from)
    );
  }
  if (file.endsWith('/procurement.yaml')) {
    const line = list === 'lines' && typeof index === 'number' ? draft.procurement?.lines[index] : undefined;
    if (line !== undefined) return line.amounts.get(column)?.from ?? line.from;
    const sum =
      list === 'units' && typeof index === 'number'
        ? draft.procurement?.units[index]
        : draft.procurement?.total;
    const key = list === 'total' ? String(index) : column;
    return sum?.amounts.get(key)?.from ?? [...(sum?.amounts.values() ?? [])][0]?.from;
  }
  if (file.endsWith(`/${ASSETS}`)) {
    const row = typeof index === 'number' ? draft.assets[index]?.rows[Number(steps[1])] : undefined;
    const cell = column === 'quantity' ? row?.quantity : row?.value;
    return cell?.from ?? row?.from;
  }
  const id = /\/tables\/([\w-]+)\.yaml$/.exec(file)?.[1];
  const table = draft.tables.find((each) => each.table.id === id);
  if (table === undefined) return undefined;
  if (list === 'total')
    return (table.total.get(String(index)) ?? [...table.total.values()][0])?.from ?? table.from;
  const row = typeof index === 'number' ? table.sides.get(String(list))?.[index] : undefined;
  return row === undefined ? table.from : (row.amounts.get(column)?.from ?? row.from);
}

/** The column of an amount under `funding`: year, total is yearTotal. */
function fundingColumn(steps: readonly (string | number)[]): string {
  const [first, span, key] = steps.map(String);
  return first === 'funding' && span !== undefined && key !== undefined
    ? `${span}${key.slice(0, 1).toUpperCase()}${key.slice(1)}`
    : '';
}
