import type { Books } from '../../books/books.ts';
import { entryAddress, rowAnchor } from '../../document/addresses.ts';
import type { Finding } from '../../model/finding.ts';
import { acknowledgementTraits } from '../../model/kinds/acknowledgements.ts';
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
  /** What stands before it: its severity, or what kind of reason it is left for. */
  readonly label: string;
  /** Whether it is a mistake that the document is known to have. */
  readonly isKnownMistake: boolean;
}

/** What the checks found in a disclosure, or in one of its tables; what is only good to know is left out. */
export function publicFindings(books: Books, account: Account, table?: string): readonly PublicFinding[] {
  return books.findings
    .filter((finding) => finding.disclosure === account.disclosure.id)
    .filter((finding) => finding.severity !== 'info')
    .filter((finding) => table === undefined || tableOf(finding) === table)
    .filter(isFirstOfItsReason())
    .map((finding) => publicFinding(account, finding));
}

const traitsOf = ({ acknowledgedAs }: Finding) => acknowledgementTraits(acknowledgedAs);

/** What pages show: nothing of false alarms, and of several findings that one lack of the text at hand explains the first. */
function isFirstOfItsReason(): (finding: Finding) => boolean {
  const told = new Set<string>();
  return (finding) => {
    const { acknowledged } = finding;
    const { isPublic, isQuoted } = traitsOf(finding);
    if (acknowledged === undefined || (isPublic && isQuoted)) return true;
    const isNew = !told.has(acknowledged);
    told.add(acknowledged);
    return isPublic && isNew;
  };
}

function publicFinding(account: Account, finding: Finding): PublicFinding {
  const { acknowledged, basis } = finding;
  const severity = finding.severity === 'error' ? '错误' : '警告';
  const at = placeOf(account, finding);
  const { title, isMistake, isQuoted } = traitsOf(finding);
  const known = { severity, label: acknowledged === undefined ? severity : title } as const;
  // What the text at hand lacks is no finding about the unit: only that it lacks it is told.
  return acknowledged !== undefined && !isQuoted
    ? { ...known, message: acknowledged, at, isKnownMistake: false }
    : {
        ...known,
        message: finding.message,
        at,
        basis,
        acknowledged,
        isKnownMistake: acknowledged !== undefined && isMistake,
      };
}

const tableOf = ({ table, place }: Finding): string | undefined =>
  table ?? (place === undefined ? undefined : tableOfPlace(place));

function placeOf(account: Account, finding: Finding): PublicFinding['at'] {
  const found = account.tables.find(({ id }) => id === tableOf(finding));
  if (found === undefined) return undefined;
  const cells = found.sides.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const cell = cells.find(({ place }) => place === finding.place);
  if (cell !== undefined) return { title: cellTitle(cell), href: cellHref(account, cell) };
  const page = entryAddress(account.disclosure.id, found.id);
  const row = rowOf(found, finding.place ?? '');
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
