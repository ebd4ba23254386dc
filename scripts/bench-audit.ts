import { type Books, openBooks } from '../src/books/books.ts';
import { kindOf } from '../src/importers/audit/document-content.ts';
import { isSameTerm } from '../src/model/disclosure/kind.ts';
import { parsePlace } from '../src/model/place.ts';
import type { Account } from '../src/points/account/account.ts';
import { type AuditedDocument, auditedDocument } from './audited-document.ts';
import { rate } from './bench/rate.ts';
import { command, type GivenArguments, refuse } from './command.ts';

const USAGE = `用法：npm run bench:audit -- <文件 …> [--content <文件夹>] [--format <格式>] [--together] [--wrong]

核对别处公开的文件，再拿内容文件夹里同一份公开比：每份文件里有多少个数，读出多少，和内容里同一格的数相同的有多少，读错多少，没有核对的有多少，报出几处问题。
文件里的数按内容里的这份公开数：各表印出来的每一格。--wrong 列出读错的每一格。
`;

const FORM = {
  usage: USAGE,
  positionals: true,
  options: {
    content: { type: 'string', default: 'content' },
    format: { type: 'string' },
    together: { type: 'boolean', default: false },
    wrong: { type: 'boolean', default: false },
  },
} as const;

await command(FORM, bench);

async function bench({ values, positionals }: GivenArguments<typeof FORM>): Promise<number> {
  const [first, ...more] = positionals;
  if (first === undefined) return refuse(2, USAGE);
  const documents = values.together
    ? [[first, ...more] as const]
    : positionals.map((path) => [path] as const);
  const books = openBooks(values.content);
  print('| 文件 | 表里的数 | 读懂的 | 内容里的数 | 读对的 | 读错的 | 没有核对的 | 问题 |');
  print('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  const wrong: string[] = [];
  for (const paths of documents) {
    const result = await auditedDocument(paths, {
      root: values.content,
      content: books.content,
      format: values.format,
    });
    if (result.kind === 'refused') {
      print(`| ${paths.join('、')} | ${result.reason} |`);
      continue;
    }
    const { judgement, document } = result;
    const known = knownFigures(result, books);
    const read = figuresOf(result.books.accounts[0]);
    const { right, mistaken } = compared(known, read);
    wrong.push(
      ...mistaken.map(
        ([place, text]) => `${document.file}  ${place}：读作 ${text}，内容里是 ${known.get(place) ?? '空白'}`,
      ),
    );
    print(
      `| ${document.file} | ${judgement.figures} | ${judgement.bound}（${rate(judgement.bound, judgement.figures)}） | ${known.size} | ${right}（${rate(right, known.size)}） | ${mistaken.length} | ${judgement.unchecked.length} | ${judgement.findings.length} |`,
    );
  }
  if (values.wrong) for (const line of wrong) print(line);
  return 0;
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
function knownFigures({ identity }: AuditedDocument, { accounts }: Books): ReadonlyMap<string, string> {
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

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
