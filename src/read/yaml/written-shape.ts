import { z } from 'zod';

/** Keys that an example of a record shows where none is needed. */
const SHOWN = 2;

/**
 * How a value is written that a schema asks for, in one line, "…" where something has to be put: `{ term: …, year: … }`,
 * `[{ line: … }]`, `…` of a text. Of a record its needed keys are shown, or the first that may stand.
 */
export function writtenShape(schema: unknown): string {
  if (schema instanceof z.ZodArray) return `[${writtenShape(schema.element)}]`;
  if (schema instanceof z.ZodRecord) return '{ 键: … }';
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNonOptional)
    return writtenShape(schema.unwrap());
  if (!(schema instanceof z.ZodObject)) return '…';
  const entries = Object.entries(schema.shape);
  const needed = entries.filter(([, value]) => !z.safeParse(value as z.ZodType, undefined).success);
  const shown = needed.length > 0 ? needed : entries.slice(0, SHOWN);
  return `{ ${shown.map(([key, value]) => `${key}: ${writtenShape(value)}`).join(', ')} }`;
}
