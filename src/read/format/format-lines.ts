import type { Format } from '../../formats/format.ts';
import { statementLines } from '../../formats/lines.ts';
import type { TableFormat } from '../../formats/table-schema.ts';
import type { Finding } from '../../model/finding.ts';
import { at, type Source } from '../../model/source.ts';
import { duplicateIds, type GivenId } from '../findings/duplicates.ts';
import { meantAs } from '../findings/nearest.ts';
import { finding } from '../findings/read-finding.ts';
import { type PlacedSide, placedSides } from './format-sides.ts';

/** What is wrong with the lines of a table's statements. */
export function lineChecks(format: Format, table: TableFormat, source: Source): readonly Finding[] {
  const sides = placedSides(table, source);
  return [
    ...duplicateIds(
      '行',
      sides.flatMap((side) => lineIds(format, side)),
    ),
    ...sides.flatMap((side) => unknownLists(format, side)),
    ...sides.flatMap((side) => unknownBeside(format, table, side)),
  ];
}

/** The lines as written, each with its place; a list's lines stand where the list is called. */
function placedLines({ side, source }: PlacedSide) {
  const lines = 'lines' in side.rows ? side.rows.lines : [];
  return lines.map((line, index) => ({ line, source: at(source, 'rows', 'lines', index) }));
}

/** Ids must differ over the sides too: a cell's address does not name its side. */
const lineIds = (format: Format, side: PlacedSide): readonly GivenId[] =>
  placedLines(side).flatMap(({ line, source }) =>
    'list' in line
      ? (format.lists?.[line.list] ?? []).map(({ id }) => ({ id, source: at(source, 'list') }))
      : [{ id: line.id, source: at(source, 'id') }],
  );

function unknownLists(format: Format, side: PlacedSide): readonly Finding[] {
  const known = Object.keys(format.lists ?? {});
  return placedLines(side).flatMap(({ line, source }) => {
    if (!('list' in line) || known.includes(line.list)) return [];
    const message = `lists 里没有“${line.list}”${meantAs(line.list, known)}`;
    const remedy = known.length === 0 ? '先在 lists 里列出。' : `可用的：${known.join('、')}。`;
    return [finding('format/unknown-list', at(source, 'list'), message, remedy)];
  });
}

function unknownBeside(format: Format, table: TableFormat, side: PlacedSide): readonly Finding[] {
  const first = table.sides?.[0];
  const known = first === undefined ? [] : statementLines(format, first.rows).map(({ id }) => id);
  return placedLines(side).flatMap(({ line, source }) => {
    if ('list' in line || line.beside === undefined || known.includes(line.beside)) return [];
    const message = `第一个分表里没有“${line.beside}”这一行${meantAs(line.beside, known)}`;
    const remedy = known.length === 0 ? '只有左右并排的表可以写 beside。' : `可用的行：${known.join('、')}。`;
    return [finding('format/unknown-line', at(source, 'beside'), message, remedy)];
  });
}
