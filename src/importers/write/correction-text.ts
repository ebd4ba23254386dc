import { isMap, isSeq, type YAMLSeq } from 'yaml';
import { writtenPlace } from '../../model/place.ts';
import { parseForMerging } from './yaml-merge.ts';

/** A figure or a text that was corrected. */
interface Corrected {
  readonly at: string;
  readonly from: string;
  readonly to: string;
}

/** What is added to `corrections` of disclosure.yaml. */
export interface NewCorrection {
  readonly date: string;
  readonly reason: string;
  readonly figures: readonly Corrected[];
  readonly texts: readonly Corrected[];
}

/**
 * disclosure.yaml with a correction more at the end of its list; not a letter of the rest is touched.
 * @returns undefined where the list is written on one line: nobody's line is taken apart
 */
export function withCorrection(text: string, correction: NewCorrection): string | undefined {
  const added = withEntry(text.replaceAll('\r\n', '\n'), correction);
  return text.includes('\r\n') ? added?.replaceAll('\n', '\r\n') : added;
}

function withEntry(text: string, correction: NewCorrection): string | undefined {
  const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const contents: unknown = parseForMerging(whole).contents;
  const list: unknown = isMap(contents) ? contents.get('corrections', true) : undefined;
  if (list === undefined) return `${whole}corrections:\n${entryText(correction, '  ')}`;
  if (!isSeq(list) || list.flow === true || list.items.length === 0) return undefined;
  const end = endOf(whole, list);
  return `${whole.slice(0, end)}${entryText(correction, indentOf(whole, list))}${whole.slice(end)}`;
}

/** Where the line after the last entry begins. */
function endOf(text: string, list: YAMLSeq): number {
  const last = Math.max(0, (list.range?.[1] ?? text.length) - 1);
  const end = text.indexOf('\n', last);
  return end === -1 ? text.length : end + 1;
}

/** The blanks before the dashes of a list. */
function indentOf(text: string, list: YAMLSeq): string {
  const start = list.range?.[0] ?? 0;
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replaceAll(/\S/g, ' ');
}

function entryText({ date, reason, figures, texts }: NewCorrection, indent: string): string {
  const listed = (key: string, corrected: readonly Corrected[]): readonly string[] =>
    corrected.length === 0
      ? []
      : [
          `  ${key}:`,
          ...corrected.map(
            ({ at, from, to }) =>
              `    - { at: ${writtenPlace(at)}, from: ${JSON.stringify(from)}, to: ${JSON.stringify(to)} }`,
          ),
        ];
  const lines = [
    `- date: ${date}`,
    `  reason: ${JSON.stringify(reason)}`,
    ...listed('figures', figures),
    ...listed('texts', texts),
  ];
  return lines.map((line) => `${indent}${line}\n`).join('');
}
