import { COMPONENTS } from '../formats/components.ts';
import { parseAmount } from '../model/money.ts';
import type { Named } from '../model/narrative.ts';
import type { ProseComponent, ProseFile, ProseNode } from '../model/prose.ts';
import type { Source } from '../model/source.ts';
import { countOf, factOf } from './facts.ts';
import { amount, change, purpose, reason, share } from './figures.ts';
import { itemNumber, type Listed, membersOf } from './members.ts';
import { amountText } from './number-text.ts';
import { contact, dates, duties, glossary, organisation, tasks, units } from './records.ts';
import type { Block, Issue, TextBlock, TextToken, Token } from './token.ts';
import { figureAt, type View } from './view.ts';

/** Where the evaluation stands: the lists around it, and whether people wrote the words for this disclosure. */
interface Frame {
  readonly view: View;
  readonly report: (issue: Issue) => void;
  /** Members of the lists around, which every component inside inherits. */
  readonly named: Named;
  readonly listed?: Listed | undefined;
  /** Of a unit's own words: they are free text. */
  readonly own: boolean;
  readonly strong: boolean;
}

/** What a text says of a disclosure. */
export interface Evaluated {
  readonly blocks: readonly Block[];
  readonly issues: readonly Issue[];
}

/** Interprets a text; nothing in it is run. */
export function evaluate(view: View, prose: ProseFile, own: boolean): Evaluated {
  const issues: Issue[] = [];
  const frame: Frame = { view, report: (issue) => issues.push(issue), named: {}, own, strong: false };
  return { blocks: blocksOf(frame, prose.nodes), issues };
}

const isInline = (node: ProseNode): boolean =>
  node.kind === 'text' ||
  node.kind === 'strong' ||
  node.kind === 'link' ||
  (node.kind === 'component' && !BLOCKS.has(node.name) && node.children.every(isInline));

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
  for (const node of nodes) {
    if (isInline(node)) {
      line.push(...tokensOf(frame, node));
      continue;
    }
    finish();
    blocks.push(...blockOf(frame, node));
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
        node.children.flatMap((child) => tokensOf(frame, child)),
      );
    case 'list':
      return node.children.flatMap((item, index) =>
        listItem(frame, item, node.ordered === true ? `${index + 1}. ` : ''),
      );
    case 'component':
      return componentBlocks(frame, node);
    default:
      return [];
  }
}

