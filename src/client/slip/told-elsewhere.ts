import { cellAnchor } from '../../document/addresses.ts';
import { parsePlace } from '../../model/place.ts';

/** What the data of a table say of a figure beyond what the page shows (exporters/tables/table-json.ts). */
export interface ToldElsewhere {
  readonly moneyUnit: string;
  readonly prior?: { readonly text: string; readonly change: string } | undefined;
  readonly also: readonly { readonly title: string; readonly address: string }[];
  /** How the relations ended that it takes part in; "" where there is none. */
  readonly checked: string;
}

interface TableData {
  readonly moneyUnit: string;
  readonly columns: readonly { readonly id?: string; readonly moneyUnit?: string }[];
  readonly rows: readonly {
    readonly key: string;
    readonly cells: readonly {
      readonly column: string;
      readonly prior?: ToldElsewhere['prior'];
      /** Places of this disclosure. */
      readonly also?: readonly string[];
      readonly checked?: string;
    }[];
  }[];
  /** Titles of the tables those places are in. */
  readonly tables: Readonly<Record<string, string>>;
}

const loaded = new Map<string, Promise<TableData>>();

/** The data of a figure by the id of its cell; undefined where they cannot be had, as on a disk. */
export async function toldElsewhere(address: string, cell: string): Promise<ToldElsewhere | undefined> {
  try {
    const asked = loaded.get(address) ?? fetch(address).then((answer) => answer.json() as Promise<TableData>);
    loaded.set(address, asked);
    const { columns, rows, tables, moneyUnit } = await asked;
    const found = rows
      .flatMap(({ key, cells }) => cells.map((each) => ({ ...each, id: cellAnchor(key, each.column) })))
      .find(({ id }) => id === cell);
    if (found === undefined) return undefined;
    const column = columns.find(({ id }) => id !== undefined && id === found.column);
    return {
      moneyUnit: column?.moneyUnit ?? moneyUnit,
      prior: found.prior,
      checked: found.checked ?? '',
      also: (found.also ?? []).map((place) => {
        const { table, row = '', column: title = '' } = parsePlace(place);
        const link = `${table}/#${encodeURIComponent(cellAnchor(row, title))}`;
        return { title: tables[table] ?? table, address: new URL(link, address).href };
      }),
    };
  } catch {
    return undefined;
  }
}
