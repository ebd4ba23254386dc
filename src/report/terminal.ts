import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { acknowledgementTraits } from '../model/kinds/acknowledgements.ts';
import type { Location, Source } from '../model/source.ts';
import { excerpt } from './excerpt.ts';
import { printable } from './width.ts';

/** Finds where a source stands. */
export type Locate = (source: Source) => Location;

/** What a stretch of the report is, for colouring. */
export type ReportPart = Severity | 'heading' | 'marker' | 'quiet';

/** Colours a stretch of text. */
export type Paint = (part: ReportPart, text: string) => string;

const plain: Paint = (_, text) => text;

/** How severities are called. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
};

/**
 * Diagnostics as text for people, grouped by disclosure and table, in the order of their files and lines.
 * @returns lines with a final line feed; "" where there is nothing to say
 */
export function terminalReport(
  diagnostics: readonly Diagnostic[],
  locate: Locate,
  paint: Paint = plain,
): string {
  if (diagnostics.length === 0) return '';
  const groups = Map.groupBy(inOrder(diagnostics, locate), headingOf);
  const blocks = [...groups].flatMap(([heading, group]) => [
    ...(heading === '' ? [] : [paint('heading', printable(heading))]),
    ...group.map((diagnostic) => message(diagnostic, locate, paint)),
  ]);
  return `${[...blocks, summary(diagnostics)].join('\n\n')}\n`;
}

/** What belongs to no disclosure first; then by file, line and column. */
function inOrder(diagnostics: readonly Diagnostic[], locate: Locate): readonly Diagnostic[] {
  const placed = diagnostics.map((diagnostic) => ({ diagnostic, location: locate(diagnostic.source) }));
  placed.sort(({ diagnostic: x, location: a }, { diagnostic: y, location: b }) => {
    if (x.disclosure === undefined && y.disclosure !== undefined) return -1;
    if (x.disclosure !== undefined && y.disclosure === undefined) return 1;
    if (a.file !== b.file) return a.file < b.file ? -1 : 1;
    return a.line - b.line || a.column - b.column;
  });
  return placed.map(({ diagnostic }) => diagnostic);
}

const headingOf = ({ disclosure, table }: Diagnostic): string =>
  [disclosure, table].filter((part) => part !== undefined).join(' · ');

/** One diagnostic: what is wrong, where, what to do, why it is a rule. */
function message(diagnostic: Diagnostic, locate: Locate, paint: Paint): string {
  const { severity, rule, remedy, basis, acknowledged, acknowledgedAs, related = [] } = diagnostic;
  const lines = [
    `${paint(severity, SEVERITY_WORDS[severity])}  ${printable(diagnostic.message)}   ${paint('quiet', `[${rule}]`)}`,
    ...place(locate(diagnostic.source), '^', diagnostic.label, paint),
    ...related.flatMap(({ source, label }) => place(locate(source), '-', label, paint)),
    `  改法：${printable(remedy)}`,
  ];
  if (basis !== undefined) lines.push(`  依据：${printable(basis)}`);
  if (acknowledged === undefined && severity !== 'info') lines.push(...acknowledgement(diagnostic));
  if (acknowledged !== undefined)
    lines.push(`  ${acknowledgementTraits(acknowledgedAs).title}：${printable(acknowledged)}`);
  return lines.join('\n');
}

/** What to copy into disclosure.yaml where a published document really says so. */
function acknowledgement({ rule, place, difference }: Diagnostic): readonly string[] {
  // What was published is not left as it is for a reason; it is corrected.
  if (place === undefined || rule.startsWith('corrections/')) return [];
  const amount = difference === undefined ? '' : `, difference: "${difference}"`;
  return [`  说明：- { rule: ${rule}, at: ${place}${amount}, reason: … }`];
}

function place(
  location: Location,
  sign: '^' | '-',
  label: string | undefined,
  paint: Paint,
): readonly string[] {
  const { address, code, marker } = excerpt(location, sign, label);
  if (code === undefined || marker === undefined) return [`  ${paint('quiet', address)}`];
  return [`  ${paint('quiet', address)}`, `  ${code}`, `  ${paint('marker', marker)}`];
}

/** How many there are of each severity. */
function summary(diagnostics: readonly Diagnostic[]): string {
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [`${SEVERITY_WORDS[severity]} ${count}`];
  });
  return `共 ${diagnostics.length} 处：${counts.join('，')}`;
}
