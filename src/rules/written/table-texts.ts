import { at, type Source } from '../../model/source.ts';
import type { Account } from '../../points/account/account.ts';
import type { BoundTable } from '../../points/bind/bind.ts';

/** A text beneath a table. */
export interface TableText {
  readonly text: string;
  readonly source: Source;
}

/** Notes and the sentence of an empty table that the disclosure itself has written. */
export function textsBeneath({ disclosure }: Account, { id }: BoundTable): readonly TableText[] {
  const record = disclosure.tables.get(id);
  if (record === undefined) return [];
  const { source, statement, notes = [] } = record;
  return [
    ...(statement === undefined ? [] : [{ text: statement, source: at(source, 'statement') }]),
    ...notes.map((text, index) => ({ text, source: at(source, 'notes', index) })),
  ];
}
