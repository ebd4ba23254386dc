import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Books, openBooks } from '../../src/books/books.ts';
import { asWritten } from '../../src/exporters/tables/template.ts';
import { disclosureWorkbook } from '../../src/exporters/tables/workbook.ts';
import { figureColumns, tableSides } from '../../src/formats/columns.ts';
import type { Format } from '../../src/formats/format.ts';
import { recognise } from '../../src/importers/match/recognise.ts';
import { planImport } from '../../src/importers/plan/plan-import.ts';
import { QUESTION, questionsIn } from '../../src/importers/proposal/format-text.ts';
import { proposeFormat } from '../../src/importers/proposal/propose-format.ts';
import { proposedFiles } from '../../src/importers/proposal/variant/proposed-files.ts';
import { variantOf } from '../../src/importers/proposal/variant/variant-of.ts';
import type { Sheet } from '../../src/importers/sheet/sheet.ts';
import { layoutTable } from '../../src/layout/layout-table.ts';
import { pointKey } from '../../src/model/point.ts';
import { resolvePoint } from '../../src/points/bind/resolve.ts';
import { readContent } from '../../src/read/read-content.ts';
import { printedBy } from '../formats/same-tables.ts';
import { publishedBooks } from '../published-books.ts';
import { sheetsOf } from './workbooks.ts';

export type Account = ReturnType<typeof publishedBooks>['accounts'][number];

/** The workbook of a disclosure, as `npm run export` fills it. */
export const filledWorkbook = (account: Account): Uint8Array =>
  disclosureWorkbook(
    account.tables
      .filter(({ state }) => state === 'given' || state === 'empty')
      .map((table) => ({ layout: asWritten(layoutTable(account, table)) })),
    { title: account.disclosure.id, publisher: '', date: new Date('2026-01-01T00:00:00Z') },
  );

/** How well a format was proposed from the workbook of a disclosure, its own format not known. */
export interface Measured {
  /** Of the format's own tables that are in the workbook: how many are found. */
  readonly tables: readonly [number, number];
  /** Columns of figures that stand for the same money as in the format itself. */
  readonly columns: readonly [number, number];
  /** Columns bound otherwise, and nothing asked about them. */
  readonly wrong: readonly string[];
  /** Columns bound otherwise, where something is asked. */
  readonly asked: readonly string[];
  /** Cells imported with the same text at the same place as in the disclosure. */
  readonly cells: readonly [number, number];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  /** Relations checked in the proposed format, and in the format itself. */
  readonly relations: readonly [number, number];
  /** Relations that do not hold, and did not before. */
  readonly broken: readonly string[];
  /** The format it is proposed as a variant of. */
  readonly base: string | undefined;
  readonly questions: number;
  readonly importQuestions: readonly string[];
  readonly findings: readonly string[];
  readonly text: string;
}

/**
 * Proposes a format from the workbook of a disclosure and imports the workbook with it.
 * @param sheets what the workbook holds, where somebody else saved it; its cells are then compared by their value
 */
