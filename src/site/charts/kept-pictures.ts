import type { Picture } from '../../charts/picture.ts';
import { Decimal } from '../../model/decimal/decimal.ts';

/** Pictures of a chart as text, to be kept and sent: amounts are decimals, which cannot be. The cells behind them (`known`) are not drawn. */
export const keptPictures = (pictures: readonly Picture[]): string =>
  JSON.stringify(pictures, (key, value: unknown) => (key === 'known' ? undefined : (value ?? NOTHING)));

/** Pictures as they were kept. */
export const picturesKept = (text: string): readonly Picture[] =>
  // What was written by keptPictures and by nothing else.
  revived(JSON.parse(text)) as readonly Picture[];

/** Stands for a figure that is not known: JSON has no undefined within a list. */
const NOTHING = { nothing: true };

function revived(kept: unknown, key = ''): unknown {
  if (typeof kept === 'string') return key === 'value' ? new Decimal(kept) : kept;
  if (Array.isArray(kept)) return kept.map((each) => revived(each));
  if (typeof kept !== 'object' || kept === null) return kept;
  if ('nothing' in kept) return undefined;
  return Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, revived(value, name)]));
}