function listItem(frame: Frame, item: ProseNode, number: string): readonly Block[] {
  if (item.kind !== 'item') return [];
  const [first, ...rest] = blocksOf(frame, item.children);
  if (first === undefined) return [];
  if (first.kind === 'table' || first.kind === 'terms') return [first, ...rest];
  const tokens: readonly Token[] =
    number === '' ? first.tokens : [{ kind: 'text', text: number }, ...first.tokens];
  return [{ kind: 'item', tokens }, ...rest];
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

function tokensOf(frame: Frame, node: ProseNode): readonly Token[] {
  switch (node.kind) {
    case 'text':
      return [textToken(frame, joined(node.text), node.source)];
    case 'strong':
      return node.children.flatMap((child) => tokensOf({ ...frame, strong: true }, child));
    case 'link': {
      const words = node.children.flatMap((child) => tokensOf(frame, child)).map(({ text }) => text);
      return [{ kind: 'link', url: node.url, text: words.join('') }];
    }
    case 'component':
      return componentTokens(frame, node);
    default:
      return node.children.flatMap((child) => tokensOf(frame, child));
  }
}

const textToken = (frame: Frame, text: string, source: Source): TextToken => ({
  kind: 'text',
  text,
  ...(frame.strong ? { strong: true } : {}),
  ...(frame.own ? { free: source } : {}),
});

/** Lines of one paragraph: a break between Chinese characters is nothing, otherwise a space. */
const joined = (text: string): string =>
  text.replace(/[ \t]*\n[ \t]*/g, (_, at: number) =>
    isLatin(text[at - 1]) && isLatin(text[at + 1]) ? ' ' : '',
  );

const isLatin = (character: string | undefined): boolean =>
  character !== undefined && /[\x21-\x7e]/.test(character);

function componentTokens(frame: Frame, node: ProseComponent): readonly Token[] {
  const { view, report, listed } = frame;
  const { attributes, source } = node;
  const asking = { view, report, source };
  const named = namedOf(frame, node);
  switch (node.name) {
    case 'Year':
      return words(String(view.account.disclosure.year + Number(attributes.plus ?? 0)));
    case 'Name':
      return words(view.account.disclosure.discloser.title);
    case 'Level':
      return words(view.account.disclosure.discloser.kind === 'department' ? '部门' : '单位');
    case 'Amount':
      return amount(asking, { ...named, ...picked(attributes, ['year', 'version']) });
    case 'Change':
      return change(asking, named, {
        against: attributes.against,
        amountOnly: attributes.with === 'amount',
        lead: attributes.lead ?? '',
      });
    case 'Share':
      return share(asking, named, attributes.of ?? '', attributes.lead ?? '');
    case 'Reason':
      return reason(asking, named, {
        lead: attributes.lead,
        end: attributes.end ?? '',
        none: attributes.none,
      });
    case 'Purpose':
      return purpose(asking, named, attributes.lead ?? '', attributes.end ?? '');
    case 'Label':
      return words(listed?.labels[attributes.level ?? 'own'] ?? '');
    case 'Fact':
      return fact(frame, node);
    case 'Count':
      return count(frame, node);
    case 'Term':
      return term(frame, node);
    case 'When':
    case 'Unless':
      return holds(frame, node) === (node.name === 'When')
        ? node.children.flatMap((child) => tokensOf(frame, child))
        : [];
    case 'Each': {
      const items = eachOf(frame, node).map(({ inner, number }) => [
        ...words(number),
        ...node.children.flatMap((child) => tokensOf(inner, child)),
      ]);
      const between = words(attributes.join ?? '、');
      const tokens = items.flatMap((item, index) => (index === 0 ? item : [...between, ...item]));
      return tokens.length === 0 ? [] : [...tokens, ...words(attributes.end ?? '')];
    }
    default:
      return [];
  }
}

const words = (text: string): readonly TextToken[] => (text === '' ? [] : [{ kind: 'text', text }]);

const picked = (attributes: Named, keys: readonly string[]): Named =>
  Object.fromEntries(Object.entries(attributes).filter(([key]) => keys.includes(key)));

/** The members a component names, with those of the lists around it. "" leaves a dimension of a list open again. */
function namedOf({ named }: Frame, { name, attributes }: ProseComponent): Named {
  const own = COMPONENTS[name]?.attributes ?? [];
  const merged = {
    ...named,
    ...Object.fromEntries(Object.entries(attributes).filter(([key]) => !own.includes(key))),
  };
  return Object.fromEntries(Object.entries(merged).filter(([, member]) => member !== ''));
}

function eachOf(
  frame: Frame,
  node: ProseComponent,
): readonly { readonly inner: Frame; readonly number: string }[] {
  const { attributes } = node;
  const among = attributes.among?.split(/[\s,]+/).filter((id) => id !== '');
  const query = {
    by: attributes.by ?? '',
    level: attributes.level,
    among,
    all: attributes.all === 'yes',
    changed: attributes.changed === 'yes',
  };
  return membersOf(frame.view, namedOf(frame, node), query).map((listed, index) => ({
    inner: { ...frame, named: listed.named, listed },
    number: itemNumber(attributes.numbering, index),
  }));
}

/** Whether everything a condition names is there. */
function holds(frame: Frame, node: ProseComponent): boolean {
  const { view } = frame;
  const { fact: name, kind, has } = node.attributes;
  if (name !== undefined && factOf(view, name) === undefined) return false;
  if (kind !== undefined && view.account.disclosure.discloser.kind !== kind) return false;
  if (has !== undefined && !hasPart(view, has)) return false;
  const named = namedOf(frame, node);
  const own = Object.keys(node.attributes).some((key) => COMPONENTS.When?.attributes.includes(key) !== true);
  if (!own) return true;
  const figure = figureAt(view, named);
  return figure !== undefined && !figure.value.isZero();
}

function hasPart({ narrative, account }: View, part: string): boolean {
  if (part === 'duties') return (narrative?.duties?.items.length ?? 0) > 0;
  if (part === 'tasks') return (narrative?.tasks.length ?? 0) > 0;
  if (part === 'units') return (narrative?.organisation?.units.length ?? 0) > 0;
  if (part === 'contact') return narrative?.contact !== undefined;
  if (part === 'projects') return account.disclosure.projects.length > 0;
  if (part === 'procurement') return (account.disclosure.procurement?.lines.length ?? 0) > 0;
  return false;
}

function fact(frame: Frame, node: ProseComponent): readonly Token[] {
  const { view, report } = frame;
  const name = node.attributes.name ?? '';
  const found = factOf(view, name);
  if (found === undefined) {
    report({
      kind: 'no-fact',
      message: `没有填写“${name}”，句子里印作“未填”`,
      remedy: `在 narrative.yaml 的 facts 里写 ${name}: …；车辆、设备、房屋的个数写进 assets.yaml。`,
      source: view.narrative?.source ?? node.source,
    });
    return words('未填');
  }
  const { moneyUnit, decimals } = view.account.format;
  const kind = node.attributes.kind ?? 'text';
  if (kind === 'title') return words(found.title ?? '');
  const parsed =
    kind === 'text' ? undefined : parseAmount(found.text, moneyUnit, kind === 'amount' ? decimals : 0);
  if (parsed === undefined) return [{ kind: 'text', text: found.text, free: found.source }];
  const text =
    kind === 'amount' ? amountText(parsed.value, moneyUnit, decimals, view.prose.style) : found.text;
  return [
    { kind: 'figure', role: kind === 'amount' ? 'amount' : 'count', text, value: parsed.value, places: [] },
  ];
}

function count(frame: Frame, node: ProseComponent): readonly Token[] {
  const name = node.attributes.of ?? '';
  const counted = countOf(frame.view, name);
  const parsed = counted === undefined ? undefined : parseAmount(String(counted), '元', 0);
  if (parsed === undefined) return fact(frame, { ...node, attributes: { name, kind: 'count' } });
  return [{ kind: 'figure', role: 'count', text: parsed.text, value: parsed.value, places: [] }];
}

function term(frame: Frame, node: ProseComponent): readonly Token[] {
  const id = node.attributes.id ?? '';
  const text = node.children
    .flatMap((child) => tokensOf(frame, child))
    .map((token) => token.text)
    .join('');
  if (frame.view.prose.terms.some((each) => each.id === id)) return [{ kind: 'term', id, text }];
  frame.report({
    kind: 'unknown-term',
    message: `名词“${text}”（${id}）不在本格式的名词解释里`,
    remedy: '改正 id，或在格式的 glossary.yaml 里加上这个名词。',
    source: node.source,
  });
  return words(text);
}

/** A block of text without space at its ends; none where nothing is printed. */
function textBlock(kind: TextBlock['kind'], tokens: readonly Token[]): readonly TextBlock[] {
  const kept = trimmed(tokens);
  const isEmpty = kept.every(({ kind, text }) => kind === 'text' && /^[\s，。；：、]*$/.test(text));
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
