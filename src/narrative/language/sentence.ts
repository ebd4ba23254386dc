import { NOTHING } from '../../model/figure/figure.ts';
import { parseAmount } from '../../model/money.ts';
import { countLine, type Named } from '../../model/narrative.ts';
import type { ProseComponent, ProseLink, ProseNode } from '../../model/prose.ts';
import type { Source } from '../../model/source.ts';
import { FACT } from '../../model/vocabulary/fact-names.ts';
import { budgetVersion, completion, executionOrder } from '../figures/execution-figures.ts';
import { amount, change, share } from '../figures/figures.ts';
import { joinedLines, unfolded } from '../figures/joined-lines.ts';
import { amountText, rateText } from '../figures/number-text.ts';
import { purpose, reason } from '../figures/remarks.ts';
import { textUnit } from '../figures/text-unit.ts';
import type { FigureToken, TextToken, Token } from '../figures/token.ts';
import {
  type AssetCell,
  countOf,
  factAmount,
  factOf,
  listNamed,
  type ToldFact,
} from '../figures/told-facts.ts';
import type { View } from '../figures/view.ts';
import { eachOf, type Frame, holds, namedOf } from './frame.ts';
import { nothingTold } from './nothing-told.ts';

/** What an inline node prints. */
export function sentenceTokens(frame: Frame, node: ProseNode): readonly Token[] {
  switch (node.kind) {
    case 'text':
      return [textToken(frame, node.text, node.source)];
    case 'strong':
      return node.children.flatMap((child) => sentenceTokens({ ...frame, strong: true }, child));
    case 'link': {
      const words = node.children.flatMap((child) => sentenceTokens(frame, child)).map(({ text }) => text);
      const strong = frame.strong || node.children.every(({ kind }) => kind === 'strong');
      return [
        {
          kind: 'link',
          url: node.url,
          text: words.join(''),
          source: node.source,
          ...(strong && { strong }),
          ...(frame.own && { free: linkWords(node) }),
        },
      ];
    }
    case 'component':
      return componentTokens(frame, node);
    case 'table':
      return node.rows.flat(2).flatMap((cell) => sentenceTokens(frame, cell));
    default:
      return node.children.flatMap((child) => sentenceTokens(frame, child));
  }
}

/** Where the words of a link begin. */
const linkWords = ({ children: [first], source }: ProseLink): Source =>
  first?.kind === 'text' ? first.source : source;

