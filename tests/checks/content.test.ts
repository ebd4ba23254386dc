import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { audit, isOpen, openBooks } from '../../src/checks/books.ts';
import { type Mutation, mutations } from '../../src/checks/mutations.ts';
import { withThousands } from '../../src/model/money.ts';
import type { Account } from '../../src/points/account.ts';
import { accountCells } from '../../src/points/bind.ts';
import { openAccount } from '../../src/points/open-account.ts';

const ROOT = join(import.meta.dirname, '../../content');
const BOOKS = openBooks(ROOT);
const ACCOUNTS = BOOKS.accounts.map((account) => [account.disclosure.id, account] as const);

/** A row as it stands in a file: keys and figures by their names. */
type WrittenRow = Readonly<Record<string, string>>;

/** Keys of a row that name it; all others but its name are figures. */
const ROW_KEYS = ['code', 'unit', 'line', 'function', 'economic', 'governmentEconomic'];

/** The figures of the tables' files of a disclosure by place, read without our reader: every scalar is text. */
function writtenFigures(id: string): ReadonlyMap<string, string> {
  const folder = join(ROOT, 'disclosures', id, 'tables');
  const figures = new Map<string, string>();
  for (const file of readdirSync(folder)) {
    const table = file.replace(/\.yaml$/, '');
    const { total, ...rest }: Record<string, unknown> = parse(readFileSync(join(folder, file), 'utf8'), {
      schema: 'failsafe',
    });
    const put = (key: string, row: WrittenRow): void => {
      for (const [column, text] of Object.entries(row))
        if (column !== 'name' && !ROW_KEYS.includes(column)) figures.set(`${table}/${key}/${column}`, text);
    };
    if (total !== undefined) put('total', total as WrittenRow); // our own files: see docs/content-files.md
    for (const rows of Object.values(rest).filter(Array.isArray))
      for (const row of rows.filter((each): each is WrittenRow => typeof each === 'object'))
        put(ROW_KEYS.flatMap((key) => row[key] ?? []).join('-'), row);
  }
  return figures;
}

/** The money of the projects of a disclosure, read without our reader. */
function writtenProjects(id: string): readonly { readonly key: string; readonly money: WrittenRow }[] {
  const path = join(ROOT, 'disclosures', id, 'projects.yaml');
  if (!existsSync(path)) return [];
  const file: { projects: readonly { code?: string; id?: string; money: WrittenRow }[] } = parse(
    readFileSync(path, 'utf8'),
    { schema: 'failsafe' },
  );
  return file.projects.map(({ code, id: own, money }) => ({ key: code ?? own ?? '', money }));
}

/** What an account holds at its places, as text; "" for a blank. */
const boundFigures = ({ tables }: Account): ReadonlyMap<string, string> =>
  new Map(
    accountCells(tables).map(({ place, given }) => [
      place,
      given.kind === 'amount' ? given.amount.text : given.kind === 'notApplicable' ? given.text : '',
    ]),
  );

test('the content has five disclosures in three formats', () => {
  expect(ACCOUNTS.map(([id]) => id).sort()).toEqual([
    'baotou-hrss/2026',
    'baotou-insurance-registration/2025',
    'chengde-hrss/2024',
    'datong-hrss/2026',
    'pinglu-hrss/2026',
  ]);
  expect(new Set(ACCOUNTS.map(([, { format }]) => format.id)).size).toBe(3);
});

describe.each(ACCOUNTS)('%s', (id, account) => {
  const bound = boundFigures(account);

  test('has every figure of its tables’ files, in its place, with its digits', () => {
    const written = writtenFigures(id);
    expect(written.size).toBeGreaterThan(100);
    for (const [place, text] of written) expect([place, bound.get(place)]).toEqual([place, text]);
  });

  test('has no figure that is not in a file', () => {
    const written = writtenFigures(id);
    const projects = new Set(writtenProjects(id).map(({ key }) => key));
    const invented = accountCells(account.tables).filter(
      ({ place, row, given }) => given.kind === 'amount' && !written.has(place) && !projects.has(row),
    );
    expect(invented.map(({ place }) => place)).toEqual([]);
  });

  test('has the money of every project, in a table of projects', () => {
    for (const { key, money } of writtenProjects(id))
      for (const [column, text] of Object.entries(money)) {
        const printed = [...bound].filter(([place]) => place.endsWith(`/${key}/${column}`));
        expect(printed.map(([, figure]) => figure)).toContain(text);
      }
  });

  test('keeps separators out of its figures', () => {
    for (const text of bound.values()) if (text.includes(',')) expect(withThousands(text)).not.toBe(text);
  });

  test('has no finding that is not acknowledged', () => {
    const open = BOOKS.diagnostics.filter(({ disclosure }) => disclosure === id).filter(isOpen);
    expect(open.map(({ rule, place, message }) => `${rule} ${place}: ${message}`)).toEqual([]);
  });

  test('has a finding for every acknowledgement, and one only', () => {
    const found = BOOKS.diagnostics.filter(
      ({ disclosure, acknowledged }) => disclosure === id && acknowledged !== undefined,
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
  expect(BOOKS.diagnostics.filter(({ disclosure }) => disclosure === undefined).filter(isOpen)).toEqual([]);
});

describe('of the changes of one digit to a published figure', () => {
  const SAMPLE = 25;

  /** Some changes, the same in every run. */
  const some = (all: readonly Mutation[]): readonly Mutation[] =>
    fc.sample(fc.shuffledSubarray([...all], { minLength: SAMPLE, maxLength: SAMPLE }), {
      numRuns: 1,
      seed: 20260209,
    })[0] ?? [];

  /** Whether the checks find something in the changed disclosure. */
  function isFound(account: Account, mutation: Mutation): boolean {
    const { taxonomy, format } = account;
    const changed = openAccount({ taxonomy, format, disclosure: mutation.apply() });
    return audit(changed, BOOKS).some(isOpen);
  }

  test('at least 99 in 100 are found', () => {
    const tried = ACCOUNTS.flatMap(([, account]) =>
      some(mutations(account.disclosure)).map((mutation) => ({ account, mutation })),
    );
    const missed = tried.filter(({ account, mutation }) => !isFound(account, mutation));
    const names = missed.map(
      ({ account, mutation }) =>
        `${account.disclosure.id} ${mutation.where}: ${mutation.from} → ${mutation.to}`,
    );
    expect(tried).toHaveLength(SAMPLE * ACCOUNTS.length);
    expect(names.length / tried.length, names.join('\n')).toBeLessThanOrEqual(0.01);
  });
});
