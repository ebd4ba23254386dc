import type { Account } from '../../points/account/account.ts';
import type { RuleFinding } from '../rule/rule.ts';
import type { PlacedText } from './placed-text.ts';
import { writtenTexts } from './written-texts.ts';

/** What a rule says of one text; undefined where nothing is wrong with it. */
type TextFinding = Pick<RuleFinding, 'message' | 'remedy'>;

/** The findings of a rule that looks at each text by itself; a text repeated in the same words is told of once. */
export function eachText(
  account: Account,
  findingOf: (text: PlacedText) => TextFinding | undefined,
): readonly RuleFinding[] {
  const told = new Set<string>();
  return writtenTexts(account).flatMap((written) => {
    const finding = findingOf(written);
    if (finding === undefined) return [];
    const sameness = `${written.project ?? ''}\n${written.text}`;
    if (told.has(sameness)) return [];
    told.add(sameness);
    const { source, place, table, title } = written;
    return [{ source, label: title, place, ...(table && { table }), ...finding }];
  });
}

/** A few characters around a place in a text, for a message: …保障保障工作…. */
export function around(text: string, start: number, length: number): string {
  const [from, to] = [Math.max(0, start - 6), Math.min(text.length, start + length + 6)];
  return onOneLine(`${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`);
}

/** Written words as a message quotes them: on one line, … where a figure is asked for. */
export const onOneLine = (text: string): string => text.replace(/\uFFFC/g, '…').replace(/\s*\n\s*/g, '');
