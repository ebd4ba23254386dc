import type { Row, RowName } from '../../model/table.ts';
import type { LayoutColumn } from '../table/table-layout.ts';

/** What a column that holds no figure prints of a row; "" where the row has no such text. */
export function rowText(row: Row, column: LayoutColumn): string {
  const name = nameFor(row, column);
  switch (column.kind) {
    case 'name':
      return printedName(name);
    case 'code':
      return name?.code ?? '';
    case 'codeName':
      return [name?.code, printedName(name)].filter((text) => text !== undefined && text !== '').join('-');
    case 'class':
      return name?.code.slice(0, 3) ?? '';
    case 'section':
      return name?.code.slice(3, 5) ?? '';
    case 'item':
      return name?.code.slice(5, 7) ?? '';
    case 'category':
      return row.category ?? '';
    case 'purchase':
      return row.texts?.purchase ?? printedName(name);
    default:
      return row.texts?.[column.kind] ?? '';
  }
}

const printedName = (name: RowName | undefined): string =>
  name === undefined ? '' : `${name.number ?? ''}${name.name}`;

/** The first column of names always names the row: a total has only its line, a unit above its projects only itself. */
function nameFor(row: Row, column: LayoutColumn): RowName | undefined {
  const first = Object.values(row.names)[0];
  if (column.of === undefined) return first;
  return row.names[column.of] ?? (column.rowHeader === 'first' ? first : undefined);
}
