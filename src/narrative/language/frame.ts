import {
  CODE_LEVELS,
  COMPONENTS,
  type ComponentPart,
  listedMembers,
  PARTS,
} from '../../formats/components.ts';
import { entryAt } from '../../model/base/entry-at.ts';
import type { Named } from '../../model/narrative.ts';
import { childrenOf, type ProseComponent, type ProseNode } from '../../model/prose.ts';
import { describe } from '../figures/describe.ts';
import { figureAt } from '../figures/figure-at.ts';
import { itemNumber, type ListedMember, type ListQuery, membersOf } from '../figures/listed-members.ts';
import type { SentenceFinding } from '../figures/token.ts';
import { factOf } from '../figures/told-facts.ts';
import type { View } from '../figures/view.ts';

/** Where the evaluation stands: the lists around it, and whether people wrote the words for this disclosure. */
export interface Frame {
  readonly view: View;
  readonly report: (finding: SentenceFinding) => void;
  /** Members of the lists around, which every component inside inherits. */
  readonly named: Named;
  readonly listed?: ListedMember | undefined;
  /** Of a unit's own words: they are free text. */
  readonly own: boolean;
  readonly strong: boolean;
}

/** The members a component names, with those of the lists around it. "" leaves a dimension of a list open again. */
export function namedOf({ named }: Frame, { name, attributes }: ProseComponent): Named {
  const own = COMPONENTS[name]?.attributes ?? {};
  const merged = {
    ...named,
    ...Object.fromEntries(Object.entries(attributes).filter(([key]) => !Object.hasOwn(own, key))),
  };
  return Object.fromEntries(Object.entries(merged).filter(([, member]) => member !== ''));
}

export function eachOf(
  frame: Frame,
  node: ProseComponent,
): readonly { readonly inner: Frame; readonly number: string }[] {
  const { attributes } = node;
  const among = attributes.among === undefined ? undefined : listedMembers(attributes.among);
  const query = {
    by: attributes.by ?? '',
    level: attributes.level,
    among,
    all: attributes.all === 'yes',
    changed: attributes.changed === 'yes',
    gone: node.children.some(tellsChange),
  };
  const base = namedOf(frame, node);
  const members = membersOf(frame.view, base, query);
  const lacked = members.length === 0 ? lackedLevel(frame, base, query) : undefined;
  if (lacked !== undefined) frame.report({ ...lacked, source: node.source });
  return members.map((listed, index) => ({
    inner: { ...frame, named: listed.named, listed },
    number: itemNumber(attributes.numbering, index),
  }));
}

/** Whether a text says how an amount changed. */
const tellsChange = (node: ProseNode): boolean =>
  (node.kind === 'component' && node.name === 'Change') || childrenOf(node).some(tellsChange);

/** What is told of a list of codes that prints nothing, since the tables stop at a wider level: 类 where 项 are asked for. */
function lackedLevel(
  { view }: Frame,
  base: Named,
  query: ListQuery,
): Omit<SentenceFinding, 'source'> | undefined {
  const at = CODE_LEVELS.findIndex((level) => level === query.level);
  if (at <= 0 || query.changed || query.among !== undefined) return undefined;
  const known = CODE_LEVELS.slice(0, at).findLastIndex(
    (level) => membersOf(view, base, { ...query, level }).length > 0,
  );
  if (known < 0) return undefined;
  const [asked, printed] = [entryAt(LEVEL_NAMES, at), entryAt(LEVEL_NAMES, known)];
  return {
    kind: 'no-level',
    message: `句子要逐${asked}列出${describe(view, base)}，各表只列到${printed}，这里什么也没有印出`,
    remedy: `在表里列到${asked}，或在句子里把 Each 的 level 改成 ${entryAt(CODE_LEVELS, known)}。`,
  };
}

/** What the levels of codes are called, in the order of {@link CODE_LEVELS}. */
const LEVEL_NAMES = ['类', '款', '项'] as const;

/** Whether everything a condition names is there. */
export function holds(frame: Frame, node: ProseComponent): boolean {
  const { view } = frame;
  const { fact: name, kind, has } = node.attributes;
  if (name !== undefined && factOf(view, name) === undefined) return false;
  if (kind !== undefined && view.account.disclosure.discloser.kind !== kind) return false;
  if (has !== undefined && !PARTS.some((part) => part === has && hasPart(view, part))) return false;
  const named = namedOf(frame, node);
  const own = Object.keys(node.attributes).some(
    (key) => !Object.hasOwn(COMPONENTS[node.name]?.attributes ?? {}, key),
  );
  if (!own) return true;
  const figure = figureAt(view, named);
  return figure !== undefined && !figure.value.isZero();
}

function hasPart({ narrative, account }: View, part: ComponentPart): boolean {
  switch (part) {
    case 'duties':
      return (narrative?.duties?.items.length ?? 0) > 0;
    case 'tasks':
      return (narrative?.tasks.length ?? 0) > 0;
    case 'units':
      return (narrative?.organisation?.units.length ?? 0) > 0;
    case 'contact':
      return narrative?.contact !== undefined;
    case 'projects':
      return account.disclosure.projects.length > 0;
    case 'procurement':
      return (account.disclosure.procurement?.lines.length ?? 0) > 0;
  }
}
