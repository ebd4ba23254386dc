import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isOpen } from '../../src/books/books.ts';
import { leafColumns } from '../../src/formats/columns.ts';
import { lineage } from '../../src/formats/lineage.ts';
import type { Account } from '../../src/points/account/account.ts';
import { accountCells } from '../../src/points/bind/bind.ts';
import { publishedBooks } from '../published-books.ts';

const ROOT = join(import.meta.dirname, '../../content');
const BOOKS = publishedBooks();
const ACCOUNTS = BOOKS.accounts.map((account) => [account.disclosure.id, account] as const);

/** A row as it stands in a file: keys and figures by their names. */
type WrittenRow = Readonly<Record<string, string>>;

/** Keys of a row that name it; all others but these and its name are figures. */
const ROW_KEYS = ['code', 'unit', 'line', 'function', 'economic', 'governmentEconomic', 'task'];
const WORDS = ['name', 'quantity'];

const figuresOf = (row: WrittenRow): readonly (readonly [column: string, text: string])[] =>
  Object.entries(row).filter(([column]) => !ROW_KEYS.includes(column) && !WORDS.includes(column));

/** A file of a disclosure, read without our reader: every scalar is text. */
function fileOf(id: string, path: string): unknown {
  const full = join(ROOT, 'disclosures', id, path);
  return existsSync(full) ? parse(readFileSync(full, 'utf8'), { schema: 'failsafe' }) : undefined;
}

/** The figures of the tables' files of a disclosure by place. */
function tableFigures(id: string): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  for (const file of readdirSync(join(ROOT, 'disclosures', id, 'tables'))) {
    const table = file.replace(/\.yaml$/, '');
    const { total, ...rest } = fileOf(id, `tables/${file}`) as Record<string, unknown>; // see docs/content-files.md
    const texts = textColumns(id, table);
    const put = (key: string, row: WrittenRow): void => {
      for (const [column, text] of figuresOf(row))
        if (!texts.has(column)) figures.set(`${table}/${key}/${column}`, text);
    };
    if (total !== undefined) put('total', total as WrittenRow);
    for (const rows of Object.values(rest).filter(Array.isArray))
      for (const row of rows.filter((each): each is WrittenRow => typeof each === 'object'))
        put(ROW_KEYS.flatMap((key) => row[key] ?? []).join('-'), row);
  }
  return figures;
}

/** The columns of a table that print texts of its rows, by the ids these are written under. */
function textColumns(id: string, table: string): ReadonlySet<string> {
  const account = ACCOUNTS.find(([own]) => own === id)?.[1];
  const sides = account?.tables.find((each) => each.id === table)?.sides ?? [];
  const columns = sides.flatMap(({ definition }) => leafColumns(definition.columns));
  return new Set(columns.flatMap(({ id: own, prints }) => (own === undefined || !prints ? [] : [own])));
}

interface WrittenProject {
  readonly code?: string;
  readonly id?: string;
  readonly money?: WrittenRow;
  /** By "term" and "year", then by level of government. */
  readonly funding?: Readonly<Record<string, WrittenRow>>;
}

/** The money of the projects of a disclosure by row and column: they are printed in any table that shows them. */
function projectFigures(id: string): ReadonlyMap<string, string> {
  const file = fileOf(id, 'projects.yaml') as { projects: readonly WrittenProject[] } | undefined;
  const projects = file?.projects ?? [];
  return new Map(
    projects.flatMap(({ code, id: own, money = {}, funding = {} }) => {
      const levels = Object.entries(funding).flatMap(([term, levels]) =>
        Object.entries(levels).map(
          ([level, text]) => [`${term}${level.charAt(0).toUpperCase()}${level.slice(1)}`, text] as const,
        ),
      );
      return [...Object.entries(money), ...levels].map(
        ([column, text]) => [`${code ?? own}/${column}`, text] as const,
      );
    }),
  );
}

interface WrittenGroup {
  readonly amount?: string;
  readonly lines?: readonly { amount?: string }[];
  readonly groups?: readonly WrittenGroup[];
}

interface WrittenPurchases {
  readonly groups?: readonly WrittenGroup[];
  readonly lines?: readonly { project: string; amount?: string; smallFirms?: string; money?: WrittenRow }[];
  readonly units?: readonly WrittenRow[];
  readonly total?: WrittenRow;
}

