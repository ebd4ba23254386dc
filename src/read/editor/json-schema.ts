import { z } from 'zod';

/** A JSON Schema (draft-07, the one that editors of YAML read). */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** What only a format knows of a key. */
export interface KeyWords {
  readonly title: string;
  /** All that may stand under it, with what each is called. */
  readonly choices?: ReadonlyMap<string, string> | undefined;
}

/** By the path of a key from the top of the file, lists left out: `rows.amount`. */
export type WordsOfKeys = ReadonlyMap<string, KeyWords>;

/**
 * The schema of a content file as an editor takes it. Every scalar of a content file is read as a text; an editor reads 310.00 as a number
 * and true as a truth value, so where a text may stand, these may.
 * @param title what the file is, in Chinese
 * @param words what only a format knows of its keys
 */
export function jsonSchemaOf(
  schema: z.ZodType,
  title: string,
  words: WordsOfKeys = new Map(),
): Readonly<JsonSchema> {
  const made = z.toJSONSchema(schema, { io: 'input', target: 'draft-07', unrepresentable: 'any' });
  return { ...asTyped(made, words, []), title };
}

/** A schema and all beneath it, with scalars as an editor reads them and keys called as they are. */
function asTyped(schema: JsonSchema, words: WordsOfKeys, path: readonly string[]): JsonSchema {
  const { properties = {}, items, additionalProperties, anyOf, definitions, ...rest } = schema;
  const typed: JsonSchema = { ...rest, ...scalar(rest) };
  const below = (one: Below, ...steps: readonly string[]) =>
    typeof one === 'object' ? asTyped(one, words, [...path, ...steps]) : one;
  if (schema.properties !== undefined)
    typed.properties = each(properties, (one, key) =>
      titled(below(one, key), words.get([...path, key].join('.'))),
    );
  if (typeof items === 'object' && !Array.isArray(items)) typed.items = below(items);
  if (additionalProperties !== undefined) typed.additionalProperties = below(additionalProperties);
  if (anyOf !== undefined)
    typed.anyOf = anyOf.map((one) => (typeof one === 'object' ? asTyped(one, words, path) : one));
  // Of older drafts zod's type of a schema does not name this.
  if (definitions !== undefined)
    typed.definitions = each(definitions as Readonly<Record<string, Below>>, (one) => below(one));
  return typed;
}

type Below = JsonSchema | boolean;

const each = (
  entries: Readonly<Record<string, Below>>,
  change: (one: Below, key: string) => Below,
): Record<string, Below> =>
  Object.fromEntries(Object.entries(entries).map(([key, one]) => [key, change(one, key)]));

/** A key with what the format calls it; one of several with what each is called. Of digits an editor may find a number. */
function titled(schema: Below, words: KeyWords | undefined): Below {
  if (words === undefined || typeof schema === 'boolean') return schema;
  const { title, choices } = words;
  if (choices === undefined) return { title, ...schema };
  return {
    title,
    anyOf: [{ enum: [...choices.keys()], enumDescriptions: [...choices.values()] }, { type: 'number' }],
  };
}

const FLAG = ['true', 'false'];

/** What an editor may find where a text is read. */
function scalar({ type, enum: choices }: JsonSchema): Partial<JsonSchema> {
  if (choices !== undefined)
    return FLAG.every((word) => choices.includes(word)) ? { type: 'boolean', enum: [true, false] } : {};
  // A list of types is JSON Schema; zod's own type of one does not know it.
  return type === 'string' ? ({ type: ['string', 'number'] } as unknown as Partial<JsonSchema>) : {};
}
