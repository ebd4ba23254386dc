import type { Books } from '../../src/books/books.ts';
import { kindOf } from '../../src/importers/audit/document-kind.ts';
import type { DocumentIdentity } from '../../src/importers/audit/identify.ts';
import { isSameTerm } from '../../src/model/disclosure/kind.ts';
import { parsePlace } from '../../src/model/place.ts';
import type { Account } from '../../src/points/account/account.ts';

/** How what was read of a document fits the same disclosure of the content. */
export interface HeldAgainst {
  /** Figures that the content prints. */
  readonly known: number;
  /** Those of them that were read the same, in the same place. */
  readonly right: number;
  /** What was read otherwise, a line each. */
  readonly mistaken: readonly string[];
}

/** What was made of a document: what it is, and its books. */
export interface ReadDocument {
  readonly identity: DocumentIdentity;
  readonly books: Pick<Books, 'accounts'>;
}

/** Holds a document that was read against the same disclosure of the content, cell by cell. */
export function heldAgainst(result: ReadDocument, books: Books): HeldAgainst {
  const known = knownFigures(result, books);
  const { right, mistaken } = compared(known, figuresOf(result.books.accounts[0]));
  return {
    known: known.size,
    right,
    mistaken: mistaken.map(
      ([place, text]) => `${place}：读作 ${text}，内容里是 ${known.get(place) ?? '空白'}`,
    ),
  };
}

/** How many figures are the same in the same place, and those that are not. Records that have no code go by numbers that need not be the same. */
function compared(
  known: ReadonlyMap<string, string>,
  read: ReadonlyMap<string, string>,
): { readonly right: number; readonly mistaken: readonly (readonly [string, string])[] } {
  const rest = [...known]
    .filter(([place, text]) => read.get(place) !== text)
    .map(([place, text]) => `${withoutRow(place)} ${text}`);
  let right = known.size - rest.length;
  const mistaken = [...read].filter(([place, text]) => {
    if (known.size === 0 || known.get(place) === text) return false;
    const other = known.has(place) ? -1 : rest.indexOf(`${withoutRow(place)} ${text}`);
    if (other === -1) return true;
    rest.splice(other, 1);
    right += 1;
    return false;
  });
  return { right, mistaken };
}

function withoutRow(place: string): string {
  const { table, column } = parsePlace(place);
  return `${table} ${column}`;
}

/** By place: the figures that the same disclosure of the content prints; none where the content has none such. */
function knownFigures({ identity }: ReadDocument, { accounts }: Books): ReadonlyMap<string, string> {
  const { discloser, year, format } = identity;
  return figuresOf(
    accounts.find(
      ({ disclosure }) =>
        disclosure.discloser.id === discloser.id && isSameTerm(disclosure, { year, kind: kindOf(format) }),
    ),
  );
}

/** By place: the digits of all figures but zeros that the tables of a disclosure print, where they are known. */
function figuresOf(account: Account | undefined): ReadonlyMap<string, string> {
  const cells =
    account?.tables.flatMap(({ sides }) => sides.flatMap(({ rows }) => rows.flatMap((row) => row.cells))) ??
    [];
  return new Map(
    cells.flatMap((cell) => {
      const figure = account?.figure(cell);
      return figure === undefined || figure.text === '' || figure.prints === 0
        ? []
        : [[cell.place, figure.value.toFixed()] as const];
    }),
  );
}
