import {
  type Look,
  type PrintOf,
  printWord,
  printWords,
  type RecordField,
  type RecordFields,
} from './record-field.ts';
import { type FieldPrint, INDICATOR_FIELDS, PROJECT_FIELDS, PURCHASE_FIELDS } from './record-fields.ts';

/** What a column prints of a row's names, codes and number. */
export const NAME_PRINTS = {
  /** The row's number (序号). */
  sequence: 'sequence',
  /** The name: of the 科目, unit or project, or the line's title. */
  name: 'text',
  /** The code, whole. */
  code: 'code',
  /** Code and name joined by a hyphen: "401004-包头市技工教育发展促进中心". */
  codeName: 'text',
  /** The first three digits of a 科目 code (类). */
  class: 'code',
  /** The fourth and fifth digit (款). */
  section: 'code',
  /** The last two digits of seven (项). */
  item: 'code',
  /** The record's own category (类型) of a project. */
  category: 'code',
  /** The group a line of a statement stands in: 一般公共预算资金. */
  group: 'text',
  /** A text of the row's own, written in the table's file under the column's id. */
  text: 'text',
} as const satisfies Readonly<Record<string, Look>>;
/** See {@link NAME_PRINTS}. */
export type NamePrint = keyof typeof NAME_PRINTS;

/** What a column prints of a project that its fields do not say as they stand. */
export const PROJECT_PRINTS = {
  /** The category with its code: 31-部门预算项目. */
  categoryCode: 'text',
  /** The goal of the year. */
  yearGoal: 'long',
  /** The goal of the whole term. */
  termGoal: 'long',
} as const satisfies Readonly<Record<string, Look>>;
/** See {@link PROJECT_PRINTS}. */
export type ProjectPrint = keyof typeof PROJECT_PRINTS | PrintOf<typeof PROJECT_FIELDS>;

/** What a column prints of an indicator, a line for each. */
export type IndicatorPrint = PrintOf<typeof INDICATOR_FIELDS>;

/** What columns print of records. */
export type RecordPrint = keyof typeof PROJECT_PRINTS | FieldPrint;

/** What a column that holds no figure prints of its row. */
export type Prints = NamePrint | RecordPrint;

const looksOf = (fields: RecordFields): Readonly<Record<string, Look>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) => {
      const word = printWord(key, field);
      return word === undefined ? [] : [[word, field.look]];
    }),
  );

/** How the texts of each kind of column are set. */
export const LOOKS = {
  ...NAME_PRINTS,
  ...PROJECT_PRINTS,
  ...looksOf(PROJECT_FIELDS),
  ...looksOf(INDICATOR_FIELDS),
  ...looksOf(PURCHASE_FIELDS),
  // The lists above are what Prints is made of.
} as Readonly<Record<Prints, Look>>;

/** Whether a column prints a text of a record, not a name, a code or a number of the row. */
export const isRecordPrint = (prints: Prints): prints is RecordPrint => !(prints in NAME_PRINTS);

/** Words for what columns print of a project, in order. */
export const PROJECT_WORDS: readonly ProjectPrint[] = [
  ...keysOf(PROJECT_PRINTS),
  ...printWords(PROJECT_FIELDS),
];
/** Words for what columns print of an indicator, in order. */
export const INDICATOR_WORDS: readonly IndicatorPrint[] = printWords(INDICATOR_FIELDS);
/** Words for all that columns print besides figures. */
export const PRINT_WORDS: readonly Prints[] = [
  ...keysOf(NAME_PRINTS),
  ...PROJECT_WORDS,
  ...INDICATOR_WORDS,
  ...printWords(PURCHASE_FIELDS),
];

/** Columns of an indicator that name the printed line, of whose those of a level may span several. */
export const LINE_HEADERS: readonly string[] = headsOf(INDICATOR_FIELDS, 'level', 'line');
/** Columns of the levels (一级指标, 二级指标) of an indicator. */
export const INDICATOR_LEVELS: readonly string[] = headsOf(INDICATOR_FIELDS, 'level');
/** Columns that name groups of purchases: 采购品目大类, 专项名称. */
export const GROUP_HEADERS: readonly Prints[] = PRINT_WORDS.filter((word) =>
  headsOf(PURCHASE_FIELDS, 'group').includes(word),
);

function headsOf(fields: RecordFields, ...heads: readonly RecordField['heads'][]): readonly string[] {
  return Object.entries<RecordField>(fields).flatMap(([key, field]) =>
    field.heads !== undefined && heads.includes(field.heads) ? (printWord(key, field) ?? []) : [],
  );
}

/** Whether a column prints a text of each indicator, a line for each. */
export const isIndicatorPrint = (prints: string): prints is IndicatorPrint =>
  (INDICATOR_WORDS as readonly string[]).includes(prints);

/** The keys of a constant list: it holds no others. */
function keysOf<List extends object>(list: List): readonly (keyof List)[] {
  return Object.keys(list) as (keyof List)[];
}
