import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import type { Books } from '../../src/books/books.ts';
import type { Account } from '../../src/points/account/account.ts';
import { accountIn, booksOf, type Files, FORMAT, filesIn } from '../points/ledger.ts';

const HERE = join(import.meta.dirname, 'constructs');
const TAXONOMY = filesIn(join(import.meta.dirname, '../../content/taxonomy'));

/** A way of printing that a format can say, as an example: its YAML, some figures, and which of them are held against each other. */
const constructSchema = z.strictObject({
  title: z.string(),
  /** The printed table it was seen in. */
  printed: z.string(),
  /** How it is said, in a few sentences. */
  says: z.string(),
  /** Keys of the format besides its tables, as YAML. */
  format: z.string().default(''),
  /** The `tables:` of the format, as YAML. */
  tables: z.string(),
  /** Files of the disclosure, by path. */
  files: z.record(z.string(), z.string()),
  /** Other files of the content folder, by path: formats it extends. */
  more: z.record(z.string(), z.string()).default({}),
  /** Keys of disclosure.yaml. */
  disclosure: z.string().default(''),
  /** Relations that come of it, as `relationText` says them. */
  checks: z.array(z.string()).default([]),
  /** What the checks say against it. */
  findings: z.array(z.string()).default([]),
});
/** See {@link constructSchema}. */
export type Construct = z.infer<typeof constructSchema> & { readonly id: string };

/** All examples, by their files' names. */
export const CONSTRUCTS: readonly Construct[] = readdirSync(HERE)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => ({
    id: name.replace('.yaml', ''),
    ...constructSchema.parse(load(readFileSync(join(HERE, name), 'utf8'), { schema: FAILSAFE_SCHEMA })),
  }));

/** The books of an example: one disclosure in its format, with the taxonomy as it is. */
export function booksOfConstruct({ format, tables, files, more, disclosure }: Construct): Books {
  const own: Files = {
    'formats/test/format.yaml': `${keyless(FORMAT, format)}${format}${format.includes('outline:') ? '' : outlineOf(tables)}tables:\n${tables.replace(/^/gm, '  ')}`,
    'disclosures/bureau/2026/disclosure.yaml': `format: test\nsource: 示例\nasPublished: true\n${disclosure}`,
    ...Object.fromEntries(
      Object.entries(files).map(([path, text]) => [`disclosures/bureau/2026/${path}`, text]),
    ),
  };
  const taxonomy = Object.fromEntries(
    Object.entries(TAXONOMY).map(([path, text]) => [`taxonomy/${path}`, text]),
  );
  return booksOf({ ...taxonomy, ...own, ...more });
}

/** Its account. */
export const accountOfConstruct = (books: Books): Account => accountIn(books, 'bureau/2026');

/** The usual keys of a format less those that an example says otherwise. */
const keyless = (usual: string, own: string): string =>
  usual
    .split('\n')
    .filter((line) => !own.split('\n').some((other) => other.split(':')[0] === line.split(':')[0]))
    .join('\n')
    .concat('\n');

function outlineOf(tables: string): string {
  const ids = [...tables.matchAll(/^- id: (\S+)/gm)].map(([, id]) => `      - { table: ${id} }\n`);
  return `outline:\n  - id: part\n    title: 预算表\n    numbering: "{一}、"\n    entries:\n${ids.join('')}`;
}
