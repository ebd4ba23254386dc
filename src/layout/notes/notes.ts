import { filledTitle, type TitleWords } from '../../formats/titles.ts';
import type { Account } from '../../points/account/account.ts';
import type { BoundTable } from '../../points/bind/bind.ts';
import { emptyForm } from '../rows/empty-form.ts';
import type { BodyRow, TableNote } from '../table/table-layout.ts';
import { misprintNote } from './misprint.ts';

/** What the notes of a table are made from. */
export interface NotesInput {
  readonly account: Account;
  readonly table: BoundTable;
  readonly body: readonly BodyRow[];
  readonly rounding: readonly TableNote[];
  readonly words: TitleWords;
}

/** The notes beneath a table: its statement, its own notes, then what we add: derived figures and 尾差. */
export function tableNotes({ account, table, body, rounding, words }: NotesInput): readonly TableNote[] {
  const statement = emptyForm(account.format, table)?.statement;
  const own = table.notes.map((text): TableNote => ({ kind: 'note', text: filledTitle(text, words) }));
  const first: TableNote[] =
    statement === undefined || statement === ''
      ? []
      : [{ kind: 'statement', text: filledTitle(statement, words) }];
  return [...first, ...own, ...misprintedCodes(table), ...derivedNote(account, table, body), ...rounding];
}

/** What is meant by codes that are printed wrongly. */
const misprintedCodes = ({ sides }: BoundTable): readonly TableNote[] =>
  sides.flatMap(({ rows }) =>
    rows.flatMap(({ printedCode, names }): TableNote[] => {
      const [name] = Object.values(names);
      if (printedCode === undefined || name === undefined) return [];
      return [
        { kind: 'note', text: misprintNote({ name: name.name, printed: printedCode, code: name.code }) },
      ];
    }),
  );

function derivedNote(
  { disclosure }: Account,
  table: BoundTable,
  body: readonly BodyRow[],
): readonly TableNote[] {
  const derived = body.some(({ cells }) =>
    cells.some((cell) => cell.kind === 'figure' && cell.state === 'derived'),
  );
  if (!derived) return [];
  const told = disclosure.notInSource.find((each) => each.table === table.id)?.reason;
  // Of a document taken over from elsewhere readers must know what it did not print.
  const missing = disclosure.origin === undefined ? '' : '公开文本中没有';
  const text =
    table.state === 'derived'
      ? told !== undefined
        ? `${told.replace(/。$/u, '')}（推算的数前有圆点）。`
        : `${missing === '' ? '' : `${missing}本表，`}本表的数字由其他各表推算（前有圆点）。`
      : `前有圆点的数字${missing === '' ? '' : `在${missing}列出，`}由其他数字推算。`;
  return [{ kind: 'derived', text }];
}
