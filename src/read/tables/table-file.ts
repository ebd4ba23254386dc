import { z } from 'zod';
import { flag } from '../../formats/scalars.ts';
import { INDICATOR_FIELDS } from '../../model/kinds/record-fields.ts';
import type { OtherList } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { fieldShapes } from '../fields/field-shapes.ts';
import { indicatorFile } from '../fields/indicator-file.ts';
import { nearest } from '../findings/nearest.ts';
import { checkedText, type UnplacedFinding } from '../findings/unplaced-finding.ts';
import { codeFinding, QUOTED } from '../text/code-text.ts';
import { filled, writtenAmount } from '../text/texts.ts';
import type { RowKey, SideShape } from './table-shape.ts';

/** A row as written: its keys, its name and its amounts. */
export type WrittenRow = Readonly<Record<string, string | undefined>>;

/** A table's file as written; the rows of each side stand beside these under the side's id. */
export interface WrittenTable {
  readonly total?: WrittenRow | undefined;
  readonly asPublished?: boolean | undefined;
  readonly empty?: boolean | undefined;
  readonly notes?: readonly string[] | undefined;
  readonly title?: string | undefined;
  readonly columns?: Readonly<Record<string, string | undefined>> | undefined;
  readonly statement?: string | undefined;
}

/** The schema of a table's file (tables/<id>.yaml): which rows and columns there are follows from the format. */
export function tableFileSchema(sides: readonly SideShape[]): z.ZodType<WrittenTable> {
  const listed = sides.filter((side) => side.keys.length > 0);
  const scored = sides.filter((side) => side.indicators !== undefined);
  const totals = sides.filter((side) => side.hasTotal).flatMap((side) => side.columns);
  return z.strictObject({
    ...Object.fromEntries(listed.map((side) => [side.id, z.array(rowSchema(side)).optional()])),
    ...Object.fromEntries(
      scored.map((side) => [side.id, z.array(indicatorFile(side.indicators ?? undefined)).optional()]),
    ),
    ...(scored.some((side) => side.hasTotal)
      ? { total: z.strictObject(SCORES).optional() }
      : totalSchema(totals)),
    /** Print exactly what the file holds. */
    asPublished: flag.optional(),
    /** Publish without figures, with the format's statement. */
    empty: flag.optional(),
    /** Notes beneath the table. */
    notes: z.array(filled).optional(),
    /** The table's title as printed here. */
    title: filled.optional(),
    /** Titles of columns as printed here, by id. */
    columns: z.strictObject(words(sides.flatMap((side) => [...side.columns, ...side.texts]))).optional(),
    /** The sentence of the empty table as printed here. */
    statement: filled.optional(),
  });
}

/** What the total of indicators prints: their points and what was scored. */
const { points, score } = fieldShapes(INDICATOR_FIELDS);
const SCORES = { points, score };

/** The row of the total, by column; not where the table has none. */
const totalSchema = (columns: readonly string[]): Readonly<Record<string, z.ZodType>> =>
  columns.length > 0 ? { total: z.strictObject(amounts(columns)).optional() } : {};

/** A row: what names it, a name printed otherwise, and its amounts by column. */
function rowSchema(side: SideShape) {
  const keys = side.keys.map((key) => [key.written, keySchema(key)] as const);
  const row = z.strictObject({
    ...Object.fromEntries(keys),
    name: filled.optional(),
    ...(side.keys.some(({ levels }) => levels !== undefined) ? { printedCode: filled.optional() } : {}),
    ...words(side.texts),
    ...amounts(side.columns),
  });
  const either = side.keys.find(({ required }) => required === 'or unit');
  if (either === undefined) return row;
  return row.check(({ value, issues }) => {
    const written: Readonly<Record<string, unknown>> = value;
    if (written[either.written] !== undefined || written[DIMENSION.unit] !== undefined) return;
    issues.push({ code: 'invalid_type', expected: 'string', input: undefined, path: [either.written] });
  });
}

const words = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, filled.optional()]));

const amounts = (columns: readonly string[]) =>
  Object.fromEntries(columns.map((column) => [column, writtenAmount.optional()]));

function keySchema(key: RowKey) {
  const schema = checkedText((text) => keyFinding(key, text));
  return key.required === true ? schema : schema.optional();
}

/** Whether a unit exists depends on the discloser, and is looked at elsewhere. */
function keyFinding(key: RowKey, text: string): UnplacedFinding | undefined {
  const { title, levels, otherList, members } = key;
  if (levels !== undefined) {
    const found = codeFinding(text, title, levels);
    return found && ofOtherList(found, title, otherList?.(text));
  }
  return members === undefined || members.has(text) ? undefined : unknownLine(members, text);
}

/** A code of a level that its list has not, where another list has it. */
const ofOtherList = (found: UnplacedFinding, title: string, list: OtherList | undefined): UnplacedFinding =>
  list === undefined
    ? found
    : {
        ...found,
        message: `${found.message}；它是${list.title}的编码（${list.name}）`,
        remedy: `对照原文改用${title}的编码；整行抄错了表的，删去这一行。`,
      };

function unknownLine(known: NonNullable<RowKey['members']>, text: string): UnplacedFinding {
  const plain = text.replace(QUOTED, '$1');
  if (plain !== text && known.has(plain))
    return {
      rule: 'content/unknown-line',
      message: `“${plain}”外面的引号是全角的`,
      remedy: `写作 "${plain}"。`,
    };
  const byTitle = new Map([...known].map(([id, { title }]) => [title.replace(/^.*?、/, ''), id]));
  const meant = nearest(text, known.keys()) ?? byTitle.get(text);
  return {
    rule: 'content/unknown-line',
    message: `套表里没有“${text}”这一行${meant === undefined ? '' : `，是不是“${meant}”？`}`,
    remedy: `可用的行：${[...known].map(([id, { title }]) => `${id}（${title}）`).join('、')}。`,
  };
}
