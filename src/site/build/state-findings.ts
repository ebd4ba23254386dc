import { z } from 'zod';
import type { DisclosureState, PublishedState } from '../extracts/published-state.ts';

const digests = z.array(z.string());
const stateFile = z.object({
  version: z.literal(1),
  disclosures: z.array(
    z.object({
      id: z.string(),
      chain: digests,
      corrections: digests,
      kinds: z.record(z.string(), z.object({ count: z.number(), digest: z.string() })),
    }),
  ),
});

/** Reads what a website says it publishes; undefined where the text says no such thing. */
export function parseState(text: string): PublishedState | undefined {
  try {
    return stateFile.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/**
 * What of a published website the content does not go on from: a disclosure or a correction that is gone, a lock that is missing,
 * shortened or another. A sentence each, with what to do.
 */
export function stateFindings(site: PublishedState, now: PublishedState): readonly string[] {
  const present = new Map(now.disclosures.map((disclosure) => [disclosure.id, disclosure]));
  return site.disclosures.flatMap((before) => {
    const after = present.get(before.id);
    if (after === undefined)
      return [`${before.id}：公布过的这份公开不见了。从版本库取回 disclosures/${before.id}。`];
    return [...chainFindings(before, after), ...correctionFindings(before, after)];
  });
}

function chainFindings(before: DisclosureState, after: DisclosureState): readonly string[] {
  const shared = before.chain.findIndex((digest, index) => after.chain[index] !== digest);
  if (shared === -1) return [];
  const changed = changedKinds(before, after);
  // What is published and not locked yet has another digest where a newer program shows more of it.
  const isLast = shared === before.chain.length - 1 && after.chain.length === before.chain.length;
  if (isLast && changed.length === 0) return [];
  const differs =
    changed.length === 0
      ? ''
      : `；与公布的不同：${changed.slice(0, 6).join('、')}${changed.length > 6 ? ` 等 ${changed.length} 类` : ''}`;
  return [`${before.id}：${whatHappened(before.chain, after.chain, shared)}${differs}。${REMEDY}`];
}

const REMEDY =
  '从版本库取回公布时的内容和 published.yaml；公布以后还没有锁定的，先对公布时的内容运行 npm run publish:lock，再改动、写更正。';

function whatHappened(before: readonly string[], after: readonly string[], shared: number): string {
  if (shared === 0 && after.length === 1)
    return before.length === 1
      ? '公布的那一版没有锁下，或 published.yaml 被删去、换过'
      : `published.yaml 被删去或从头写过：公布时连着 ${before.length} 次的锁，现在一次也接不上`;
  if (after.length < before.length || (after.length === before.length && shared < before.length - 1))
    return `锁短了或换过：公布时连着 ${before.length} 次，现在从第 ${shared + 1} 次起接不上`;
  return shared === before.length - 1
    ? '公布的那一版没有锁下，现在的锁接不上它'
    : `锁换过：从第 ${shared + 1} 次起与公布时的不同`;
}

/** Kinds of which the content says something else than was published, in words; what is new is none of them. */
function changedKinds(before: DisclosureState, after: DisclosureState): readonly string[] {
  return Object.entries(before.kinds).flatMap(([kind, { count, digest }]) => {
    const now = after.kinds[kind];
    if (now?.digest === digest) return [];
    const numbers = now?.count === count ? '' : `（${count} 处，现在 ${now?.count ?? 0} 处）`;
    return [`${kindName(kind)}${numbers}`];
  });
}

const TEXT_KINDS: Readonly<Record<string, string>> = {
  names: '名称',
  dates: '日期',
  tables: '表名',
  columns: '栏目',
  rows: '行的名称',
  notes: '表注',
  reasons: '未列的原因',
  projects: '项目的文字、目标和指标',
  procurement: '政府采购',
  assets: '资产的名称',
  words: '文字说明',
  attachments: '附件',
};

function kindName(kind: string): string {
  const [list = '', name = ''] = kind.split('/');
  return list === 'figures' ? `${name} 的数字` : (TEXT_KINDS[name] ?? name);
}

function correctionFindings(before: DisclosureState, after: DisclosureState): readonly string[] {
  const now = new Set(after.corrections);
  const gone = before.corrections.filter((digest) => !now.has(digest)).length;
  return gone === 0
    ? []
    : [`${before.id}：公布过的 ${gone} 条更正记录被删去或改动了。从版本库取回 disclosure.yaml 里的更正。`];
}
