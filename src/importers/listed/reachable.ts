/** What a row may put into a sum: a value, and what it may be off by. */
export interface SumOption {
  readonly value: number;
  readonly half: number;
}

/** Partial sums that are kept at once; a sum with more is not looked at further. */
const MOST = 1_000;

/** See {@link reachable}. */
export type Reachable = readonly (readonly boolean[])[] | undefined;

/** {@link reachable}, which remembers what it was asked before: nearly every question comes again for the next mistake there may be. */
export function rememberedReachable(): (rows: readonly (readonly SumOption[])[]) => Reachable {
  const known = new Map<string, Reachable>();
  return (rows) => {
    const key = rows.map((options) => options.map(({ value, half }) => `${value}~${half}`).join()).join(';');
    if (known.has(key)) return known.get(key);
    const found = reachable(rows);
    known.set(key, found);
    return found;
  };
}

/**
 * Which options of the rows of a sum can be part of it, so that the sum of one option of each row comes to nothing within what all
 * of them may be off by.
 * @returns for each row whether each of its options can; undefined where there are too many sums to know
 */
export function reachable(rows: readonly (readonly SumOption[])[]): Reachable {
  // Rows with few options first: they branch last.
  const order = rows.map((_, index) => index).sort((a, b) => lengthOf(rows, a) - lengthOf(rows, b));
  const ordered = order.map((index) => rows[index] ?? []);
  const rest = restsOf(ordered);
  const layers: Map<number, number>[] = [new Map([[0, 0]])];
  for (const [index, options] of ordered.entries()) {
    const next = new Map<number, number>();
    const { least, most, half: more } = rest[index + 1] ?? NOTHING;
    for (const [sum, half] of layers[index] ?? [])
      for (const option of options) {
        const value = sum + option.value;
        const off = half + option.half;
        if (value + least > off + more || value + most < -off - more) continue;
        const known = next.get(value);
        if (known === undefined || known < off) next.set(value, off);
      }
    if (next.size > MOST) return undefined;
    layers.push(next);
  }
  const alive = backwards(ordered, layers);
  const found: (readonly boolean[])[] = rows.map(() => []);
  for (const [place, index] of order.entries()) found[index] = alive[place] ?? [];
  return found;
}

const lengthOf = (rows: readonly (readonly SumOption[])[], index: number): number => rows[index]?.length ?? 0;

interface RestOfSum {
  readonly least: number;
  readonly most: number;
  readonly half: number;
}

const NOTHING: RestOfSum = { least: 0, most: 0, half: 0 };

/** What the rows from each on can add at least and at most. */
function restsOf(rows: readonly (readonly SumOption[])[]): readonly RestOfSum[] {
  const rests: RestOfSum[] = [NOTHING];
  for (const options of rows.toReversed()) {
    const last = rests.at(-1) ?? NOTHING;
    const values = options.map(({ value }) => value);
    rests.push({
      least: last.least + Math.min(...values),
      most: last.most + Math.max(...values),
      half: last.half + Math.max(...options.map(({ half }) => half)),
    });
  }
  return rests.toReversed();
}

/** Which options lead on to a sum that comes to nothing. */
function backwards(
  rows: readonly (readonly SumOption[])[],
  layers: readonly ReadonlyMap<number, number>[],
): readonly (readonly boolean[])[] {
  let living = new Set(
    [...(layers.at(-1) ?? [])].flatMap(([sum, half]) => (Math.abs(sum) <= half ? sum : [])),
  );
  const found: (readonly boolean[])[] = [];
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const options = rows[index] ?? [];
    const can = options.map(() => false);
    const before = new Set<number>();
    for (const sum of (layers[index] ?? new Map<number, number>()).keys())
      for (const [place, option] of options.entries())
        if (living.has(sum + option.value)) {
          can[place] = true;
          before.add(sum);
        }
    found.push(can);
    living = before;
  }
  return found.toReversed();
}
