import { gzipSync } from 'node:zlib';
import { csvLines } from '../text/csv.ts';
import { exactNumber } from '../text/exact-number.ts';
import { safeText } from '../text/safe-text.ts';
import type { FactsFormat } from './data-set.ts';
import type { FactField } from './fact-fields.ts';
import type { Fact } from './facts.ts';

/** Turns an address from the root of the website into one that works in the file. */
export type FileAddress = (path: string) => string;

/** A way to write facts: what stands before them, and the facts themselves, so that files can be put together from those of each disclosure. */
export interface FactsWriter {
  readonly head: (fields: readonly FactField[]) => Uint8Array;
  readonly lines: (fields: readonly FactField[], facts: readonly Fact[], address: FileAddress) => Uint8Array;
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** Facts as tidy CSV for programs: UTF-8 without a mark, one fact a line; texts that a spreadsheet would run are made safe. */
const csv: FactsWriter = {
  head: (fields) => bytesOf(csvLines([fields.map(({ name }) => name)])),
  lines: (fields, facts, address) =>
    bytesOf(csvLines(facts.map((fact) => fields.map((field) => fieldText(field, fact, address))))),
};

function fieldText({ name, type, of }: FactField, fact: Fact, address: FileAddress): string {
  const value = String(of(fact, address) ?? '');
  return type === 'string' && name !== 'text' ? safeText(value) : value;
}

/** Facts as NDJSON: one object a line, absent fields left out, 元 as a number. What is packed piece by piece is one whole, too (RFC 1952, members). */
const ndjson: FactsWriter = {
  head: () => new Uint8Array(),
  lines: (fields, facts, address) =>
    gzipSync(facts.map((fact) => `${JSON.stringify(factObject(fields, fact, address))}\n`).join('')),
};

/** A fact as JSON. */
export const factObject = (fields: readonly FactField[], fact: Fact, address: FileAddress) =>
  Object.fromEntries(
    fields.flatMap(({ name, type, of }) => {
      const value = of(fact, address);
      if (value === undefined) return [];
      return [[name, type === 'number' ? exactNumber(String(value)) : value]];
    }),
  );

/** How the facts are written in each format. */
export const FACTS_WRITERS: Readonly<Record<FactsFormat, FactsWriter>> = { csv, ndjson };

/** Facts as they are written in each format, what stands before them left out. */
export const factsLines = (
  fields: readonly FactField[],
  facts: readonly Fact[],
  address: FileAddress,
): Readonly<Record<FactsFormat, Uint8Array>> =>
  Object.fromEntries(
    Object.entries(FACTS_WRITERS).map(([format, { lines }]) => [format, lines(fields, facts, address)]),
    // The keys of the list.
  ) as Record<FactsFormat, Uint8Array>;