export function measured(
  account: Account,
  known: 'others' | 'none' = 'others',
  saved?: readonly Sheet[],
): Measured {
  const { disclosure, taxonomy, format: own } = account;
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-proposed-'));
  try {
    mkdirSync(join(root, 'disclosures'));
    for (const name of ['taxonomy', 'units', 'site.yaml'])
      cpSync(join('content', name), join(root, name), { recursive: true });
    const { formats } = readContent('content').content;
    const same = [...formats.values()].filter((each) => printedBy(each) === printedBy(own));
    const without = new Set(same.map(({ id }) => id));
    for (const each of formats.values()) if (without.has(each.extends ?? '')) without.add(each.id);
    const others = known === 'none' ? [] : [...formats.values()].filter(({ id }) => !without.has(id));
    for (const { id } of others)
      cpSync(join('content/formats', id), join(root, 'formats', id), { recursive: true });
    const sheets = saved ?? sheetsOf(filledWorkbook(account));
    const proposal = proposeFormat({
      id: 'trial',
      files: ['导出.xlsx'],
      sheets,
      lines: [],
      taxonomy,
      formats: others,
    });
    if (proposal === undefined) throw new Error('nothing is proposed');
    const variant = variantOf(proposal, sheets, others);
    const files = proposedFiles(proposal, variant, { taxonomy, terms: [] });
    for (const [name, each] of files) write(root, `formats/trial/${name}`, each);
    const text = files.get('format.yaml') ?? '';
    const { content, findings } = readContent(root);
    const trial = content.formats.get('trial');
    if (trial === undefined) throw new Error(findings.map(({ message }) => message).join('\n'));
    const [, folder = ''] = disclosure.id.split('/');
    const plan = planImport({
      content,
      sheets,
      discloser: disclosure.discloser,
      folder,
      format: 'trial',
      textOf: () => undefined,
    });
    if (plan.kind === 'refused') throw new Error(plan.reason);
    for (const { path, after } of plan.changes) write(root, path, after);
    const books = openBooks(root);
    const [imported] = books.accounts;
    return {
      ...comparedColumns(account, trial, sheets, text),
      ...comparedCells(account, imported, saved === undefined),
      relations: [checkedOf(imported), checkedOf(account)],
      broken: brokenIn(books, disclosure.id).filter(
        (each) => !brokenIn(publishedBooks(), disclosure.id).includes(each),
      ),
      findings: findings.map(({ rule, message }) => `${rule} ${message}`),
      base: variant?.base.id,
      questions: questionsIn(text).length,
      importQuestions: plan.questions.map(({ at, text: said, about }) => `${at} ${said} ${about}`),
      text,
    };
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** What relations find, by the numbers they find: titles may differ. */
const brokenIn = (books: Books, id: string): readonly string[] =>
  books.findings
    .filter(
      ({ rule, severity, source }) =>
        rule.startsWith('points/') && severity !== 'info' && source.file.includes(id),
    )
    .map(({ rule, message }) => `${rule} ${message}`);

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  if (existsSync(join(root, path))) throw new Error(`${readFileSync(join(root, path), 'utf8')} is there`);
  writeFileSync(join(root, path), text);
}

const checkedOf = (account: Account | undefined): number =>
  account?.relations.filter(({ outcome }) => outcome !== 'not-checked').length ?? 0;

function comparedColumns(
  account: Account,
  trial: Format,
  sheets: Parameters<typeof recognise>[0],
  text: string,
) {
  const { format, disclosure, context } = account;
  const words = { year: disclosure.year, name: disclosure.discloser.title, kind: disclosure.discloser.kind };
  const placesOf = (each: Format) =>
    recognise(sheets, each, words).tables.map(({ sheet, table, columns }) => ({
      sheet,
      table,
      columns: new Map(
        columns.matched.flatMap(({ at, wanted }) => {
          const side = tableSides(table)[wanted.side];
          const found = side && figureColumns(each, table, side).find(({ id }) => id === wanted.id);
          return found === undefined ? [] : [[at.column, found] as const];
        }),
      ),
    }));
  const [right, proposed] = [placesOf(format), placesOf(trial)];
  const wrong: string[] = [];
  const asked: string[] = [];
  let [same, all, tables] = [0, 0, 0];
  for (const { sheet, table, columns } of right) {
    const other = proposed.find((each) => each.sheet === sheet);
    if (other !== undefined) tables += 1;
    for (const [at, column] of columns) {
      all += 1;
      const found = other?.columns.get(at);
      const key = pointKey(resolvePoint(context, table.fixes ?? {}, column.fixes));
      const own = found && pointKey(resolvePoint(context, other?.table.fixes ?? {}, found.fixes));
      if (own === key) same += 1;
      else {
        const line = `${table.id} ${column.title}: ${own ?? '–'} ≠ ${key}`;
        (isAsked(text, other?.table.id, found?.id) ? asked : wrong).push(line);
      }
    }
  }
  return { tables: [tables, right.length] as const, columns: [same, all] as const, wrong, asked };
}

/** Whether something is asked about a column or its table. */
function isAsked(text: string, table: string | undefined, column: string | undefined): boolean {
  const block = text
    .split(/\n(?= {2}- id: )/)
    .find(
      (each) =>
        each.trimStart().startsWith(`- id: ${table}\n`) || each.trimStart().startsWith(`- id: ${table} `),
    );
  return (block ?? '')
    .split('\n')
    .some((line, index) => line.includes(QUESTION) && (index === 0 || line.includes(`id: ${column},`)));
}

function comparedCells(account: Account, imported: Account | undefined, isByText: boolean) {
  const printsOf = (each: Account | undefined): string[] =>
    (each?.tables ?? []).flatMap(({ sides }) =>
      sides.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) =>
          cells.flatMap((cell) =>
            cell.given.kind === 'amount'
              ? [`${pointKey(cell.point)} ${isByText ? cell.given.amount.text : cell.given.amount.value}`]
              : [],
          ),
        ),
      ),
    );
  const left = new Map<string, number>();
  for (const print of printsOf(imported)) left.set(print, (left.get(print) ?? 0) + 1);
  const all = printsOf(account);
  const missing: string[] = [];
  let same = 0;
  for (const print of all) {
    const count = left.get(print) ?? 0;
    if (count > 0) same += 1;
    else missing.push(print);
    left.set(print, count - 1);
  }
  return {
    cells: [same, all.length] as const,
    missing,
    extra: [...left].filter(([, n]) => n > 0).map(([p]) => p),
  };
}
