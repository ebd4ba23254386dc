import type { Account } from '../../points/account/account.ts';
import type { Finding } from '../rule/rule.ts';
import { type PlacedText, writtenTexts } from './written-texts.ts';

/** What a rule says of one text; undefined where nothing is wrong with it. */
type Trouble = Pick<Finding, 'message' | 'remedy'>;

/** The findings of a rule that looks at each text by itself; a text repeated in the same words is told of once. */
export function eachText(
  account: Account,
  troubleOf: (text: PlacedText) => Trouble | undefined,
): readonly Finding[] {
  const told = new Set<string>();
  return writtenTexts(account).flatMap((written) => {
    const trouble = troubleOf(written);
    if (trouble === undefined) return [];
    const sameness = `${written.project ?? ''}\n${written.text}`;
    if (told.has(sameness)) return [];
    told.add(sameness);
    const { source, place, table, title } = written;
    return [{ source, label: title, place, ...(table && { table }), ...trouble }];
  });
}

/** A few characters around a place in a text, for a message: …保障保障工作…. */
export function around(text: string, start: number, length: number): string {
  const [from, to] = [Math.max(0, start - 6), Math.min(text.length, start + length + 6)];
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}
