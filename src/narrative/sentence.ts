import { parseAmount } from '../model/money.ts';
import type { Named } from '../model/narrative.ts';
import type { ProseComponent, ProseNode } from '../model/prose.ts';
import type { Source } from '../model/source.ts';
import { countOf, factOf } from './facts.ts';
import { amount, change, purpose, reason, share } from './figures.ts';
import { eachOf, type Frame, holds, namedOf } from './frame.ts';
import { amountText } from './number-text.ts';
import type { TextToken, Token } from './token.ts';

/** What an inline node prints. */
export function tokensOf(frame: Frame, node: ProseNode): readonly Token[] {
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

/** What a component within a sentence prints; nothing where it prints blocks. */
export function componentTokens(frame: Frame, node: ProseComponent): readonly Token[] {
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