/** The figures of the procurement budget of a disclosure by place. */
function purchaseFigures(id: string): ReadonlyMap<string, string> {
  const file = fileOf(id, 'procurement.yaml') as WrittenPurchases | undefined;
  const figures = new Map<string, string>();
  const put = (key: string, row: WrittenRow): void => {
    for (const [column, text] of figuresOf(row)) figures.set(`procurement/${key}/${column}`, text);
  };
  const seen = new Map<string, number>();
  for (const { project, amount, smallFirms, money } of file?.lines ?? []) {
    const nth = (seen.get(project) ?? 0) + 1;
    seen.set(project, nth);
    put(`${project}-${nth}`, { ...(amount && { amount }), ...(smallFirms && { smallFirms }), ...money });
  }
  const putGroups = (groups: readonly WrittenGroup[], above: string): void => {
    for (const [index, { lines = [], groups: inner = [], amount = '' }] of groups.entries()) {
      const key = `${above}-${index + 1}`;
      put(key, { amount });
      for (const [line, each] of lines.entries())
        put(`${key}-line-${line + 1}`, { amount: each.amount ?? '' });
      putGroups(inner, key);
    }
  };
  putGroups(file?.groups ?? [], 'group');
  for (const row of file?.units ?? []) put(row.unit ?? '', row);
  if (file?.total !== undefined) put('total', file.total);
  return figures;
}

/** What an account holds at its places, as text; "" for a blank. */
const boundFigures = ({ tables }: Account): ReadonlyMap<string, string> =>
  new Map(
    accountCells(tables).map(({ place, given }) => [
      place,
      given.kind === 'amount' ? given.amount.text : given.kind === 'notApplicable' ? given.text : '',
    ]),
  );

test('every folder of a disclosure has an account, and every format is used or extended by one that is', () => {
  const folders = readdirSync(join(ROOT, 'disclosures'), { recursive: true }).map(String);
  const written = folders.filter((path) => path.endsWith('/disclosure.yaml'));
  expect(ACCOUNTS.map(([id]) => `${id}/disclosure.yaml`).sort()).toEqual(written.sort());
  const { formats } = BOOKS.content;
  const used = new Set(ACCOUNTS.flatMap(([, { format }]) => lineage(formats, format.id)));
  expect([...formats.keys()].filter((id) => !used.has(id))).toEqual([]);
});

describe.each(ACCOUNTS)('%s', (id, account) => {
  const bound = boundFigures(account);

  const inPlace = new Map([...tableFigures(id), ...purchaseFigures(id)]);
  const ofProjects = projectFigures(id);

  test('has every figure of its tables and of its procurement, in its place, with its digits', () => {
    expect([...inPlace]).not.toEqual([]);
    for (const [place, text] of inPlace) expect([place, bound.get(place)]).toEqual([place, text]);
  });

  test('has every figure of its projects, in every table that prints it', () => {
    for (const [rest, text] of ofProjects) {
      const printed = [...bound].filter(([place]) => place.endsWith(`/${rest}`)).map(([, figure]) => figure);
      expect([rest, ...new Set(printed)]).toEqual([rest, text]);
    }
  });

  test('has no figure that is not in a file', () => {
    const invented = accountCells(account.tables).filter(
      ({ place, row, column, given }) =>
        given.kind === 'amount' && !inPlace.has(place) && !ofProjects.has(`${row}/${column}`),
    );
    expect(invented.map(({ place }) => place)).toEqual([]);
  });

  test('has no finding that is not acknowledged', () => {
    const open = BOOKS.findings.filter(({ disclosure }) => disclosure === id).filter(isOpen);
    expect(open.map(({ rule, place, message }) => `${rule} ${place}: ${message}`)).toEqual([]);
  });

  test('has a finding for every acknowledgement, and one only', () => {
    const found = BOOKS.findings.filter(
      // What the text of the source says otherwise is said in narrative.yaml.
      ({ rule, disclosure, acknowledged }) =>
        disclosure === id && acknowledged !== undefined && rule !== 'narrative/published',
    );
    const said = account.disclosure.acknowledged.map(
      ({ rule, at, difference }) => `${rule} ${at} ${difference}`,
    );
    expect(found.map(({ rule, place, difference }) => `${rule} ${place} ${difference}`).sort()).toEqual(
      said.sort(),
    );
  });

  test('accounts for every table of its format: given, empty, derived, waiting, or not in the source', () => {
    expect(account.tables.map((table) => table.id)).toEqual(account.format.tables.map((table) => table.id));
    const missing = account.tables.filter(({ state }) => state === 'missing').map((table) => table.id);
    const declared = account.disclosure.notInSource.map(({ table }) => table);
    expect(declared).toEqual(expect.arrayContaining(missing));
  });
});

test('nothing is wrong with the folder as a whole', () => {
  expect(BOOKS.findings.filter(({ disclosure }) => disclosure === undefined).filter(isOpen)).toEqual([]);
});
