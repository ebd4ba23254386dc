import { onceFor } from '../../model/once-for.ts';
import type { ProseBlock, ProseComponent, ProseFile, ProseNode, ProseTable } from '../../model/prose.ts';
import { contact, dates, duties, glossary, organisation, tasks, units } from '../figures/section-lists.ts';
import type { Block, SentenceFinding, TextBlock, Token } from '../figures/token.ts';
import type { View } from '../figures/view.ts';
import { eachOf, type Frame, holds } from './frame.ts';
import { componentTokens, sentenceTokens } from './sentence.ts';

/** What a text says of a disclosure. */
export interface Evaluated {
  readonly blocks: readonly Block[];
  readonly findings: readonly SentenceFinding[];
  /** Entries of narrative.yaml that it asks for. */
  readonly asked: ReadonlySet<object>;
}

/** Interprets a text; nothing in it is run. */
export function evaluate(given: View, prose: ProseFile, own: boolean): Evaluated {
  const findings: SentenceFinding[] = [];
  const asked = new Set<object>();
  const view: View = { ...given, heed: (entry) => asked.add(entry) };
  const frame: Frame = { view, report: (finding) => findings.push(finding), named: {}, own, strong: false };
  return { blocks: blocksOf(frame, prose.nodes), findings, asked };
}

/** By view: what the format's own patterns say, interpreted once for the section and for all that is compared with it. */
const patternsSaid = onceFor((_: View) => new Map<ProseFile, Evaluated>());

/** Interprets a pattern of the format. */
export function evaluatePattern(view: View, pattern: ProseFile): Evaluated {
  const said = patternsSaid(view);
  const result = said.get(pattern) ?? evaluate(view, pattern, false);
  said.set(pattern, result);
  return result;
}

const isInline = (node: ProseNode): boolean =>
  node.kind === 'text' ||
  node.kind === 'strong' ||
  node.kind === 'link' ||
  (node.kind === 'component' && !BLOCKS.has(node.name) && node.children.every(isInline));

/** A list whose items are numbered, and that nothing joins: where it stands alone each of them is a paragraph. */
const isNumberedList = (node: ProseNode): boolean =>
  node.kind === 'component' &&
  node.name === 'Each' &&
  node.attributes.numbering !== undefined &&
  node.attributes.join === undefined;

/** Components that print blocks. */
const BLOCKS: ReadonlySet<string> = new Set([
  'Duties',
  'Organisation',
  'Units',
  'Tasks',
  'Contact',
  'Dates',
  'Glossary',
]);

/** Nodes as blocks; inline nodes that stand beside each other make a paragraph. */
function blocksOf(frame: Frame, nodes: readonly ProseNode[]): readonly Block[] {
  const blocks: Block[] = [];
  let line: Token[] = [];
  const finish = () => {
    if (line.length > 0) blocks.push(...textBlock('paragraph', line));
    line = [];
  };
  for (const [index, node] of nodes.entries()) {
    const isAlone = [nodes[index - 1], nodes[index + 1]].every(
      (beside) => beside === undefined || !isInline(beside),
    );
    if (isInline(node) && !(isAlone && isNumberedList(node))) {
      for (const token of sentenceTokens(frame, node)) line.push(token);
      continue;
    }
    finish();
    for (const block of blockOf(frame, node)) blocks.push(block);
  }
  finish();
  return blocks;
}

function blockOf(frame: Frame, node: ProseNode): readonly Block[] {
  switch (node.kind) {
    case 'paragraph':
    case 'heading':
      return textBlock(
        node.kind,
        node.children.flatMap((child) => sentenceTokens(frame, child)),
      );
    case 'item':
      return itemBlock(frame, node);
    case 'table':
      return [tableBlock(frame, node)];
    case 'component':
      return componentBlocks(frame, node);
    default:
      return [];
  }
}

function componentBlocks(frame: Frame, node: ProseComponent): readonly Block[] {
  const { view } = frame;
  const { attributes } = node;
  switch (node.name) {
    case 'Each':
      return eachOf(frame, node).flatMap(({ inner, number }) =>
        numberedFirst(blocksOf(inner, node.children), number),
      );
    case 'When':
    case 'Unless':
      return holds(frame, node) === (node.name === 'When') ? blocksOf(frame, node.children) : [];
    case 'Duties':
      return duties(view, attributes.numbering);
    case 'Organisation':
      return organisation(view);
    case 'Units':
      return units(view, attributes.title, attributes.columns);
    case 'Tasks':
      return tasks(view, attributes.numbering);
    case 'Contact':
      return contact(view);
    case 'Dates':
      return dates(view);
    case 'Glossary':
      return glossary(view, attributes.numbering);
    default:
      return textBlock('paragraph', componentTokens(frame, node));
  }
}

function numberedFirst(blocks: readonly Block[], number: string): readonly Block[] {
  const [first, ...rest] = blocks;
  if (number === '' || first === undefined || first.kind === 'table' || first.kind === 'terms') return blocks;
  return [{ ...first, tokens: [{ kind: 'text', text: number }, ...first.tokens] }, ...rest];
}

/** An item, with the number that was written before it: it is never counted anew. */
function itemBlock(frame: Frame, { number, children }: ProseBlock): readonly TextBlock[] {
  const words = children.flatMap((child) => sentenceTokens(frame, child));
  if (number === undefined) return textBlock('item', words);
  return textBlock('item', [{ kind: 'text', text: `${number} ` }, ...words]).map((block) => ({
    ...block,
    numbered: true,
  }));
}

/** A table of words: what its cells say, without links to where a figure stands. */
function tableBlock(frame: Frame, { rows, source }: ProseTable): Block {
  const [columns = [], ...body] = rows.map((row) =>
    row.map((cell) =>
      cell
        .flatMap((node) => sentenceTokens(frame, node))
        .map(({ text }) => text)
        .join('')
        .trim(),
    ),
  );
  const free = rows.slice(1).map((row) => row.map(([first]) => first?.source ?? source));
  return { kind: 'table', title: '', columns, rows: body, ...(frame.own && { free }) };
}

/**
 * A block of text without space at its ends; none where nothing is printed. Of a pattern a lone full stop is nothing: what it
 * would have ended was not there.
 */
function textBlock(kind: TextBlock['kind'], tokens: readonly Token[]): readonly TextBlock[] {
  const kept = trimmed(tokens);
  const isEmpty = kept.every(
    (token) =>
      token.kind === 'text' && (token.free === undefined ? /^[\s，。；：、]*$/ : /^\s*$/).test(token.text),
  );
  return isEmpty ? [] : [{ kind, tokens: kept }];
}

/** Tokens with the space at both ends and the empty ones left out. */
function trimmed(tokens: readonly Token[]): readonly Token[] {
  const kept = tokens.filter(({ text }) => text !== '');
  const ends = kept.map((token, index) => {
    if (token.kind !== 'text') return token;
    const start = index === 0 ? token.text.trimStart() : token.text;
    return { ...token, text: index === kept.length - 1 ? start.trimEnd() : start };
  });
  return ends.filter(({ text }) => text !== '');
}
