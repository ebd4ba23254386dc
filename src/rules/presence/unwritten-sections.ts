import { type OutlinePage, outlineOf, outlinePages } from '../../document/outline.ts';
import type { NarrativeRecord } from '../../model/narrative.ts';
import { type Block, blockText } from '../../narrative/figures/token.ts';
import type { Account } from '../../points/account/account.ts';
import type { Ledger } from '../rule/rule.ts';

/** A section of the outline without its text. */
export interface UnwrittenSection {
  readonly id: string;
  readonly title: string;
  /** The end of a text that announces something (…包括：) after which nothing comes; absent where there is no text at all. */
  readonly announces?: string | undefined;
}

/** The sections of the outline that say nothing beneath their headings, or announce what does not come; one that shows records says what they say. */
export function unwrittenSections(account: Account, { narratives }: Ledger): readonly UnwrittenSection[] {
  const narrative = narratives.get(account.disclosure.id);
  const hasProjects = account.disclosure.projects.length > 0;
  const sections = outlinePages(outlineOf(account)).filter(
    ({ id, kind, shows }) => kind === 'section' && shows === undefined && !(id === 'projects' && hasProjects),
  );
  return sections.flatMap(({ id, title }: OutlinePage): UnwrittenSection[] => {
    const blocks = narrative?.sections.get(id)?.blocks ?? [];
    const announces = announcement(blocks);
    return blocks.every(({ kind }) => kind === 'heading')
      ? [{ id, title }]
      : announces === undefined
        ? []
        : [{ id, title, announces }];
  });
}

/** The last paragraph, where it ends with a colon: what it announces does not come. */
function announcement(blocks: readonly Block[]): string | undefined {
  const last = blocks.at(-1);
  const text = last?.kind === 'paragraph' ? blockText(last) : '';
  return text.endsWith('：') ? text.slice(-MOST_SHOWN) : undefined;
}

/** As much of the end of a text is shown. */
const MOST_SHOWN = 20;

/** Whether a disclosure says anything in words of its own, besides the reasons and facts that sentences of the format ask for. */
export const hasOwnWords = (narrative: NarrativeRecord | undefined): boolean =>
  narrative !== undefined &&
  (narrative.duties !== undefined ||
    narrative.organisation !== undefined ||
    narrative.contact !== undefined ||
    narrative.tasks.length > 0 ||
    narrative.words.size > 0);
