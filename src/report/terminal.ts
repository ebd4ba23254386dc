import type { Finding, Severity } from '../model/finding.ts';
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
 * Findings as text for people, grouped by disclosure and table, in the order of their files and lines.
 * @returns lines with a final line feed; "" where there is nothing to say
 */
export function terminalReport(findings: readonly Finding[], locate: Locate, paint: Paint = plain): string {
  if (findings.length === 0) return '';
  const groups = Map.groupBy(inOrder(findings, locate), headingOf);
  const blocks = [...groups].flatMap(([heading, group]) => [
    ...(heading === '' ? [] : [paint('heading', printable(heading))]),
    ...group.map((finding) => message(finding, locate, paint)),
  ]);
  return `${[...blocks, summary(findings)].join('\n\n')}\n`;
}

/** What belongs to no disclosure first; then by file, line and column. */
function inOrder(findings: readonly Finding[], locate: Locate): readonly Finding[] {
  const placed = findings.map((finding) => ({ finding, location: locate(finding.source) }));
  placed.sort(({ finding: x, location: a }, { finding: y, location: b }) => {
    if (x.disclosure === undefined && y.disclosure !== undefined) return -1;
    if (x.disclosure !== undefined && y.disclosure === undefined) return 1;
    if (a.file !== b.file) return a.file < b.file ? -1 : 1;
    return a.line - b.line || a.column - b.column;
  });
  return placed.map(({ finding }) => finding);
}

const headingOf = ({ disclosure, table }: Finding): string =>
  [disclosure, table].filter((part) => part !== undefined).join(' · ');

/** One finding: what is wrong, where, what to do, why it is a rule. */
function message(finding: Finding, locate: Locate, paint: Paint): string {
  const { severity, rule, remedy, basis, acknowledged, acknowledgedAs, related = [] } = finding;
  const lines = [
    `${paint(severity, SEVERITY_WORDS[severity])}  ${printable(finding.message)}   ${paint('quiet', `[${rule}]`)}`,
    ...place(locate(finding.source), '^', finding.label, paint),
    ...related.flatMap(({ source, label }) => place(locate(source), '-', label, paint)),
    `  改法：${printable(remedy)}`,
  ];
  if (basis !== undefined) lines.push(`  依据：${printable(basis)}`);
  if (acknowledged === undefined && severity !== 'info') lines.push(...acknowledgement(finding));
  if (acknowledged !== undefined)
    lines.push(`  ${acknowledgementTraits(acknowledgedAs).title}：${printable(acknowledged)}`);
  return lines.join('\n');
}

/** What to copy into disclosure.yaml where a published document really says so. */
function acknowledgement({ rule, place, difference, isUnpublished, isToDo }: Finding): readonly string[] {
  // What was published is not left as it is for a reason; it is corrected.
  if (place === undefined || isToDo || rule.startsWith('corrections/')) return [];
  const amount = difference === undefined ? '' : `, difference: "${difference}"`;
  const entry = (as: string): string => `- { rule: ${rule}, at: ${place}${amount}${as}, reason: … }`;
  return [
    isUnpublished
      ? `  误报：${entry(', as: false-alarm')}（还没有公布的错误要改正）`
      : `  说明：${entry('')}`,
  ];
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
function summary(findings: readonly Finding[]): string {
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${SEVERITY_WORDS[severity]} ${count}`];
  });
  return `共 ${findings.length} 处：${counts.join('，')}`;
}
