import type { Fixes } from '../../formats/scalars.ts';
import type { Prints } from '../../model/kinds/column-kinds.ts';
import type { MoneyUnit } from '../../model/money.ts';

/** What is proposed of a format may hold a question: a clause that only a person can answer, written beside it. */
export interface Proposed {
  readonly ask?: string | undefined;
}

/** A column, or with `columns` a group of columns. */
export interface ProposedColumn extends Proposed {
  readonly id?: string | undefined;
  readonly title: string;
  readonly prints?: Prints | undefined;
  readonly of?: string | undefined;
  readonly merge?: boolean | undefined;
  readonly moneyUnit?: MoneyUnit | undefined;
  readonly fixes?: Fixes | undefined;
  readonly ofWhich?: boolean | undefined;
  readonly columns?: readonly ProposedColumn[] | undefined;
}

/** A line of a statement, or with `list` a line for each entry of a list. */
export interface ProposedLine extends Proposed {
  readonly id?: string | undefined;
  readonly group?: string | undefined;
  readonly title?: string | undefined;
  readonly list?: string | undefined;
  readonly by?: string | undefined;
  readonly numbering?: string | undefined;
  readonly from?: number | undefined;
  readonly fixes?: Fixes | undefined;
  readonly role?: 'total' | 'subtotal' | undefined;
  readonly indent?: number | undefined;
  readonly ofWhich?: boolean | undefined;
  readonly beside?: string | undefined;
  readonly withMoney?: boolean | undefined;
}

/** The rows of a table or of a side: named by dimensions, or lines. */
export interface ProposedRows extends Proposed {
  readonly by?: readonly string[] | undefined;
  readonly under?: string | undefined;
  readonly unitTitle?: string | undefined;
  readonly each?: string | undefined;
  readonly total?: { readonly at: 'first' | 'last'; readonly title: string } | undefined;
  readonly lines?: readonly ProposedLine[] | undefined;
}

/** One of the statements of a table. */
export interface ProposedSide {
  readonly id: string;
  readonly under?: string | undefined;
  readonly rows: ProposedRows;
  readonly columns: readonly ProposedColumn[];
}

/** What a form prints of a project or of an indicator. */
export type FormPrint = Prints | 'unit';

/** A form that is printed for each project. */
export interface ProposedForm extends Proposed {
  readonly fields: readonly { readonly title: string; readonly prints: FormPrint }[];
  readonly money: string;
  readonly spending?: string | undefined;
  readonly goals: string;
  readonly indicatorsTitle?: string | undefined;
  readonly indicators: readonly { readonly title: string; readonly prints: FormPrint }[];
  readonly total?: string | undefined;
  readonly spans?: { readonly term: string; readonly year: string } | undefined;
}

/** A table. */
export interface ProposedTable extends Proposed {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly printedNumber?: string | undefined;
  readonly moneyUnit?: MoneyUnit | undefined;
  readonly decimals?: number | undefined;
  readonly thousands?: boolean | undefined;
  readonly landscape?: boolean | undefined;
  readonly fixes: Fixes;
  readonly columnNumbers?: { readonly title?: string | undefined; readonly start: number } | undefined;
  /** How it is printed without figures. */
  readonly empty?: { readonly statement: string; readonly total: string } | undefined;
  readonly sides: readonly ProposedSide[];
  readonly form?: ProposedForm | undefined;
  /** In a variant: it stands instead of the table of its id, or after another one. */
  readonly replaced?: boolean | undefined;
  readonly after?: string | undefined;
  /** Where it was found. */
  readonly from: string;
}

/** An entry of a list of lines: the member it stands for, and its title without number. */
export interface ListEntry extends Proposed {
  readonly id: string;
  readonly title: string;
}
