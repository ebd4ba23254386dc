import type { Format } from './format.ts';
import type { RowsDefinition } from './row-schema.ts';
import type { Fixes } from './scalars.ts';
import { numbered } from './titles.ts';

/** A line of a statement, with its list expanded and its number in front. */
export interface StatementLine {
  readonly id: string;
  /** "一、" where its list is numbered. */
  readonly number: string;
  /** Without the number. */
  readonly title: string;
  /** Other titles it goes by in workbooks. */
  readonly also?: readonly string[] | undefined;
  readonly fixes: Fixes;
  readonly depth: number;
  readonly role: 'item' | 'total' | 'subtotal' | 'heading';
  readonly beside?: string | undefined;
  /** Printed as 其中: does not make up the whole with the others. */
  readonly ofWhich?: boolean | undefined;
  /** What a column of groups prints of it. */
  readonly group?: string | undefined;
  /** Printed only where it has money. */
  readonly withMoney?: boolean | undefined;
  /** How it is numbered where only lines with money are printed, and from which number. */
  readonly numbering?: { readonly pattern: string; readonly from: number; readonly list: string } | undefined;
}

/** The lines of a statement in printed order; empty where the disclosure lists the rows. */
export function statementLines(format: Format, rows: RowsDefinition): readonly StatementLine[] {
  if (!('lines' in rows)) return [];
  return rows.lines.flatMap((line): StatementLine[] => {
    if (!('list' in line)) {
      return [
        {
          id: line.id,
          number: '',
          title: line.title,
          also: line.also,
          fixes: line.fixes ?? {},
          depth: line.indent ?? 0,
          role: line.role ?? 'item',
          beside: line.beside,
          ofWhich: line.ofWhich,
          group: line.group,
          withMoney: line.withMoney,
        },
      ];
    }
    return (format.lists?.[line.list] ?? []).map((entry, index) => ({
      id: entry.id,
      number: line.numbering === undefined ? '' : numbered(line.numbering, index + (line.from ?? 1)),
      title: entry.title,
      also: entry.also,
      fixes: { ...line.fixes, [line.by]: entry.id },
      depth: line.indent ?? 0,
      role: 'item',
      withMoney: line.withMoney,
      numbering:
        line.withMoney === true && line.numbering !== undefined
          ? { pattern: line.numbering, from: line.from ?? 1, list: line.list }
          : undefined,
    }));
  });
}
