import type { DisclosureRecord, RowRecord } from '../../model/content.ts';
import { givenFigure } from '../../model/figure/figure.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Source } from '../../model/source.ts';
import type { Account } from '../../points/account/account.ts';
import { openAccount } from '../../points/account/open-account.ts';
import { isDoubted } from '../doubted/doubted.ts';
import { explainedIn } from '../explained/explained.ts';

/**
 * Tables without a file that only a wrong figure keeps from being worked out: without the figures that are told to be wrong, or that are below
 * nothing, they could be. One mistake is one message: it is told at the figure.
 */
export const keptMissing: (account: Account) => ReadonlySet<string> = onceFor((account) => {
  const wrong = wrongIn(account);
  if (wrong.size === 0 || account.tables.every(({ state }) => state !== 'missing')) return new Set();
  const { tables } = openAccount({ ...account, disclosure: without(account.disclosure, wrong) });
  const known = new Set(tables.flatMap(({ id, state }) => (state === 'derived' ? [id] : [])));
  return new Set(
    account.tables.flatMap(({ id, state }) => (state === 'missing' && known.has(id) ? [id] : [])),
  );
});

/** By the row that they were written in, the columns of figures that are told to be wrong, each with what it should be, or undefined where that is not known. */
type WrongColumns = ReadonlyMap<Source, ReadonlyMap<string, string | undefined>>;

function wrongIn(account: Account): WrongColumns {
  const wrong = new Map<Source, Map<string, string | undefined>>();
  const right = new Map(
    explainedIn(account).rest.flatMap(({ slip }) =>
      slip?.isSure === true ? [[slip.cell, slip.right] as const] : [],
    ),
  );
  for (const { sides } of account.tables)
    for (const row of sides.flatMap(({ rows }) => rows))
      for (const cell of row.cells) {
        const figure = givenFigure(cell);
        if (figure === undefined || (!figure.value.isNegative() && !isDoubted(account)(cell))) continue;
        const columns = wrong.get(row.source) ?? new Map<string, string | undefined>();
        wrong.set(row.source, columns.set(cell.column, right.get(cell)));
      }
  return wrong;
}

function without(disclosure: DisclosureRecord, wrong: WrongColumns): DisclosureRecord {
  const left = (record: RowRecord): RowRecord => {
    const columns = wrong.get(record.source);
    if (columns === undefined) return record;
    const kept = Object.entries(record.amounts).filter(([id]) => !columns.has(id));
    const mended = [...columns].flatMap(([id, right]) => (right === undefined ? [] : [[id, right] as const]));
    return { ...record, amounts: Object.fromEntries([...kept, ...mended]) };
  };
  const tables = [...disclosure.tables].map(([id, table]) => {
    const sides = Object.entries(table.sides).map(([side, rows]) => [side, rows.map(left)] as const);
    const total = table.total === undefined ? {} : { total: left(table.total) };
    return [id, { ...table, ...total, sides: Object.fromEntries(sides) }] as const;
  });
  return { ...disclosure, tables: new Map(tables) };
}
