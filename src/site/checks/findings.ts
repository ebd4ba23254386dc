import type { Books } from '../../books/books.ts';
import { entryAddress, rowAnchor } from '../../document/addresses.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { cellTitle, placeSteps, tableOfPlace } from '../../model/place.ts';
import type { Account } from '../../points/account/account.ts';
import type { BoundTable } from '../../points/bind/bind.ts';
import { cellHref } from '../addresses/cell-href.ts';

/** A finding as readers of the website see it. */
export interface PublicFinding {
  readonly severity: '错误' | '警告';
  readonly message: string;
  /** The cell or table it speaks of. */
  readonly at?: { readonly title: string; readonly href: string } | undefined;
  readonly basis?: string | undefined;
  /** Why it is left as published (已说明). */
  readonly acknowledged?: string | undefined;
}

/** What the checks found in a disclosure, or in one of its tables; what is only good to know is left out. */
export function publicFindings(books: Books, account: Account, table?: string): readonly PublicFinding[] {
  return books.diagnostics
    .filter((diagnostic) => diagnostic.disclosure === account.disclosure.id)
    .filter((diagnostic) => diagnostic.severity !== 'info')
    .filter((diagnostic) => table === undefined || tableOf(diagnostic) === table)
    .map((diagnostic) => ({
      severity: diagnostic.severity === 'error' ? '错误' : '警告',
      message: diagnostic.message,
      at: placeOf(account, diagnostic),
      basis: diagnostic.basis,
      acknowledged: diagnostic.acknowledged,
    }));
}

const tableOf = ({ table, place }: Diagnostic): string | undefined =>
  table ?? (place === undefined ? undefined : tableOfPlace(place));

function placeOf(account: Account, diagnostic: Diagnostic): PublicFinding['at'] {
  const found = account.tables.find(({ id }) => id === tableOf(diagnostic));
  if (found === undefined) return undefined;
  const cells = found.sides.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const cell = cells.find(({ place }) => place === diagnostic.place);
  if (cell !== undefined) return { title: cellTitle(cell), href: cellHref(account, cell) };
  const page = entryAddress(account.disclosure.id, found.id);
  const row = rowOf(found, diagnostic.place ?? '');
  return row === undefined
    ? { title: found.title, href: page }
    : { title: `${found.title} · ${row.title}`, href: `${page}#${row.anchor}` };
}

/** The row of a record that a place names ("<table>/<key>"), or one of its lines ("<table>/<key>/<number>"). */
function rowOf({ sides }: BoundTable, place: string) {
  const [, key = '', line = ''] = placeSteps(place);
  const rows = sides.flatMap((side) => side.rows.filter(({ project }) => project !== undefined));
  const row = rows.find((each) => each.key === key) ?? rows.find(({ project }) => project === key);
  if (row === undefined) return undefined;
  const detail = row.details?.find((each) => each.key === line);
  const name = row.names.purchase?.name ?? row.names.project?.name ?? '';
  const title = detail === undefined ? name : `${name} · ${detail.texts.indicator}`;
  return { title, anchor: detail === undefined ? rowAnchor(row.key) : `${rowAnchor(row.key)}-${detail.key}` };
}
