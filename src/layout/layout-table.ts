import { titleWords } from '../document/title-words.ts';
import { tableSides } from '../formats/columns.ts';
import { filledTitle } from '../formats/titles.ts';
import { onceFor } from '../model/once-for.ts';
import type { Account } from '../points/account/account.ts';
import type { BoundTable } from '../points/bind/bind.ts';
import { tableNotes } from './notes/notes.ts';
import { roundingNotes } from './notes/rounding-notes.ts';
import { bodyRows } from './rows/body-rows.ts';
import { printsRecords } from './rows/record-lines.ts';
import { levelTitles, markedRows } from './rows/row-levels.ts';
import { moneyUnitText } from './table/money-unit.ts';
import type { TableLayout } from './table/table-layout.ts';
import { layoutHeader } from './table-header.ts';

/** By account: its tables are laid out once for pages, prints, embeds and files. */
const layouts = onceFor((_: Account) => new WeakMap<BoundTable, TableLayout>());

/** Lays a table of a disclosure out as cells. */
export function layoutTable(account: Account, table: BoundTable): TableLayout {
  const known = layouts(account).get(table);
  if (known !== undefined) return known;
  const layout = laidOut(account, table);
  layouts(account).set(table, layout);
  return layout;
}

function laidOut(account: Account, table: BoundTable): TableLayout {
  const words = titleWords(account.disclosure);
  const { columns, header, levels } = layoutHeader(
    table.definition,
    account.format,
    words,
    table.columnTitles,
  );
  const absent = absentReason(table);
  const rounding = roundingNotes(account, table);
  const printed = absent === undefined ? bodyRows({ account, table, columns, marks: rounding.marks }) : [];
  const body = markedRows(table, printed);
  return {
    id: table.id,
    number: table.definition.number,
    titleNumbers: account.format.titleNumbers,
    printedNumber: table.definition.printedNumber,
    title: table.title,
    year: account.disclosure.year,
    byline: (account.format.byline ?? []).map((text) =>
      filledTitle(text, words)
        .replaceAll('{code}', account.disclosure.discloser.code ?? '')
        .trim(),
    ),
    moneyUnit: moneyUnitText(columns, table.definition.moneyUnit ?? account.format.moneyUnit),
    columns,
    header,
    levels: levelTitles(account, table, body),
    body,
    notes: tableNotes({ account, table, body, rounding: rounding.notes, words }),
    linked: levels > 2 || tableSides(table.definition).length > 1,
    landscape: table.definition.landscape ?? false,
    records: printsRecords(table),
    absent,
  };
}

function absentReason(table: BoundTable): string | undefined {
  if (table.state === 'pending') return '本表的内容将在后续版本中提供。';
  if (table.state !== 'missing') return undefined;
  return table.reason === undefined
    ? '公开文本中没有本表，其他各表也推算不出本表的数字。'
    : `公开文本中没有本表：${sentence(table.reason)}`;
}

const sentence = (text: string): string => (/[。！？]$/.test(text) ? text : `${text}。`);
