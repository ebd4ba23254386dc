import { type Document, visit, type YAMLParseError } from 'yaml';
import { carefulDocuments } from './careful.ts';
import { lostBrackets, lostEnds } from './lost-ends.ts';
import { misplacedLines } from './misplaced-lines.ts';
import { quotedIn, slips } from './slips.ts';
import type { YamlFinding } from './yaml-finding.ts';
import { propertyFindings } from './yaml-properties.ts';
import { syntaxFinding } from './yaml-syntax.ts';

/** Problems to show of one file; what follows the first ones is mostly their consequence. */
const SHOWN = 20;

/** Errors of the parser that are looked at: a file of quotes has as many as characters. */
const LOOKED_AT = 500;

/** Everything wrong with a YAML text, in its order. */
export function yamlFindings(text: string): readonly YamlFinding[] {
  const documents = carefulDocuments(text);
  const causes = documents.some(({ errors }) => errors.length > 0) ? causesIn(text, documents) : [];
  const lost = lostEnds(text, documents).filter(({ at }) =>
    causes.every((cause) => cause.at.start !== at.start),
  );
  const found = causes.length > 0 ? causes : findingsOf(text, documents);
  return [...found, ...lost].sort((a, b) => a.at.start - b.at.start).slice(0, SHOWN);
}

/** What drags the rest of a file along: what was typed in full width, or cut off with its bracket; where there is none, lines out of their place. */
function causesIn(text: string, documents: readonly Document.Parsed[]): readonly YamlFinding[] {
  const typed = [...slips(text, documents), ...lostBrackets(text)];
  return typed.length > 0 ? typed : misplacedLines(text, quotedIn(documents));
}

function findingsOf(text: string, documents: readonly Document.Parsed[]): readonly YamlFinding[] {
  const second = documents[1];
  const properties = documents.flatMap(({ contents }) =>
    contents === null ? [] : propertyFindings(text, contents),
  );
  return [
    ...syntaxFindings(text, documents).filter((each) => !properties.some((mark) => begins(each, mark))),
    ...properties,
    ...(second === undefined ? [] : [severalDocuments(second.range[0])]),
  ];
}

/** Whether a problem begins within what another stands for: 名称 of a tag (!名称) that the parser makes nothing of is not wrong besides. */
const begins = ({ at: { start } }: YamlFinding, { at }: YamlFinding): boolean =>
  at.start <= start && start < at.start + at.length;

/** One a line; what only follows from tabs, a quote that is not closed, a bracket too many, or the line before is left out. */
function syntaxFindings(text: string, documents: readonly Document[]): readonly YamlFinding[] {
  const errors = documents.flatMap((document) => document.errors).slice(0, LOOKED_AT);
  const tabs = errors.filter((error) => error.code === 'TAB_AS_INDENT');
  const quote = openQuote(documents, errors);
  const byLine = new Map<number, YamlFinding>();
  let last = { line: -1, isSpilled: false, isLeftOut: false };
  for (const error of tabs.length > 0 ? tabs : errors) {
    const isAfterQuote = quote !== undefined && error.pos[0] > quote;
    if (isAfterQuote && !isOpenQuote(error)) continue;
    const finding = syntaxFinding(text, error, isAfterQuote ? quote : undefined);
    const line = text.lastIndexOf('\n', finding.at.start - 1);
    const isSame = line === last.line;
    const isNext = text.lastIndexOf('\n', line - 1) === last.line;
    const isLeftOut = isSame
      ? last.isLeftOut
      : isNext && (error.code === 'UNEXPECTED_TOKEN' ? last.isSpilled : isMisaligned(error));
    const isSpilled = isLeftOut || finding.rule === 'yaml/tab' || /[}\]]/.test(text[finding.at.start] ?? '');
    if (!isLeftOut && !byLine.has(line)) byLine.set(line, finding);
    last = { line, isSpilled: isSpilled || (isSame && last.isSpilled), isLeftOut };
  }
  return withoutSpilled([...byLine.values()]);
}

/** What a bracket, a quote or a tab in brackets drags along is not told: after the first of them, only more of them. */
function withoutSpilled(findings: readonly YamlFinding[]): readonly YamlFinding[] {
  const first = findings.findIndex(isOfBrackets);
  return first < 0 ? findings : findings.filter((each, index) => index < first || isOfBrackets(each));
}

const isOfBrackets = ({ rule, message }: YamlFinding): boolean =>
  rule === 'yaml/tab' || /^(?:花括号|方括号|多了一个|从这里开始的引号)/.test(message);

/** A line that does not stand where the others do, not a bracket that is not closed. */
const isMisaligned = ({ code, message }: YAMLParseError): boolean =>
  code === 'BAD_INDENT' && !/[}\]]/.test(message);

const isOpenQuote = (error: YAMLParseError): boolean =>
  error.code === 'MISSING_CHAR' && error.message.includes('quote');

/** Where a text begins whose closing quote is missing: the parser says only where the file ends. */
function openQuote(documents: readonly Document[], errors: readonly YAMLParseError[]): number | undefined {
  const error = errors.find(isOpenQuote);
  if (error === undefined) return undefined;
  let start: number | undefined;
  for (const { contents } of documents) {
    visit(contents, {
      Scalar(_, { range }) {
        if (range !== null && range !== undefined && range[1] >= error.pos[0]) start ??= range[0];
      },
    });
  }
  return start;
}

const severalDocuments = (start: number): YamlFinding => ({
  rule: 'yaml/several-documents',
  message: '文件里有不止一个 YAML 文档（以 --- 分开）',
  remedy: '一个文件只放一个文档：删去 ---，或拆成几个文件。',
  at: { start, length: 3 },
});
