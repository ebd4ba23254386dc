/** What the data of a table say of a figure beyond what the page shows (exporters/tables/table-json.ts). */
export interface ToldElsewhere {
  readonly moneyUnit: string;
  readonly prior?: { readonly text: string; readonly change: string } | undefined;
  readonly also: readonly { readonly title: string; readonly address: string }[];
  /** How the relations ended that it takes part in; "" where there is none. */
  readonly checked: string;
}

interface TableData {
  readonly columns: readonly { readonly id?: string; readonly moneyUnit?: string }[];
  readonly moneyUnit: string;
  readonly rows: readonly {
    readonly cells: readonly (Partial<ToldElsewhere> & {
      readonly address: string;
      readonly column?: string;
    })[];
  }[];
}

const loaded = new Map<string, Promise<TableData>>();

/** The data of a figure by the id of its cell; undefined where they cannot be had, as on a disk. */
export async function toldElsewhere(address: string, cell: string): Promise<ToldElsewhere | undefined> {
  try {
    const asked = loaded.get(address) ?? fetch(address).then((answer) => answer.json() as Promise<TableData>);
    loaded.set(address, asked);
    const table = await asked;
    const found = table.rows
      .flatMap(({ cells }) => cells)
      .find((each) => decodeURIComponent(each.address.slice(each.address.indexOf('#') + 1)) === cell);
    if (found === undefined) return undefined;
    const column = table.columns.find(({ id }) => id !== undefined && id === found.column);
    return {
      moneyUnit: column?.moneyUnit ?? table.moneyUnit,
      prior: found.prior,
      checked: found.checked ?? '',
      also: (found.also ?? []).map(({ title, address: to }) => ({
        title,
        address: new URL(to, address).href,
      })),
    };
  } catch {
    return undefined;
  }
}
