import { csvLines } from '../text/csv.ts';
import { exactNumber } from '../text/exact-number.ts';
import { safeText } from '../text/safe-text.ts';
import type { FactsFormat } from './data-set.ts';
import type { FactField } from './fact-fields.ts';
import type { Fact } from './facts.ts';

/** Turns an address from the root of the website into one that works in the file. */
type Address = (path: string) => string;

/** Facts as tidy CSV for programs: UTF-8 without a mark, one fact a line; texts that a spreadsheet would run are made safe. */
export const factsCsv = (fields: readonly FactField[], facts: readonly Fact[], address: Address): string =>
  csvLines([
    fields.map(({ name }) => name),
    ...facts.map((fact) => fields.map((field) => fieldText(field, fact, address))),
  ]);

function fieldText({ name, type, of }: FactField, fact: Fact, address: Address): string {
  const value = String(of(fact, address) ?? '');
  return type === 'string' && name !== 'text' ? safeText(value) : value;
}

/** Facts as NDJSON: one object a line, absent fields left out, 元 as a number. */
export const factsNdjson = (fields: readonly FactField[], facts: readonly Fact[], address: Address): string =>
  facts.map((fact) => `${JSON.stringify(factObject(fields, fact, address))}\n`).join('');

/** A fact as JSON. */
export const factObject = (fields: readonly FactField[], fact: Fact, address: Address) =>
  Object.fromEntries(
    fields.flatMap(({ name, type, of }) => {
      const value = of(fact, address);
      if (value === undefined) return [];
      return [[name, type === 'number' ? exactNumber(String(value)) : value]];
    }),
  );

/** How the facts are written in each format. */
export const FACTS_WRITERS: Readonly<
  Record<FactsFormat, (fields: readonly FactField[], facts: readonly Fact[], address: Address) => string>
> = { csv: factsCsv, ndjson: factsNdjson };