function textToken(frame: Frame, written: string, source: Source): TextToken {
  const { text, folds } = unfolded(written);
  return {
    kind: 'text',
    text,
    ...(frame.strong ? { strong: true } : {}),
    ...(frame.own ? { free: source, folds } : {}),
  };
}

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
        since: attributes.since,
        lead: attributes.lead ?? '',
      });
    case 'Completion':
      return completion(asking, named, attributes.lead ?? '', budgetVersion(attributes.since));
    case 'Order':
      return executionOrder(asking, named, attributes.lead ?? '', budgetVersion(attributes.since));
    case 'Share':
      return share(asking, named, attributes.of ?? '', attributes.lead ?? '');
    case 'Reason':
      return reason(asking, named, {
        since: attributes.since,
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
        ? node.children.flatMap((child) => sentenceTokens(frame, child))
        : [];
    case 'Each': {
      const items = eachOf(frame, node).map(({ inner, number }) => [
        ...words(number),
        ...node.children.flatMap((child) => sentenceTokens(inner, child)),
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
  const { view } = frame;
  const { name = '', kind = 'text' } = node.attributes;
  const found = factOf(view, name, assetCellOf(node));
  if (found === undefined) return nothing(frame, node) ?? noFact(frame, node);
  if (kind === 'title') return words(found.title ?? '');
  const about = { id: name, title: found.title ?? name };
  return [
    figureOfFact(view, found, kind) ?? {
      kind: 'text',
      text: joinedLines(found.text),
      free: found.source,
      about,
    },
  ];
}

/** A fact as a figure of the kind that is asked; undefined where it is told in words. */
function figureOfFact(view: View, found: ToldFact, kind: string): FigureToken | undefined {
  if (kind === 'text') return undefined;
  if (kind === 'amount') return factAmount(view, found);
  const value = parseAmount(found.text, found.moneyUnit, 0)?.value;
  return (
    value && { kind: 'figure', role: 'count', text: found.text, value, places: [], stand: found.stand('') }
  );
}

/** What is printed of a fact that nobody wrote because there can be nothing of it. */
function nothing({ view }: Frame, { attributes }: ProseComponent): readonly Token[] | undefined {
  const { name = '', kind, table } = attributes;
  if (table !== undefined || (kind !== 'amount' && kind !== 'count')) return undefined;
  const shown = nothingTold(view, name);
  if (shown === undefined) return undefined;
  const { moneyUnit, decimals } = textUnit(view);
  const { value } = NOTHING;
  const text = kind === 'count' ? '0' : amountText(value, moneyUnit, decimals, view.prose.style);
  return [{ kind: 'figure', role: kind, text, value, ...shown }];
}

/** The table of assets.yaml that a fact is a row of: its value, or how many. */
function assetCellOf({ attributes }: ProseComponent): AssetCell | undefined {
  const table = Number(attributes.table);
  if (!Number.isInteger(table)) return undefined;
  return { table, column: attributes.kind === 'count' ? 'quantity' : 'value' };
}

/** By the name of a list that is counted: the file that holds it. */
const LISTED_IN: Readonly<Record<string, string | undefined>> = {
  [FACT.projects]: 'projects.yaml',
  [FACT.procurementLines]: 'procurement.yaml',
};

function noFact({ view, report }: Frame, { attributes, source }: ProseComponent): readonly Token[] {
  const { name = '', table } = attributes;
  const { facts, counts } = view.prose.style;
  const wanted = counts.find(({ id }) => id === name);
  const title = facts[name]?.title ?? wanted?.title;
  // Names of facts are small letters; what has a capital can only be a count of assets.yaml.
  const isCount = wanted !== undefined || /[A-Z]/.test(name);
  const file = LISTED_IN[name];
  const line = isCount ? countLine(wanted ?? { id: name, title: '名称', measure: '辆' }) : `${name}: …`;
  report({
    kind: 'no-fact',
    message: `没有填写${title === undefined ? '' : `${title}（`}“${name}”${title === undefined ? '' : '）'}，句子里印作“未填”`,
    remedy:
      table === undefined
        ? file !== undefined
          ? `写在 ${file} 里，个数就由它数出；取得的文本没有列出的，在 narrative.yaml 的 facts 里写 ${name}: …。`
          : isCount
            ? `在 assets.yaml 的 counts 里写一行：${line}。`
            : `在 narrative.yaml 的 facts 里写 ${line}；车辆、设备、房屋的个数写在 assets.yaml 的 counts 里。`
        : `在 assets.yaml 的第 ${table} 张表里写 id 为 ${name} 的一行。`,
    source: view.narrative?.source ?? source,
    ...(file !== undefined && { isListed: true as const }),
    lacks:
      table === undefined && file === undefined
        ? { name, title, belongs: isCount ? 'counts' : 'facts', line }
        : undefined,
  });
  return words('未填');
}

function count(frame: Frame, node: ProseComponent): readonly Token[] {
  const { of: name = '', per } = node.attributes;
  const list = listNamed(name);
  const counted = list && countOf(frame.view, list);
  const parsed = counted === undefined ? undefined : parseAmount(String(counted), '元', 0);
  if (list === undefined || parsed === undefined)
    return fact(frame, { ...node, attributes: { name, kind: 'count' } });
  const stand = { kind: 'list', list } as const;
  if (per === undefined)
    return [{ kind: 'figure', role: 'count', text: parsed.text, value: parsed.value, places: [], stand }];
  const whole = listNamed(per);
  const among = whole && countOf(frame.view, whole);
  if (among === undefined || among === 0) return [];
  const percent = parsed.value.div(among).times(100);
  const text = rateText(percent, frame.view.prose.style.rateDecimals);
  return [{ kind: 'figure', role: 'share', text, value: percent, places: [], stand }];
}

function term(frame: Frame, node: ProseComponent): readonly Token[] {
  const id = node.attributes.id ?? '';
  const text = node.children
    .flatMap((child) => sentenceTokens(frame, child))
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
