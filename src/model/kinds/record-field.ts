/**
 * A field of a record: one thing that a project, an indicator, a purchase or a count of assets says.
 * An entry in a list of them (`record-fields.ts`) is all that a field takes: what its file may hold, what a column prints of it,
 * how it is set on a page and in a workbook, and what rules read of it follow from the entry.
 */
export interface RecordField {
  /** What it is called in messages and above its column: 主管部门. */
  readonly title: string;
  /** How it is written in a content file. */
  readonly written: WrittenAs;
  /** How its column is set. */
  readonly look: Look;
  /** A record without it is not complete. */
  readonly required?: true;
  /** The word that a format's `prints` names it by, where its own key is taken; `no`: no column prints it. */
  readonly prints?: string;
  /** Sentences that rules of words read; a plan tells what is to be done in the year. */
  readonly prose?: 'text' | 'plan' | 'name';
  /** Stays from one year to the next: a new disclosure begins with it. */
  readonly kept?: true;
  /** Names the printed line: a level that spans several lines, the line itself, or a group of lines with its sum above them. */
  readonly heads?: 'level' | 'line' | 'group';
}

/** text: not blank · open: may be "" · digits: of a date or code · quantity: a positive number · number: also 0 · percent: 98.5% · amount: money as printed. */
export type WrittenAs = 'text' | 'open' | 'digits' | 'quantity' | 'number' | 'percent' | 'amount';

/** How texts of a column are set; figures, blanks and groups have none. */
export type Look = 'text' | 'long' | 'target' | 'code' | 'number' | 'sequence';

/** Fields of one kind of record, by key. */
export type RecordFields = Readonly<Record<string, RecordField>>;

/** The texts of a record as its fields say: those that are required are there. */
export type RecordTexts<Fields extends RecordFields> = {
  readonly [Key in keyof Fields as Fields[Key] extends { required: true } ? Key : never]: string;
} & {
  readonly [Key in keyof Fields as Fields[Key] extends { required: true } ? never : Key]?: string | undefined;
};

/** The words that columns print fields by. */
export type PrintOf<Fields extends RecordFields> = {
  [Key in keyof Fields]: Fields[Key] extends { prints: infer Print } ? Exclude<Print, 'no'> : Key;
}[keyof Fields] &
  string;

/** The word that a column prints a field by; undefined where no column does. */
export const printWord = (key: string, { prints = key }: RecordField): string | undefined =>
  prints === 'no' ? undefined : prints;

/** A field that columns print, with the word they print it by. */
export interface PrintedField<Fields extends RecordFields> {
  readonly key: keyof Fields & string;
  readonly field: RecordField;
  readonly print: PrintOf<Fields>;
}

/** The fields that columns print, in order. */
export const printedFields = <Fields extends RecordFields>(fields: Fields): readonly PrintedField<Fields>[] =>
  Object.entries(fields).flatMap(([key, field]) => {
    const print = printWord(key, field);
    // The word is what PrintOf says of the same entry.
    return print === undefined ? [] : [{ key, field, print: print as PrintOf<Fields> }];
  });

/** The words that columns print the fields by, in order. */
export const printWords = <Fields extends RecordFields>(fields: Fields): readonly PrintOf<Fields>[] =>
  printedFields(fields).map(({ print }) => print);

/** What columns print of a record, by the words they print it by. */
export const printedTexts = <Fields extends RecordFields>(
  fields: Fields,
  record: RecordTexts<Fields>,
): Readonly<Partial<Record<PrintOf<Fields>, string>>> =>
  Object.fromEntries(
    fieldTexts(fields, record).flatMap(({ key, field, text }) => {
      const word = printWord(key, field);
      return word === undefined ? [] : [[word, text]];
    }),
    // Keys are made as PrintOf says of the same entries.
  ) as Partial<Record<PrintOf<Fields>, string>>;

/** A field with what a record says under it. */
export interface FieldText<Fields extends RecordFields> {
  readonly key: keyof Fields & string;
  readonly field: RecordField;
  readonly text: string;
}

/** What a record says, by field, in the order of the list; a field it does not have is left out. */
export const fieldTexts = <Fields extends RecordFields>(
  fields: Fields,
  record: RecordTexts<Fields>,
): readonly FieldText<Fields>[] =>
  Object.entries(fields).flatMap(([key, field]) => {
    // Every key of the list is a key of the record, by RecordTexts.
    const text = record[key as keyof RecordTexts<Fields>] as string | undefined;
    return text === undefined ? [] : [{ key, field, text }];
  });

/** The texts of a record alone, each under its key. */
export const textsOf = <Fields extends RecordFields>(
  fields: Fields,
  record: RecordTexts<Fields>,
): RecordTexts<Fields> =>
  // Each key with the text that stands under it.
  Object.fromEntries(fieldTexts(fields, record).map(({ key, text }) => [key, text])) as RecordTexts<Fields>;
