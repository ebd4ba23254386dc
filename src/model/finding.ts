import type { AcknowledgementKind } from './kinds/acknowledgements.ts';
import type { Source } from './source.ts';

/** error: must not be published · warning: look at it · info: good to know, never counts as a finding. */
export type Severity = 'error' | 'warning' | 'info';

/** A second place that a message speaks of. */
export interface Related {
  readonly source: Source;
  /** What stands there: "收支总表 · 本年支出合计". */
  readonly label: string;
}

/** What a disclosure lists, and its text or its tables count. */
export type ListedKind = 'projects' | 'purchases' | 'indicators';

/** Something a person should know about the content, with the numbers, the places, a remedy and the basis. */
export interface Finding {
  /** Permanent id: "group/kebab-name". */
  readonly rule: string;
  readonly severity: Severity;
  /** A Chinese sentence with the numbers in it. */
  readonly message: string;
  readonly source: Source;
  /** What stands at `source`. */
  readonly label?: string;
  readonly related?: readonly Related[];
  /** What to do. */
  readonly remedy: string;
  /** Why it is a rule: document and clause, or the reasoning. */
  readonly basis?: string;
  /** The disclosure it belongs to: "<unit>/<year>". */
  readonly disclosure?: string;
  /** The table it belongs to, by id. */
  readonly table?: string;
  /** The cell, as acknowledgements name it: "<table>/<row>/<column>". */
  readonly place?: string;
  /** By how much two sides differ, printed in the unit of the first; acknowledgements repeat it. */
  readonly difference?: string;
  /** It counts, adds up or finds twice what the disclosure lists of a kind: it holds only where all of that was read, and under what it stood. */
  readonly counts?: ListedKind | undefined;
  /** The reason given in the disclosure for leaving it as it is (已说明). */
  readonly acknowledged?: string;
  /** What kind of reason that is; absent where the original prints so. */
  readonly acknowledgedAs?: AcknowledgementKind;
  /** An error of what is not published yet: it is mended, and only a false alarm or a rounding can be acknowledged. */
  readonly isUnpublished?: true;
  /** Work that is still to be done, not something wrong: no reason makes up for it, and none is asked for. */
  readonly isToDo?: true;
}
