import { type Document, parseAllDocuments, visit, type YAMLParseError } from 'yaml';
import type { YamlProblem } from './yaml-problem.ts';
import { propertyProblems } from './yaml-properties.ts';
import { syntaxProblem } from './yaml-syntax.ts';

/** Problems to show of one file; what follows the first ones is mostly their consequence. */
const SHOWN = 20;

/** Errors of the parser that are looked at: a file of quotes has as many as characters. */
const LOOKED_AT = 500;

/** Everything wrong with a YAML text, in its order. */
export function yamlProblems(text: string): readonly YamlProblem[] {
  const options = { schema: 'failsafe', prettyErrors: false, uniqueKeys: false, logLevel: 'silent' } as const;
  const parsed = parseAllDocuments(text, options);
  const documents = 'empty' in parsed ? [] : parsed;
  const second = documents[1];
  const found = [
    ...syntaxProblems(text, documents),
    ...documents.flatMap(({ contents }) => (contents === null ? [] : propertyProblems(text, contents))),
    ...(second === undefined ? [] : [severalDocuments(second.range[0])]),
  ];
  return found.sort((a, b) => a.at.start - b.at.start).slice(0, SHOWN);
}

/** One a line; what only follows from tabs, or from a quote that is not closed, is left out. */
function syntaxProblems(text: string, documents: readonly Document[]): readonly YamlProblem[] {
  const errors = documents.flatMap((document) => document.errors).slice(0, LOOKED_AT);
  const tabs = errors.filter((error) => error.code === 'TAB_AS_INDENT');
  const quote = openQuote(documents, errors);
  const byLine = new Map<number, YamlProblem>();
  for (const error of tabs.length > 0 ? tabs : errors) {
    const isAfterQuote = quote !== undefined && error.pos[0] > quote;
    if (isAfterQuote && !isOpenQuote(error)) continue;
    const problem = syntaxProblem(text, error, isAfterQuote ? quote : undefined);
    const line = text.lastIndexOf('\n', problem.at.start - 1);
    if (!byLine.has(line)) byLine.set(line, problem);
  }
  return [...byLine.values()];
}

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

const severalDocuments = (start: number): YamlProblem => ({
  rule: 'yaml/several-documents',
  message: '文件里有不止一个 YAML 文档（以 --- 分开）',
  remedy: '一个文件只放一个文档：删去 ---，或拆成几个文件。',
  at: { start, length: 3 },
});
