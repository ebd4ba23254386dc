import type { Format } from '../../formats/format.ts';
import type { TableFormat } from '../../formats/table-schema.ts';
import type { TitleWords } from '../../formats/titles.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import type { Department } from '../../model/unit.ts';

/** What a workbook is read against. */
export interface DraftContext {
  readonly format: Format;
  readonly taxonomy: Taxonomy;
  readonly department: Department;
  /** Code of the unit that discloses. */
  readonly code: string;
  readonly words: TitleWords;
  /** What is typed already of a dimension in the rows of a 科目 of a table. */
  readonly typed?: ((table: string, code: string, dimension: string) => readonly string[]) | undefined;
  /** What the files could not hold is asked about and left out, instead of being written for a check to tell. */
  readonly leavesOut: boolean;
  /** Everything that was not understood goes here. */
  readonly ask: (question: Question) => void;
  /** What a person should know, but need not answer. */
  readonly remark: (text: string) => void;
}

/** A cell that was not understood. */
export interface Question {
  /** 导出.xlsx!2.11!B12 */
  readonly at: string;
  /** What stands there. */
  readonly text: string;
  /** What is not understood about it: a clause. */
  readonly about: string;
  /** The nearest there is. */
  readonly guess?: string | undefined;
}

/** A text as it goes into the content, with the place it was taken from; undefined where something stands there that was not understood. */
export interface Taken {
  readonly text: string | undefined;
  readonly from: string;
}

/** The places of what a record says in numbers, but not in money: points, targets, prices. */
export type NumbersFrom = readonly string[] | undefined;

/** Amounts by column. */
export type TakenAmounts = ReadonlyMap<string, Taken>;

/** A row of a table's file. */
export interface DraftRow {
  /** By the key as it is written: code, unit, line. */
  readonly keys: Readonly<Record<string, string>>;
  /** Where it is printed otherwise than it is known. */
  readonly name?: string | undefined;
  /** What is printed instead of its code. */
  readonly printedCode?: string | undefined;
  readonly amounts: TakenAmounts;
  /** What else the row says, by key: texts of its own, or an indicator. */
  readonly texts?: Readonly<Record<string, string>> | undefined;
  readonly numbersFrom?: NumbersFrom;
  /** Not all that names it was understood. */
  readonly isUnsure?: boolean | undefined;
  readonly from: string;
}

/** A table's file. */
export interface DraftTable {
  readonly table: TableFormat;
  /** Its title in this disclosure. */
  readonly title: string;
  /** Rows by the key they stand under. */
  readonly sides: ReadonlyMap<string, readonly DraftRow[]>;
  readonly total: TakenAmounts;
  /** Columns of figures that its source has not, by the key of their side: what was typed of them is nobody's to take out. */
  readonly notGiven: ReadonlyMap<string, ReadonlySet<string>>;
  /** No figures but those an empty table prints. */
  readonly isEmpty: boolean;
  /** What the format prints in the total of an empty table. */
  readonly emptyTotal: string;
  readonly notes: readonly string[];
  /** Its source, or how much of that was understood, does not say that its rows are all there are: none that was typed is taken out for being absent. */
  readonly mayLack: boolean;
  /** Its source has lost cells of its rows: it need not list all that it did. */
  readonly hasLost: boolean;
  /** Places of what indicators say in numbers that were left out: nobody knows whose they are, or no file can hold them. */
  readonly leftOut: readonly string[];
  /** Where the table begins. */
  readonly from: string;
}

/** An indicator: the words of its columns, by the key they are written under. */
export type DraftIndicator = Readonly<Record<string, string>>;

/** A project as tables of a workbook tell of it. */
export interface DraftProject {
  readonly code?: string | undefined;
  readonly name: string;
  /** Code of its unit, where the tables say it. */
  readonly unit?: string | undefined;
  readonly category?: string | undefined;
  readonly amounts: TakenAmounts;
  /** Columns of money that the tables have which tell of it: a blank in them is told. */
  readonly given?: ReadonlySet<string> | undefined;
  readonly texts: Readonly<Record<string, string>>;
  readonly yearGoal?: string | undefined;
  /** The goal of its whole term (实施期). */
  readonly termGoal?: string | undefined;
  readonly indicators: readonly DraftIndicator[];
  /** As of a table. */
  readonly mayLack: boolean;
  readonly numbersFrom?: NumbersFrom;
  readonly from: string;
}

/** A line of procurement. */
export interface DraftPurchase {
  readonly unit?: string | undefined;
  readonly projectCode?: string | undefined;
  readonly projectName: string;
  readonly item: string;
  /** catalogue, measure, quantity, price, budget. */
  readonly texts: Readonly<Record<string, string>>;
  readonly numbersFrom?: NumbersFrom;
  readonly amounts: TakenAmounts;
  readonly from: string;
}

/** A sum of procurement: quantity and amounts. */
export interface DraftSum {
  readonly unit?: string | undefined;
  readonly quantity?: string | undefined;
  readonly amounts: TakenAmounts;
}

/** Lines of procurement under a sum of their own. */
export interface DraftGroup extends DraftSum {
  /** What it is called: purchaseClass, special, economicItem. */
  readonly texts: Readonly<Record<string, string>>;
  readonly lines: readonly DraftPurchase[];
  readonly groups: readonly DraftGroup[];
}

/** procurement.yaml */
export interface DraftProcurement {
  /** Columns of money that the tables of it have not: what was typed of them is nobody's to take out. */
  readonly notGiven?: ReadonlySet<string> | undefined;
  /** As of a table. */
  readonly mayLack: boolean;
  readonly lines: readonly DraftPurchase[];
  readonly groups: readonly DraftGroup[];
  readonly units: readonly DraftSum[];
  readonly total?: DraftSum | undefined;
}

/** A row of a table of assets. */
export interface DraftAssetRow {
  readonly id: string;
  readonly title: string;
  /** The row it is a part of, by id. */
  readonly of?: string | undefined;
  readonly quantity?: Taken | undefined;
  readonly value?: Taken | undefined;
  readonly from: string;
}

/** A table of assets.yaml. */
export interface DraftAssetTable {
  /** Whose they are, where it is not the discloser alone. */
  readonly owner?: string | undefined;
  /** YYYY-MM-DD */
  readonly asOf?: string | undefined;
  readonly rows: readonly DraftAssetRow[];
  /** As of a table. */
  readonly mayLack: boolean;
  /** Not all of its figures were understood. */
  readonly isUnsure: boolean;
}

/** All that a workbook says of a disclosure. */
export interface Draft {
  readonly tables: readonly DraftTable[];
  readonly projects: readonly DraftProject[];
  readonly procurement?: DraftProcurement | undefined;
  readonly assets: readonly DraftAssetTable[];
}

/** All lines of procurement, those of groups with them. */
export const draftLines = ({
  lines,
  groups,
}: Pick<DraftGroup, 'lines' | 'groups'>): readonly DraftPurchase[] => [
  ...lines,
  ...groups.flatMap(draftLines),
];

/** All groups of lines, those within others with them. */
export const draftGroups = ({ groups }: Pick<DraftGroup, 'groups'>): readonly DraftGroup[] =>
  groups.flatMap((group) => [group, ...draftGroups(group)]);
