import type { ComponentShape } from '../../formats/components.ts';
import type { Finding } from '../../model/finding.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import type { Department } from '../../model/unit.ts';

/** What a text is read against. */
export interface ProseSurroundings {
  readonly taxonomy: Taxonomy;
  /** Absent for a format's pattern: it serves every unit and names none. */
  readonly department?: Department | undefined;
  /** The components that may stand in it, by name: those of the narrative language unless told. */
  readonly components?: Readonly<Record<string, ComponentShape>> | undefined;
  /** By id "<unit>/<year>" of each disclosure it may name: whose it is. */
  readonly disclosures?: ReadonlyMap<string, Department> | undefined;
}

/** A text while it is looked through, and where its findings go. */
export interface Walk {
  readonly file: string;
  readonly text: string;
  readonly around: ProseSurroundings;
  readonly report: (finding: Finding) => void;
}
