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

/** The schema of a file, and of one that says under `key` which other it goes by: that says only what differs, in the words given. */
export function orVariant(
  whole: JsonSchema,
  key: string,
  words: NonNullable<JsonSchema['properties']>,
): JsonSchema {
  const { title = '', definitions: _, ...strict } = whole;
  const { definitions: loosely, ...loose } = asVariant(whole, words);
  return {
    if: { type: 'object', required: [key] },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
    then: loose,
    else: strict,
    definitions: { ...definitionsOf(whole), ...definitionsOf({ definitions: loosely }) },
    title,
  };
}

/** Of older drafts zod's type of a schema does not name them. */
const definitionsOf = ({ definitions }: JsonSchema): Readonly<Record<string, Below>> =>
  (definitions ?? {}) as Readonly<Record<string, Below>>;

/** What a definition of a variant is called beside that of a whole file. */
const looselyNamed = (name: string): string => `${name}-variant`;

/** A schema of which anything may be left out, and whose mappings may hold what a variant says of them. */
function asVariant(schema: JsonSchema, words: NonNullable<JsonSchema['properties']>): JsonSchema {
  const below = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(below);
    if (typeof one !== 'object' || one === null) return one;
    return asVariant(one as JsonSchema, words);
  };
  const { required: _, definitions, $ref, properties, ...rest } = schema;
  const loose = Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, below(one)])) as JsonSchema;
  if ($ref !== undefined) loose.$ref = looselyNamed($ref);
  if (definitions !== undefined)
    loose.definitions = Object.fromEntries(
      Object.entries(definitionsOf(schema)).map(([name, one]) => [looselyNamed(name), below(one)]),
    );
  if (schema.type === 'object')
    loose.properties = { ...words, ...each(properties ?? {}, (one) => below(one) as Below) };
  return loose;
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
  if (definitions !== undefined) typed.definitions = each(definitionsOf(schema), (one) => below(one));
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
